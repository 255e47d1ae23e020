//! Names that point to entries, and names that must not meet.

pub(super) mod address;
pub(super) mod code_order;
pub(super) mod codes;
mod conversion;
pub(super) mod duplicate_id;
pub(super) mod id_name;
pub(super) mod key_name;
pub(super) mod lifecycle;
pub(super) mod related;
mod reorder;
pub(super) mod since_version;
pub(super) mod unknown_reference;
pub(super) mod unused_definition;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::CatalogDef;
use crate::source::Sources;

/// Compares the codes of all catalogs.
pub(super) fn across(catalogs: &[CatalogDef], report: &mut Report) {
    codes::check(catalogs, report);
}

/// Runs the checks that compare entries of a catalog with each other.
pub(super) fn check(
    catalog: &CatalogDef,
    lock: Option<&LockFile>,
    sources: &Sources,
    report: &mut Report,
) {
    related::check(catalog, report);
    lifecycle::check(catalog, report);
    since_version::check(catalog, report);
    duplicate_id::check(catalog, report);
    conversion::check(catalog, report);
    unknown_reference::check(catalog, report);
    code_order::check(catalog, lock, sources, report);
    unused_definition::check(catalog, report);
}
