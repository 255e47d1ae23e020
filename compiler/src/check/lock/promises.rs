//! What was promised, against what is there: the catalogs against `errorbook.lock`.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::check::lock::lock_missing::LOCK_MISSING;
use crate::check::lock::lock_out_of_date::LOCK_OUT_OF_DATE;
use crate::check::lock::parameters_changed::PARAMETERS_CHANGED;
use crate::check::lock::removed_code::REMOVED_CODE;
use crate::check::lock::reused_code::REUSED_CODE;
use crate::check::lock::stale_translation::STALE_TRANSLATION;
use crate::check::lock::wire_changed::WIRE_CHANGED;
use crate::diagnostic::{Check, Diagnostic, Report, Subject};
use crate::lock::{self, Change, EntryName, Freshness, LockFile, Promise, Reviews, TextName};
use crate::model::{CatalogDef, EntryDef};
use crate::source::{Sources, Span};
/// Finds broken promises and stale translations. `locked`: the lock has to be there, and up to date.
pub(crate) fn check(
    catalogs: &[CatalogDef],
    lock: Option<&LockFile>,
    sources: &Sources,
    locked: bool,
    report: &mut Report,
) {
    let Some(file) = lock else {
        if locked {
            let title = format!("there is no `{}`", lock::PATH);
            let found = Diagnostic::new(&LOCK_MISSING, title);
            report.add(found.help("run `errorbook lock`, and commit what it writes"));
        }
        return;
    };
    let entries = catalogs.iter().flat_map(|catalog| {
        let entries = catalog.promising();
        entries.map(|entry| ((catalog.name.as_str(), entry.key.value.as_str()), entry))
    });
    let checker = Checker {
        catalogs,
        entries: entries.collect(),
        file,
        sources,
    };
    checker.promises(report);
    checker.translations(report);
    let is_whole = |catalog: &CatalogDef| catalog.locales.iter().all(|locale| locale.complete);
    if locked && file.complete && catalogs.iter().all(is_whole) {
        checker.up_to_date(report);
    }
}

struct Checker<'a> {
    catalogs: &'a [CatalogDef],
    /// What promises, by catalog and key.
    entries: HashMap<(&'a str, &'a str), &'a EntryDef>,
    file: &'a LockFile,
    sources: &'a Sources,
}

impl<'a> Checker<'a> {
    fn promises(&self, report: &mut Report) {
        let unread: HashSet<&str> = self.unread().collect();
        for (name, was) in &self.file.lock.promises {
            match self
                .entries
                .get(&(name.catalog.as_str(), name.key.as_str()))
            {
                Some(entry) if entry.complete => self.entry(name, was, entry, report),
                Some(_) => {}
                None if was.retired.is_none() && !unread.contains(name.catalog.as_str()) => {
                    report.add(self.removed(name));
                }
                None => {}
            }
            if was.retired.is_some() {
                self.reused_codes(name, was, report);
            }
        }
    }

    /// The entries of other keys that have the code of a retired one.
    fn reused_codes(&self, name: &EntryName, was: &Promise, report: &mut Report) {
        let code = was.code.as_ref().unwrap_or(&name.key);
        let catalogs = self.catalogs.iter();
        let entries = catalogs
            .filter(|catalog| catalog.name == name.catalog)
            .flat_map(|catalog| &catalog.entries)
            .filter(|entry| {
                entry.code == *code && entry.key.value != name.key && entry.retired.is_none()
            });
        for entry in entries {
            let title = format!(
                "the code `{code}` of `{}` was retired as `{}`",
                entry.key.value, name.key
            );
            report.add(
                Diagnostic::new(&REUSED_CODE, title)
                    .at(entry.key.span, "has the code again")
                    .at(self.file.place(name, "retired"), "retired here")
                    .help("give the entry a code that was never used"),
            );
        }
    }

