//! Where a field comes from for the reader of one locale.

use errorbook_core::{Chain, negotiate};

use crate::model::{CatalogDef, Field, Pattern};
use crate::pack::Packed;

/// Finds fields as the run time does, along the very chain that it negotiates.
#[derive(Debug)]
pub struct Fallback<'a> {
    catalog: &'a CatalogDef,
    chain: Chain,
}

/// A field's text, in the first locale that has it.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The position of the locale that the text is written in.
    pub locale: usize,
    /// What it compiles to.
    pub pattern: &'a Pattern,
}

impl<'a> Fallback<'a> {
    /// For readers of the catalog's locale at a position.
    #[must_use]
    pub fn new(catalog: &'a CatalogDef, packed: &Packed, locale: usize) -> Self {
        let chain = match catalog.locales.get(locale) {
            Some(known) => negotiate(&known.locale, &packed.catalog()),
            None => Chain::source_only(),
        };
        Self { catalog, chain }
    }

    /// The text of a field.
    #[must_use]
    pub fn find(&self, field: &'a Field) -> Option<Found<'a>> {
        self.chain.iter().find_map(|locale| {
            let pattern = field.text(locale)?.pattern.as_ref()?;
            Some(Found { locale, pattern })
        })
    }

    /// The tags of the locales, in the order in which they are searched.
    #[must_use]
    pub fn tags(&self) -> Vec<&'a str> {
        let locales = self
            .chain
            .iter()
            .filter_map(|at| self.catalog.locales.get(at));
        locales.map(|known| known.locale.as_str()).collect()
    }
}
