//! What source code makes and tests of the catalogs: the driver of the checks of source code.

use std::collections::HashSet;

use proc_macro2::Delimiter;

use super::names::{Aliases, Id, Names, Referent};
use super::tokens::{Kind, Token, tokens};
use super::unreadable_source::UNREADABLE_SOURCE;
use super::{hard_coded_message, literals, never_made, unknown_code, untested};
use crate::diagnostic::{Diagnostic, Report};
use crate::model::CatalogDef;
use crate::source::{FileId, Sources, Span};
/// What the code says of entries.
#[derive(Default)]
struct Mentions {
    /// Entries that are made outside of tests.
    made: HashSet<Id>,
    /// Entries that a test names.
    tested: HashSet<Id>,
    /// Catalogs that anything outside of tests is named of.
    used: HashSet<usize>,
    has_tests: bool,
}

/// Checks the files of `code` against all catalogs.
pub(crate) fn check(
    catalogs: &[CatalogDef],
    code: &[FileId],
    sources: &Sources,
    report: &mut Report,
) {
    let mut files = Vec::new();
    let mut complete = true;
    for &file in code {
        let source = sources.get(file);
        match tokens(&source.text, is_test_file(&source.path)) {
            Ok(tokens) if source.readable => files.push((file, tokens)),
            // That it is no text has been reported.
            Ok(_) => complete = false,
            Err(problem) => {
                complete = false;
                let at = crate::source::char_start(&source.text, problem.at);
                report.add(
                    Diagnostic::new(&UNREADABLE_SOURCE, "a file is not valid Rust")
                        .at(Span::new(file, at..at), problem.problem)
                        .help("fix it, or leave the file out"),
                );
            }
        }
    }
    let mut names = Names::new(catalogs);
    for (file, tokens) in &files {
        for (at, catalog) in names.gather(tokens) {
            unknown(&catalogs[catalog], *file, &tokens[at], report);
        }
    }
    let mut mentions = Mentions::default();
    let known = literals::TextIndex::new(catalogs);
    for (file, tokens) in &files {
        of_file(&names, catalogs, *file, tokens, &mut mentions, report);
        for (at, id) in known.hard_coded(tokens) {
            let catalog = &catalogs[id.0];
            let place = Span::new(*file, tokens[at].place.clone());
            report.add(hard_coded_message::finding(
                catalog,
                &catalog.entries[id.1],
                place,
            ));
        }
        known.named(tokens, &mut mentions.tested);
    }
    // What could not be read may be what makes or tests an entry.
    if complete && !files.is_empty() {
        absent(catalogs, &mentions, report);
    }
}

/// Returns whether Cargo takes all of a file for tests, or people do.
fn is_test_file(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    matches!(name, "tests.rs" | "test.rs") || parts.any(|part| matches!(part, "tests" | "benches"))
}

fn of_file(
    names: &Names<'_>,
    catalogs: &[CatalogDef],
    file: FileId,
    tokens: &[Token],
    mentions: &mut Mentions,
    report: &mut Report,
) {
    let aliases = Aliases::new(tokens);
    for (at, token) in tokens.iter().enumerate() {
        mentions.has_tests |= token.in_test;
        if token.in_test {
            mentions.tested.extend(names.asserted(tokens, at));
        }
        let (found, key_at, makes) = match names.call(tokens, at, &aliases) {
            Some((found, key_at)) => (found, key_at, true),
            None => match names.path(tokens, at, &aliases) {
                Some(found) => (
                    found,
                    at + 3,
                    token.ident() != Some("Code") && !is_pattern(tokens, at + 3),
                ),
                None => continue,
            },
        };
        match found {
            Referent::Entry(id) if token.in_test => {
                mentions.tested.insert(id);
            }
            Referent::Entry(id) => {
                mentions.used.insert(id.0);
                if makes {
                    mentions.made.insert(id);
                }
            }
            Referent::Other => {}
            Referent::Unknown(catalog) => {
                unknown(&catalogs[catalog], file, &tokens[key_at], report);
            }
        }
    }
}

/// Returns whether the variant at a position is one that is matched, not made.
fn is_pattern(tokens: &[Token], at: usize) -> bool {
    let is = |at: usize, c: char| tokens.get(at).is_some_and(|token| token.is_punct(c));
    let in_matches = tokens[at].within.is_some_and(|open| {
        open >= 2 && is(open - 1, '!') && tokens[open - 2].ident() == Some("matches")
    });
    let mut next = at + 1;
    if let Some(Kind::Open(Delimiter::Brace, close)) = tokens.get(next).map(|token| &token.kind) {
        if is(close - 1, '.') && is(close - 2, '.') {
            return true;
        }
        next = close + 1;
    }
    // Those that it stands in: `Err(TokError::TOK005) =>`.
    while tokens
        .get(next)
        .is_some_and(|token| token.kind == Kind::Close)
    {
        next += 1;
    }
    let is_assigned = is(next, '=') && !is(next + 1, '=');
    in_matches
        || is_assigned
        || is(next, '|')
        || tokens.get(next).and_then(Token::ident) == Some("if")
}

fn unknown(catalog: &CatalogDef, file: FileId, token: &Token, report: &mut Report) {
    let key = token.ident().unwrap_or_default();
    let place = Span::new(file, token.place.clone());
    unknown_code::report(catalog, key, place, report);
}

/// Reports entries that nothing makes, or no test names.
fn absent(catalogs: &[CatalogDef], mentions: &Mentions, report: &mut Report) {
    for (at, catalog) in catalogs.iter().enumerate() {
        // A catalog that is not used at all may be another application's.
        if !mentions.used.contains(&at) {
            report.add(never_made::unused_catalog(catalog));
            continue;
        }
        for (index, entry) in catalog.entries.iter().enumerate() {
            // Its source makes it, by `?`.
            let is_converted = entry.from.is_some();
            if !is_converted && !mentions.made.contains(&(at, index)) {
                report.add(never_made::finding(catalog, entry));
            }
            // Without tests, they were not given.
            if mentions.has_tests && !mentions.tested.contains(&(at, index)) {
                report.add(untested::finding(entry));
            }
        }
    }
}