    /// The catalogs that could not be read as a whole: what is not in the model may be in the file.
    fn unread(&self) -> impl Iterator<Item = &'a str> {
        let is_whole = |catalog: &CatalogDef| {
            let mut locales = catalog.locales.iter();
            locales.next().is_some_and(|source| source.complete)
                && catalog.with_parents().all(|entry| entry.complete)
        };
        let whole = self.catalogs.iter().filter(move |one| is_whole(one));
        let whole: HashSet<&str> = whole.map(|catalog| catalog.name.as_str()).collect();
        let names = self.sources.iter().filter_map(|(_, source)| {
            let name = source.path.strip_prefix("catalog/")?;
            name.strip_suffix(".toml")
        });
        names.filter(move |name| !whole.contains(name))
    }

    fn removed(&self, name: &EntryName) -> Diagnostic {
        let title = format!("`{}` is gone from the catalog `{}`", name.key, name.catalog);
        let subject = Subject {
            catalog: name.catalog.clone(),
            entry: Some(name.key.clone()),
            ..Subject::default()
        };
        Diagnostic::new(&REMOVED_CODE, title)
            .about(subject)
            .at(self.file.place(name, ""), "promised here")
            .help(format!(
                "put `[error.{}]` back with `retired = {{ since = \"…\", reason = \"…\" }}`: it keeps its texts, and its code is never used for something else",
                name.key
            ))
            .help(ACCEPT)
    }

    fn entry(&self, name: &EntryName, was: &Promise, entry: &EntryDef, report: &mut Report) {
        for change in lock::between(was, &Promise::new(entry)) {
            let Some((check, token)) = broken(&change) else {
                continue;
            };
            let title = format!("`{}` {change}", entry.key.value);
            let found = Diagnostic::new(check, title)
                .at(place(&change, entry), said(&change))
                .at(self.file.place(name, &token), "promised here");
            report.add(found.help(advice(&change)).help(ACCEPT));
        }
    }

    fn translations(&self, report: &mut Report) {
        for catalog in self.catalogs {
            lock::each_translation(catalog, |name, (locale, text), source, now| {
                // What goes over the project's texts is none of its translations.
                let overriding = self.sources.get(text.span().file).overriding;
                if !overriding && self.file.lock.state(name, now) == Freshness::Stale {
                    let name = TextName::joined(name);
                    let tag = catalog.locales[locale].locale;
                    let title = format!(
                        "the {} of `{}` in `{tag}` is older than its source",
                        name.field(),
                        name.id()
                    );
                    report.add(
                        Diagnostic::new(&STALE_TRANSLATION, title)
                            .at(text.span(), "made from an earlier text")
                            .at(source.span(), "changed since")
                            .help(format!(
                                "translate it anew, or, if it still says the same, run `errorbook lock --reviewed {name}`"
                            )),
                    );
                }
            });
        }
    }

    /// Whether `errorbook lock` would change nothing.
    fn up_to_date(&self, report: &mut Report) {
        let update = lock::update_promises(&self.file.lock, self.catalogs);
        let old = &self.file.lock;
        for name in &update.added {
            let entry = self
                .entries
                .get(&(name.catalog.as_str(), name.key.as_str()));
            let title = format!("`{}` is not in the lock", name.key);
            let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
            let found = match entry {
                Some(entry) => found.at(entry.key.span, "not promised yet"),
                None => found,
            };
            report.add(found.help(RUN));
        }
        // What is broken has been said; it is not for `errorbook lock` to fix.
        let broken: HashSet<&EntryName> = update.broken.iter().map(|(name, _)| name).collect();
        let changed = update.lock.promises.iter().filter(|(name, promise)| {
            old.promises.get(name).is_some_and(|was| was != *promise) && !broken.contains(name)
        });
        for (name, _) in changed {
            let title = format!("the lock is older than `{}`", name.key);
            let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
            let found = found.at(self.file.place(name, ""), "recorded as it was");
            report.add(found.help(RUN));
        }
        self.texts_up_to_date(report);
    }

    /// One finding for each catalog and locale: a file that was translated is one piece of news.
    fn texts_up_to_date(&self, report: &mut Report) {
        let mut news: BTreeMap<(String, String), (usize, Option<Span>)> = BTreeMap::new();
        let key = |name: &TextName| (name.catalog().to_owned(), name.locale().to_owned());
        let lock = &self.file.lock;
        let mut known = 0;
        for catalog in self.catalogs {
            lock::each_translation(catalog, |name, (_, text), _, now| {
                let recorded = lock.reviews.get(name);
                known += usize::from(recorded.is_some());
                let is_stale = lock.state(name, now) == Freshness::Stale;
                if is_stale || recorded == Some(&Reviews::one(now)) {
                    return;
                }
                let (count, place) = news.entry(key(&TextName::joined(name))).or_default();
                *count += 1;
                place.get_or_insert(text.span());
            });
        }
        // To look for the texts that are gone takes a list of all that are there.
        if known < lock.reviews.len() {
            let translations = self.catalogs.iter().flat_map(lock::translations);
            let there: HashSet<TextName> = translations.map(|(name, ..)| name).collect();
            for name in lock.reviews.keys().filter(|name| !there.contains(*name)) {
                news.entry(key(name)).or_default().0 += 1;
            }
        }
        for ((catalog, tag), (count, place)) in news {
            let texts = if count == 1 { "text" } else { "texts" };
            let title = format!(
                "the lock is older than {count} {texts} of the catalog `{catalog}` in `{tag}`"
            );
            let place = place.unwrap_or(Span::file_start(self.file.file));
            let found = Diagnostic::new(&LOCK_OUT_OF_DATE, title);
            report.add(found.at(place, "the first of them").help(RUN));
        }
    }
}

