//! What is wrong with a catalog that is well-formed. One family of checks a file or folder; each only looks.

mod identity;
mod language;
mod locales;
mod lock;
mod markdown;
mod numbering;
mod parameters;
mod shared;
mod text;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::Catalog;
use crate::source::Sources;

/// Runs every check on every catalog. `locked`: the lock has to be there, and up to date.
pub(crate) fn check(
    catalogs: &[Catalog],
    lock: Option<&LockFile>,
    sources: &Sources,
    locked: bool,
    report: &mut Report,
) {
    for catalog in catalogs {
        identity::check(catalog, report);
        numbering::check(catalog, lock, report);
        shared::check(catalog, report);
        markdown::check(catalog, report);
        parameters::check(catalog, sources, report);
        locales::check(catalog, sources, report);
    }
    lock::check(catalogs, lock, sources, locked, report);
}
