//! What texts are in each language: that they are there, that they say what the source says, and that they
//! are written as the language is.

pub(super) mod ascii_punctuation;
pub(super) mod changed_name;
pub(super) mod divergence;
pub(super) mod glossary;
pub(super) mod identical_to_source;
pub(super) mod invisible_character;
pub(super) mod length;
pub(super) mod missing_field;
pub(super) mod missing_plural;
pub(super) mod mixed_spacing;
pub(super) mod not_nfc;
pub(super) mod orphan_translation;
pub(super) mod spacing;
mod translated;

use std::collections::HashSet;

use super::files::locale_folder;
use super::language::Language;
use super::part::Part;
use super::text::{alternatives, prose, texts};
use crate::diagnostic::Report;
use crate::model::CatalogDef;
use crate::source::Sources;

/// What is known of a whole catalog before its texts are looked at.
pub(super) struct Known<'a> {
    categories: missing_plural::Categories,
    names: HashSet<&'a str>,
    glossary: glossary::Index<'a>,
}

impl<'a> Known<'a> {
    pub(super) fn of(catalog: &'a CatalogDef) -> Self {
        Self {
            categories: missing_plural::Categories::default(),
            names: changed_name::names(catalog),
            glossary: glossary::Index::of(catalog),
        }
    }
}

/// The checks that compare the texts of a language with each other.
pub(super) fn of_whole(catalog: &CatalogDef, sources: &Sources, report: &mut Report) {
    locale_folder::check(catalog, report);
    missing_field::files(catalog, report);
    length::check(catalog, report);
    mixed_spacing::check(catalog, sources, report);
}

/// The checks that look at each text for itself, or beside its source.
pub(super) fn check(part: Part<'_>, known: &Known<'_>, sources: &Sources, report: &mut Report) {
    let catalog = part.catalog;
    missing_field::check(part, sources, report);
    divergence::check(part, report);
    as_written(part, known, sources, report);
    let pairs: Vec<_> = translated::pairs(part).collect();
    identical_to_source::check(catalog, &pairs, report);
    changed_name::check(catalog, &pairs, &known.names, report);
    glossary::check(catalog, &pairs, &known.glossary, report);
}

/// The checks that look at every text for itself.
fn as_written(part: Part<'_>, known: &Known<'_>, sources: &Sources, report: &mut Report) {
    for written in texts(part, sources) {
        let locale = &part.catalog.locales[written.locale].locale;
        let language = Language::of(locale);
        missing_plural::check(written, locale, &known.categories, report);
        alternatives(&written.text.tree, &mut |pattern| {
            invisible_character::check(written, pattern, language, report);
            not_nfc::check(written, pattern, report);
            let runs = prose(pattern, written.markdown);
            spacing::check(written, pattern, &runs, language, report);
            if language.has_full_width_punctuation() {
                ascii_punctuation::check(written, &runs, language, report);
            }
        });
    }
}
