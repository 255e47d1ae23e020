//! Fixes: what they change, what they leave alone, and which are refused.

use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::{Diagnostic, Fix, Needs, Subject};
use errorbook_compiler::source::{InputFile, Span};
use errorbook_compiler::{Compilation, Fixes, compile, fix};

/// An allow that allows nothing, and a comment that is about something else.
const CATALOG: &str =
    "# Kept.\r\n[error.A]\r\nmessage = \"a\"  # é\r\nallow.summary-repeats = \"b\"\r\n";

fn after(fixes: &Fixes, path: &str) -> Option<String> {
    let mut changed = fixes.changed.iter();
    let (_, file) = changed.find(|(_, after)| after.path == path)?;
    Some(String::from_utf8(file.bytes.clone()).unwrap())
}

#[test]
fn comments_line_ends_and_the_byte_order_mark_stay() {
    let marked = format!("\u{feff}{CATALOG}");
    let fixes = fix(vec![InputFile::new("catalog/a.toml", marked)], compile);
    assert_eq!(
        after(&fixes, "catalog/a.toml").unwrap(),
        "\u{feff}# Kept.\r\n[error.A]\r\nmessage = \"a\"  # é\r\n"
    );
    let [fixed] = &fixes.applied[..] else {
        panic!("{:?}", fixes.applied);
    };
    assert_eq!((fixed.path.as_str(), fixed.line), ("catalog/a.toml", 4));
    assert!(fixes.compilation.diagnostics().is_empty());
}

#[test]
fn what_needs_no_fix_is_not_touched() {
    let sound = "[error.A]\nmessage = \"a\"\n";
    let files = vec![
        InputFile::new("catalog/a.toml", sound),
        InputFile::new("catalog/b.toml", b"\xff".as_slice()),
    ];
    let fixes = fix(files, compile);
    assert!(fixes.changed.is_empty() && fixes.applied.is_empty() && fixes.refused.is_empty());
    assert!(fixes.compilation.has_errors());
}

#[test]
fn a_file_that_goes_over_others_is_not_touched() {
    let catalog = "[error.A]\nmessage = \"{ $n }\"\nparams = [{ name = \"n\", type = \"u8\" }]\n";
    let files = vec![
        InputFile::new("catalog/a.toml", catalog),
        InputFile::new("over/ja/a.ftl", "A = {0}\n").overriding(),
    ];
    let found = compile(files.clone());
    assert!(found.diagnostics().iter().any(|found| found.fix.is_some()));
    let fixes = fix(files, compile);
    assert!(fixes.changed.is_empty() && fixes.applied.is_empty());
}

