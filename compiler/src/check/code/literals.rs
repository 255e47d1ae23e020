//! Texts in source code: messages that go around the catalog, codes that tests name.

use std::collections::{HashMap, HashSet};

use super::names::Id;
use super::tokens::{Kind, Token};
use crate::model::{CatalogDef, Part};

/// What is known of catalogs by text.
pub(super) struct TextIndex<'a> {
    /// How each message begins, by its first characters.
    beginnings: HashMap<String, Vec<(&'a str, Id)>>,
    /// Codes and keys.
    codes: HashMap<&'a str, Vec<Id>>,
}

/// So many characters of a message are compared at least: shorter texts begin alike by chance.
const LEAST: usize = 16;

impl<'a> TextIndex<'a> {
    pub(super) fn new(catalogs: &'a [CatalogDef]) -> Self {
        let mut known = Self {
            beginnings: HashMap::new(),
            codes: HashMap::new(),
        };
        for (catalog_at, catalog) in catalogs.iter().enumerate() {
            for (at, entry) in catalog.entries.iter().enumerate() {
                let id = (catalog_at, at);
                for name in [entry.key.value.as_str(), entry.code.as_str()] {
                    known.codes.entry(name).or_default().push(id);
                }
                for (_, text) in entry.message.texts() {
                    let parts = text
                        .pattern
                        .as_ref()
                        .map(|pattern| pattern.parts.as_slice());
                    let Some([Part::Text { text, .. }, ..]) = parts else {
                        continue;
                    };
                    if let Some(first) = first(text) {
                        known.beginnings.entry(first).or_default().push((text, id));
                    }
                }
            }
        }
        known
    }

    /// Finds texts outside of tests that become messages and begin as an entry's does, by position.
    pub(super) fn hard_coded(&self, tokens: &[Token]) -> Vec<(usize, Id)> {
        let mut found = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let Kind::Text(text) = &token.kind else {
                continue;
            };
            if token.in_test || !becomes_message(tokens, at) {
                continue;
            }
            let fixed = text.split('{').next().unwrap_or_default();
            let beginnings = first(fixed).and_then(|first| self.beginnings.get(&first));
            let mut same = beginnings.into_iter().flatten();
            let same = same.find(|(message, _)| begins_alike(message, fixed));
            found.extend(same.map(|&(_, id)| (at, id)));
        }
        found
    }

    /// Adds the entries whose code stands in a text of a test.
    pub(super) fn named(&self, tokens: &[Token], tested: &mut HashSet<Id>) {
        for token in tokens.iter().filter(|token| token.in_test) {
            if let Kind::Text(text) = &token.kind {
                let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
                for word in text.split(|c| !is_part(c)) {
                    tested.extend(self.codes.get(word).into_iter().flatten());
                }
            }
        }
    }
}

/// Returns whether nearly all of the shorter text is how the longer one begins.
fn begins_alike(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|text| text.trim_end_matches([' ', '.', ':', '。']));
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let shorter = a.chars().count().min(b.chars().count());
    same * 10 >= shorter * 9
}

/// Returns the first characters of a text that has enough of them.
fn first(text: &str) -> Option<String> {
    let first: String = text.chars().take(LEAST).collect();
    // A character of Chinese or Japanese says more.
    let is_enough = first.chars().count() == LEAST || first.len() >= LEAST && !first.is_ascii();
    is_enough.then_some(first)
}

/// What takes a text that people are to read.
const TAKERS: [&str; 27] = [
    "format",
    "format_args",
    "write",
    "writeln",
    "print",
    "println",
    "eprint",
    "eprintln",
    "panic",
    "unreachable",
    "todo",
    "unimplemented",
    "anyhow",
    "bail",
    "ensure",
    "expect",
    "context",
    "write_str",
    "pad",
    "error",
    "warn",
    "info",
    "from",
    "new",
    "msg",
    "Err",
    "custom",
];

/// Returns whether a text is given to something that shows it: a macro, a method, `#[error("…")]`; or is made a
/// `String`.
fn becomes_message(tokens: &[Token], at: usize) -> bool {
    let before = |at: usize| at.checked_sub(1).and_then(|at| tokens.get(at));
    let owned = ["to_owned", "to_string", "into"];
    let is_made = tokens.get(at + 1).is_some_and(|next| next.is_punct('.'))
        && tokens
            .get(at + 2)
            .and_then(Token::ident)
            .is_some_and(|name| owned.contains(&name));
    let Some(open) = tokens[at].within else {
        return is_made;
    };
    let taker = match before(open) {
        Some(token) if token.is_punct('!') => before(open - 1),
        taker => taker,
    };
    is_made
        || taker
            .and_then(Token::ident)
            .is_some_and(|name| TAKERS.contains(&name))
}
