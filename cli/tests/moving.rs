//! A catalog from the texts that a team has: `import --catalog`.

mod command;

use std::fs;

use command::{command, folder, run};

const ENGLISH: &str = "# Shown at checkout.\n\
    order.notFound = There is no order {0}.\n\
    order.many = {1} has {0, plural, one {one order} other {# orders}}.\n\
    auth.locked = The account\\\n   \\u0020is locked.\n";

const JAPANESE: &str = "order.many={1}の注文は{0, plural, other {#件}}です。\r\n\
    order.notFound=注文{0}は存在しません。\r\nauth.locked=アカウントはロックされています。\r\n";

#[test]
fn a_pair_of_properties_becomes_a_catalog_that_check_passes() {
    let dir = folder(
        "moving-properties",
        &[
            ("messages.properties", ENGLISH.as_bytes()),
            ("messages_ja.properties", JAPANESE.as_bytes()),
        ],
    );
    let here =
        |arguments: &[&str]| run(command(&[arguments, &["--dir", "."]].concat()).current_dir(&dir));
    let files = ["messages.properties", "messages_ja.properties"];
    let import =
        |more: &[&str]| here(&[&["import", "--catalog", "shop"], &files[..], more].concat());
    let diff = import(&["--dry-run"]).done();
    assert!(diff.contains("+[error.OrderNotFound]"), "{diff}");
    assert!(!dir.join("catalog").exists());

    let said = import(&["--codes", "SHOP###"]).done();
    assert!(
        said.contains("made the catalog `shop` of 3 texts"),
        "{said}"
    );
    let toml = fs::read_to_string(dir.join("catalog/shop.toml")).unwrap();
    for part in [
        "# order.notFound\n# Shown at checkout.\n[error.SHOP001]\nmessage = \"There is no order { $arg0 }.\"\n",
        "  # TODO: say of which type it is.\n  { name = \"arg1\", type = \"string\" },\n",
        "  { name = \"arg0\", type = \"i64\" },\n",
        "message = \"The account is locked.\"\n",
    ] {
        assert!(toml.contains(part), "{part}\n{toml}");
    }
    here(&["check", "--deny", "warnings"]).done();
    let shown = here(&["render", "SHOP002", "arg0=1", "arg1=Ann", "--locale", "en"]).done();
    assert_eq!(shown.trim_end(), "Ann has one order.");
    let shown = here(&["render", "SHOP002", "arg0=1", "arg1=Ann", "--locale", "ja"]).done();
    assert_eq!(shown.trim_end(), "Annの注文は1件です。");
    let again = import(&[]).failed(2);
    assert!(
        again.contains("there is a catalog `shop` already"),
        "{again}"
    );
}

#[test]
fn what_cannot_be_moved_is_named_with_its_place() {
    let dir = folder(
        "moving-wrong",
        &[
            (
                "en.json",
                b"{\n  \"a\": \"{x, choice, 0#a}\",\n  \"b\": {\"c.d\": \"Late\"},\n  \"n\": [1]\n}"
                    as &[u8],
            ),
            ("twice.properties", b"a=1\na=2\n"),
            ("latin.properties", b"\na=\xe9\n"),
            ("same.csv", b"key;en\na.b;x\na_b;y\n"),
            ("none.csv", b"key,text\n"),
            ("two.csv", b"key,en,EN\na,x,y\n"),
            ("cut.csv", b"key,en\na,x\nb,\"y\n"),
            ("empty.properties", b"# nothing yet\n"),
            ("broken.json", b"{\n\"a\": }"),
            ("deep.json", "{\"a\":".repeat(5000).as_bytes()),
            ("a_fr.properties", b"a=1"),
            ("a.txt", b"a"),
        ],
    );
    let here =
        |arguments: &[&str]| run(command(&[arguments, &["--dir", "."]].concat()).current_dir(&dir));
    for (file, status, expected) in [
        (
            "en.json",
            1,
            "`a`: `choice 0#a` has no counterpart in a catalog (character 1)\n  --> en.json:2:3",
        ),
        (
            "twice.properties",
            1,
            "`a` is there twice, the first time in line 1\n  --> twice.properties:2:1",
        ),
        (
            "latin.properties",
            1,
            "not valid UTF-8 from here on\n  --> latin.properties:2:3",
        ),
        (
            "same.csv",
            1,
            "`a_b` and `a.b` would both become `AB`\n  --> same.csv:3:1",
        ),
        (
            "none.csv",
            1,
            "the first row names no language\n  --> none.csv:1:1",
        ),
        ("two.csv", 1, "two columns are of `en`\n  --> two.csv:1:1"),
        ("cut.csv", 1, "this quote is not closed\n  --> cut.csv:3:3"),
        ("empty.properties", 2, "`empty.properties` has no texts"),
        ("broken.json", 1, "--> broken.json:2:"),
        ("deep.json", 1, "recursion limit exceeded"),
        (
            "a_fr.properties",
            2,
            "no file is of the source language, `en`",
        ),
        ("a.txt", 2, "no catalog is made from `a.txt`"),
    ] {
        let said = here(&["import", "--catalog", "app", file]).failed(status);
        assert!(said.contains(expected), "{expected}\n{said}");
        assert!(!dir.join("catalog").exists(), "{file}");
    }
    let kept = here(&["import", "--catalog", "app", "en.json", "--keep-good"]);
    assert!(
        kept.stdout
            .contains("en.json:4: `n` is no text, and is left out"),
        "{}",
        kept.stdout
    );
    assert!(
        fs::read_to_string(dir.join("catalog/app.toml"))
            .unwrap()
            .contains("[error.BCD]")
    );
    let several = here(&["import", "en.json", "same.csv"]).failed(2);
    assert!(several.contains("one file at a time"), "{several}");
}
