//! Which project a command works on.

mod command;

use std::fs;
use std::path::Path;

use command::{Run, command, folder, outside, run};

const LATE: &[u8] = b"[error.Late]\nmessage = \"late\"\nsummary = \"Late\"\n";
const BROKEN: &[u8] = b"[error.Lost]\nmessage = \"{ $nope } lost\"\n";

fn here(dir: &Path, arguments: &[&str]) -> Run {
    run(command(arguments).current_dir(dir))
}

#[test]
fn a_project_is_found_from_anywhere_in_it() {
    let files: [(&str, &[u8]); 4] = [
        ("a/catalog/parcel.toml", LATE),
        ("a/src/catalog/mod.rs", b""),
        ("a/src/deep/er/lib.rs", b""),
        ("a/b/errorbook.toml", b""),
    ];
    let dir = folder("found", &files);
    for place in ["a", "a/src", "a/src/catalog", "a/src/deep/er", "a/catalog"] {
        let explained = here(&dir.join(place), &["explain", "late"]).done();
        assert!(explained.starts_with("Late"), "{place}: {explained}");
    }
    // The nearest one, even if it has no catalog yet.
    assert_eq!(here(&dir.join("a/b"), &["check"]).status, 1);
    // What is broken is seen from everywhere, at its true path.
    fs::write(dir.join("a/catalog/parcel.toml"), BROKEN).unwrap();
    let check = here(&dir.join("a/src/deep"), &["check", "--locked"]);
    assert_eq!(check.status, 1);
    assert!(
        check.stdout.contains("--> ../../catalog/parcel.toml:2:"),
        "{}",
        check.stdout
    );
    fs::write(dir.join("a/catalog/parcel.toml"), LATE).unwrap();
    here(&dir.join("a/src/deep"), &["lock"]).done();
    assert!(
        dir.join("a/errorbook.lock").is_file() && !dir.join("a/src/deep/errorbook.lock").exists()
    );
}

#[test]
fn outside_any_project_nothing_is_judged_or_written() {
    let dir = outside();
    let refused: [&[&str]; 12] = [
        &["check", "--locked", "--deny", "warnings"],
        &["check", "--fix"],
        &["stats"],
        &["docs", "--out", "out"],
        &["docs", "--format", "html", "--out", "out"],
        &["serve", "--port", "0"],
        &["lock"],
        &["new", "TOK099"],
        &["list"],
        &["explain", "TOK005"],
        &["render", "TOK001"],
        &["identify", "text"],
    ];
    for arguments in refused {
        let said = here(&dir, arguments).failed(2);
        for part in [
            "there is no project here",
            "`errorbook.toml`",
            "`catalog/`",
            "`--dir`",
            "`--shipped`",
        ] {
            assert!(said.contains(part), "{arguments:?}: {said}");
        }
        assert!(said.contains(&dir.display().to_string()), "{said}");
    }
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 0);
    assert!(
        here(&dir, &["--shipped", "explain", "TOK005"])
            .done()
            .starts_with("TOK005")
    );
    assert!(here(&dir, &["list", "--shipped"]).done().contains("TOK013"));
    // What a finding means can be asked anywhere.
    assert!(here(&dir, &["explain", "EB0201"]).done().contains("EB0201"));
    for arguments in [
        &["lock", "--shipped"][..],
        &["new", "--shipped"],
        &["serve", "--shipped"],
    ] {
        let said = here(&dir, arguments).failed(2);
        assert!(said.contains("`--shipped` changes nothing for "), "{said}");
    }
    here(&dir, &["list", "--shipped", "--dir", "."]).failed(2);
}

