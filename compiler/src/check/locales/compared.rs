//! A translation beside its source, as readers see both: one text for each variant.

use std::collections::BTreeSet;

use super::numbers;
use super::script::Script;
use super::tokens::names;
use super::translated::{Pair, prose_of};
use crate::check::language::Language;
use crate::check::markdown::{Marks, PLACEHOLDER};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{CatalogDef, Part, Pattern};

/// One way to read a text.
pub(super) struct Reading {
    /// All of it, with a mark in the place of each value.
    pub(super) whole: String,
    /// Without code, addresses and the targets of links.
    pub(super) prose: String,
}

/// A source, read once for all its translations.
pub(super) struct Source {
    pub(super) readings: Vec<Reading>,
    names: BTreeSet<String>,
    numbers: numbers::OfSource,
}

impl Source {
    pub(super) fn new(readings: Vec<Reading>) -> Self {
        let texts = || readings.iter().map(|way| way.whole.as_str());
        Self {
            names: texts().flat_map(names).map(str::to_owned).collect(),
            numbers: numbers::OfSource::new(texts()),
            readings,
        }
    }
}

/// A translation and its source, in every way to read them.
pub(super) struct Compared<'p, 'a> {
    pub(super) catalog: &'a CatalogDef,
    pub(super) pair: &'p Pair<'a>,
    pub(super) source: &'p Source,
    pub(super) texts: &'p [Reading],
    /// The scripts of the translation's language, where they are known.
    pub(super) scripts: Option<&'static [Script]>,
}

impl<'a> Compared<'_, 'a> {
    pub(super) fn language(&self) -> Language<'a> {
        Language::new(&self.catalog.locales[self.pair.locale].locale)
    }

    pub(super) fn tag(&self) -> &'a str {
        self.catalog.locales[self.pair.locale].locale.as_str()
    }

    /// Returns whether some way to read the source has what `has` looks for.
    pub(super) fn source_has(&self, has: impl Fn(&Reading) -> bool) -> bool {
        self.source.readings.iter().any(has)
    }

    /// Returns the addresses, options and identifiers of the source.
    pub(super) fn names(&self) -> &BTreeSet<String> {
        &self.source.names
    }

    pub(super) fn numbers(&self) -> &numbers::OfSource {
        &self.source.numbers
    }

    /// Returns a finding of the translation: `what` follows the name of the text.
    pub(super) fn finding(&self, check: &'static Check, what: &str, label: &str) -> Diagnostic {
        let title = format!("{} {what} in `{}`", self.pair.what(), self.tag());
        Diagnostic::new(check, title)
            .at(self.pair.text.span(), label)
            .at(self.pair.source.span(), "the source")
    }
}

/// The most ways to read a text that are looked at: selects in a row multiply.
const MOST: usize = 16;

/// Returns the ways to read a pattern.
pub(super) fn readings(
    pattern: &Pattern,
    is_markdown: bool,
    read: fn(&str, bool) -> Marks,
) -> Vec<Reading> {
    let mut texts = vec![String::new()];
    extend(&mut texts, pattern);
    let reading = |whole: String| {
        let marks = read(&whole, is_markdown);
        let prose = prose_of(&whole, &marks).into_owned();
        Reading { whole, prose }
    };
    texts.into_iter().map(reading).collect()
}

fn extend(texts: &mut Vec<String>, pattern: &Pattern) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => texts.iter_mut().for_each(|one| one.push_str(text)),
            Part::Param { .. } => texts.iter_mut().for_each(|one| one.push(PLACEHOLDER)),
            Part::Isolated(inner) => extend(texts, inner),
            Part::Select { variants, .. } => {
                let before = std::mem::take(texts);
                for variant in variants {
                    let mut with = before.clone();
                    extend(&mut with, &variant.pattern);
                    texts.extend(with);
                    texts.truncate(MOST);
                }
            }
        }
    }
}
