//! Every writer shows all that the view of an entry has.

mod support;

use errorbook_reference::view::PlaceholderStyle;
use errorbook_reference::{CompiledCatalog, EntryView, json, man, markdown, text};
use support::{compiled, locale, selects};

/// Returns what each writer makes of an entry for the reader of a locale.
fn written(entry: &EntryView<'_>) -> [(&'static str, String); 4] {
    let styled = text::Explained {
        styled: true,
        ..text::Explained::default()
    };
    let styled = text::page(entry, &styled);
    [
        ("text", text::page(entry, &text::Explained::default())),
        ("styled", anstream::adapter::strip_str(&styled).to_string()),
        ("markdown", markdown::cases(entry, &[])),
        ("json", serde_json::to_string(&json::page(entry)).unwrap()),
    ]
}

/// Returns the manual page as its reader sees it, on one line: without requests, fonts and escapes.
fn manual(catalog: &CompiledCatalog<'_>, tag: &str) -> String {
    let page = man(&catalog.view(&locale(tag))).content;
    let lines = page.lines().filter(|line| !line.starts_with('.'));
    let text = lines.collect::<Vec<_>>().join(" ");
    let text = text
        .replace("\\fB", "")
        .replace("\\fI", "")
        .replace("\\fR", "");
    text.replace("\\-", "-")
        .replace("\\&", "")
        .replace('\u{a0}', " ")
}

#[test]
fn every_variant_is_shown_with_its_condition() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs[0].view(&locale("en"));
    let table = view.entries().next().unwrap();
    let all = [
        ("format = ini", "INI files cannot hold a table."),
        ("format = toml", "TOML files cannot hold a table."),
        ("format = json", "JSON files cannot hold a table."),
        ("attempt = 0", "After no attempt, "),
        ("attempt = 2, 3, 4, …", "After {attempt} attempts, "),
        ("format = ini", "Update the reader."),
        ("format = toml, json", "Update the program."),
    ];
    let pages = [
        ("man", manual(&catalogs[0], "en")),
        (
            "page",
            markdown::page(&view, PlaceholderStyle::Names).content,
        ),
    ];
    for (writer, page) in written(&table).into_iter().chain(pages) {
        for (condition, text) in all {
            assert!(page.contains(condition), "{writer}: {condition} in {page}");
            assert!(page.contains(text), "{writer}: {text} in {page}");
        }
    }
    let lists = [
        text::list(&view, None),
        markdown::list(&view),
        text::list(&view, Some(1000)),
    ];
    for list in lists {
        for (condition, text) in &all[..3] {
            assert!(list.contains(condition) && list.contains(text), "{list}");
        }
    }
}

#[test]
fn a_terminal_shows_a_text_below_its_conditions() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs[0].view(&locale("de"));
    let page = text::page(&view.entries().next().unwrap(), &text::Explained::default());
    let page = anstream::adapter::strip_str(&page).to_string();
    insta::assert_snapshot!(page);
}

#[test]
fn what_a_step_fixes_is_said() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs[0].view(&locale("en"));
    let table = view.entries().next().unwrap();
    let page = text::page(&table, &text::Explained::default());
    assert!(page.contains("  B. The file is new.") && page.contains("Update the program. (A, C)"));
    let page = markdown::cases(&table, &[]);
    assert!(page.contains("- **B.** The file is new.\n"), "{page}");
    assert!(
        page.contains("`format = ini`: Update the reader. (A, C)\n"),
        "{page}"
    );
    let page = manual(&catalogs[0], "en");
    assert!(page.contains("Update the program.  (A, C)"), "{page}");
    let json = serde_json::to_string(&json::page(&table)).unwrap();
    assert!(json.contains(r#""for":["old","both"]"#), "{json}");
}

#[test]
fn a_stale_summary_is_seen_though_the_table_has_it() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let page = markdown::page(&catalogs[0].view(&locale("de")), PlaceholderStyle::Names).content;
    let stale = "### Table\n\nTabelle ohne Platz in der Datei\n\n> **Hinweis:** Diese Übersetzung ist älter";
    assert!(page.contains(stale), "{page}");
    assert!(
        !page.contains("### Attempt\n\nAttempt that failed"),
        "{page}"
    );
}

#[test]
fn a_manual_page_has_what_is_known_of_a_text() {
    let compilation = selects();
    let catalogs = CompiledCatalog::all(compilation.readable());
    let german = manual(&catalogs[0], "de");
    assert!(
        german.contains("Hinweis: Diese Übersetzung ist älter als der Ausgangstext"),
        "{german}"
    );
    assert!(german.contains("Entfallen seit: 2.0"), "{german}");
    assert!(
        german.contains("There are no *drives* any more. [en]"),
        "{german}"
    );
    assert!(german.contains("Ersetzt durch: Table"), "{german}");
    let japanese = manual(&catalogs[0], "ja");
    assert!(
        japanese.contains("speaks of every format alike. [en]"),
        "{japanese}"
    );
}

const EVERY_KEY: &str = r##"
[catalog]
title = "Keys"
[catalog.meta]
exit-code = "u8"
[section.files]
title = "Errors of *files*"
description = "All that opens one."
[error.Open]
status = 503
severity = "fatal"
retryable = true
tags = ["disk", "slow"]
section = "files"
meta = { exit-code = 64 }
message = "No file."
[[error.Open.example]]
lang = "sh"
wrong = "cat < nothing"
right = "cat < some`thing"
[error.Shut]
message = "Not shut."
retryable = false
"##;

#[test]
fn every_key_is_shown_by_every_writer() {
    let compilation = compiled(EVERY_KEY, &[]);
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs[0].view(&locale("en"));
    let entries: Vec<_> = view.entries().collect();
    let page = markdown::page(&view, PlaceholderStyle::Names).content;
    let pages = [("man", manual(&catalogs[0], "en")), ("page", page)];
    for (writer, page) in written(&entries[0]).into_iter().chain(pages) {
        for fact in [
            "503",
            "fatal",
            "disk",
            "slow",
            "files",
            "exit-code",
            "64",
            "nothing",
            "some`thing",
        ] {
            assert!(page.contains(fact), "{writer}: {fact} in {page}");
        }
        let again = ["Trying again may help", "\"retryable\":true"];
        assert!(
            again.iter().any(|one| page.contains(one)),
            "{writer}: {page}"
        );
    }
    for (writer, page) in written(&entries[1]) {
        let again = ["Trying again does not help", "\"retryable\":false"];
        assert!(
            again.iter().any(|one| page.contains(one)),
            "{writer}: {page}"
        );
    }
    let page = markdown::cases(&entries[0], &[]);
    assert!(
        page.contains("**Right:**\n\n```sh\ncat < some`thing\n```\n"),
        "{page}"
    );
    assert!(page.contains("**Section:** Errors of *files*\n"), "{page}");
}

#[test]
fn an_entry_without_a_response_shows_none() {
    let compilation = compiled(EVERY_KEY, &[]);
    let catalogs = CompiledCatalog::all(compilation.readable());
    let view = catalogs[0].view(&locale("en"));
    let shut = view.entries().nth(1).unwrap();
    assert!(!shut.has_response());
    for (writer, page) in written(&shut) {
        for word in ["HTTP", "Status", "Payload", "problem+json"] {
            assert!(!page.contains(word), "{writer}: {page}");
        }
    }
}
