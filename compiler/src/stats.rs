//! How far the translations of a project are.

use errorbook_core::Locale;

use crate::Compilation;
use crate::lock::{Freshness, translations};
use crate::model::CatalogDef;

/// The texts of a catalog in a locale, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The catalog.
    pub catalog: String,
    /// The locale.
    pub locale: Locale,
    /// How many texts the catalog has in its source locale.
    pub fields: usize,
    /// How many of them are there in this locale.
    pub translated: usize,
    /// How many of these are older than their source, by the lock.
    pub stale: usize,
    /// How many are said to differ from their source (`divergence`).
    pub diverging: usize,
    /// How many findings in this locale are accepted (`allow`). What is about no text in particular counts
    /// for the source locale.
    pub allowed: usize,
}

impl Coverage {
    /// How many texts fall back to another locale.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.fields.saturating_sub(self.translated)
    }

    /// How many texts are there and up to date.
    #[must_use]
    pub fn fresh(&self) -> usize {
        self.translated.saturating_sub(self.stale)
    }

    /// How much of the catalog is there and up to date, rounded down: 100 means all of it.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.fresh() * 100).checked_div(self.fields).unwrap_or(100)
    }
}

/// The translations of every catalog in every locale that it speaks, the source locale first.
#[must_use]
pub fn stats(compilation: &Compilation) -> Vec<Coverage> {
    let catalogs = compilation.catalogs().iter();
    catalogs
        .flat_map(|catalog| of_catalog(catalog, compilation))
        .collect()
}

fn of_catalog(catalog: &CatalogDef, compilation: &Compilation) -> Vec<Coverage> {
    let mut rows: Vec<_> = catalog
        .locales
        .iter()
        .map(|known| Coverage {
            catalog: catalog.name.clone(),
            locale: known.locale,
            fields: 0,
            translated: 0,
            stale: 0,
            diverging: 0,
            allowed: 0,
        })
        .collect();
    for named in catalog.named_fields() {
        let rows = rows.iter_mut().enumerate();
        for (index, row) in rows.filter(|(index, _)| named.is_expected(*index)) {
            row.fields += 1;
            row.translated += usize::from(named.field.text(index).is_some());
            let divergence = named
                .entry
                .and_then(|entry| entry.divergence_of(&row.locale, &named.name));
            row.diverging += usize::from(divergence.is_some());
        }
    }
    if let Some(lock) = compilation.lock() {
        for (name, locale, source, text) in translations(catalog) {
            let is_stale = lock.freshness(&name, source, text) == Freshness::Stale;
            if let Some(row) = rows.get_mut(locale) {
                row.stale += usize::from(is_stale);
            }
        }
    }
    for allowed in compilation.allowed() {
        let subject = allowed.diagnostic.subjects.first();
        let mut rows = rows.iter_mut();
        let row = subject.and_then(|subject| {
            let locale = subject.locale.unwrap_or(catalog.source_locale());
            rows.find(|row| row.catalog == subject.catalog && row.locale == locale)
        });
        if let Some(row) = row {
            row.allowed += 1;
        }
    }
    rows
}
