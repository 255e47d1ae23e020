//! The life of codes and translations: `new`, `stats`, `diff`.

mod command;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use command::{Run, command, folder, run, shipped};

const TOML: &str = r#"[catalog]
codes = "APP-##"
require = { en = ["message", "causes"] }

# The first one.
[error.APP_01]
code = "APP-01"
message = """
{ $n ->
[one] one
*[other] many
}"""
params = [{ name = "n", type = "u8" }]
causes = [{ id = "a", text = "A." }]

# The fourth one: its comment stays with it.
[error.APP_04]
code = "APP-04"
[[error.APP_04.case]]
id = "one"
message = "Four"
causes = [{ id = "a", text = "A." }]
"#;
const FTL: &str = "APP_01 = { $n }個\n    .cause-a = 原因\n\n# Of the fourth.\nAPP_04--one = 四\n";

fn project(name: &str) -> PathBuf {
    folder(
        name,
        &[
            ("catalog/app.toml", TOML.as_bytes()),
            ("locales/ja/app.ftl", FTL.as_bytes()),
        ],
    )
}

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

fn read(dir: &Path, file: &str) -> String {
    fs::read_to_string(dir.join(file)).unwrap()
}

fn git(dir: &Path, arguments: &[&str]) {
    let name = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    let mut git = Command::new("git");
    git.args(name).args(arguments).current_dir(dir);
    let output = git.output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn a_new_code_stands_in_its_place_and_leaves_the_rest_as_it_was() {
    let dir = project("new");
    let said = here(&dir, &["new", "APP-02"]).done();
    assert!(
        said.starts_with("reserved APP-02 in the catalog app."),
        "{said}"
    );
    assert!(said.contains("1. catalog/app.toml:16: "), "{said}");
    assert!(said.contains("3. locales/ja/app.ftl:4: "), "{said}");
    let toml = read(&dir, "catalog/app.toml");
    let (before, after) = TOML.split_once("\n# The fourth").unwrap();
    assert!(toml.starts_with(before), "{toml}");
    assert!(toml.ends_with(&format!("\n# The fourth{after}")), "{toml}");
    assert!(
        toml.contains("\n\n[error.APP_02]\ncode = \"APP-02\"\n"),
        "{toml}"
    );
    assert!(
        toml.contains("message = \"TODO: ") && toml.contains("causes = [\n"),
        "{toml}"
    );
    assert!(!toml.contains("summary"), "not required: {toml}");
    let ftl = read(&dir, "locales/ja/app.ftl");
    let (before, after) = FTL.split_once("\n# Of the fourth").unwrap();
    let stub = "\n# APP_02 = TODO\n#     .cause-todo = TODO\n";
    assert_eq!(ftl, format!("{before}{stub}\n# Of the fourth{after}"));

    // The next one is behind the last; the cases of a code stand together.
    here(&dir, &["new"]).done();
    let toml = read(&dir, "catalog/app.toml");
    assert!(
        toml.find("[[error.APP_04.case]]") < toml.find("[error.APP_05]"),
        "{toml}"
    );
    let ftl = read(&dir, "locales/ja/app.ftl");
    assert!(
        ftl.ends_with("四\n\n# APP_05 = TODO\n#     .cause-todo = TODO\n"),
        "{ftl}"
    );
}

#[test]
fn stubs_stand_in_the_order_of_their_codes() {
    let dir = project("new-in-a-row");
    for code in ["APP-02", "APP-03", "APP-05", "APP-06", "APP-07"] {
        here(&dir, &["new", code]).done();
    }
    let ftl = read(&dir, "locales/ja/app.ftl");
    let stub = |key: &str| format!("# {key} = TODO\n#     .cause-todo = TODO\n");
    let [two, three, five, six, seven] =
        ["APP_02", "APP_03", "APP_05", "APP_06", "APP_07"].map(stub);
    let (before, after) = FTL.split_once("\n# Of the fourth").unwrap();
    assert_eq!(
        ftl,
        format!("{before}\n{two}\n{three}\n# Of the fourth{after}\n{five}\n{six}\n{seven}")
    );
}

const ENDED: &str = r#"
[error.OLD]
message = "It was { $name }."
params = [{ name = "name", type = "string" }]
retired = { since = "2.0", reason = "There is a better one.", replaced-by = "NEW" }
[error.NEW]
code = "N-1"
message = "It is new."
deprecated = { since = "3.0", reason = "Nobody uses it." }
"#;

#[test]
fn a_retired_code_is_explained() {
    let dir = folder("retired", &[("catalog/app.toml", ENDED.as_bytes())]);
    let text = here(&dir, &["explain", "old", "name=x"]).done();
    for line in [
        "Retired since: 2.0\n  There is a better one.\n",
        "Replaced by: N-1\n",
        "It was x.",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let markdown = here(&dir, &["explain", "app/OLD", "--format", "markdown"]).done();
    let expected = "# OLD\n\n> **Retired since:** 2.0\n>\n> There is a better one.\n>\n> **Replaced by:** N-1\n";
    assert!(markdown.starts_with(expected), "{markdown}");
    let json = here(&dir, &["explain", "OLD", "--format", "json"]).json();
    assert_eq!(json["retired"]["since"], "2.0");
    assert_eq!(json["retired"]["replaced_by"], "NEW");
    assert_eq!(json["message"]["text"], "It was {name}.");
    let json = here(&dir, &["explain", "N-1", "--format", "json"]).json();
    assert_eq!(json["deprecated"]["reason"]["text"], "Nobody uses it.");
    assert_eq!(json["retired"], serde_json::Value::Null);
    // It is no error that could arise, and people still meet it.
    let listed = here(&dir, &["list"]).done();
    assert!(listed.contains("OLD (Retired since "), "{listed}");
}

#[test]
fn a_lock_in_trouble_keeps_nobody_from_an_explanation() {
    let lock = "errorbook-lock 1\nerror app GONE page=GONE\n";
    let files = [
        ("catalog/app.toml", ENDED.as_bytes()),
        ("errorbook.lock", lock.as_bytes()),
    ];
    let dir = folder("lock-in-trouble", &files);
    let check = here(&dir, &["check"]);
    assert!(check.status == 1 && check.stdout.contains("EB0702"));
    let run = here(&dir, &["explain", "N-1"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stdout.contains("It is new."), "{}", run.stdout);
    assert_eq!(
        run.stderr,
        "note: 1 error in the catalogs; `errorbook check` shows it\n"
    );
    // A catalog that is wrong in itself is another matter.
    fs::write(dir.join("catalog/app.toml"), "[error.NEW]\nmessage = 1\n").unwrap();
    assert!(here(&dir, &["explain", "N-1"]).status == 1);
}

#[test]
fn what_is_accepted_of_no_text_counts_for_the_source() {
    let toml = r#"
[error.A]
message = "Wait { $n } times."
params = [{ name = "n", type = "string", allow.unused-parameter = "x" }, { name = "m", type = "string", allow = { unused-parameter = "It is for the log." } }]
"#;
    let dir = folder("accepted", &[("catalog/app.toml", toml.as_bytes())]);
    let rows = here(&dir, &["stats", "--format", "json"]).json();
    assert_eq!(rows[0]["allowed"], 1, "{rows}");
}

#[test]
fn line_ends_are_those_of_the_file() {
    let crlf = TOML.replace('\n', "\r\n");
    let dir = folder("new-crlf", &[("catalog/app.toml", crlf.as_bytes())]);
    here(&dir, &["new"]).done();
    let toml = read(&dir, "catalog/app.toml");
    assert_eq!(
        toml.matches('\n').count(),
        toml.matches("\r\n").count(),
        "{toml}"
    );
}

#[test]
fn a_code_that_ever_was_is_never_free() {
    let dir = project("new-taken");
    let lock = "errorbook-lock 1\nerror app APP_06 code=APP-06 retired=1.5\nerror app APP_07 code=APP-07\n";
    fs::write(dir.join("errorbook.lock"), lock).unwrap();
    for (code, why) in [
        ("APP-01", "is in the catalog `app` already"),
        ("app/APP_01", "is in the catalog `app` already"),
        ("APP-06", "was retired in 1.5 and is never free again"),
        ("APP-07", "was released once and is never free again"),
    ] {
        let refused = here(&dir, &["new", code]).failed(2);
        assert!(refused.contains(why), "{code}: {refused}");
        assert!(
            refused.contains("the next free code is `APP-08`"),
            "{refused}"
        );
    }
    for (code, why) in [
        ("APP-9", "is no code of the catalog `app`"),
        ("nope/A", "there is no catalog `nope`"),
        ("app/a b", "whose codes are as `APP-##`"),
        ("", "is no code of the catalog `app`"),
    ] {
        let refused = here(&dir, &["new", code]).failed(2);
        assert!(refused.contains(why), "{code}: {refused}");
    }
    assert_eq!(read(&dir, "catalog/app.toml"), TOML);
    assert!(here(&dir, &["new"]).done().starts_with("reserved APP-08 "));
    let nowhere = here(&command::outside(), &["new"]).failed(2);
    assert!(nowhere.contains("there is no project here"), "{nowhere}");
}

#[test]
fn tables_of_every_style_are_added_to() {
    for (name, toml) in [
        ("empty", ""),
        ("inline", "[error]\nA = { message = \"A\" }\n"),
        ("dotted", "error.A.message = \"A\"\n"),
        (
            "last-is-a-note",
            "[error.A]\nmessage = \"A\"\nnotes = [\"n\"]\n[note.n]\ntext = \"N\"",
        ),
    ] {
        let dir = folder(
            &format!("new-{name}"),
            &[("catalog/app.toml", toml.as_bytes())],
        );
        here(&dir, &["new", "B"]).done();
        let listed = here(&dir, &["list", "--format", "json"]).json();
        assert!(listed.to_string().contains("\"B\""), "{name}: {listed}");
    }
    // An inline table can have nothing added from outside.
    let dir = folder(
        "new-closed",
        &[("catalog/app.toml", b"error = { A = { message = \"A\" } }\n")],
    );
    let refused = here(&dir, &["new", "B"]).failed(2);
    assert!(refused.contains("write `[error.B]` by hand"), "{refused}");
}

#[test]
fn translations_are_counted() {
    let dir = project("stats");
    here(&dir, &["lock"]).done();
    let toml = TOML.replace("Four", "Vier").replacen("\"A.\"", "\"B.\"", 1);
    fs::write(dir.join("catalog/app.toml"), toml).unwrap();
    let stats = here(&dir, &["stats", "--format", "json"]).json();
    let row = |locale: &str, translated, stale, missing, percent| {
        serde_json::json!({
            "catalog": "app", "locale": locale, "fields": 4, "translated": translated, "stale": stale,
            "diverging": 0, "allowed": 0, "missing": missing, "percent": percent,
        })
    };
    let expected = serde_json::json!([row("en", 4, 0, 0, 100), row("ja", 3, 2, 1, 25)]);
    assert_eq!(stats, expected);
    assert_eq!(problems("stats", &stats), [""; 0]);
    let table = here(&dir, &["stats"]).done();
    let last = table.lines().last().unwrap();
    assert!(last.ends_with(" 25 %  █████▒▒▒▒▒▒▒▒▒▒░░░░░"), "{table}");
    assert!(!table.contains('\u{1b}'), "no colour in a pipe");
    let colored = here(&dir, &["stats", "--color", "always"]).done();
    assert!(colored.contains("\u{1b}[32m█"), "{colored}");
}

#[test]
fn texts_that_stay_in_the_source_language_are_not_missing() {
    let files: &[(&str, &[u8])] = &[
        (
            "catalog/app.toml",
            b"[error.A]\nmessage = \"EA\"\ntranslate = false\n[error.B]\nmessage = \"No B\"\n",
        ),
        ("locales/ja/app.ftl", "B = Bなし\n".as_bytes()),
        (
            "errorbook.toml",
            b"[site]\nbase-url = \"https://errors.example\"\n",
        ),
    ];
    let dir = folder("stats-fixed", files);
    let stats = here(&dir, &["stats", "--format", "json"]).json();
    let figures = stats.as_array().unwrap().iter().map(|row| {
        let of = |name: &str| row[name].as_u64().unwrap();
        [of("fields"), of("translated"), of("missing"), of("percent")]
    });
    assert_eq!(
        figures.collect::<Vec<_>>(),
        [[2, 2, 0, 100], [1, 1, 0, 100]]
    );
    here(&dir, &["docs", "--format", "html", "--out", "site"]).done();
    let page = read(&dir, "site/ja/app/A/index.html");
    assert!(page.contains("全言語共通"), "{page}");
    assert!(!page.contains("未翻訳"), "{page}");
}

#[test]
fn bytes_are_counted() {
    let catalog = "[error.A]\nmessage = \"No { $what }.\"\nparams = [{ name = \"what\", type = \"string\" }]\n";
    let files: &[(&str, &[u8])] = &[
        ("catalog/app.toml", catalog.as_bytes()),
        ("locales/ja/app.ftl", "A = { $what }なし\n".as_bytes()),
    ];
    let dir = folder("size", files);
    let sizes = here(&dir, &["stats", "--size", "--format", "json"]).json();
    assert_eq!(problems("size", &sizes), [""; 0]);
    let app = &sizes[0];
    let locales = app["locales"].as_array().unwrap();
    let texts = locales.iter().map(|row| {
        (
            row["locale"].as_str().unwrap(),
            row["text"].as_u64().unwrap(),
        )
    });
    assert_eq!(texts.collect::<Vec<_>>(), [("en", 4), ("ja", 6)]);
    let bytes = |row: &serde_json::Value| row["bytes"].as_u64().unwrap();
    let own: u64 = locales.iter().map(bytes).sum();
    assert_eq!(own + app["shared"].as_u64().unwrap(), bytes(app));
    let table = here(&dir, &["stats", "--size"]).done();
    let last = table.lines().last().unwrap();
    assert!(
        last.starts_with("app      (all)") && last.ends_with(&format!(" {}", bytes(app))),
        "{table}"
    );
    // What cannot be packed has no size.
    let broken = catalog.replace("$what", "$who");
    fs::write(dir.join("catalog/app.toml"), broken).unwrap();
    let refused = here(&dir, &["stats", "--size"]).failed(1);
    assert!(refused.contains("$who"), "{refused}");
}

fn problems(schema: &str, document: &serde_json::Value) -> Vec<String> {
    let schema = shipped(&format!("docs/schema/{schema}.schema.json"));
    let schema = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors = validator.iter_errors(document);
    errors.map(|error| error.to_string()).collect()
}

#[test]
fn two_versions_are_compared_by_lock_and_by_revision() {
    let dir = project("diff");
    git(&dir, &["init", "-q"]);
    here(&dir, &["lock"]).done();
    git(&dir, &["add", "-A"]);
    git(&dir, &["commit", "-qm", "One"]);
    assert_eq!(here(&dir, &["diff", "HEAD"]).done(), "no difference\n");
    assert_eq!(
        here(&dir, &["diff", "errorbook.lock"]).done(),
        "no difference\n"
    );
    assert_eq!(
        here(&dir, &["diff", "errorbook.lock", "HEAD"]).done(),
        "no difference\n"
    );

    let toml = TOML
        .replace("\"u8\"", "\"u16\"")
        .replace("\"Four\"", "\"Vier\"");
    let new = "[error.APP_05]\ncode = \"APP-05\"\nmessage = \"Five { $n }\"\nparams = [{ name = \"n\", type = \"u8\" }]\n";
    fs::write(dir.join("catalog/app.toml"), toml + new).unwrap();
    let said = here(&dir, &["diff", "HEAD"]).done();
    assert_eq!(
        said,
        "major: app/APP_01 has the parameter `n` as `u16`, which was `u8`\n\
         minor: app/APP_05 is new\n\
         patch: 1 text of app in the source language\n\
         \x20 changed: APP_04--one\n\
         \n\
         the next version is a major one\n\
         \n\
         ## [Unreleased]\n\
         \n\
         ### Added\n\
         \n\
         - `app/APP_05`: Five {n}\n\
         \n\
         ### Changed\n\
         \n\
         - **Breaking:** `app/APP_01` has the parameter `n` as `u16`, which was `u8`\n\
         - 1 text of `app` in its source language\n"
    );
    // A lock knows the source text of a translation.
    assert_eq!(here(&dir, &["diff", "errorbook.lock"]).done(), said);
    let json = here(&dir, &["diff", "HEAD", "--format", "json"]).json();
    assert_eq!(problems("diff", &json), [""; 0]);
    assert_eq!(json["bump"], "major");
    assert_eq!(json["texts"][0]["locale"], serde_json::Value::Null);
    let same = here(&dir, &["diff", "HEAD", "HEAD", "--format", "json"]).json();
    assert_eq!(
        (&same["bump"], same["changes"].as_array().unwrap().len()),
        (&serde_json::Value::Null, 0)
    );
    // From below, and from elsewhere.
    let above = run(command(&["--dir", "diff", "diff", "HEAD"]).current_dir(dir.parent().unwrap()));
    assert_eq!(above.done(), said);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let dir = project("diff-wrong");
    git(&dir, &["init", "-q"]);
    for (revision, why) in [
        ("nope", "git knows no such commit here"),
        ("--output=x", "it is not the name of a revision"),
        ("", "it is not the name of a revision"),
    ] {
        let refused = here(&dir, &["diff", "--", revision]).failed(2);
        assert!(refused.contains(why), "{revision}: {refused}");
    }
    fs::write(dir.join("other.lock"), "no lock").unwrap();
    let broken = here(&dir, &["diff", "other.lock"]).failed(1);
    assert!(
        broken.contains("EB0701") && broken.contains("other.lock:1:1"),
        "{broken}"
    );
    let mut without = command(&["diff", "HEAD"]);
    let without = run(without.current_dir(&dir).env("PATH", ""));
    assert!(without.failed(2).contains("cannot run git"));
}
