//! Parts of a catalog, which threads look at side by side.

use crate::model::{Catalog, Entry, Field, Term};

/// Some of a catalog's entries.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) catalog: &'a Catalog,
    entries: &'a [Entry],
    groups: &'a [Entry],
    /// Whether the texts that belong to no entry are in it.
    own: bool,
}

/// So few that their texts in a dozen locales fit into a processor's cache.
const ENTRIES: usize = 16;

/// A catalog in parts. The first has the texts that belong to no entry.
pub(super) fn parts(catalog: &Catalog) -> impl Iterator<Item = Part<'_>> {
    let none = Part {
        catalog,
        entries: &[],
        groups: &[],
        own: false,
    };
    let entries = catalog.entries.chunks(ENTRIES);
    let entries = entries.map(move |entries| Part { entries, ..none });
    let groups = catalog.groups.chunks(ENTRIES);
    let groups = groups.map(move |groups| Part { groups, ..none });
    let own = Part { own: true, ..none };
    std::iter::once(own).chain(entries).chain(groups)
}

impl<'a> Part<'a> {
    /// The entries that can be raised.
    pub(super) fn entries(self) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter()
    }

    /// The codes with cases, and the entries that are retired.
    pub(super) fn groups(self) -> impl Iterator<Item = &'a Entry> {
        self.groups.iter()
    }

    /// Those, and the ones without a variant.
    pub(super) fn with_groups(self) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().chain(self.groups)
    }

    /// The terms of all locales.
    pub(super) fn terms(self) -> impl Iterator<Item = &'a Term> {
        let own = self.own.then_some(&self.catalog.terms);
        own.into_iter().flatten()
    }

    /// The fields that belong to no entry.
    pub(super) fn own_fields(self) -> impl Iterator<Item = &'a Field> {
        let own = self.own.then(|| self.catalog.own_fields());
        own.into_iter().flatten()
    }
}
