//! What is wrong with a catalog that is well-formed. One family of checks a file or folder; each only looks.

mod allows;
mod code;
mod content;
pub(crate) mod files;
mod fluent;
mod identity;
mod language;
mod locales;
pub(crate) mod lock;
mod parameters;
mod part;
pub mod registry;
mod text;
mod wire;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::CatalogDef;
use crate::parallel::Threads;
use crate::source::Sources;
use part::{Part, parts};

/// What checks of a part have to know of the whole catalog.
struct Known<'a> {
    /// Whether every file of the catalog could be read.
    is_complete: bool,
    /// Whether its entries say what to do.
    has_resolutions: bool,
    locales: locales::Known<'a>,
}

impl<'a> Known<'a> {
    fn of(catalog: &'a CatalogDef) -> Self {
        let mut entries = catalog.entries.iter();
        Self {
            is_complete: catalog.locales.iter().all(|locale| locale.complete),
            has_resolutions: entries.any(|entry| !entry.resolutions.is_empty()),
            locales: locales::Known::of(catalog),
        }
    }
}

/// What is checked.
#[derive(Clone, Copy)]
pub(crate) struct Project<'a> {
    pub(crate) catalogs: &'a [CatalogDef],
    pub(crate) lock: Option<&'a LockFile>,
    pub(crate) sources: &'a Sources,
}

/// A check, or several that look at the same part of a catalog.
type Job<'a> = Box<dyn FnOnce(&mut Report) + Send + 'a>;

/// Runs every check on every catalog. `locked`: the lock has to be there, and up to date.
///
/// What compares entries looks at a whole catalog; what looks at each entry for itself takes a part of
/// it, which then is looked at by all such checks while it is in the processor's cache.
pub(crate) fn check(project: Project<'_>, locked: bool, threads: Threads, report: &mut Report) {
    let Project {
        catalogs,
        lock,
        sources,
    } = project;
    let known: Vec<_> = catalogs.iter().map(Known::of).collect();
    let mut jobs: Vec<Job<'_>> = vec![
        Box::new(move |report| lock::check(catalogs, lock, sources, locked, report)),
        Box::new(move |report| identity::across(catalogs, report)),
        Box::new(move |report| content::across(catalogs, report)),
    ];
    for (catalog, known) in catalogs.iter().zip(&known) {
        jobs.push(Box::new(move |report| {
            of_whole(catalog, lock, sources, report)
        }));
        jobs.push(Box::new(move |report| {
            locales::of_whole(catalog, sources, report)
        }));
        jobs.push(Box::new(move |report| {
            content::of_whole(catalog, sources, report)
        }));
        for part in parts(catalog) {
            jobs.push(Box::new(move |report| {
                of_part(part, known, sources, report)
            }));
        }
    }
    run(jobs, threads, report);
    content::once_for_two_texts(report);
}

/// The checks that compare entries with each other, but for those of texts.
fn of_whole(catalog: &CatalogDef, lock: Option<&LockFile>, sources: &Sources, report: &mut Report) {
    identity::check(catalog, lock, sources, report);
    wire::check(catalog, report);
}

/// The checks that look at each entry for itself.
fn of_part(part: Part<'_>, known: &Known<'_>, sources: &Sources, report: &mut Report) {
    parameters::check(part, known.is_complete, sources, report);
    locales::check(part, &known.locales, sources, report);
    content::check(part, known.has_resolutions, sources, report);
}

/// Runs checks, and gathers their findings in the order of the checks.
fn run(jobs: Vec<Job<'_>>, threads: Threads, report: &mut Report) {
    let reports = threads.map(jobs, |job| {
        let mut own = Report::new();
        job(&mut own);
        own
    });
    reports.into_iter().for_each(|own| report.append(own));
}

/// Runs the checks of source code.
#[cfg(feature = "review")]
pub(crate) use code::usage::check as source_code;

/// Looks words up in a dictionary.
#[cfg(feature = "review")]
pub(crate) fn spelling(
    catalogs: &[CatalogDef],
    sources: &Sources,
    threads: Threads,
    report: &mut Report,
) {
    let parts = catalogs.iter().flat_map(parts);
    let jobs = parts.map(|part| -> Job<'_> {
        Box::new(move |report| content::spelling(part, sources, report))
    });
    run(jobs.collect(), threads, report);
}
