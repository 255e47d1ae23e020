//! Batches of a catalog's entries, which threads check side by side.

use crate::model::{CatalogDef, EntryDef, Field, Term};

/// Some of a catalog's entries.
#[derive(Clone, Copy)]
pub(super) struct Batch<'a> {
    pub(super) catalog: &'a CatalogDef,
    entries: &'a [EntryDef],
    parents: &'a [EntryDef],
    /// True if the texts that belong to no entry are in it.
    own: bool,
}

/// So few that their texts in a dozen locales fit into a processor's cache.
const ENTRIES: usize = 16;

/// Splits a catalog into batches. The first has the texts that belong to no entry.
pub(super) fn batches(catalog: &CatalogDef) -> impl Iterator<Item = Batch<'_>> {
    let none = Batch {
        catalog,
        entries: &[],
        parents: &[],
        own: false,
    };
    let entries = catalog.entries.chunks(ENTRIES);
    let entries = entries.map(move |entries| Batch { entries, ..none });
    let parents = catalog.parents.chunks(ENTRIES);
    let parents = parents.map(move |parents| Batch { parents, ..none });
    let own = Batch { own: true, ..none };
    std::iter::once(own).chain(entries).chain(parents)
}

impl<'a> Batch<'a> {
    /// Returns the entries that can be raised.
    pub(super) fn entries(self) -> impl Iterator<Item = &'a EntryDef> {
        self.entries.iter()
    }

    /// Returns the codes with cases, and the entries that are retired.
    pub(super) fn parents(self) -> impl Iterator<Item = &'a EntryDef> {
        self.parents.iter()
    }

    /// Returns those, and the ones without a variant.
    pub(super) fn with_parents(self) -> impl Iterator<Item = &'a EntryDef> {
        self.entries.iter().chain(self.parents)
    }

    /// Returns the terms of all locales.
    pub(super) fn terms(self) -> impl Iterator<Item = &'a Term> {
        let own = self.own.then_some(&self.catalog.terms);
        own.into_iter().flatten()
    }

    /// Returns the fields that belong to no entry.
    pub(super) fn own_fields(self) -> impl Iterator<Item = &'a Field> {
        let own = self.own.then(|| self.catalog.own_fields());
        own.into_iter().flatten()
    }
}
