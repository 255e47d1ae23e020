//! What texts say and how: repetition, what is left out, marks at the end, markup, words.

mod acronyms;
mod ambiguous;
mod completeness;
mod links;
mod markup;
mod repeats;
#[cfg(feature = "review")]
mod spelling;
mod stops;
mod twins;
mod unfinished;
mod words;

use std::collections::HashSet;

use super::part::Part;
use crate::diagnostic::{Check, Diagnostic, Report, checks};
use crate::model::{Catalog, Entry, FieldKind, FieldRef, Part as PatternPart, Pattern, Text};
use crate::source::{Sources, Span};

/// The checks that compare texts of several entries.
pub(super) fn of_whole(catalog: &Catalog, sources: &Sources, report: &mut Report) {
    twins::check(catalog, report);
    stops::check(catalog, sources, report);
}

/// The checks that look at each entry for itself. `has_resolutions`: others of the catalog say what to do.
pub(super) fn check(part: Part<'_>, has_resolutions: bool, sources: &Sources, report: &mut Report) {
    repeats::check(part, report);
    completeness::check(part, has_resolutions, report);
    for written in texts(part) {
        markup::check(&written, sources, report);
        links::check(&written, sources, report);
        unfinished::check(&written, sources, report);
        acronyms::check(&written, sources, report);
    }
}

/// Compares the catalogs with each other.
pub(super) fn across(catalogs: &[Catalog], report: &mut Report) {
    ambiguous::check(catalogs, report);
}

/// Leaves one finding where two say of the same two texts that they are alike: the one that asks to tell the
/// entries apart matters more than that which only warns of logs.
pub(super) fn once_for_two_texts(report: &mut Report) {
    let texts = |found: &Diagnostic| -> Option<[Span; 2]> {
        match found.labels.as_slice() {
            [this, other] => Some([this.span, other.span]),
            _ => None,
        }
    };
    let is = |found: &Diagnostic, check: &'static Check| found.check == check;
    let twins = report.iter().filter(|found| is(found, &checks::NEAR_TWINS));
    let twins: HashSet<_> = twins.filter_map(texts).collect();
    report.retain(|found| {
        !is(found, &checks::AMBIGUOUS_MESSAGE)
            || texts(found).is_none_or(|texts| !twins.contains(&texts))
    });
}

/// Looks words up in a dictionary of misspellings, which is too large for build scripts.
#[cfg(feature = "review")]
pub(super) fn spelling(part: Part<'_>, sources: &Sources, report: &mut Report) {
    for written in texts(part) {
        spelling::check(part.catalog, &written, sources, report);
    }
}

/// The most findings of a check about one text. Looking for the place of each in a text that is full of
/// them takes quadratic time.
const MOST_FOUND: usize = 20;

/// One text of a catalog in one locale.
struct Written<'a> {
    /// The entry and the field; none for what belongs to no entry.
    of: Option<(&'a Entry, FieldRef<'a>)>,
    /// The index of the locale.
    locale: usize,
    text: &'a Text,
    pattern: &'a Pattern,
}

impl<'a> Written<'a> {
    /// Whether the text is shown as it is, so that nothing in it is Markdown.
    fn is_plain(&self) -> bool {
        self.of
            .is_some_and(|(_, field)| field.kind == FieldKind::Message)
    }

    /// Calls `f` with each piece of the text outside of code spans, and whether a line begins there.
    fn prose(&self, mut f: impl FnMut(&'a str, bool)) {
        let (mut in_code, mut at_line_start) = (false, true);
        self.pattern.visit(&mut |part| match part {
            PatternPart::Text { text, .. } => {
                for (index, piece) in text.split('`').enumerate() {
                    if index > 0 {
                        in_code = !in_code;
                        at_line_start = false;
                    }
                    if !in_code {
                        f(piece, at_line_start);
                    }
                    at_line_start = piece.ends_with('\n') || (at_line_start && piece.is_empty());
                }
            }
            PatternPart::Param { .. } => at_line_start = false,
            // What is in them comes next.
            PatternPart::Isolated(_) | PatternPart::Select { .. } => {}
        });
    }

    /// Where a word of the text is written, or the whole text if a reference brought it in.
    fn place(&self, word: &str, sources: &Sources) -> Span {
        let span = self.text.span;
        match sources.text(span).find(word) {
            Some(at) => Span::new(span.file, span.start + at..span.start + at + word.len()),
            None => span,
        }
    }
}

/// Every text of a part of a catalog that could be compiled.
fn texts<'a>(part: Part<'a>) -> impl Iterator<Item = Written<'a>> {
    let own = part.own_fields().map(|field| (None, field));
    let entries = part.with_groups().flat_map(|entry| {
        let fields = entry.fields();
        fields.map(move |field| (Some((entry, field)), field.field))
    });
    own.chain(entries).flat_map(|(of, field)| {
        field.texts().filter_map(move |(locale, text)| {
            Some(Written {
                of,
                locale,
                text,
                pattern: text.pattern.as_ref()?,
            })
        })
    })
}
