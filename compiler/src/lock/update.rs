//! What `errorbook lock` makes of a lock.

use super::compare::between;
use super::{Change, EntryName, Freshness, Lock, Promise, Review, Reviews, TextName, translations};
use crate::model::CatalogDef;

/// A lock after an update, and what is to be said of it.
#[derive(Clone, Debug)]
pub struct Update {
    /// The new lock.
    pub lock: Lock,
    /// The entries that are new in it.
    pub added: Vec<EntryName>,
    /// Promises that are broken.
    pub broken: Vec<(EntryName, Change)>,
    /// How many translations are recorded for the first time or after an edit.
    pub recorded: usize,
    /// Translations that are taken as reviewed because it was said so.
    pub reviewed: Vec<TextName>,
    /// Translations that stay stale.
    pub stale: Vec<TextName>,
}

/// The translations that a person has reviewed: `ja`, `ja:TOK005`, `ja:TOK005.summary`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    locale: String,
    id: Option<String>,
    field: Option<String>,
}

/// Why a selection cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectionError;

impl std::fmt::Display for SelectionError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "it is not of the form `LOCALE`, `LOCALE:KEY` or `LOCALE:KEY.FIELD`"
        )
    }
}

impl std::error::Error for SelectionError {}

impl std::str::FromStr for Selection {
    type Err = SelectionError;

    fn from_str(text: &str) -> Result<Self, SelectionError> {
        let (locale, rest) = match text.split_once(':') {
            Some((locale, rest)) => (locale, Some(rest)),
            None => (text, None),
        };
        let (id, field) = match rest.map(|rest| (rest, rest.split_once('.'))) {
            None => (None, None),
            Some((_, Some((id, field)))) => (Some(id), Some(field)),
            Some((id, None)) => (Some(id), None),
        };
        let is_empty = |part: Option<&str>| part.is_some_and(str::is_empty);
        if locale.is_empty() || is_empty(id) || is_empty(field) {
            return Err(SelectionError);
        }
        Ok(Self {
            locale: locale.to_owned(),
            id: id.map(str::to_owned),
            field: field.map(str::to_owned),
        })
    }
}

impl Selection {
    /// Returns whether a translation is one of those that are meant.
    #[must_use]
    pub fn has(&self, name: &TextName) -> bool {
        let is = |wanted: &Option<String>, part| wanted.as_deref().is_none_or(|id| id == part);
        self.locale == name.locale() && is(&self.id, name.id()) && is(&self.field, name.field())
    }
}

/// Returns the lock of `catalogs` after `old`.
///
/// A translation whose source text has changed stays as it was recorded, and thereby stale, unless it
/// has changed as well or is among `reviewed`. An entry that is gone is retired: its key is never
/// free again.
#[must_use]
pub fn update(old: &Lock, catalogs: &[CatalogDef], reviewed: &[Selection]) -> Update {
    let mut update = update_promises(old, catalogs);
    for (name, _, source, text) in catalogs.iter().flat_map(translations) {
        update.review(old, name, Review::new(source, text), reviewed);
    }
    update
}

/// Does the same without translations, of which there are as many as there are texts.
pub(crate) fn update_promises(old: &Lock, catalogs: &[CatalogDef]) -> Update {
    let mut update = Update {
        lock: Lock::default(),
        added: Vec::new(),
        broken: Vec::new(),
        recorded: 0,
        reviewed: Vec::new(),
        stale: Vec::new(),
    };
    for catalog in catalogs {
        for entry in catalog.promising() {
            update.promise(old, EntryName::new(catalog, entry), Promise::new(entry));
        }
    }
    for (name, was) in &old.promises {
        if !update.lock.promises.contains_key(name) {
            if was.retired.is_none() {
                update.broken.push((name.clone(), Change::Removed));
            }
            let retired = Some(was.retired.clone().unwrap_or_default());
            let was = Promise {
                retired,
                ..was.clone()
            };
            update.lock.promises.insert(name.clone(), was);
        }
    }
    update
}

impl Update {
    fn promise(&mut self, old: &Lock, name: EntryName, now: Promise) {
        match old.promises.get(&name) {
            None => self.added.push(name.clone()),
            Some(was) => {
                let changes = between(was, &now).into_iter();
                let broken = changes.filter(is_broken_promise);
                self.broken
                    .extend(broken.map(|change| (name.clone(), change)));
            }
        }
        self.lock.promises.insert(name, now);
    }

    fn review(&mut self, old: &Lock, name: TextName, now: Review, reviewed: &[Selection]) {
        let mut reviews = Reviews::one(now);
        match old.state(&name.0, now) {
            Freshness::Reviewed => {}
            Freshness::New | Freshness::Updated => self.recorded += 1,
            Freshness::Stale if reviewed.iter().any(|selection| selection.has(&name)) => {
                self.reviewed.push(name.clone());
            }
            Freshness::Stale => {
                self.stale.push(name.clone());
                if let Some(before) = old.reviews.get(&name) {
                    reviews = before.clone();
                }
            }
        }
        self.lock.reviews.insert(name, reviews);
    }
}

/// Returns whether a change breaks a promise. Retiring is how one ends well; everything else that a program
/// notices breaks one.
pub(crate) fn is_broken_promise(change: &Change) -> bool {
    match change {
        Change::Added | Change::Deprecated(_) | Change::Retired(_) | Change::From(None, _) => false,
        Change::Removed
        | Change::Returned
        | Change::ParamAdded(_)
        | Change::ParamRemoved(_)
        | Change::ParamRetyped(..)
        | Change::ParamsReordered(..)
        | Change::Source(_)
        | Change::From(Some(_), _)
        | Change::Value(..) => true,
    }
}
