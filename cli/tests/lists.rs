//! What lists and look-ups show of many entries, and what is compared and counted.

mod command;

use std::path::{Path, PathBuf};

use command::{Run, command, errorbook, folder, run};

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

const CATALOG: &str = "[catalog]\ntitle = \"App errors\"\n[error.APP001]\nstatus = 401\nmessage = \"one\"\ntags = [\"sign-in\"]\ndeprecated = { since = \"1.2\", reason = \"Too vague.\", replaced-by = \"APP003\" }\n[error.APP002]\nmessage = \"two\"\nretired = { since = \"1.3\", reason = \"Gone.\" }\n[error.APP003]\nstatus = 404\nmessage = \"three words expired\"\n";

fn project(name: &str) -> PathBuf {
    folder(name, &[("catalog/app.toml", CATALOG.as_bytes())])
}

#[test]
fn every_entry_is_listed_by_what_explain_takes() {
    let listed = errorbook(&["list"]).done();
    for key in [
        "InvalidCode",
        "NoRefreshToken",
        "InvalidRevocation",
        "TOK013",
        "EntityOrRoleDisabled::inactive",
    ] {
        assert!(listed.contains(key), "{key}: {listed}");
        assert_eq!(errorbook(&["explain", key]).status, 0, "{key}");
    }
    for catalog in ["(akoya)", "(netsuite)", "(tok)"] {
        assert!(listed.contains(catalog), "{catalog}: {listed}");
    }
}

#[test]
fn what_is_deprecated_or_retired_is_marked() {
    let dir = project("list-marks");
    let listed = here(&dir, &["list"]).done();
    assert!(listed.starts_with("App errors (app)\n\nCode "), "{listed}");
    assert!(
        listed.contains("APP001 (Deprecated since 1.2)  401 Unauthorized"),
        "{listed}"
    );
    assert!(listed.contains("APP002 (Retired since 1.3)"), "{listed}");
    let markdown = here(&dir, &["list", "--format", "markdown"]).done();
    assert!(
        markdown.contains("| APP002 (Retired since 1.3) |"),
        "{markdown}"
    );
    let rows = here(&dir, &["list", "--format", "json"]).json();
    assert_eq!(rows[0]["deprecated"]["since"], "1.2");
    assert_eq!(rows[0]["deprecated"]["replaced_by"], "APP003");
    assert_eq!(rows[2]["retired"]["reason"]["text"], "Gone.");
    assert_eq!(rows[1].get("retired"), None);
}