/// Compiles, and finds in the first file whatever `finding` says of its text.
fn with(
    files: Vec<InputFile>,
    finding: impl Fn(&str) -> Vec<(std::ops::Range<usize>, &'static str)>,
) -> Fixes {
    fix(files, |files| {
        let compilation = compile(files);
        let (file, source) = compilation.sources().iter().next().unwrap();
        let found = finding(&source.text).into_iter().map(|(range, text)| {
            let span = Span::new(file, range);
            Diagnostic::new(&checks::NESTED_LIST, "found")
                .at(span, "")
                .fix(Fix::new("fix", span, text))
        });
        let found = found.collect();
        let add = |compilation: Compilation| compilation.with_findings(Needs::SourceCode, found);
        add(compilation)
    })
}

fn catalog(message: &str) -> Vec<InputFile> {
    let text = format!("[error.A]\nmessage = \"{message}\"\n");
    vec![InputFile::new("catalog/a.toml", text)]
}

#[test]
fn a_fix_that_breaks_the_file_is_refused_and_others_are_made() {
    let fixes = with(catalog("one two three"), |text| {
        let find = |word: &str, to| text.find(word).map(|at| (at..at + word.len(), to));
        let found = [find("one", "1"), find("two", "\""), find("three", "{ 3")];
        found.into_iter().flatten().collect()
    });
    assert_eq!(
        after(&fixes, "catalog/a.toml").unwrap(),
        "[error.A]\nmessage = \"1 two three\"\n"
    );
    assert_eq!((fixes.applied.len(), fixes.refused.len()), (1, 2));
}

#[test]
fn fixes_that_touch_are_made_one_after_the_other() {
    let fixes = with(catalog("aab"), |text| {
        let Some(at) = text.find("aa") else {
            return Vec::new();
        };
        vec![
            (at..at + 2, "c"),
            (at + 1..at + 3, "d"),
            (at + 2..at + 2, "e"),
        ]
    });
    assert_eq!(
        after(&fixes, "catalog/a.toml").unwrap(),
        "[error.A]\nmessage = \"cb\"\n"
    );
}

#[test]
fn fixes_without_end_end() {
    let fixes = with(catalog("x"), |text| {
        let at = text.find("\"\n").unwrap();
        vec![(at..at, "x")]
    });
    assert_eq!(fixes.applied.len(), 10);
}

#[test]
fn places_that_are_not_in_the_file_are_no_harm() {
    let fixes = with(catalog("é"), |text| {
        let at = text.find('é').unwrap();
        vec![(at..at + 1, "e"), (9_999..10_000, "e"), (at + 1..at, "e")]
    });
    assert!(fixes.changed.is_empty() && fixes.applied.is_empty());
}

/// Entries with these messages, about which a check finds what `finding` says of the messages: the entries that are
/// alike, and the fix of one of them.
fn about(
    messages: [&str; 3],
    finding: impl Fn(
        &str,
    ) -> Vec<(
        &'static [&'static str],
        Option<(&'static str, &'static str)>,
    )>,
) -> Fixes {
    let entries = ["A", "B", "C"].iter().zip(messages);
    let entries = entries.map(|(key, message)| format!("[error.{key}]\nmessage = \"{message}\"\n"));
    let files = vec![InputFile::new(
        "catalog/a.toml",
        entries.collect::<String>(),
    )];
    fix(files, |files| {
        let compilation = compile(files);
        let (file, source) = compilation.sources().iter().next().unwrap();
        let found = finding(&source.text).into_iter().map(|(keys, fix)| {
            let mut found = Diagnostic::new(&checks::NEAR_DUPLICATES, "found");
            for key in keys {
                let entry = compilation.catalogs()[0].entry(key).unwrap();
                found = found.about(Subject::entry(&compilation.catalogs()[0], entry));
            }
            match fix {
                Some((from, to)) => {
                    let at = source.text.find(from).unwrap();
                    found.fix(Fix::new("fix", Span::new(file, at..at + from.len()), to))
                }
                None => found,
            }
        });
        let found = found.collect();
        compilation.with_findings(Needs::SourceCode, found)
    })
}

#[test]
fn a_fix_that_makes_a_finding_about_another_text_is_refused_alone() {
    let fixes = about(["a1", "b1", "c1"], |text| {
        let mut found: Vec<(&'static [&'static str], _)> = Vec::new();
        for (key, from, to) in [("A", "a1", "a2"), ("B", "b1", "b2")] {
            if text.contains(from) {
                let key = if key == "A" { &["A"][..] } else { &["B"] };
                found.push((key, Some((from, to))));
            }
        }
        if text.contains("b2") {
            found.push((&["C"], None));
        }
        found
    });
    let made: Vec<_> = fixes.applied.iter().map(|fix| fix.line).collect();
    let refused: Vec<_> = fixes.refused.iter().map(|fix| fix.line).collect();
    assert_eq!((made, refused), (vec![2], vec![4]));
    let text = after(&fixes, "catalog/a.toml").unwrap();
    assert!(text.contains("a2") && text.contains("b1"), "{text}");
}

#[test]
fn a_fix_that_makes_a_text_like_another_one_is_refused() {
    let fixes = about(["a1", "b", "c"], |text| match text {
        text if text.contains("a1") => vec![(&["A"], Some(("a1", "a2"))), (&["A", "B"], None)],
        _ => vec![(&["A", "C"], None)],
    });
    assert!(fixes.applied.is_empty(), "{:?}", fixes.applied);
    assert_eq!(fixes.refused.len(), 1);
}

#[test]
fn texts_that_were_alike_may_be_found_in_other_pairs() {
    let fixes = about(["a1", "b", "c"], |text| match text {
        text if text.contains("a1") => vec![
            (&["A"], Some(("a1", "a2"))),
            (&["B", "A"], None),
            (&["C", "A"], None),
        ],
        _ => vec![(&["C", "B"], None)],
    });
    assert_eq!(fixes.applied.len(), 1);
    assert!(fixes.refused.is_empty());
}
