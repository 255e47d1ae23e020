//! How far the translations of a project are.

use std::collections::HashSet;

use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::Allowed;
use errorbook_compiler::model::CatalogDef;
use errorbook_compiler::source::Span;
use errorbook_core::Locale;

use crate::compiled::stale;

/// The texts of a catalog in a locale, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The catalog.
    pub catalog: String,
    /// The locale.
    pub locale: Locale,
    /// How many texts this locale is expected to have: all that the source has, but for those that stay in the source
    /// language.
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
    /// Returns how many texts fall back to another locale.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.fields.saturating_sub(self.translated)
    }

    /// Returns how many texts are there and up to date.
    #[must_use]
    pub fn fresh(&self) -> usize {
        self.translated.saturating_sub(self.stale)
    }

    /// Returns how much of the catalog is there and up to date, rounded down: 100 means all of it.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.fresh() * 100).checked_div(self.fields).unwrap_or(100)
    }
}

/// Counts the translations of every catalog in every locale that it speaks, the source locale first.
#[must_use]
pub fn coverage(compilation: &Compilation) -> Vec<Coverage> {
    let stale = stale(compilation);
    let catalogs = compilation.catalogs().iter();
    catalogs
        .flat_map(|catalog| of_catalog(catalog, &stale, compilation.allowed()))
        .collect()
}

fn of_catalog(catalog: &CatalogDef, stale: &HashSet<Span>, allowed: &[Allowed]) -> Vec<Coverage> {
    let mut rows: Vec<_> = catalog
        .locales
        .iter()
        .map(|known| Coverage {
            catalog: catalog.qualified_name.clone(),
            locale: known.locale,
            fields: 0,
            translated: 0,
            stale: 0,
            diverging: 0,
            allowed: 0,
        })
        .collect();
    for named in catalog.named_fields() {
        for (index, row) in rows.iter_mut().enumerate() {
            if !named.is_expected(index) {
                continue;
            }
            row.fields += 1;
            let text = named.field.text(index);
            row.translated += usize::from(text.is_some());
            let is_stale = text.is_some_and(|text| stale.contains(&text.span()));
            row.stale += usize::from(is_stale);
            let divergence = named
                .entry
                .and_then(|entry| entry.divergence_of(&row.locale, &named.name));
            row.diverging += usize::from(divergence.is_some());
        }
    }
    for allowed in allowed {
        let subject = allowed.diagnostic.subjects.first();
        let subject = subject.filter(|subject| subject.catalog == catalog.name);
        let mut rows = rows.iter_mut();
        let row = subject.and_then(|subject| {
            let locale = subject.locale.unwrap_or(catalog.source_locale());
            rows.find(|row| row.locale == locale)
        });
        if let Some(row) = row {
            row.allowed += 1;
        }
    }
    rows
}