#[test]
fn lists_are_filtered() {
    let dir = project("list-filters");
    let keys = |arguments: &[&str]| {
        let rows = here(&dir, &[&["list", "--format", "json"], arguments].concat()).json();
        let rows = rows.as_array().unwrap().clone();
        rows.iter()
            .map(|row| row["key"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(&["app"]), ["APP001", "APP003", "APP002"]);
    assert_eq!(keys(&["--status", "401"]), ["APP001"]);
    assert_eq!(keys(&["--status", "4XX"]), ["APP001", "APP003"]);
    assert_eq!(keys(&["--tag", "Sign-in"]), ["APP001"]);
    assert_eq!(keys(&["--deprecated"]), ["APP001", "APP002"]);
    let text = here(&dir, &["list", "--status", "404"]).done();
    assert!(
        text.contains("APP003") && !text.contains("APP001"),
        "{text}"
    );
    here(&dir, &["list", "--status", "418"]).failed(1);
    let said = here(&dir, &["list", "ap"]).failed(1);
    assert!(said.contains("did you mean `app`?"), "{said}");
    for wrong in ["40", "abc", "40a", "4040"] {
        here(&dir, &["list", "--status", wrong]).failed(2);
    }
}

#[test]
fn what_people_copy_is_explained() {
    let dir = project("explain-copied");
    for typed in [
        "HTTP 401",
        "Error code: APP001.",
        "error app001",
        "401 Unauthorized",
        "「APP001」です",
    ] {
        let page = here(&dir, &["explain", typed]).done();
        assert!(page.starts_with("APP001"), "{typed}: {page}");
    }
    // Two codes are no code, and a number is no status unless that is said.
    for typed in ["APP001 or APP003", "waited for 401 seconds"] {
        let said = here(&dir, &["explain", typed]);
        assert!(
            !said.stdout.contains("Status: 401"),
            "{typed}: {}",
            said.stdout
        );
    }
    let overview = here(&dir, &["explain", "App"]).done();
    assert!(
        overview.starts_with("App errors (app)\n") && overview.contains("APP003"),
        "{overview}"
    );
    let begun = here(&dir, &["explain", "app00"]).done();
    assert!(
        begun.contains("APP001") && begun.contains("APP003"),
        "{begun}"
    );
    let found = here(&dir, &["explain", "expired"]);
    assert!(
        found.stdout.contains("APP003"),
        "{}{}",
        found.stdout,
        found.stderr
    );
}

#[test]
fn checks_are_listed_anywhere() {
    let nowhere = command::outside();
    let all = here(&nowhere, &["explain", "EB"]).done();
    assert!(all.contains("EB0301") && all.contains("EB0904"), "{all}");
    let family = here(&nowhere, &["explain", "eb03"]).done();
    assert!(
        family.contains("EB0301  missing-field") && !family.contains("EB0201"),
        "{family}"
    );
    let checks = here(&nowhere, &["explain", "EB", "--format", "json"]).json();
    let checks = checks["checks"].as_array().unwrap();
    assert!(checks.len() > 80 && checks.iter().all(|check| check["summary"].is_string()));
    let markdown = here(&nowhere, &["explain", "EB09", "--format", "markdown"]).done();
    assert!(
        markdown.contains("| EB0904 `untested` | info |"),
        "{markdown}"
    );
    here(&nowhere, &["explain", "EB99"]).failed(2);
}

#[test]
fn a_breaking_difference_can_be_denied_and_texts_are_named() {
    let dir = project("diff-deny");
    here(&dir, &["lock"]).done();
    let old = dir.join("old.lock");
    std::fs::rename(dir.join("errorbook.lock"), &old).unwrap();
    let diff = |arguments: &[&str]| here(&dir, &[&["diff", "old.lock"], arguments].concat());
    assert_eq!(diff(&["--deny", "patch"]).status, 0);
    std::fs::write(
        dir.join("catalog/app.toml"),
        CATALOG.to_owned() + "[error.APP004]\nmessage = \"new\"\n",
    )
    .unwrap();
    assert_eq!(diff(&["--deny", "major"]).status, 0);
    assert_eq!(diff(&["--deny", "minor"]).status, 1);
    std::fs::write(dir.join("catalog/app.toml"), CATALOG.replace("404", "410")).unwrap();
    assert_eq!(diff(&[]).status, 0);
    let denied = diff(&["--deny", "major", "--format", "json"]);
    assert_eq!(denied.status, 1);
    assert!(
        denied.stdout.contains("\"bump\": \"major\""),
        "{}",
        denied.stdout
    );
}

#[test]
fn changed_texts_are_named() {
    let dir = project("diff-texts");
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.args(["-c", "user.name=a", "-c", "user.email=a@b"]);
        assert_eq!(run(git.args(arguments).current_dir(&dir)).status, 0);
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "first"]);
    std::fs::write(
        dir.join("catalog/app.toml"),
        CATALOG
            .replace("App errors", "Errors")
            .replace("three", "four"),
    )
    .unwrap();
    let difference = here(&dir, &["diff", "HEAD"]).done();
    assert!(
        difference.starts_with("patch: 2 texts of app in the source language\n  changed: APP003\n  changed: catalog.title\n"),
        "{difference}"
    );
}

#[test]
fn a_language_is_named_as_the_environment_names_it() {
    let japanese = errorbook(&["explain", "TOK005", "--locale", "ja"]).done();
    for name in ["ja_JP.UTF-8", "ja_JP", "ja.eucJP"] {
        assert_eq!(
            errorbook(&["explain", "TOK005", "--locale", name]).done(),
            japanese
        );
    }
}

#[test]
fn options_that_change_nothing_are_refused() {
    let dir = project("options");
    let said = here(&dir, &["check", "--locale", "ja"]).failed(2);
    assert_eq!(
        said,
        "error: `--locale` changes nothing for `errorbook check`\nhelp: leave it out\n"
    );
    let help = here(&dir, &["check", "--help"]).done();
    assert!(
        help.contains("Examples:\n  errorbook check\n") && !help.contains("--locale"),
        "{help}"
    );
}
