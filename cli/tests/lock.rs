//! `errorbook lock` and `check --locked`.

mod command;

use std::fs;
use std::path::Path;

use command::{command, errorbook, folder, run};

const TOML: &str = "[error.A]\nstatus = 404\nmessage = \"One { $n }\"\nparams = [{ name = \"n\", type = \"u8\" }]\n";
const FTL: &str = "A = 一 { $n }\n";

fn project(name: &str) -> std::path::PathBuf {
    folder(
        name,
        &[
            ("catalog/app.toml", TOML.as_bytes()),
            ("locales/ja/app.ftl", FTL.as_bytes()),
        ],
    )
}

fn change(dir: &Path, file: &str, from: &str, to: &str) {
    let path = dir.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_project_is_locked_and_checked() {
    let dir = project("lock");
    let errorbook = |arguments: &[&str]| run(command(arguments).current_dir(&dir));
    let missing = errorbook(&["check", "--locked"]);
    assert_eq!(missing.status, 1);
    assert!(missing.stdout.contains("EB0708"), "{}", missing.stdout);
    assert_eq!(
        errorbook(&["lock"]).done(),
        "new: app/A\nwrote errorbook.lock: 1 entries, 1 translations\n"
    );
    let lock = fs::read_to_string(dir.join("errorbook.lock")).unwrap();
    assert!(
        lock.contains("error app A page=A status=404 param=n:u8\n"),
        "{lock}"
    );
    errorbook(&["check", "--locked"]).done();
    assert_eq!(
        errorbook(&["lock"]).done(),
        "nothing new in errorbook.lock: 1 entries, 1 translations\n"
    );

    change(&dir, "catalog/app.toml", "One", "Two");
    let stale = errorbook(&["check"]).done();
    assert!(stale.contains("warning[EB0706]"), "{stale}");
    assert!(
        stale.contains("errorbook lock --reviewed ja:A.message"),
        "{stale}"
    );
    assert!(
        errorbook(&["lock"])
            .done()
            .starts_with("still stale: ja:A.message\n")
    );
    assert_eq!(
        fs::read_to_string(dir.join("errorbook.lock")).unwrap(),
        lock
    );
    let reviewed = errorbook(&["lock", "--reviewed", "ja:A.message"]).done();
    assert!(
        reviewed.starts_with("reviewed: ja:A.message\nwrote"),
        "{reviewed}"
    );
    errorbook(&["check", "--locked"]).done();
}

#[test]
fn a_broken_promise_is_refused_until_it_is_accepted() {
    let dir = project("lock-broken");
    let errorbook = |arguments: &[&str]| run(command(arguments).current_dir(&dir));
    errorbook(&["lock"]).done();
    let lock = fs::read_to_string(dir.join("errorbook.lock")).unwrap();
    change(&dir, "catalog/app.toml", "404", "410");
    change(&dir, "catalog/app.toml", "\"u8\"", "\"u16\"");
    let refused = errorbook(&["lock"]).failed(1);
    for found in [
        "EB0704",
        "EB0705",
        "errorbook.lock:3:20",
        "--accept-breaking",
    ] {
        assert!(refused.contains(found), "{found}: {refused}");
    }
    assert_eq!(
        fs::read_to_string(dir.join("errorbook.lock")).unwrap(),
        lock
    );
    let accepted = errorbook(&["lock", "--accept-breaking"]).done();
    assert!(
        accepted.starts_with("accepted: `app/A` has the parameter"),
        "{accepted}"
    );
    errorbook(&["check", "--locked"]).done();
    // Nothing else is accepted.
    change(&dir, "catalog/app.toml", "$n", "$m");
    let refused = errorbook(&["lock", "--accept-breaking"]).failed(1);
    assert!(refused.contains("EB0201"), "{refused}");
}

#[test]
fn wrong_usage_is_said() {
    let dir = project("lock-usage");
    let here = |arguments: &[&str]| run(command(arguments).current_dir(&dir));
    let nowhere = run(command(&["lock"]).current_dir(command::outside())).failed(2);
    assert!(nowhere.contains("there is no project here"), "{nowhere}");
    let unknown = here(&["lock", "--reviewed", "ja:B", "--reviewed", "fr"]).failed(2);
    for found in ["`ja:B`", "`fr`", "no translation is stale"] {
        assert!(unknown.contains(found), "{found}: {unknown}");
    }
    let malformed = here(&["lock", "--reviewed", ":x"]).failed(2);
    assert!(
        malformed.contains("`:x` names no translations"),
        "{malformed}"
    );
    fs::create_dir_all(dir.join("errorbook.lock")).unwrap();
    let folder = here(&["lock"]).failed(1);
    assert!(
        folder.contains("`errorbook.lock` cannot be read: it is not a regular file"),
        "{folder}"
    );
}

#[test]
fn the_catalogs_that_ship_are_locked() {
    let check = errorbook(&["check", "--locked"]).done();
    // What is known to have diverging is no matter of the lock.
    assert!(check.contains("2 locales: 2 findings, "), "{check}");
    assert_eq!(check.matches("info[EB0303]").count(), 2, "{check}");
}
