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

use super::files::locale_folder;
use super::language::Language;
use super::part::Part;
use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::model::CatalogDef;
use crate::source::Sources;
use missing_plural::Categories;

/// Runs the checks that compare the texts of a language with each other.
pub(super) fn of_whole(catalog: &CatalogDef, report: &mut Report) {
    locale_folder::check(catalog, report);
    missing_field::files(catalog, report);
    length::check(catalog, report);
}

/// Runs the checks that look at each text by itself, or beside its source.
pub(super) fn check(
    part: Part<'_>,
    categories: &Categories,
    sources: &Sources,
    report: &mut Report,
) {
    let catalog = part.catalog;
    missing_field::check(part, sources, report);
    divergence::check(part, report);
    for written in texts(part, sources) {
        let locale = &catalog.locales[written.locale].locale;
        let language = Language::new(locale);
        missing_plural::check(written, locale, categories, report);
        alternatives(&written.text.tree, &mut |pattern| {
            invisible_character::check(written, pattern, language, report);
            not_nfc::check(written, pattern, report);
        });
    }
}

/// Runs the checks that look at the prose of a text.
#[cfg(feature = "review")]
pub(super) fn of_prose(
    written: super::text::Written<'_>,
    passage: &super::prose::Passage<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    spacing::check(written, passage, language, report);
    if language.has_full_width_punctuation() {
        ascii_punctuation::check(written, passage, language, report);
    }
}

/// Runs the checks that compare the prose of translations with that of their sources.
#[cfg(feature = "review")]
pub(super) fn of_translated_prose(part: Part<'_>, words: &Words<'_>, report: &mut Report) {
    use super::markdown::read;

    let pairs: Vec<_> = translated::pairs(part).collect();
    identical_to_source::check(part.catalog, &pairs, read, report);
    changed_name::check(part.catalog, &pairs, &words.names, read, report);
    glossary::check(part.catalog, &pairs, &words.glossary, read, report);
}

/// What of a whole catalog is looked for in prose.
#[cfg(feature = "review")]
pub(super) struct Words<'a> {
    names: std::collections::HashSet<&'a str>,
    glossary: glossary::Index<'a>,
}

#[cfg(feature = "review")]
impl<'a> Words<'a> {
    pub(super) fn new(catalog: &'a CatalogDef) -> Self {
        Self {
            names: changed_name::names(catalog),
            glossary: glossary::Index::new(catalog),
        }
    }
}
