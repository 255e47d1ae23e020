//! Words that mean the same, in any language: a table, which catalogs extend.

use std::collections::{BTreeMap, HashSet};

use super::groups::GROUPS;
use super::stem::STOP_PARTS;
use super::term::{Run, folded, runs, word_term};

/// Words that mean the same: for each phrase, its group.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// By the stems of the words of a phrase.
    phrases: BTreeMap<Vec<String>, usize>,
    /// By characters, of scripts without spaces.
    parts: BTreeMap<Vec<char>, usize>,
    first_words: HashSet<String>,
    longest_phrase: usize,
    longest_part: usize,
    stop_parts: Vec<Vec<char>>,
}

impl Synonyms {
    /// Reads the table, and the groups of catalogs.
    pub(crate) fn new<'w>(more: impl Iterator<Item = Vec<&'w str>>) -> Self {
        let mut all = Self {
            stop_parts: STOP_PARTS.iter().map(|part| folded(part)).collect(),
            ..Self::default()
        };
        let own = GROUPS.iter().map(|group| group.to_vec());
        for (group, words) in own.chain(more).enumerate() {
            for word in words {
                all.add(group, word);
            }
        }
        all
    }

    fn add(&mut self, group: usize, word: &str) {
        let runs = runs(word);
        if runs.iter().any(|run| matches!(run, Run::Chars(_))) {
            let part = folded(word);
            self.longest_part = self.longest_part.max(part.len());
            self.parts.insert(part, group);
            return;
        }
        let phrase: Vec<String> = runs.iter().filter_map(phrase_word).collect();
        self.longest_phrase = self.longest_phrase.max(phrase.len());
        if let Some(first) = phrase.first() {
            self.first_words.insert(first.clone());
            self.phrases.insert(phrase, group);
        }
    }

    /// Returns the group of the longest phrase that begins the words, and how many words it has.
    pub(crate) fn phrase(&self, words: &[String]) -> Option<(usize, usize)> {
        if !self.first_words.contains(words.first()?) {
            return None;
        }
        let longest = self.longest_phrase.min(words.len());
        (1..=longest).rev().find_map(|length| {
            let group = self.phrases.get(words.get(..length)?)?;
            Some((*group, length))
        })
    }

    /// Returns the length of a word that says nothing, if it begins the characters.
    pub(crate) fn stop_part(&self, chars: &[char]) -> Option<usize> {
        let mut parts = self.stop_parts.iter();
        let part = parts.find(|part| chars.starts_with(part))?;
        Some(part.len())
    }

    /// Returns the group of the longest word that begins the characters, and its length.
    pub(crate) fn part(&self, chars: &[char]) -> Option<(usize, usize)> {
        let longest = self.longest_part.min(chars.len());
        (2..=longest).rev().find_map(|length| {
            let group = self.parts.get(chars.get(..length)?)?;
            Some((*group, length))
        })
    }
}

/// Words of a phrase count even if they say nothing alone: the `out` of `sign out`.
fn phrase_word(run: &Run) -> Option<String> {
    match run {
        Run::Word(word) => Some(word_term(word).unwrap_or_else(|| word.clone())),
        Run::Chars(_) | Run::Break => None,
    }
}

/// Returns the words of runs, as phrases have them: none where something else stands.
pub(crate) fn phrase_words(runs: &[Run]) -> Vec<String> {
    let words = runs.iter().map(|run| phrase_word(run).unwrap_or_default());
    words.collect()
}

/// Returns the term of a phrase that a group has.
pub(crate) fn phrase_term(words: &[String]) -> String {
    format!("={}", words.join(" "))
}

/// Returns the term of a group.
pub(crate) fn group_term(group: usize) -> String {
    format!("={group}")
}
