//! Codes, keys and other names of entries that stand in a text.

mod form;
mod token;
mod values;

use std::collections::BTreeMap;
use std::ops::Range;

use errorbook_compiler::model::EntryDef;

pub(crate) use form::CONFUSED;
pub use form::bare;
use form::{is_distinct, is_word, shape};
pub(crate) use token::LABELS;
use token::{is_marked, tokens};
pub(crate) use values::values_beside;

/// The most entries that one name may mean: beyond it, it says nothing.
const MOST_MEANT: usize = 12;

/// The most names of one text.
const MOST_NAMED: usize = 64;

/// The shortest name that is recognised with a letter wrong.
const LEAST_NEAR: usize = 8;

/// The names of all entries.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// By letters and digits, in one width and case.
    by_name: BTreeMap<String, Vec<Name>>,
    /// The same, with letters for digits that look like them.
    by_shape: BTreeMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Name {
    entry: usize,
    written: String,
    /// Whether no word of a language looks like it.
    is_distinct: bool,
}

/// A name in a text.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) entry: usize,
    pub(crate) range: Range<usize>,
    /// How many entries it may mean.
    pub(crate) meant: usize,
}

impl Names {
    /// Reads the names of entries, in the order of their numbers.
    pub(crate) fn new<'m>(entries: impl Iterator<Item = &'m EntryDef>) -> Self {
        let mut names = Self::default();
        for (at, entry) in entries.enumerate() {
            for name in of_entry(entry) {
                names.add(at, &name);
            }
        }
        names
    }

    fn add(&mut self, entry: usize, name: &str) {
        let known = self.by_name.entry(bare(name)).or_default();
        if known
            .iter()
            .any(|one| one.entry == entry && one.written == name)
        {
            return;
        }
        known.push(Name {
            entry,
            written: name.to_owned(),
            is_distinct: is_distinct(name),
        });
        if name.contains(|c: char| c.is_ascii_digit()) {
            let shapes = self.by_shape.entry(shape(name)).or_default();
            if !shapes.contains(&entry) {
                shapes.push(entry);
            }
        }
    }

    /// Returns the names by which a line of a log tells of one entry.
    pub(crate) fn distinct(&self) -> impl Iterator<Item = &str> {
        let alone = self.by_name.values().filter(|names| {
            let first = names.first().map(|name| name.entry);
            names.iter().all(|name| Some(name.entry) == first)
        });
        let distinct = alone.flatten().filter(|name| name.is_distinct);
        distinct.map(|name| name.written.as_str())
    }

    /// Returns the entries that are named in a text, in its order.
    pub(crate) fn find(&self, text: &str) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        let whole = text.trim();
        let tokens = tokens(text);
        let mut add = |range: &Range<usize>, entries: Vec<usize>| {
            let meant = entries.len();
            for entry in entries {
                if found.len() < MOST_NAMED && !found.iter().any(|one| one.entry == entry) {
                    let range = range.clone();
                    found.push(Named {
                        entry,
                        range,
                        meant,
                    });
                }
            }
        };
        for (at, range) in tokens.iter().enumerate() {
            let token = text.get(range.clone()).unwrap_or_default();
            let is_marked = is_marked(text, range) || token.len() == whole.len();
            add(range, self.meant(token, is_marked));
            // `TOK 005`
            if let Some(next) = tokens.get(at + 1) {
                let both = range.start..next.end;
                let second = text.get(next.clone()).unwrap_or_default();
                let is_split = token.chars().all(char::is_alphabetic)
                    && second.chars().all(|c| c.is_ascii_digit())
                    && next.start - range.end <= 3;
                let pair = text.get(both.clone()).unwrap_or_default();
                if is_split && (pair.len() == whole.len() || token.chars().all(char::is_uppercase))
                {
                    add(&both, self.meant(pair, true));
                }
            }
        }
        if found.is_empty() && whole.len() <= 120 {
            let start = text.len() - text.trim_start().len();
            for entry in self.meant(whole, true) {
                let range = start..start + whole.len();
                found.push(Named {
                    entry,
                    range,
                    meant: 1,
                });
            }
        }
        found
    }

    fn meant(&self, token: &str, is_marked: bool) -> Vec<usize> {
        if token.len() > 200 {
            return Vec::new();
        }
        let all = self
            .by_name
            .get(&bare(token))
            .map_or(&[][..], Vec::as_slice);
        let counts = |name: &&Name| {
            let is_same = name.written == token;
            let is_one_word =
                !token.contains(|c: char| !(c.is_alphanumeric() || "_-.:".contains(c)));
            name.is_distinct && (is_same || is_marked || is_one_word && !is_word(token))
                || is_marked
        };
        let mut entries: Vec<usize> = all.iter().filter(counts).map(|name| name.entry).collect();
        entries.dedup();
        if entries.len() > MOST_MEANT {
            entries.clear();
        }
        entries
    }

    /// Returns the entries whose name is in a text with letters for digits, or with one letter wrong.
    pub(crate) fn find_near(&self, text: &str) -> Vec<Named> {
        let mut found = Vec::new();
        for range in tokens(text).into_iter().take(2_000) {
            let token = text.get(range.clone()).unwrap_or_default();
            let length = token.chars().count();
            if !(3..=100).contains(&length) {
                continue;
            }
            let mut entries = Vec::new();
            if token.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
                entries = self
                    .by_shape
                    .get(&shape(token))
                    .cloned()
                    .unwrap_or_default();
            }
            if entries.is_empty() && length >= LEAST_NEAR && is_distinct(token) {
                entries = self.mistyped(token);
            }
            let meant = entries.len();
            if meant <= 3 {
                let named = |entry| Named {
                    entry,
                    range: range.clone(),
                    meant,
                };
                found.extend(entries.into_iter().map(named));
            }
        }
        found
    }

    fn mistyped(&self, token: &str) -> Vec<usize> {
        let typed = bare(token);
        // A digit is never a mistake for another: it names another code.
        if typed.contains(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }
        let most = if typed.len() >= 12 { 2 } else { 1 };
        let mut best = most;
        let mut entries = Vec::new();
        for (name, known) in &self.by_name {
            let apart = crate::distance::within(&typed, name, best);
            if let Some(apart) = apart.filter(|_| name.len() >= LEAST_NEAR) {
                if apart < best {
                    entries.clear();
                }
                best = apart;
                entries.extend(known.iter().map(|name| name.entry));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}

/// Returns all names of an entry.
pub(crate) fn of_entry(entry: &EntryDef) -> Vec<String> {
    let mut names = vec![entry.code.clone(), entry.key.value.clone()];
    if let Some(case) = &entry.case {
        names.extend([
            case.of.clone(),
            entry.message_id(),
            format!("{}::{}", case.of, case.id.value),
        ]);
    }
    names.extend(entry.oauth.as_ref().map(|oauth| oauth.error.clone()));
    names
}
