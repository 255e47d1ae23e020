//! What texts say and how: repetition, what is left out, marks at the end, markup, words.

pub(super) mod acronym;
pub(super) mod ambiguous_message;
pub(super) mod completeness;
pub(super) mod final_stop;
pub(super) mod links;
pub(super) mod markup;
pub(super) mod misspelling;
pub(super) mod near_duplicates;
pub(super) mod nested_list;
pub(super) mod summary_repeats;
pub(super) mod unfinished;
mod words;

use std::collections::HashSet;

use super::part::Part;
use crate::check::content::ambiguous_message::AMBIGUOUS_MESSAGE;
use crate::check::content::near_duplicates::NEAR_DUPLICATES;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::model::{CatalogDef, EntryDef, FieldKind, Text};
use crate::parse::ftl::{self, Element, Expression};
use crate::source::{Sources, Span};
/// The checks that compare texts of several entries.
pub(super) fn of_whole(catalog: &CatalogDef, sources: &Sources, report: &mut Report) {
    near_duplicates::check(catalog, report);
    final_stop::check(catalog, sources, report);
}

/// The checks that look at each entry for itself. `has_resolutions`: others of the catalog say what to do.
pub(super) fn check(part: Part<'_>, has_resolutions: bool, sources: &Sources, report: &mut Report) {
    nested_list::check(part, report);
    summary_repeats::check(part, report);
    completeness::check(part, has_resolutions, report);
    for written in texts(part) {
        markup::check(&written, sources, report);
        links::check(&written, sources, report);
        unfinished::check(&written, sources, report);
        acronym::check(&written, sources, report);
    }
}

/// Compares the catalogs with each other.
pub(super) fn across(catalogs: &[CatalogDef], report: &mut Report) {
    ambiguous_message::check(catalogs, report);
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
    let duplicates = report.iter().filter(|found| is(found, &NEAR_DUPLICATES));
    let duplicates: HashSet<_> = duplicates.filter_map(texts).collect();
    report.retain(|found| {
        !is(found, &AMBIGUOUS_MESSAGE)
            || texts(found).is_none_or(|texts| !duplicates.contains(&texts))
    });
}

/// Looks words up in a dictionary of misspellings, which is too large for build scripts.
#[cfg(feature = "review")]
pub(super) fn spelling(part: Part<'_>, sources: &Sources, report: &mut Report) {
    for written in texts(part) {
        misspelling::check(part.catalog, &written, sources, report);
    }
}

/// The most findings of a check about one text. Looking for the place of each in a text that is full of
/// them takes quadratic time.
const MOST_FOUND: usize = 20;

/// One text of a catalog in one locale.
struct Written<'a> {
    /// The index of the locale.
    locale: usize,
    text: &'a Text,
    /// What kind of an entry's field it is of, if it is of one.
    kind: Option<FieldKind>,
    /// Whether the text is shown as it is, so that nothing in it is Markdown.
    is_plain: bool,
}

impl<'a> Written<'a> {
    /// Calls `f` with each piece of the text outside of code spans, and whether a line begins there. What
    /// another text says is none of it: it is looked at where it stands.
    fn prose(&self, mut f: impl FnMut(&'a str, bool)) {
        let mut pieces = Pieces {
            in_code: false,
            at_line_start: true,
            found: &mut f,
        };
        pieces.pattern(&self.text.tree);
    }

    /// Where a word of the text is written, or the whole text if a reference brought it in.
    fn place(&self, word: &str, sources: &Sources) -> Span {
        let span = self.text.span();
        match sources.text(span).find(word) {
            Some(at) => Span::new(span.file, span.start + at..span.start + at + word.len()),
            None => span,
        }
    }
}

/// Prose on the way through a text.
struct Pieces<'f, 'a> {
    in_code: bool,
    at_line_start: bool,
    found: &'f mut dyn FnMut(&'a str, bool),
}

impl<'a> Pieces<'_, 'a> {
    fn pattern(&mut self, pattern: &'a ftl::Pattern) {
        for element in &pattern.elements {
            match element {
                Element::Text(text) => self.text(&text.value),
                Element::Placeable(expression) => self.expression(expression),
            }
        }
    }

    fn text(&mut self, text: &'a str) {
        for (index, piece) in text.split('`').enumerate() {
            if index > 0 {
                self.in_code = !self.in_code;
                self.at_line_start = false;
            }
            if !self.in_code {
                (self.found)(piece, self.at_line_start);
            }
            let goes_on = self.at_line_start && piece.is_empty();
            self.at_line_start = piece.ends_with('\n') || goes_on;
        }
    }

    fn expression(&mut self, expression: &'a Expression) {
        match expression {
            Expression::Text(literal) | Expression::Number(literal) => self.text(&literal.value),
            Expression::Variable(_)
            | Expression::Function { .. }
            | Expression::Message { .. }
            | Expression::Term { .. } => self.at_line_start = false,
            Expression::Select { variants, .. } => {
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
            Expression::Nested(inner) => self.expression(inner),
        }
    }
}

/// Every text of a part of a catalog that could be compiled, and every term.
fn texts<'a>(part: Part<'a>) -> impl Iterator<Item = Written<'a>> {
    // Whether what a term says is Markdown is for those who use it to say.
    let terms = part.terms().map(|term| Written {
        locale: term.locale,
        text: &term.text,
        kind: None,
        is_plain: true,
    });
    let own = part.own_fields().map(|field| (None, field));
    let entries = part.with_parents().flat_map(EntryDef::fields);
    let entries = entries.map(|field| (Some(field.kind), field.field));
    let fields = own.chain(entries).flat_map(|(kind, field)| {
        let texts = field.texts().filter(|(_, text)| text.pattern.is_some());
        texts.map(move |(locale, text)| Written {
            locale,
            text,
            kind,
            is_plain: kind == Some(FieldKind::Message),
        })
    });
    terms.chain(fields)
}
