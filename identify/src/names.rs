//! Codes, keys and other names of entries that stand in a text, with the values beside them.

use std::collections::BTreeMap;
use std::ops::Range;

use errorbook_compiler::model::{EntryDef, ParamDef};
use errorbook_compiler::values;
use unicode_normalization::UnicodeNormalization as _;

use crate::finding::Finding;

/// The most entries that one name may mean: beyond it, it says nothing.
const MOST_MEANT: usize = 12;

/// The most names of one text.
const MOST_NAMED: usize = 64;

/// How far from a name its values are looked for, in bytes.
const LONGEST_VALUES: usize = 4_096;

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

/// Returns the letters and digits of a name, in one width and case, without the zeros before a number.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.nfkc().filter(|c| c.is_alphanumeric()).peekable();
    let mut in_number = false;
    while let Some(c) = letters.next() {
        let is_leading = c == '0' && !in_number && letters.peek().is_some_and(char::is_ascii_digit);
        if !is_leading {
            in_number = c.is_ascii_digit();
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// Returns the letters and digits with one for all that a reading machine confuses.
fn shape(text: &str) -> String {
    let letters = text.nfkc().filter(|c| c.is_alphanumeric());
    letters
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'o' | 'q' | 'd' => '0',
            'i' | 'l' | '|' => '1',
            'z' => '2',
            's' => '5',
            'b' => '8',
            'g' => '6',
            c => c,
        })
        .collect()
}

fn is_distinct(name: &str) -> bool {
    let mut before = None;
    let has_hump = name.chars().any(|c| {
        let hump = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        before = Some(c);
        hump
    });
    let has_letter = name.contains(char::is_alphabetic);
    has_hump || has_letter && name.contains(|c: char| c.is_numeric() || "_.-:".contains(c))
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

/// Returns whether a token is written as a word is: all letters, without a hump.
fn is_word(token: &str) -> bool {
    token.chars().all(char::is_alphabetic) && !is_distinct(token)
}

fn of_entry(entry: &EntryDef) -> Vec<String> {
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

/// Returns the parts of a text that may be names.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == ':' || c == '.';
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                push_token(text, from..at, &mut all);
            }
            _ => {}
        }
    }
    all
}

/// Adds a token, and the parts of one that signs join: `TokError::TOK005`, `a.TOK005:`.
fn push_token(text: &str, range: Range<usize>, all: &mut Vec<Range<usize>>) {
    let token = text.get(range.clone()).unwrap_or_default();
    let is_sign = |c: char| "-:.".contains(c);
    let trimmed = token.trim_matches(is_sign);
    if trimmed.is_empty() {
        return;
    }
    let start = range.start + (token.len() - token.trim_start_matches(is_sign).len());
    all.push(start..start + trimmed.len());
    if !trimmed.contains(is_sign) {
        return;
    }
    let mut from = start;
    for part in trimmed.split([':', '.']).filter(|part| !part.is_empty()) {
        let at = from
            + text
                .get(from..)
                .and_then(|rest| rest.find(part))
                .unwrap_or(0);
        all.push(at..at + part.len());
        from = at + part.len();
    }
}

/// Returns whether what stands around a word says that it is a name: brackets, quotation marks, `code:`,
/// the braces of `Debug`.
fn is_marked(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default().trim_end();
    let behind = text.get(range.end..).unwrap_or_default();
    let before_open = before.ends_with(['[', '(', '"', '\'', '`', '<']);
    let closed = behind.starts_with([']', ')', '"', '\'', '`', '>']);
    let label = before.trim_end_matches([':', '=', ' ', '"']);
    let label = label
        .get(label.len().saturating_sub(8)..)
        .unwrap_or_default();
    let is_label = ["code", "error", "key", "detail", "コード"]
        .iter()
        .any(|known| label.to_lowercase().ends_with(known));
    let has_sign = before.ends_with([':', '=', '"']) || is_label;
    before_open && closed || is_label && has_sign || behind.trim_start().starts_with('{')
}

/// Reads the values that stand beside a name: as `Debug`, JSON, or a command line writes them.
pub(crate) fn values_beside(text: &str, name: &Range<usize>, params: &[ParamDef]) -> Vec<Finding> {
    let floor = |at: usize| {
        (0..=at)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let start = floor(name.start.saturating_sub(LONGEST_VALUES));
    let end = floor((name.end + LONGEST_VALUES).min(text.len()));
    let behind = text.get(name.end..end).unwrap_or_default();
    let before = text.get(start..name.start).unwrap_or_default();
    params
        .iter()
        .map(|param| {
            let value = [behind, before].into_iter().find_map(|text| {
                let written = value_of(text, &param.name.value)?;
                values::parse(param, &written).ok()
            });
            value.map_or(Finding::Unknown, Finding::Value)
        })
        .collect()
}

/// Finds `name: "…"`, `"name": 7`, `name=…`.
fn value_of(text: &str, name: &str) -> Option<String> {
    text.match_indices(name).find_map(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let before = text.get(..at)?.chars().next_back();
        if before.is_some_and(is_part) {
            return None;
        }
        let rest = text.get(at + name.len()..)?;
        let rest = rest.strip_prefix('"').unwrap_or(rest).trim_start();
        let rest = rest.strip_prefix([':', '='])?.trim_start();
        let rest = rest.strip_prefix("Some(").unwrap_or(rest);
        match rest.chars().next()? {
            '"' => crate::text::quoted(rest),
            '\'' => rest
                .get(1..)?
                .split_once('\'')
                .map(|(value, _)| value.to_owned()),
            _ => {
                let end = rest.find([',', '}', ')', ']', ' ', '\n', '\t', ';']);
                let value = rest.get(..end.unwrap_or(rest.len()))?;
                (!value.is_empty()).then(|| value.to_owned())
            }
        }
    })
}
