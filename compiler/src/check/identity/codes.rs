//! The codes of catalogs.

use crate::model::{CatalogDef, EntryDef};

/// Returns the entries that have a code of their own. Cases share one on purpose.
pub(super) fn coded(catalog: &CatalogDef) -> impl Iterator<Item = &EntryDef> {
    catalog.with_parents().filter(|entry| entry.case.is_none())
}

/// An entry, and the catalog that it is in.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) catalog: &'a CatalogDef,
    pub(super) entry: &'a EntryDef,
}
