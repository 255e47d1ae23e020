//! Spaces before marks that stand directly behind their word. (EB0309)

use std::collections::{BTreeMap, HashSet};

use crate::check::batch::batches;
use crate::check::language::Language;
use crate::check::markdown::Marks;
use crate::check::prose::{Edge, Passage, Run, passages};
use crate::check::text::{TextRef, texts};
use crate::diagnostic::{Diagnostic, Report};
use crate::model::CatalogDef;
use crate::source::{Sources, Span};

use super::spacing::finding;

/// A finding, and the text that has it.
struct Found {
    text: Span,
    diagnostic: Diagnostic,
}

/// From so many texts on, a catalog may have a way of its own.
const FEWEST: usize = 12;

/// Finds a space before a mark that stands directly behind its word. A language in which the catalog writes one most
/// of the time is left alone.
pub(crate) fn check(
    catalog: &CatalogDef,
    sources: &Sources,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    let mut found: BTreeMap<(usize, char), Vec<Found>> = BTreeMap::new();
    for text_ref in catalog_texts(catalog, sources) {
        let marks = marks(Language::new(&catalog.locales[text_ref.locale].locale));
        let written = text_ref.written(text_ref.text.span());
        // As its source has them, a translation may.
        let mut marks: Vec<char> = spaced(written).filter(|c| marks.contains(c)).collect();
        marks.retain(|mark| !text_ref.source_has(|source| spaced(source).any(|c| c == *mark)));
        if marks.is_empty() {
            continue;
        }
        for passage in passages(&text_ref, read) {
            for run in &passage.runs {
                in_run(text_ref, &passage, run, &marks, &mut found);
            }
        }
    }
    for ((locale, mark), found) in found {
        let texts: HashSet<Span> = found.iter().map(|found| found.text).collect();
        let is_way = texts.len() >= FEWEST && texts.len() > close(catalog, sources, locale, mark);
        if !is_way {
            let found = found.into_iter().map(|found| found.diagnostic);
            found.for_each(|found| report.add(found));
        }
    }
}

fn catalog_texts<'a>(
    catalog: &'a CatalogDef,
    sources: &'a Sources,
) -> impl Iterator<Item = TextRef<'a>> {
    batches(catalog).flat_map(|batch| texts(batch, sources))
}

/// Returns the characters of a text that follow a space.
fn spaced(text: &str) -> impl Iterator<Item = char> {
    let spaces = text.match_indices(' ');
    spaces.filter_map(|(at, _)| text.get(at + 1..)?.chars().next())
}

/// Counts the texts of a locale that have a mark directly behind a word.
fn close(catalog: &CatalogDef, sources: &Sources, locale: usize, mark: char) -> usize {
    let is_close = |text: &str| {
        text.match_indices(mark).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            before.is_some_and(|c| c.is_alphanumeric() || "\"'”’»)]}".contains(c))
        })
    };
    let texts = catalog_texts(catalog, sources).filter(|text_ref| text_ref.locale == locale);
    texts
        .filter(|text_ref| is_close(text_ref.written(text_ref.text.span())))
        .count()
}

fn in_run(
    text_ref: TextRef<'_>,
    passage: &Passage<'_>,
    run: &Run<'_>,
    marks: &[char],
    all: &mut BTreeMap<(usize, char), Vec<Found>>,
) {
    let text = run.text();
    for (at, _) in text.match_indices(' ') {
        let mut after = text.get(at + 1..).unwrap_or_default().chars();
        let Some(mark) = after.next().filter(|c| marks.contains(c)) else {
            continue;
        };
        let before = text.get(..at).unwrap_or_default();
        let after = after.as_str();
        if !ends_word(run, before, after, mark)
            || is_named(before, after, mark)
            || opens_quotation(after, mark)
        {
            continue;
        }
        let end = at + 1 + mark.len_utf8();
        let span = run.span(text_ref.file(), at..end);
        let found = finding(text_ref, &format!("a space before {mark:?}"))
            .at(span, "belongs directly after the word")
            .help("remove the space");
        // Directly behind an address, the mark would be taken for its end.
        let found = if at == 0 && passage.is_behind_address(run) {
            found
        } else {
            let shown = text.get(at..end).unwrap_or_default();
            text_ref.fix(found, (span, shown), "remove the space", mark)
        };
        all.entry((text_ref.locale, mark)).or_default().push(Found {
            text: text_ref.text.span(),
            diagnostic: found,
        });
    }
}

/// Returns whether two commas open a quotation, as typists write `„`.
fn opens_quotation(after: &str, mark: char) -> bool {
    mark == ',' && after.starts_with(',')
}

/// Returns the marks that stand directly behind a word.
fn marks(language: Language<'_>) -> &'static [char] {
    // French has narrow spaces before the others, and takes common ones for them.
    if language.has_spaces_before_marks() || language.may_space_stops() {
        &[',', ')']
    } else {
        &[
            ',', '.', ')', ';', ':', '!', '?', '、', '。', '，', '：', '！', '？', '）', '،', '؟',
        ]
    }
}

/// Returns whether a mark behind a space ends something: `.env`, `:name` and ` ...` begin words.
fn ends_word(run: &Run<'_>, before: &str, after: &str, mark: char) -> bool {
    let ends = match after.chars().next() {
        None => run.after == Edge::End,
        Some(next) => next.is_whitespace() || !mark.is_ascii() || mark == ',',
    };
    let is_behind = match before.chars().next_back() {
        None => run.before != Edge::End,
        Some(c) => c.is_alphanumeric() || "\"'”’»)]".contains(c),
    };
    ends && is_behind
}

/// Returns whether a mark is a thing that the text names, as in `- and . are allowed`, or a pair of brackets is set
/// wide: `( a )`.
fn is_named(before: &str, after: &str, mark: char) -> bool {
    let is_bracket = mark == ')'
        && before.rfind('(').is_some_and(|open| {
            before
                .get(open + 1..)
                .is_some_and(|inner| inner.starts_with(' '))
        });
    let mut rest = after.trim_start().chars();
    let goes_on = rest
        .next()
        .is_some_and(|c| !c.is_uppercase() && !c.is_numeric());
    is_bracket || matches!(mark, '.' | '!' | '?' | ':' | ';') && goes_on
}
