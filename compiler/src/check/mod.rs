//! What is wrong with a catalog that is well-formed. One family of checks a folder, one check a file; each only looks.

#![cfg_attr(
    not(feature = "review"),
    allow(
        dead_code,
        reason = "of the checks that need it, only the rows are used"
    )
)]

mod allows;
mod batch;
mod code;
mod content;
pub(crate) mod files;
mod fluent;
mod identity;
mod language;
mod locales;
pub(crate) mod lock;
mod markdown;
mod meta;
mod parameters;
mod prose;
pub mod registry;
mod text;
mod wire;

use crate::diagnostic::Report;
use crate::lock::LockFile;
use crate::model::CatalogDef;
use crate::parallel::Threads;
use crate::source::Sources;
use batch::{Batch, batches};
pub(crate) use locales::invisible_character::find_in_plain;
use locales::missing_plural::Categories;

/// What checks of a batch have to know of the whole catalog.
struct Facts {
    /// True if every file of the catalog could be read.
    is_complete: bool,
    /// True if its entries say what to do.
    has_resolutions: bool,
    categories: Categories,
}

impl Facts {
    fn new(catalog: &CatalogDef) -> Self {
        let mut entries = catalog.entries.iter();
        Self {
            is_complete: catalog.locales.iter().all(|locale| locale.complete),
            has_resolutions: entries.any(|entry| !entry.resolutions.is_empty()),
            categories: Categories::default(),
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

/// A check, or several that look at the same batch of entries.
type Job<'a> = Box<dyn FnOnce(&mut Report) + Send + 'a>;

/// Runs every check on every catalog. `locked`: the lock has to be there, and up to date.
///
/// What compares entries looks at a whole catalog; what looks at each entry for itself takes a batch of
/// it, which then is looked at by all such checks while it is in the processor's cache.
pub(crate) fn check(project: Project<'_>, locked: bool, threads: Threads, report: &mut Report) {
    let Project {
        catalogs,
        lock,
        sources,
    } = project;
    let facts: Vec<_> = catalogs.iter().map(Facts::new).collect();
    let mut jobs: Vec<Job<'_>> = vec![
        Box::new(move |report| lock::check(catalogs, lock, sources, locked, report)),
        Box::new(move |report| identity::across(catalogs, report)),
        Box::new(move |report| content::across(catalogs, report)),
    ];
    for (catalog, facts) in catalogs.iter().zip(&facts) {
        jobs.push(Box::new(move |report| {
            of_whole(catalog, lock, sources, report)
        }));
        jobs.push(Box::new(move |report| {
            locales::of_whole(catalog, sources, report)
        }));
        jobs.push(Box::new(move |report| content::of_whole(catalog, report)));
        for batch in batches(catalog) {
            jobs.push(Box::new(move |report| {
                of_batch(batch, facts, sources, report)
            }));
        }
    }
    run(jobs, threads, report);
    content::once_for_two_texts(report);
}

/// Runs the checks that compare entries with each other, but for those of texts.
fn of_whole(catalog: &CatalogDef, lock: Option<&LockFile>, sources: &Sources, report: &mut Report) {
    identity::check(catalog, lock, sources, report);
    meta::check(catalog, report);
    wire::check(catalog, report);
}

/// Runs the checks that look at each entry for itself.
fn of_batch(batch: Batch<'_>, facts: &Facts, sources: &Sources, report: &mut Report) {
    parameters::check(batch, facts.is_complete, sources, report);
    locales::check(batch, &facts.categories, sources, report);
    content::check(batch, facts.has_resolutions, report);
}

/// Runs checks, and gathers their findings in the order of the checks.
fn run(jobs: Vec<Job<'_>>, threads: Threads, report: &mut Report) {
    let limit = report.limit();
    let reports = threads.map(jobs, |job| {
        let mut own = Report::within(limit);
        job(&mut own);
        own
    });
    reports.into_iter().for_each(|own| report.append(own));
}

/// Runs the checks of source code.
#[cfg(feature = "review")]
pub(crate) use code::usage::check as source_code;
pub(crate) use locales::missing_field::translation_stub;

/// Runs the checks that build scripts leave out: of prose, characters and recorded payloads.
#[cfg(feature = "review")]
pub(crate) fn review(
    catalogs: &[CatalogDef],
    sources: &Sources,
    threads: Threads,
    report: &mut Report,
) {
    let words: Vec<_> = catalogs.iter().map(locales::Words::new).collect();
    let mut jobs: Vec<Job<'_>> = Vec::new();
    for (catalog, words) in catalogs.iter().zip(&words) {
        jobs.push(Box::new(move |report| {
            locales::mixed_spacing::check(catalog, sources, markdown::read, report);
        }));
        jobs.push(Box::new(move |report| {
            locales::ascii_punctuation::check(catalog, sources, markdown::read, report);
        }));
        jobs.push(Box::new(move |report| {
            locales::space_before_mark::check(catalog, sources, markdown::read, report);
        }));
        jobs.push(Box::new(move |report| {
            locales::typographic_form::check(catalog, sources, markdown::read, report);
        }));
        jobs.push(Box::new(move |report| {
            content::final_stop::check(catalog, sources, report);
        }));
        jobs.push(Box::new(move |report| wire::of_samples(catalog, report)));
        for batch in batches(catalog) {
            jobs.push(Box::new(move |report| {
                review_batch(batch, words, sources, report)
            }));
        }
    }
    run(jobs, threads, report);
}

/// Runs those of them that look at each text by itself, or beside its source.
#[cfg(feature = "review")]
fn review_batch(
    batch: Batch<'_>,
    words: &locales::Words<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    for text_ref in text::texts(batch, sources) {
        let locale = batch.catalog.locales[text_ref.locale].locale;
        let language = language::Language::new(&locale);
        locales::of_characters(text_ref, report);
        for passage in &prose::passages(&text_ref, markdown::read) {
            parameters::placeholder_leftover::check(text_ref, passage, report);
            locales::of_prose(text_ref, passage, language, report);
            content::of_prose(&text_ref, passage, language, report);
        }
    }
    locales::of_translated_prose(batch, words, report);
}
