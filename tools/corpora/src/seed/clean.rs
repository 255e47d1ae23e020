//! Texts of corpora in which nothing was found, to seed defects into.

use std::collections::{BTreeMap, BTreeSet};

use errorbook_compiler::diagnostic::Level;
use errorbook_core::ParamType;

use crate::corpus::Corpus;
use crate::draw::hash;
use crate::text::{Place, each};

/// A translation of one line beside its source, as Fluent writes both.
#[derive(Clone, Debug)]
pub struct Clean {
    /// The locale of the translation.
    pub locale: String,
    /// The corpus and the names of the text.
    pub id: String,
    /// What it was translated from.
    pub source: String,
    /// The translation.
    pub text: String,
    /// The parameters of its entry, with their types.
    pub params: Vec<(String, ParamType)>,
}

/// The locales that defects are seeded in: nine scripts.
pub const LOCALES: [&str; 24] = [
    "de", "fr", "es", "pl", "cs", "sk", "hr", "sl", "lt", "lv", "ro", "tr", "ru", "uk", "be", "bg",
    "el", "ja", "ko", "zh-Hans", "zh-Hant", "ar", "he", "hi",
];

/// The clean texts of each locale, in an order of chance.
#[derive(Debug)]
pub struct CleanTexts(BTreeMap<&'static str, Vec<Clean>>);

impl CleanTexts {
    /// Finds the texts of corpora about which a check says nothing but what is worth knowing.
    #[must_use]
    pub fn of(corpora: &[Corpus]) -> Self {
        let mut texts: BTreeMap<&'static str, Vec<Clean>> = BTreeMap::new();
        for corpus in corpora {
            for clean in of_corpus(corpus) {
                let known = LOCALES.iter().find(|known| **known == clean.locale);
                if let Some(known) = known {
                    texts.entry(known).or_default().push(clean);
                }
            }
        }
        for texts in texts.values_mut() {
            texts.sort_by_key(|clean| hash(3, &clean.id));
            let mut seen = BTreeSet::new();
            texts.retain(|clean| seen.insert(clean.text.clone()));
        }
        Self(texts)
    }

    /// Returns those of a locale.
    #[must_use]
    pub fn of_locale(&self, locale: &str) -> &[Clean] {
        self.0.get(locale).map_or(&[], Vec::as_slice)
    }

    /// Returns what another locale says in the place of a text.
    #[must_use]
    pub fn other(&self, clean: &Clean, locale: &str) -> Option<&Clean> {
        let mut others = self.of_locale(locale).iter();
        others.find(|other| other.source == clean.source)
    }
}

/// The locale's tag as [`LOCALES`] has it.
fn known_tag(tag: &str) -> &str {
    match tag {
        "zh-CN" | "zh" => "zh-Hans",
        "zh-TW" => "zh-Hant",
        other => other,
    }
}

fn of_corpus(corpus: &Corpus) -> Vec<Clean> {
    let compilation = &corpus.compilation;
    let found: BTreeSet<Place> = corpus
        .findings()
        .into_iter()
        .filter(|finding| finding.level > Level::Info)
        .map(|finding| finding.place)
        .collect();
    let mut sources: BTreeMap<Place, String> = BTreeMap::new();
    let mut clean = Vec::new();
    each(compilation, |text| {
        let own = Place {
            locale: String::new(),
            ..text.place.clone()
        };
        let is_found = found.contains(&text.place) || found.contains(&own);
        if text.place.locale.is_empty() {
            if let Some(source) = unquoted(text.written).filter(|source| is_simple(source)) {
                sources.insert(text.place, source.to_owned());
            }
        } else if let Some(source) = sources.get(&own)
            && !is_found
            && is_simple(text.written)
        {
            clean.push(Clean {
                locale: known_tag(&text.place.locale).to_owned(),
                id: format!("{} {:?}", corpus.name, text.place),
                source: source.clone(),
                text: text.written.trim().to_owned(),
                params: text
                    .params
                    .iter()
                    .map(|param| (param.name.value.clone(), param.kind))
                    .collect(),
            });
        }
    });
    clean
}

/// What a string of TOML says, if it has no escape.
fn unquoted(written: &str) -> Option<&str> {
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains(['\\', '"'])).then_some(inner)
}

/// Returns whether a text is one line of prose, with parameters at most.
fn is_simple(text: &str) -> bool {
    let length = text.chars().count();
    (12..200).contains(&length)
        && !text.contains(['\n', '"', '\\', '`', '*', '[', '_', '<', '%', '#'])
        && !text.contains("->")
        && !text.contains("://")
        && text.matches('{').count() == text.matches("{ $").count()
}
