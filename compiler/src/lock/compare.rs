//! What differs between two promises of an entry, and what that is to programs.

use std::collections::BTreeMap;

use super::{EntryName, Lock, Promise, PromisedParam};

/// How much a version has to change, by the rules of semantic versioning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// Nothing that a program could notice, but a reader does.
    Patch,
    /// Something new, which no program has to know of.
    Minor,
    /// Something that a program may rely on is different.
    Major,
}

impl Bump {
    /// Returns the word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The entry is new.
    Added,
    /// The entry is not there any more, and nothing says why.
    Removed,
    /// The entry is not to be raised any more. Its version.
    Retired(String),
    /// The entry was retired, and is there again.
    Returned,
    /// The entry is not to be used any more. Its version.
    Deprecated(String),
    /// A parameter is new.
    ParamAdded(PromisedParam),
    /// A parameter is not there any more.
    ParamRemoved(PromisedParam),
    /// A parameter has another type: the old one, and what it is now.
    ParamRetyped(String, PromisedParam),
    /// The parameters are the same in another order: the old one, and that of now.
    ParamsReordered(Vec<String>, Vec<String>),
    /// True if the variant carries its cause is different: what is true now.
    Source(bool),
    /// The type that the error is made from is different: the old one, and what it is now.
    From(Option<String>, Option<String>),
    /// A value that is seen outside is different: what it is called in the lock, the old one, and what
    /// it is now.
    Value(&'static str, Option<String>, Option<String>),
}

impl Change {
    /// Returns what the change is to programs.
    #[must_use]
    pub fn bump(&self) -> Bump {
        match self {
            // The enum is `#[non_exhaustive]`.
            Self::Added | Self::Deprecated(_) | Self::From(None, _) => Bump::Minor,
            Self::Removed
            | Self::Retired(_)
            | Self::Returned
            // A variant's fields are named one by one where it is made and where it is matched.
            | Self::ParamAdded(_)
            | Self::ParamRemoved(_)
            | Self::ParamRetyped(..)
            | Self::ParamsReordered(..)
            | Self::Source(_)
            | Self::From(Some(_), _)
            | Self::Value(..) => Bump::Major,
        }
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Added => write!(f, "is new"),
            Self::Removed => write!(f, "is gone"),
            Self::Retired(since) if since.is_empty() => write!(f, "is retired"),
            Self::Retired(since) => write!(f, "is retired since {since}"),
            Self::Returned => write!(f, "was retired and is back"),
            Self::Deprecated(since) => write!(f, "is deprecated since {since}"),
            Self::ParamAdded(param) => {
                write!(f, "has a new parameter `{}` ({})", param.name, param.kind)
            }
            Self::ParamRemoved(param) => write!(f, "has lost the parameter `{}`", param.name),
            Self::ParamRetyped(old, param) => write!(
                f,
                "has the parameter `{}` as `{}`, which was `{old}`",
                param.name, param.kind
            ),
            Self::ParamsReordered(old, new) => write!(
                f,
                "has its parameters in the order {}, which was {}",
                new.join(", "),
                old.join(", ")
            ),
            Self::Source(true) => write!(f, "carries its cause"),
            Self::Source(false) => write!(f, "no longer carries its cause"),
            Self::From(Some(old), Some(new)) => {
                write!(f, "is made from `{new}`, which was `{old}`")
            }
            Self::From(None, Some(new)) => write!(f, "is made from `{new}`"),
            Self::From(Some(old), None) => write!(f, "is no longer made from `{old}`"),
            Self::From(None, None) => write!(f, "is made from nothing"),
            Self::Value(what, Some(old), Some(new)) => {
                write!(f, "has the {what} `{new}`, which was `{old}`")
            }
            Self::Value(what, None, Some(new)) => write!(f, "has a new {what}, `{new}`"),
            Self::Value(what, Some(old), None) => write!(f, "has lost its {what} `{old}`"),
            Self::Value(what, None, None) => write!(f, "has no {what}"),
        }
    }
}

/// Returns what has changed from `old` to `new`, for each entry.
#[must_use]
pub fn changes(old: &Lock, new: &Lock) -> BTreeMap<EntryName, Vec<Change>> {
    let mut changes = BTreeMap::new();
    for (name, was) in &old.promises {
        let found = match new.promises.get(name) {
            Some(is) => between(was, is),
            // A lock remembers what is retired; a catalog may forget it.
            None if was.retired.is_some() => Vec::new(),
            None => vec![Change::Removed],
        };
        if !found.is_empty() {
            changes.insert(name.clone(), found);
        }
    }
    for (name, is) in &new.promises {
        if !old.promises.contains_key(name) && is.retired.is_none() {
            changes.insert(name.clone(), vec![Change::Added]);
        }
    }
    changes
}

/// Returns what has changed between two promises of the same entry.
pub(crate) fn between(was: &Promise, is: &Promise) -> Vec<Change> {
    match (&was.retired, &is.retired) {
        (Some(_), Some(_)) => return Vec::new(),
        (Some(_), None) => return vec![Change::Returned],
        (None, Some(since)) => return vec![Change::Retired(since.clone())],
        (None, None) => {}
    }
    let mut changes = Vec::new();
    if let (None, Some(since)) = (&was.deprecated, &is.deprecated) {
        changes.push(Change::Deprecated(since.clone()));
    }
    params(&was.params, &is.params, &mut changes);
    if was.source != is.source {
        changes.push(Change::Source(is.source));
    }
    if was.from != is.from {
        changes.push(Change::From(was.from.clone(), is.from.clone()));
    }
    for ((what, was), (_, is)) in values(was).into_iter().zip(values(is)) {
        // What an older lock does not know has not changed.
        let is_unknown = what == "page" && (was.is_none() || is.is_none());
        if was != is && !is_unknown {
            changes.push(Change::Value(what, was, is));
        }
    }
    changes
}

/// Returns what is seen outside of the program, by its name in the lock.
fn values(promise: &Promise) -> [(&'static str, Option<String>); 6] {
    let oauth = promise.oauth.as_ref();
    [
        ("code", promise.code.clone()),
        ("case", promise.case.clone()),
        ("page", promise.page.clone()),
        ("status", promise.status.map(|status| status.to_string())),
        ("error", oauth.map(|oauth| oauth.error.clone())),
        (
            "error_description",
            oauth.and_then(|oauth| oauth.description.clone()),
        ),
    ]
}

fn params(was: &[PromisedParam], is: &[PromisedParam], changes: &mut Vec<Change>) {
    let find = |params: &[PromisedParam], name: &str| {
        params.iter().find(|param| param.name == name).cloned()
    };
    for param in was {
        match find(is, &param.name) {
            None => changes.push(Change::ParamRemoved(param.clone())),
            Some(now) if now.kind != param.kind => {
                changes.push(Change::ParamRetyped(param.kind.clone(), now));
            }
            Some(_) => {}
        }
    }
    for param in is {
        if find(was, &param.name).is_none() {
            changes.push(Change::ParamAdded(param.clone()));
        }
    }
    let kept = |params: &[PromisedParam], others: &[PromisedParam]| -> Vec<String> {
        let kept = params
            .iter()
            .filter(|param| find(others, &param.name).is_some());
        kept.map(|param| param.name.clone()).collect()
    };
    let (old, new) = (kept(was, is), kept(is, was));
    if old != new {
        changes.push(Change::ParamsReordered(old, new));
    }
}
