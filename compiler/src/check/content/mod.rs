//! What texts say and how: repetition, what is left out, marks at the end, markup, words.

pub(super) mod acronym;
pub(super) mod ambiguous_message;
pub(super) mod bare_link;
pub(super) mod broken_link;
#[cfg(feature = "review")]
mod dictionary;
pub(super) mod final_stop;
pub(super) mod heading;
pub(super) mod html;
pub(super) mod misspelling;
pub(super) mod near_duplicates;
pub(super) mod nested_list;
pub(super) mod no_resolution;
pub(super) mod summary_repeats;
pub(super) mod unfinished;
pub(super) mod unfixed_cause;
mod words;

use std::collections::HashSet;

use super::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::model::CatalogDef;
use crate::source::Span;
use ambiguous_message::AMBIGUOUS_MESSAGE;
use near_duplicates::NEAR_DUPLICATES;

/// Runs the checks that compare texts of several entries.
pub(super) fn of_whole(catalog: &CatalogDef, report: &mut Report) {
    near_duplicates::check(catalog, report);
}

/// Runs the checks that look at each entry by itself. `has_resolutions`: others of the catalog say what to do.
pub(super) fn check(batch: Batch<'_>, has_resolutions: bool, report: &mut Report) {
    summary_repeats::check(batch, report);
    no_resolution::check(batch, has_resolutions, report);
    unfixed_cause::check(batch, report);
}

/// Runs the checks that look at the prose of a text.
#[cfg(feature = "review")]
pub(super) fn of_prose(
    text_ref: &super::text::TextRef<'_>,
    passage: &super::prose::Passage<'_>,
    language: super::language::Language<'_>,
    report: &mut Report,
) {
    nested_list::check(text_ref, passage, report);
    html::check(text_ref, passage, report);
    heading::check(text_ref, passage, report);
    bare_link::check(text_ref, passage, report);
    broken_link::check(text_ref, passage, report);
    unfinished::check(text_ref, passage, language, report);
    acronym::check(text_ref, passage, report);
    misspelling::check(text_ref, passage, language, dictionary::corrections, report);
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
