//! `errorbook new`: how a code is written, stubs that follow the entry, and the start of a language.

mod command;

use std::fs;
use std::path::{Path, PathBuf};

use command::{Run, command, folder, run};

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap()
}

/// A catalog with numbers, of which German has to have messages, and one with names.
fn project(name: &str) -> PathBuf {
    let app = "[catalog]\ntitle = \"App errors\"\ncodes = \"APP###\"\nrequire = { de = [\"message\"] }\n[error.APP001]\nmessage = \"\"\"\n{ $n ->\n    [one] one file\n   *[other] { $n } files\n} lost\"\"\"\nsummary = \"Files lost\"\nparams = [{ name = \"n\", type = \"u32\", unit = \"file\", example = 2, doc = \"How many.\" }]\n";
    let names = "[error.InvalidCode]\nmessage = \"invalid\"\n[error.NoCode]\nmessage = \"none\"\n";
    let german = "APP001 =\n    { $n ->\n        [one] eine Datei\n       *[other] { $n } Dateien\n    } verloren\n";
    folder(
        name,
        &[
            ("catalog/app.toml", app.as_bytes()),
            ("catalog/names.toml", names.as_bytes()),
            ("locales/de/app.ftl", german.as_bytes()),
        ],
    )
}

#[test]
fn a_code_is_written_as_the_others_and_leaves_no_gap() {
    let dir = project("new-form");
    let before = [
        read(&dir, "catalog/app.toml"),
        read(&dir, "catalog/names.toml"),
    ];
    for (code, said, help) in [
        (
            "app/Lost",
            "whose codes are as `APP###`",
            "the next free code is `APP002`",
        ),
        ("APP099", "leaves a gap of 97", "add `--leave-gap`"),
        (
            "names/no_such_thing",
            "as in `InvalidCode`",
            "write `names/NoSuchThing`",
        ),
        (
            "names/noSuchThing",
            "as in `InvalidCode`",
            "write `names/NoSuchThing`",
        ),
    ] {
        let refused = here(&dir, &["new", code]).failed(2);
        assert!(
            refused.contains(said) && refused.contains(help),
            "{code}: {refused}"
        );
    }
    assert_eq!(
        before,
        [
            read(&dir, "catalog/app.toml"),
            read(&dir, "catalog/names.toml")
        ]
    );
    here(&dir, &["new", "APP099", "--leave-gap"]).done();
    here(&dir, &["new", "names/NoSuchThing"]).done();
    assert!(read(&dir, "catalog/app.toml").contains("[error.APP099]"));
}

#[test]
fn stubs_follow_the_ids_of_the_entry() {
    let dir = project("new-stubs");
    let said = here(&dir, &["new", "APP"]).done();
    // German is required: without it, the build fails, and nothing else is said.
    assert!(said.contains("locales/de/app.ftl:7: translate; the catalog requires it, so until then the build fails"), "{said}");
    let toml = read(&dir, "catalog/app.toml");
    let (head, _) = toml.split_once("[error.APP002]").unwrap();
    let entry = "[error.APP002]\nmessage = \"{ $path } is gone\"\nsummary = \"File gone\"\nparams = [{ name = \"path\", type = \"path\", example = \"/a\", doc = \"The file.\" }]\ncauses = [{ id = \"moved\", text = \"It was moved.\" }]\n";
    fs::write(dir.join("catalog/app.toml"), head.to_owned() + entry).unwrap();
    let said = here(&dir, &["new", "app002"]);
    assert_eq!(
        said.status, 2,
        "a code is written as it is: {}",
        said.stdout
    );
    let said = here(&dir, &["new", "APP002"]).done();
    assert_eq!(said, "rewrote the stub of APP002: locales/de/app.ftl:7\n");
    let german = read(&dir, "locales/de/app.ftl");
    let stub = "# APP002 = TODO\n#     .summary = TODO\n#     .cause-moved = TODO\n#     .param-path = TODO\n";
    assert!(german.ends_with(&format!("verloren\n\n{stub}")), "{german}");
    // Nothing is left to do: the code is taken.
    let refused = here(&dir, &["new", "APP002"]).failed(2);
    assert!(
        refused.contains("`APP002` is in the catalog `app` already"),
        "{refused}"
    );
    fs::write(
        dir.join("locales/de/app.ftl"),
        german.replace(
            "# APP002 = TODO\n#     .summary",
            "APP002 = { $path } ist weg\n#     .summary",
        ),
    )
    .unwrap();
    here(&dir, &["new", "APP002"]).failed(2);
}

#[test]
fn a_language_is_started_with_all_texts() {
    let dir = project("new-locale");
    let said = here(&dir, &["new", "--locale", "fr"]).done();
    assert!(
        said.starts_with("started fr. Next steps:\n  1. locales/fr/app.ftl: "),
        "{said}"
    );
    let french = read(&dir, "locales/fr/app.ftl");
    assert!(
        french.ends_with(
            "\n# catalog =\n#     .title = App errors\n\n# APP001 =\n#     { $n ->\n#         [one] one file\n#        *[other] { $n } files\n#     } lost\n#     .summary = Files lost\n#     .param-n = How many.\n"
        ),
        "{french}"
    );
    assert!(read(&dir, "locales/fr/names.ftl").contains("\n# NoCode = none\n"));
    // What is only comments is a language that falls back, and with the `#` away, it is the source.
    assert_eq!(here(&dir, &["check"]).status, 0);
    let uncommented: String = french
        .lines()
        .filter(|line| !line.starts_with("###"))
        .map(|line| line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n")
        .collect();
    fs::write(dir.join("locales/fr/app.ftl"), uncommented).unwrap();
    let rendered = here(&dir, &["render", "APP001", "n=1", "--locale", "fr"]).done();
    assert_eq!(rendered, "one file lost\n");
    for (arguments, said) in [
        (&["new", "--locale", "fr"][..], "already written in `fr`"),
        (&["new", "--locale", "xx"], "not the tag of a language"),
        (&["new", "--locale", "de, fr"], "not the tag of a language"),
        (
            &["new", "nope", "--locale", "it"],
            "there is no catalog `nope`",
        ),
        (&["new", "app", "--locale", "de"], "already written in `de`"),
    ] {
        let refused = here(&dir, arguments).failed(2);
        assert!(refused.contains(said), "{arguments:?}: {refused}");
    }
    here(&dir, &["new", "names", "--locale", "de"]).done();
    assert!(read(&dir, "locales/de/names.ftl").contains("# InvalidCode = invalid\n"));
}
