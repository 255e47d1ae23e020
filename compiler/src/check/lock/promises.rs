//! What was promised, beside what is there: `errorbook.lock` and the catalogs.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic};
use crate::lock::{self, Change, EntryName, LockFile, Promise};
use crate::model::{CatalogDef, EntryDef};
use crate::source::{Sources, Span};

/// The help of every broken promise.
pub(super) const ACCEPT: &str =
    "if the change is intended, `errorbook lock --accept-breaking` records it";

/// The help where the lock is older than the catalogs.
pub(super) const RUN: &str = "run `errorbook lock`, and commit the result";

/// A lock, and the catalogs whose promises it holds.
pub(super) struct Promises<'a> {
    pub(super) catalogs: &'a [CatalogDef],
    /// What promises, by catalog and key.
    entries: HashMap<(&'a str, &'a str), &'a EntryDef>,
    pub(super) file: &'a LockFile,
    pub(super) sources: &'a Sources,
}

/// A difference between an entry and its promise.
pub(super) struct Difference<'a> {
    name: &'a EntryName,
    pub(super) entry: &'a EntryDef,
    pub(super) change: Change,
}

impl<'a> Promises<'a> {
    pub(super) fn new(
        catalogs: &'a [CatalogDef],
        file: &'a LockFile,
        sources: &'a Sources,
    ) -> Self {
        let entries = catalogs.iter().flat_map(|catalog| {
            let entries = catalog.promising();
            entries.map(|entry| ((catalog.name.as_str(), entry.key.value.as_str()), entry))
        });
        Self {
            catalogs,
            entries: entries.collect(),
            file,
            sources,
        }
    }

    /// Returns the entry of a name, if it is there.
    pub(super) fn entry(&self, name: &EntryName) -> Option<&'a EntryDef> {
        let key = (name.catalog.as_str(), name.key.as_str());
        self.entries.get(&key).copied()
    }

    /// Returns the differences between promises and the entries that made them.
    pub(super) fn differences(&self) -> Vec<Difference<'a>> {
        let promises = self.file.lock.promises.iter();
        let entries = promises.filter_map(|(name, was)| {
            let entry = self.entry(name).filter(|entry| entry.complete)?;
            Some((name, was, entry))
        });
        let differences = entries.flat_map(|(name, was, entry)| {
            let changes = lock::between(was, &Promise::new(entry)).into_iter();
            changes.map(move |change| Difference {
                name,
                entry,
                change,
            })
        });
        differences.collect()
    }

    /// Returns the names of catalogs that could not be read as a whole: what is not in the model may be
    /// in the file.
    pub(super) fn unread(&self) -> HashSet<&'a str> {
        let is_whole = |catalog: &CatalogDef| {
            let mut locales = catalog.locales.iter();
            locales.next().is_some_and(|source| source.complete)
                && catalog.with_parents().all(|entry| entry.complete)
        };
        let whole = self.catalogs.iter().filter(|one| is_whole(one));
        let whole: HashSet<&str> = whole.map(|catalog| catalog.name.as_str()).collect();
        let names = self.sources.iter().filter_map(|(_, source)| {
            let name = source.path.strip_prefix("catalog/")?;
            name.strip_suffix(".toml")
        });
        names.filter(|name| !whole.contains(name)).collect()
    }

    /// Makes a finding of a difference: the place in the catalog, with what is there now, and the token of
    /// the lock that promises something else.
    pub(super) fn broken(
        &self,
        check: &'static Check,
        difference: &Difference<'_>,
        (place, now): (Span, &str),
        token: &str,
        advice: &str,
    ) -> Diagnostic {
        let Difference {
            name,
            entry,
            change,
        } = difference;
        Diagnostic::new(check, format!("`{}` {change}", entry.key.value))
            .at(place, now)
            .at(self.file.place(name, token), "recorded here")
            .help(advice)
            .help(ACCEPT)
    }
}
