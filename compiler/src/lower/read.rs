//! Every file of a project to its tree, on several threads.

use std::collections::{BTreeMap, HashMap};

use super::layout::Layout;
use crate::diagnostic::{Limit, Report};
use crate::model::CatalogDef;
use crate::parallel::Threads;
use crate::parse::ftl;
use crate::parse::tree;
use crate::source::{FileId, Sources};

/// A translation file.
pub(super) struct Translation {
    pub(super) file: FileId,
    pub(super) resource: tree::Resource,
    /// True if it could be read as a whole.
    pub(super) complete: bool,
}

/// The files of a project, each with its findings, which are reported when it is asked for.
pub(super) struct Read {
    catalogs: BTreeMap<String, (CatalogDef, Report)>,
    translations: HashMap<FileId, (Translation, Report)>,
}

impl Read {
    /// Returns a catalog without its translations. `None` when it has been asked for.
    pub(super) fn catalog(&mut self, name: &str, report: &mut Report) -> Option<CatalogDef> {
        let (catalog, own) = self.catalogs.remove(name)?;
        report.append(own);
        Some(catalog)
    }

    /// Returns a translation file, or one of terms. Nothing is in it when it has been asked for.
    pub(super) fn translation(&mut self, file: FileId, report: &mut Report) -> Translation {
        let Some((translation, own)) = self.translations.remove(&file) else {
            return Translation {
                file,
                resource: tree::Resource::default(),
                complete: true,
            };
        };
        report.append(own);
        translation
    }

    /// Drops the findings of what nobody asked for: it belongs to nothing, which has been reported.
    pub(super) fn discard(self) {
        let translations = self.translations.into_values();
        translations.for_each(|(_, report)| report.discard());
    }
}

enum Job<'a> {
    Catalog(&'a str, FileId),
    Translation(FileId),
}

enum Done {
    Catalog(Box<CatalogDef>, Report),
    Translation(Translation, Report),
}

/// Reads the files of a layout.
pub(super) fn read(
    layout: &Layout,
    sources: &Sources,
    threads: Threads,
    limit: Option<Limit>,
) -> Read {
    // Catalogs take longest, and come first.
    let catalogs = layout.catalogs.iter();
    let catalogs = catalogs.map(|(name, &file)| Job::Catalog(name, file));
    let terms = layout
        .terms
        .values()
        .chain(layout.overriding_terms.values());
    let texts = layout
        .translations
        .values()
        .chain(layout.overrides.values());
    let texts = texts.flat_map(|files| {
        let known = files.iter();
        let known = known.filter(|(name, _)| layout.catalogs.contains_key(*name));
        known.map(|(_, file)| file)
    });
    let translations = terms.chain(texts).map(|&file| Job::Translation(file));
    let jobs = catalogs.chain(translations).collect();
    let done = threads.map(jobs, |job| {
        let mut report = Report::within(limit);
        match job {
            Job::Catalog(name, file) => {
                let catalog = super::catalog(name, file, sources, &mut report);
                Done::Catalog(Box::new(catalog), report)
            }
            Job::Translation(file) => {
                let read = translation(file, sources, &mut report);
                Done::Translation(read, report)
            }
        }
    });
    let mut read = Read {
        catalogs: BTreeMap::new(),
        translations: HashMap::new(),
    };
    for done in done {
        match done {
            Done::Catalog(catalog, report) => {
                let name = catalog.name.clone();
                read.catalogs.insert(name, (*catalog, report));
            }
            Done::Translation(translation, report) => {
                let file = translation.file;
                read.translations.insert(file, (translation, report));
            }
        }
    }
    read
}

fn translation(file: FileId, sources: &Sources, report: &mut Report) -> Translation {
    let source = sources.get(file);
    let mut own = Report::within(report.limit());
    let resource = ftl::parse(file, source, &mut own);
    let problems = own.into_diagnostics();
    let complete = source.readable && problems.is_empty();
    problems.into_iter().for_each(|problem| report.add(problem));
    Translation {
        file,
        resource,
        complete,
    }
}
