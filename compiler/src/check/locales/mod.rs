//! What texts are in each language: that they are there, that they say what the source says, and that they
//! are written as the language is.

mod drift;
mod folders;
mod glossary;
mod identical;
mod invisible;
mod kept_names;
mod length;
mod mixed_spacing;
mod normal_form;
mod plural;
mod punctuation;
mod required;
mod spacing;
mod translated;

use super::language::Language;
use super::text::{alternatives, prose, texts};
use crate::diagnostic::Report;
use crate::model::Catalog;
use crate::source::Sources;

pub(super) fn check(catalog: &Catalog, sources: &Sources, report: &mut Report) {
    required::check(catalog, sources, report);
    folders::check(catalog, report);
    drift::check(catalog, report);
    as_written(catalog, sources, report);
    let pairs: Vec<_> = translated::pairs(catalog).collect();
    identical::check(catalog, &pairs, report);
    length::check(catalog, &pairs, report);
    kept_names::check(catalog, &pairs, report);
    glossary::check(catalog, &pairs, report);
}

/// The checks that look at every text for itself.
fn as_written(catalog: &Catalog, sources: &Sources, report: &mut Report) {
    let mut categories = plural::Categories::default();
    let mut mixed = mixed_spacing::Boundaries::new(catalog.locales.len());
    for written in texts(catalog, sources) {
        let locale = &catalog.locales[written.locale].locale;
        let language = Language::of(locale);
        plural::check(written, locale, &mut categories, report);
        alternatives(&written.text.tree, &mut |pattern| {
            invisible::check(written, pattern, language, report);
            normal_form::check(written, pattern, report);
            let runs = prose(pattern, written.markdown);
            spacing::check(written, pattern, &runs, language, report);
            if language.has_full_width_punctuation() {
                punctuation::check(written, &runs, language, report);
                mixed.add(written, &runs);
            }
        });
    }
    mixed.check(catalog, report);
}
