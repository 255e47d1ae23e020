//! Names that point to entries, and names that must not meet.

pub(super) mod address;
pub(super) mod code_order;
pub(super) mod code_pattern;
mod codes;
mod conversion;
pub(super) mod duplicate_code;
pub(super) mod duplicate_id;
pub(super) mod id_name;
pub(super) mod key_name;
pub(super) mod one_sided_related;
pub(super) mod recommends_retired;
mod reorder;
pub(super) mod replacement_cycle;
pub(super) mod self_reference;
pub(super) mod shared_code;
pub(super) mod similar_code;
pub(super) mod since_version;
pub(super) mod unknown_reference;
pub(super) mod unused_definition;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::CatalogDef;
use crate::source::Sources;

/// Compares the codes of all catalogs.
pub(super) fn across(catalogs: &[CatalogDef], report: &mut Report) {
    shared_code::check(catalogs, report);
    similar_code::check(catalogs, report);
}

/// Runs the checks that compare entries of a catalog with each other.
pub(super) fn check(
    catalog: &CatalogDef,
    lock: Option<&LockFile>,
    sources: &Sources,
    report: &mut Report,
) {
    duplicate_code::check(catalog, report);
    self_reference::check(catalog, report);
    one_sided_related::check(catalog, report);
    replacement_cycle::check(catalog, report);
    recommends_retired::check(catalog, report);
    since_version::check(catalog, report);
    duplicate_id::check(catalog, report);
    conversion::check(catalog, report);
    unknown_reference::check(catalog, report);
    code_pattern::check(catalog, report);
    code_order::check(catalog, lock, sources, report);
    unused_definition::check(catalog, report);
}