#[test]
fn several_directories_are_one_answer() {
    let late = b"[error.Due]\nmessage = \"due\"\n";
    let files: [(&str, &[u8]); 3] = [
        ("one/catalog/parcel.toml", LATE),
        ("two/catalog/billing.toml", late),
        ("three/catalog/parcel.toml", BROKEN),
    ];
    let dir = folder("several", &files);
    let both = ["--dir", "one", "--dir", "two", "--dir", "./one"];
    let with = |arguments: &[&str]| here(&dir, &[&both, arguments].concat());
    assert!(with(&["explain", "due"]).done().starts_with("Due"));
    let listed = with(&["list", "--format", "json"]).json();
    let mut keys = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["key"].as_str().unwrap());
    assert!(keys.clone().any(|key| key == "Late") && keys.any(|key| key == "Due"));
    assert!(with(&["identify", "late"]).done().contains("Late"));
    assert!(with(&["stats"]).done().contains("billing"));
    let checked = with(&["check"]).done();
    let counted = "checked 2 projects, 2 catalogs, 2 entries, ";
    assert!(checked.contains(counted), "{checked}");
    with(&["lock"]).done();
    assert!(dir.join("one/errorbook.lock").is_file() && dir.join("two/errorbook.lock").is_file());
    let fixed = with(&["check", "--fix", "--locked"]);
    assert_eq!(fixed.status, 0, "{}", fixed.stdout);
    with(&["docs", "--format", "json", "--out", "out"]).done();
    assert!(dir.join("out/parcel.json").is_file() && dir.join("out/billing.json").is_file());
    assert_eq!(
        with(&["docs", "--format", "html", "--out", "html"]).status,
        0
    );
    let pages = ["parcel/Late", "billing/Due"].map(|page| format!("html/en/{page}/index.html"));
    assert!(pages.iter().all(|page| dir.join(page).is_file()));
    let said = with(&["generate", "--out", "src/errors"]).failed(2);
    assert!(said.contains("works on one project"), "{said}");
    // Each finding is at its place, and none of the others hides it.
    let three = [
        "--dir", "one", "--dir", "three", "check", "--format", "json",
    ];
    let check = here(&dir, &three);
    assert_eq!(check.status, 1);
    assert!(
        check.stdout.contains("\"three/catalog/parcel.toml\""),
        "{}",
        check.stdout
    );
    let same = [
        "--dir", "one", "--dir", "three", "docs", "--format", "json", "--out", "same",
    ];
    here(&dir, &same).failed(1);
    fs::write(dir.join("three/catalog/parcel.toml"), LATE).unwrap();
    assert_eq!(here(&dir, &same).status, 0);
    for name in ["one-parcel.json", "three-parcel.json"] {
        assert!(dir.join("same").join(name).is_file(), "{name}");
    }
}

#[test]
fn one_error_keeps_nobody_from_looking_something_up() {
    let files: [(&str, &[u8]); 3] = [
        (
            "catalog/parcel.toml",
            b"[error.Late]\nmessage = \"late\"\nsummary = \"Late\"\n[error.Lost]\nmessage = \"lost\"\nsummary = \"Lost\"\n[error.Gone]\nmessage = \"{ $nope }\"\n",
        ),
        ("locales/ja/parcel.ftl", "Lost = なくなりました\n    .summary = 紛失 { $nope }\n".as_bytes()),
        ("catalog/broken.toml", b"[error.\n"),
    ];
    let dir = folder("look-ups", &files);
    let said = |arguments: &[&str]| {
        let run = here(&dir, arguments);
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.stderr);
        let note = " errors in the catalogs; `errorbook check` shows them\n";
        assert!(run.stderr.starts_with("note: ") && run.stderr.ends_with(note));
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        run.stdout
    };
    assert!(said(&["explain", "late"]).starts_with("Late"));
    // The field with the error falls back, and says so; the others are in the reader's language.
    let lost = said(&["--locale", "ja", "explain", "lost"]);
    assert!(
        lost.contains("Lost") && lost.contains("なくなりました"),
        "{lost}"
    );
    assert!(!lost.contains("紛失"), "{lost}");
    assert!(said(&["explain", "gone"]).starts_with("Gone"));
    assert!(said(&["list"]).contains("Lost"));
    assert_eq!(said(&["render", "Late"]), "late\n");
    assert!(said(&["identify", "lost"]).contains("Lost"));
    // A project of which nothing can be read has no answer.
    fs::remove_file(dir.join("catalog/parcel.toml")).unwrap();
    let failed = here(&dir, &["explain", "late"]).failed(1);
    assert!(
        failed.contains("errors in the catalogs") || failed.contains("broken.toml"),
        "{failed}"
    );
}

#[test]
fn errors_come_last_and_are_never_left_out() {
    let mut toml = String::new();
    for n in 0..700 {
        toml += &format!(
            "[error.E{n}]\nmessage = \"Number {n} of {{ $a }} is wrong.\"\nparams = [{{ name = \"a\", type = \"u8\" }}]\n"
        );
        if n % 10 == 0 {
            toml += &format!("[error.W{n}]\nmessage = \"{{ $nope }} {n}\"\n");
        }
    }
    let dir = folder("errors-last", &[("catalog/app.toml", toml.as_bytes())]);
    let check = here(&dir, &["check"]);
    assert_eq!(check.status, 1);
    let lines: Vec<_> = check.stdout.lines().collect();
    let errors = lines
        .iter()
        .filter(|line| line.starts_with("error["))
        .count();
    assert_eq!(errors, 70);
    let first_error = lines.iter().position(|line| line.starts_with("error["));
    let last_other = lines
        .iter()
        .rposition(|line| line.starts_with("info[") || line.starts_with("warning["));
    assert!(first_error > last_other && last_other.is_some());
}
