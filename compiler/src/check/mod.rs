//! What is wrong with a catalog that is well-formed. One family of checks a file or folder; each only looks.

#[cfg(feature = "review")]
mod code;
mod content;
mod identity;
mod language;
mod locales;
mod lock;
mod markdown;
mod numbering;
mod parameters;
mod shared;
mod text;
mod wire;

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
        numbering::check(catalog, lock, sources, report);
        shared::check(catalog, report);
        markdown::check(catalog, report);
        parameters::check(catalog, sources, report);
        locales::check(catalog, sources, report);
        wire::check(catalog, report);
        content::check(catalog, sources, report);
    }
    identity::across(catalogs, report);
    content::across(catalogs, report);
    lock::check(catalogs, lock, sources, locked, report);
}

/// Runs the checks of source code.
#[cfg(feature = "review")]
pub(crate) use code::check as source_code;

/// Looks words up in a dictionary.
#[cfg(feature = "review")]
pub(crate) fn spelling(catalogs: &[Catalog], sources: &Sources, report: &mut Report) {
    for catalog in catalogs {
        content::spelling(catalog, sources, report);
    }
}
