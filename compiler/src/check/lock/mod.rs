//! The lock, and what it promises.

pub(crate) mod lock_missing;
pub(crate) mod lock_out_of_date;
pub(crate) mod lock_syntax;
pub(crate) mod parameters_changed;
mod promises;
pub(crate) mod removed_code;
pub(crate) mod reused_code;
pub(crate) mod stale_translation;
pub(crate) mod wire_changed;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::CatalogDef;
use crate::source::Sources;
use promises::Promises;

/// Finds broken promises and stale translations. `locked`: the lock has to be there, and up to date.
pub(super) fn check(
    catalogs: &[CatalogDef],
    lock: Option<&LockFile>,
    sources: &Sources,
    locked: bool,
    report: &mut Report,
) {
    let Some(file) = lock else {
        if locked {
            lock_missing::check(report);
        }
        return;
    };
    let promises = Promises::new(catalogs, file, sources);
    let differences = promises.differences();
    removed_code::check(&promises, report);
    reused_code::check(&promises, &differences, report);
    parameters_changed::check(&promises, &differences, report);
    wire_changed::check(&promises, &differences, report);
    stale_translation::check(&promises, report);
    let is_whole = |catalog: &CatalogDef| catalog.locales.iter().all(|locale| locale.complete);
    if locked && file.complete && catalogs.iter().all(is_whole) {
        lock_out_of_date::check(&promises, report);
    }
}