const RUN: &str = "run `errorbook lock`, and commit what it writes";
const ACCEPT: &str =
    "if it has to be: `errorbook lock --accept-breaking` records what is there now";

/// The check that a change is a finding of, and the token of the lock that it is about.
fn broken(change: &Change) -> Option<(&'static Check, String)> {
    Some(match change {
        Change::Added | Change::Removed | Change::Retired(_) | Change::Deprecated(_) => {
            return None;
        }
        Change::Returned => (&REUSED_CODE, "retired".to_owned()),
        Change::ParamAdded(_) | Change::ParamsReordered(..) => (&PARAMETERS_CHANGED, String::new()),
        Change::ParamRemoved(param) | Change::ParamRetyped(_, param) => {
            (&PARAMETERS_CHANGED, format!("param={}", param.name))
        }
        Change::Source(_) => (&PARAMETERS_CHANGED, "source".to_owned()),
        Change::Value(what, ..) => (&WIRE_CHANGED, (*what).to_owned()),
    })
}

/// Where the change is in the catalog.
fn place(change: &Change, entry: &EntryDef) -> Span {
    let param = |name: &str| {
        let mut params = entry.params.iter();
        params
            .find(|param| param.name.value == name)
            .map_or(entry.key.span, |param| param.name.span)
    };
    match change {
        Change::ParamAdded(now) | Change::ParamRetyped(_, now) => param(&now.name),
        Change::ParamsReordered(_, now) => now.first().map_or(entry.key.span, |name| param(name)),
        Change::Added
        | Change::Removed
        | Change::Retired(_)
        | Change::Returned
        | Change::Deprecated(_)
        | Change::ParamRemoved(_)
        | Change::Source(_)
        | Change::Value(..) => entry.key.span,
    }
}

fn said(change: &Change) -> &'static str {
    match change {
        Change::ParamAdded(_) => "not promised",
        Change::ParamRetyped(..) => "of another type now",
        Change::ParamsReordered(..) => "first now",
        Change::Returned => "here again",
        Change::Added
        | Change::Removed
        | Change::Retired(_)
        | Change::Deprecated(_)
        | Change::ParamRemoved(_)
        | Change::Source(_)
        | Change::Value(..) => "in this entry",
    }
}

fn advice(change: &Change) -> &'static str {
    match change {
        Change::ParamAdded(_) | Change::ParamRetyped(..) | Change::Source(_) => {
            "programs that raise or match the error do not build any more: give what is new an entry of its own, and deprecate this one"
        }
        Change::ParamRemoved(_) => {
            "programs that give it do not build any more: keep it, or give what is new an entry of its own"
        }
        Change::ParamsReordered(..) => {
            "programs that give them by position say something else now: put them back in order"
        }
        Change::Returned => "give the new error a code of its own",
        Change::Added
        | Change::Removed
        | Change::Retired(_)
        | Change::Deprecated(_)
        | Change::Value(..) => {
            "clients that branch on it do not find it any more: put the old one back, or give what is new an entry of its own"
        }
    }
}
