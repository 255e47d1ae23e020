//! What `check` finds by itself about the messages that the reference pages of the shipped catalogs give.
//!
//! The catalogs know of these things: they are marked, left out on purpose or accepted, each with a reason.
//! Here, they are not told.

use std::collections::BTreeSet;
use std::path::Path;

use errorbook_compiler::diagnostic::Diagnostic;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, compile, files};

fn project() -> Vec<InputFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = files::read_project(&root);
    assert_eq!(
        files
            .iter()
            .filter(|file| file.path.ends_with(".toml"))
            .count(),
        3
    );
    files
}

/// Returns the catalogs without the keys that say that something is known.
fn untold() -> Compilation {
    let mut files = project();
    let mut told = 0;
    for file in files.iter_mut().filter(|file| file.path.ends_with(".toml")) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let is_told = |line: &&str| {
            let keys = ["omit.", "divergence.", "allow."];
            keys.iter().any(|key| line.starts_with(key))
        };
        told += text.lines().filter(is_told).count();
        let kept: Vec<_> = text.lines().filter(|line| !is_told(line)).collect();
        file.bytes = (kept.join("\n") + "\n").into_bytes();
    }
    // Translated remarks are on single lines.
    for file in files.iter_mut().filter(|file| file.path.ends_with(".ftl")) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let lines = text.lines();
        let kept = lines.filter(|line| !line.trim_start().starts_with(".divergence"));
        file.bytes = (kept.collect::<Vec<_>>().join("\n") + "\n").into_bytes();
    }
    assert!(told >= 9, "only {told} lines were taken out");
    compile(files).with_review()
}

/// Findings about parameters and locales: check, entry, field and locale.
fn findings<'a>(found: impl IntoIterator<Item = &'a Diagnostic>) -> BTreeSet<String> {
    let of_families = found.into_iter().filter(|found| {
        found.check.code.starts_with("EB02") || found.check.code.starts_with("EB03")
    });
    let line = |found: &Diagnostic| {
        let subject = &found.subjects[0];
        let or = |text: &Option<String>| text.clone().unwrap_or_default();
        let locale = subject
            .locale
            .map(|locale| locale.to_string())
            .unwrap_or_default();
        format!(
            "{} {} {} {locale}",
            found.check.name,
            or(&subject.entry),
            or(&subject.field)
        )
    };
    of_families.map(line).collect()
}

#[test]
fn what_the_pages_say_differently_is_found() {
    let untold = untold();
    assert!(
        !untold.has_errors(),
        "{}",
        untold.report(errorbook_compiler::diagnostic::Color::Never)
    );
    let expected = [
        // TOK001: about another token, and a sixth as long.
        "glossary TOK001 message ja",
        "length TOK001 message ja",
        // TOK002: minutes in English, the download id in Japanese.
        "left-out-parameter TOK002 message en",
        "left-out-parameter TOK002 message ja",
        "number-without-plural TOK002 message en",
        // TOK005: the ASCII colon in Japanese, "1 hours" in English.
        "ascii-punctuation TOK005 message ja",
        "number-without-plural TOK005 message en",
        // TOK006: the maximum is dropped.
        "left-out-parameter TOK006 message ja",
    ];
    let expected: BTreeSet<String> = expected.iter().map(ToString::to_string).collect();
    assert_eq!(findings(untold.diagnostics()), expected);
}

#[test]
fn where_the_pages_differ_is_shown() {
    let untold = untold();
    let find = |name: &str, entry: &str| -> &Diagnostic {
        let mut found = untold.diagnostics().iter();
        let of_entry = |found: &&Diagnostic| {
            found.check.name == name && found.subjects[0].entry.as_deref() == Some(entry)
        };
        found.find(of_entry).unwrap()
    };
    let shown = |found: &Diagnostic| untold.sources().text(found.labels[0].span).to_owned();
    assert_eq!(shown(find("ascii-punctuation", "TOK005")), ":");
    assert_eq!(shown(find("number-without-plural", "TOK002")), "minutes");
    assert_eq!(
        shown(find("length", "TOK001")),
        "不正なリクエストトークンです。"
    );
    let length = &find("length", "TOK001").title;
    assert!(length.contains("15 characters for 89 (17 %"), "{length}");
    let glossary = &find("glossary", "TOK001").labels[0].text;
    assert_eq!(glossary, "`refresh token` is `リフレッシュトークン`");
}

#[test]
fn the_catalogs_know_all_of_it() {
    let told = compile(project()).with_review();
    let left: Vec<_> = told
        .diagnostics()
        .iter()
        .filter(|found| found.check.name != "divergence")
        .cloned()
        .collect();
    assert_eq!(findings(&left), BTreeSet::new());
    let divergence = findings(told.diagnostics());
    assert_eq!(divergence.len(), 2, "{divergence:?}");
    // What is accepted is accepted for a reason that says something.
    for allowed in told.allowed() {
        assert!(
            allowed.reason.split_whitespace().count() > 8,
            "{}",
            allowed.reason
        );
    }
}
