//! What the checks find in the catalogs that ship once nothing is accepted: facts of the reference pages
//! that reviewers found by eye.

use std::fs;
use std::path::Path;

use errorbook_compiler::diagnostic::Diagnostic;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile};

/// Returns the shipped project, each file as `edit` leaves it.
fn shipped(edit: impl Fn(&str, String) -> String) -> Compilation {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in ["akoya", "netsuite", "tok"] {
        for path in [
            format!("catalog/{name}.toml"),
            format!("locales/ja/{name}.ftl"),
        ] {
            let text = fs::read_to_string(root.join(&path)).unwrap();
            let text = edit(&path, text);
            files.push(InputFile::new(path, text));
        }
    }
    compile(files).with_review()
}

fn without_allows() -> Compilation {
    shipped(|_, text| {
        let lines = text.lines().filter(|line| !line.starts_with("allow."));
        lines.map(|line| format!("{line}\n")).collect()
    })
}

/// Returns the entries that findings of a check are about, or the fields of a catalog.
fn subjects(compilation: &Compilation, check: &str) -> Vec<String> {
    let found = compilation.diagnostics().iter();
    let found = found.filter(|found| found.check.name == check);
    let subject = |found: &Diagnostic| {
        let subject = &found.subjects[0];
        subject.entry.clone().or(subject.field.clone()).unwrap()
    };
    found.map(subject).collect()
}

#[test]
fn the_five_rows_that_differ_from_rfc_6749_are_found() {
    assert_eq!(
        subjects(&without_allows(), "oauth-error"),
        [
            "InvalidCode",
            "RedirectUriMismatch",
            "GrantTypeNotAuthorizationCode",
            "InvalidRefreshToken",
            "GrantTypeNotRefreshToken"
        ]
    );
}

#[test]
fn the_samples_that_fit_no_row_are_found() {
    assert_eq!(
        subjects(&without_allows(), "sample-mismatch"),
        ["endpoint--obtain", "endpoint--refresh"]
    );
}

#[test]
fn the_missing_full_stop_is_found() {
    assert_eq!(subjects(&without_allows(), "final-stop"), ["TOK003"]);
}

/// Each pair is told apart by texts about related entries, which satisfy the check.
#[test]
fn the_near_duplicates_are_found() {
    let compilation = shipped(|_, text| {
        let lines = text.lines();
        let lines = lines.filter(|line| !line.contains("{ key = ") && !line.contains(".related-"));
        lines.map(|line| format!("{line}\n")).collect()
    });
    let mut found = subjects(&compilation, "near-duplicates");
    found.retain(|key| !key.starts_with("GrantType"));
    assert_eq!(
        found,
        ["AccessTokenExpired", "SignatureValidation", "MissingKeyId"]
    );
    assert_eq!(subjects(&without_allows(), "near-duplicates"), [""; 0]);
}

#[test]
fn every_allow_allows_something() {
    let compilation = shipped(|_, text| text);
    let allowed: Vec<_> = compilation
        .allowed()
        .iter()
        .map(|allowed| allowed.span)
        .collect();
    let allows = compilation.catalogs().iter().flat_map(|catalog| {
        let own = catalog.allow.iter();
        let endpoints = catalog
            .endpoints
            .iter()
            .flat_map(|endpoint| &endpoint.allow);
        let entries = catalog.with_parents().flat_map(|entry| &entry.allow);
        own.chain(endpoints).chain(entries)
    });
    let mut count = 0;
    for allow in allows {
        assert!(allowed.contains(&allow.lint.span), "{}", allow.lint.value);
        count += 1;
    }
    assert!(count >= 8, "{count}");
}
