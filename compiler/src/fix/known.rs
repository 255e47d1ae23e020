//! The findings that there were, to tell new ones from them.

use std::collections::HashMap;

use crate::compilation::Compilation;
use crate::diagnostic::{Diagnostic, Subject};

/// The findings of a compilation, as far as others can be told from them.
pub(super) struct Known {
    counts: HashMap<Key, usize>,
    groups: Groups,
}

/// The code of a check, and what it found something about.
type Key = (&'static str, About);

#[derive(PartialEq, Eq, Hash)]
enum About {
    /// One text, entry or catalog; nothing for a file.
    One(Option<Subject>),
    /// Some of a group that were known to be alike.
    Group(usize),
    /// Several of which that was not known.
    Several(Vec<Subject>),
}

impl Known {
    pub(super) fn new(compilation: &Compilation) -> Self {
        let mut known = Self {
            counts: HashMap::new(),
            groups: Groups::new(compilation),
        };
        known.add(compilation);
        known
    }

    /// Adds the findings of another compilation, of which each is known then.
    pub(super) fn add(&mut self, other: &Compilation) {
        for (key, found) in self.by_key(other) {
            let count = self.counts.entry(key).or_default();
            *count = found.len().max(*count);
        }
    }

    /// Returns the findings that are new: where a check finds more about something than it did, all of that.
    pub(super) fn new_in<'a>(&self, after: &'a Compilation) -> Vec<&'a Diagnostic> {
        let found = self.by_key(after).into_iter();
        let new = found.filter(|(key, found)| {
            let old = self.counts.get(key).copied().unwrap_or_default();
            found.len() > old
        });
        new.flat_map(|(_, found)| found).collect()
    }

    fn by_key<'a>(&self, compilation: &'a Compilation) -> HashMap<Key, Vec<&'a Diagnostic>> {
        let mut found: HashMap<Key, Vec<&Diagnostic>> = HashMap::new();
        for one in compilation.diagnostics() {
            found.entry(self.key(one)).or_default().push(one);
        }
        found
    }

    fn key(&self, found: &Diagnostic) -> Key {
        let code = found.check.code;
        let about = match &found.subjects[..] {
            [] => About::One(None),
            [subject] => About::One(Some(subject.clone())),
            subjects => match self.groups.of_all(code, subjects) {
                Some(group) => About::Group(group),
                None => About::Several(subjects.iter().map(in_any_language).collect()),
            },
        };
        (code, about)
    }
}

/// The groups of texts that a check found to be alike. It names a text that is like several others beside one of them: which one, and in
/// which language they meet, depends on texts that have nothing to do with it.
struct Groups {
    /// The position of a subject of a check in `parents`.
    positions: HashMap<(&'static str, Subject), usize>,
    /// Another position of the same group, and in the end the last of it, which is its own.
    parents: Vec<usize>,
}

impl Groups {
    fn new(compilation: &Compilation) -> Self {
        let mut groups = Self {
            positions: HashMap::new(),
            parents: Vec::new(),
        };
        for found in compilation.diagnostics() {
            if let [first, others @ ..] = &found.subjects[..]
                && !others.is_empty()
            {
                let first = groups.add(found.check.code, first);
                for other in others {
                    let other = groups.add(found.check.code, other);
                    groups.join(first, other);
                }
            }
        }
        for at in 0..groups.parents.len() {
            groups.parents[at] = groups.root(at);
        }
        groups
    }

    fn add(&mut self, code: &'static str, subject: &Subject) -> usize {
        let next = self.parents.len();
        let key = (code, in_any_language(subject));
        let position = *self.positions.entry(key).or_insert(next);
        if position == next {
            self.parents.push(next);
        }
        position
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one] = other;
    }

    /// Returns the last position of a group, and makes the way to it shorter.
    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            let further = self.parents[self.parents[at]];
            self.parents[at] = further;
            at = further;
        }
        at
    }

    /// Returns the group that all subjects are of.
    fn of_all(&self, code: &'static str, subjects: &[Subject]) -> Option<usize> {
        let group = |subject| {
            let position = self.positions.get(&(code, in_any_language(subject)))?;
            self.parents.get(*position).copied()
        };
        let mut groups = subjects.iter().map(group);
        let first = groups.next()??;
        groups.all(|group| group == Some(first)).then_some(first)
    }
}

fn in_any_language(subject: &Subject) -> Subject {
    Subject {
        locale: None,
        ..subject.clone()
    }
}
