//! What texts are in each language: that they are there, that they say what the source says, and that they
//! are written as the language is.

pub(super) mod ascii_punctuation;
pub(super) mod broken_encoding;
pub(super) mod changed_name;
pub(super) mod changed_token;
pub(super) mod character_width;
mod cjk_marks;
mod compared;
pub(super) mod divergence;
pub(super) mod doubled_word;
pub(super) mod end_mark;
pub(super) mod glossary;
mod han;
pub(super) mod identical_to_source;
pub(super) mod invisible_character;
pub(super) mod length;
pub(super) mod literal_escape;
pub(super) mod missing_field;
pub(super) mod missing_plural;
pub(super) mod mixed_spacing;
pub(super) mod no_plural_rules;
pub(super) mod not_nfc;
mod numbers;
pub(super) mod orphan_translation;
mod script;
pub(super) mod space_before_mark;
pub(super) mod spacing;
mod tokens;
mod translated;
pub(super) mod typographic_form;
pub(super) mod unpaired_mark;
pub(super) mod unshown_number;
pub(super) mod untranslated;
pub(super) mod wrong_script;

use super::batch::Batch;
use super::files::locale_folder;
use super::language::Language;
use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::model::CatalogDef;
use crate::source::Sources;
use missing_plural::Categories;

/// Runs the checks that compare the texts of a language with each other.
pub(super) fn of_whole(catalog: &CatalogDef, sources: &Sources, report: &mut Report) {
    locale_folder::check(catalog, report);
    missing_field::files(catalog, report);
    untranslated::check(catalog, sources, report);
    length::check(catalog, report);
}

/// Runs the checks that look at each text by itself, or beside its source.
pub(super) fn check(
    batch: Batch<'_>,
    categories: &Categories,
    sources: &Sources,
    report: &mut Report,
) {
    let catalog = batch.catalog;
    missing_field::check(batch, sources, report);
    divergence::check(batch, report);
    for text_ref in texts(batch, sources) {
        let locale = &catalog.locales[text_ref.locale].locale;
        let language = Language::new(locale);
        missing_plural::check(text_ref, locale, categories, report);
        no_plural_rules::check(text_ref, catalog, locale, report);
        unshown_number::check(text_ref, locale, categories, report);
        alternatives(&text_ref.text.tree, &mut |pattern| {
            invisible_character::check(text_ref, pattern, language, report);
        });
    }
}

/// Runs the checks that need the tables of Unicode.
#[cfg(feature = "review")]
pub(super) fn of_characters(text_ref: super::text::TextRef<'_>, report: &mut Report) {
    use unicode_normalization::UnicodeNormalization;

    let compose = |text: &str| text.nfc().collect();
    alternatives(&text_ref.text.tree, &mut |pattern| {
        not_nfc::check(text_ref, pattern, compose, report);
    });
}

/// Runs the checks that look at the prose of a text.
#[cfg(feature = "review")]
pub(super) fn of_prose(
    text_ref: super::text::TextRef<'_>,
    passage: &super::prose::Passage<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    spacing::check(text_ref, passage, language, report);
}

/// Runs the checks that compare the prose of translations with that of their sources.
#[cfg(feature = "review")]
pub(super) fn of_translated_prose(batch: Batch<'_>, words: &Words<'_>, report: &mut Report) {
    use super::markdown::read;
    use compared::{Compared, Source, readings};
    use script::Script;

    let pairs: Vec<_> = translated::pairs(batch).collect();
    let locales = batch.catalog.locales.iter();
    let scripts: Vec<_> = locales
        .map(|known| Script::of_locale(&known.locale))
        .collect();
    identical_to_source::check(batch.catalog, &pairs, read, report);
    changed_name::check(batch.catalog, &pairs, &words.names, read, report);
    glossary::check(batch.catalog, &pairs, &words.glossary, read, report);
    // What a source says is read once for all its translations, which follow each other.
    for translations in pairs.chunk_by(|a, b| a.source.span() == b.source.span()) {
        let source = translations.first();
        let source = source.map(|pair| readings(pair.source_pattern, pair.is_markdown(), read));
        let source = Source::new(source.unwrap_or_default());
        for pair in translations {
            let texts = readings(pair.pattern, pair.is_markdown(), read);
            let compared = Compared {
                catalog: batch.catalog,
                pair,
                source: &source,
                texts: &texts,
                scripts: scripts.get(pair.locale).copied().flatten(),
            };
            broken_encoding::check(&compared, report);
            changed_token::check(&compared, report);
            character_width::check(&compared, report);
            doubled_word::check(&compared, report);
            end_mark::check(&compared, report);
            literal_escape::check(&compared, report);
            unpaired_mark::check(&compared, report);
            wrong_script::check(&compared, report);
        }
    }
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
