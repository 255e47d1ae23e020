//! Entries by the words that their texts say, in every language at once.

mod document;
mod groups;
mod stem;
mod synonyms;
mod term;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use errorbook_compiler::model::CatalogDef;

use crate::distance;
pub(crate) use document::{Field, fields, neutral_fields};
pub(crate) use groups::GROUPS;
pub(crate) use stem::{STOP_PARTS, STOP_WORDS};
use synonyms::{Synonyms, group_term, phrase_term, phrase_words};
use term::{Run, pair_share, runs, word_term};

/// The most words of a query that count.
const MOST_WORDS: usize = 64;

/// The most answers.
const MOST_ANSWERS: usize = 10;

/// The share of a query's weight that an answer must carry.
const LEAST_SHARE: f32 = 0.5;

/// What a word that is nearly one of a text counts beside one that is.
const MISTYPED: f32 = 0.75;

/// Which words stand in the texts of which entry.
#[derive(Debug)]
pub(crate) struct Words {
    /// By term, the entries in which it stands, and how much their texts make of it.
    places: HashMap<String, Vec<(u32, f32)>>,
    /// The words, by their first letter, to find what a mistyped one may be.
    by_letter: BTreeMap<char, Vec<String>>,
    synonyms: Synonyms,
    count: usize,
}

/// Returns the groups of words that mean the same in catalogs.
pub(crate) fn groups_of<'m>(
    catalogs: impl Iterator<Item = &'m CatalogDef>,
) -> impl Iterator<Item = Vec<&'m str>> {
    let synonyms = catalogs.flat_map(|catalog| &catalog.synonyms);
    let groups = synonyms.flat_map(|synonyms| &synonyms.groups);
    groups.map(|group| group.iter().map(|word| word.value.as_str()).collect())
}

/// An entry that a query may mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    pub(crate) entry: usize,
    pub(crate) score: f32,
}

/// A term of a query, with what it weighs there; the terms that stand for it, with what each counts.
struct Asked {
    weight: f32,
    terms: Vec<(String, f32)>,
}

impl Words {
    /// Reads the texts of entries, in the order of their numbers, and groups of words that mean the same.
    pub(crate) fn new<'w>(
        entries: impl Iterator<Item = Vec<Field>>,
        groups: impl Iterator<Item = Vec<&'w str>>,
    ) -> Self {
        let mut words = Self {
            places: HashMap::new(),
            by_letter: BTreeMap::new(),
            synonyms: Synonyms::new(groups),
            count: 0,
        };
        for fields in entries {
            words.add(&fields);
        }
        for term in words.places.keys() {
            let first = term.chars().next().unwrap_or('=');
            if first != '=' && !crate::text::is_unspaced(first) && !first.is_numeric() {
                words.by_letter.entry(first).or_default().push(term.clone());
            }
        }
        for terms in words.by_letter.values_mut() {
            terms.sort_unstable();
        }
        words
    }

    fn add(&mut self, fields: &[Field]) {
        let number = u32::try_from(self.count).unwrap_or(u32::MAX);
        self.count += 1;
        for field in fields {
            let terms = self.terms_of(&field.text);
            self.put_all(terms, number, field.weight);
        }
    }

    fn terms_of(&self, text: &str) -> BTreeSet<String> {
        let mut terms = BTreeSet::new();
        let runs = runs(text);
        let words = phrase_words(&runs);
        for (at, run) in runs.iter().enumerate() {
            let rest = words.get(at..).unwrap_or_default();
            if let Some((group, length)) = self.synonyms.phrase(rest) {
                let own = rest.get(..length).unwrap_or_default();
                terms.extend([group_term(group), phrase_term(own)]);
            }
            match run {
                Run::Word(word) => terms.extend(word_term(word)),
                Run::Chars(chars) => self.add_chars(chars, &mut terms),
                Run::Break => {}
            }
        }
        terms
    }

    fn add_chars(&self, chars: &[char], terms: &mut BTreeSet<String>) {
        for at in 0..chars.len() {
            let rest = chars.get(at..).unwrap_or_default();
            if let Some((group, _)) = self.synonyms.part(rest) {
                terms.insert(group_term(group));
            }
            let pair = rest.get(..2).or((chars.len() == 1).then_some(rest));
            terms.extend(pair.map(|pair| pair.iter().collect()));
        }
    }

    /// Returns all terms in their order, with the entries in which each stands, and how much their texts make of it.
    pub(crate) fn terms(&self) -> BTreeMap<&str, &[(u32, f32)]> {
        let terms = self.places.iter();
        terms
            .map(|(term, places)| (term.as_str(), &places[..]))
            .collect()
    }

    /// Adds what a text says of an entry: a term counts once, however often it stands there.
    fn put_all(&mut self, terms: BTreeSet<String>, entry: u32, weight: f32) {
        for term in terms {
            let places = self.places.entry(term).or_default();
            match places.last_mut() {
                Some((known, sum)) if *known == entry => *sum += weight,
                _ => places.push((entry, weight)),
            }
        }
    }

    /// Returns how rare a term is that so many entries have.
    fn rarity(&self, entries: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "counts of entries")]
        let (all, some) = (self.count as f32, entries as f32);
        (1.0 + all / some.max(0.5)).ln()
    }

    /// Returns the entries whose texts say most of what is asked, best first. None if no text has words that
    /// carry half of the query's weight.
    pub(crate) fn find(&self, query: &str) -> Vec<Answer> {
        let asked = self.asked(query);
        let total: f32 = asked.iter().map(|one| one.weight).sum();
        let mut carried: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
        for one in &asked {
            let mut best: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
            for (term, counts) in &one.terms {
                for (entry, said) in self.places.get(term).into_iter().flatten() {
                    let weight = one.weight * counts;
                    let score = weight * (0.4 + said / (said + 3.0));
                    let known = best.entry(*entry).or_insert((0.0, 0.0));
                    *known = (known.0.max(weight), known.1.max(score));
                }
            }
            for (entry, (weight, score)) in best {
                let sums = carried.entry(entry).or_insert((0.0, 0.0));
                *sums = (sums.0 + weight, sums.1 + score);
            }
        }
        let enough = carried
            .into_iter()
            .filter(|(_, (weight, _))| *weight > total * LEAST_SHARE);
        let mut answers: Vec<Answer> = enough
            .map(|(entry, (_, score))| Answer {
                entry: usize::try_from(entry).unwrap_or(usize::MAX),
                score: (0.6 * score / (total * 1.4)).min(0.6),
            })
            .collect();
        answers.sort_by(|a, b| b.score.total_cmp(&a.score));
        answers.truncate(MOST_ANSWERS);
        answers
    }

    fn asked(&self, query: &str) -> Vec<Asked> {
        let runs = runs(query);
        let words = phrase_words(&runs);
        let mut all = Vec::new();
        let mut at = 0;
        while let Some(run) = runs.get(at) {
            if all.len() >= MOST_WORDS {
                break;
            }
            let rest = words.get(at..).unwrap_or_default();
            let phrase = self.synonyms.phrase(rest);
            match (run, phrase) {
                (_, Some((group, length))) => {
                    let own = rest.get(..length).unwrap_or_default();
                    all.push(self.group(group, own));
                    at += length - 1;
                }
                (Run::Word(word), None) => all.extend(self.word(word)),
                (Run::Chars(chars), None) => self.chars(chars, &mut all),
                (Run::Break, None) => {}
            }
            at += 1;
        }
        all
    }

    fn count_of(&self, term: &str) -> usize {
        self.places.get(term).map_or(0, Vec::len)
    }

    /// Returns a phrase with others that mean the same: its own words say a little more.
    fn group(&self, group: usize, own: &[String]) -> Asked {
        let term = group_term(group);
        let weight = self.rarity(self.count_of(&term));
        let terms = vec![(term, 0.9), (phrase_term(own), 1.0)];
        Asked { weight, terms }
    }

    fn word(&self, word: &str) -> Option<Asked> {
        let term = word_term(word)?;
        let known = self.count_of(&term);
        let weight = self.rarity(known);
        if known > 0 {
            let terms = vec![(term, 1.0)];
            return Some(Asked { weight, terms });
        }
        // A number or a time that no text has is a value, and says nothing of which error it is.
        if term.starts_with(char::is_numeric) {
            return None;
        }
        let near = self.near(&term);
        let most = near.iter().map(|term| self.count_of(term)).max();
        let weight = most.map_or(weight, |most| self.rarity(most));
        let terms = near.into_iter().map(|term| (term, MISTYPED)).collect();
        Some(Asked { weight, terms })
    }

    /// Returns the words that a mistyped one may be: they begin alike, and are as near as any.
    fn near(&self, term: &str) -> Vec<String> {
        let length = term.chars().count();
        if length < 4 || term.contains(char::is_numeric) {
            return Vec::new();
        }
        let mut most = if length < 8 { 1 } else { 2 };
        let mut near = Vec::new();
        let first = term.chars().next().unwrap_or_default();
        for known in self.by_letter.get(&first).into_iter().flatten() {
            let Some(apart) = distance::within(term, known, most) else {
                continue;
            };
            if apart < most {
                near.clear();
            }
            most = apart;
            near.push(known.clone());
        }
        near
    }

    fn chars(&self, chars: &[char], all: &mut Vec<Asked>) {
        let is_kana = chars.iter().all(|c| matches!(c, '\u{30a0}'..='\u{30ff}'));
        let mut at = 0;
        while at < chars.len() && all.len() < MOST_WORDS {
            let rest = chars.get(at..).unwrap_or_default();
            if let Some((group, length)) = self.synonyms.part(rest) {
                let term = group_term(group);
                let weight = self.rarity(self.count_of(&term));
                all.push(Asked {
                    weight,
                    terms: vec![(term, 1.0)],
                });
                at += length;
                continue;
            }
            if let Some(length) = self.synonyms.stop_part(rest) {
                at += length;
                continue;
            }
            at += 1;
            let Some(pair) = rest.get(..2).or((chars.len() == 1).then_some(rest)) else {
                continue;
            };
            let term: String = pair.iter().collect();
            let share = if is_kana { 0.6 } else { pair_share(pair) };
            let weight = share * self.rarity(self.count_of(&term));
            all.push(Asked {
                weight,
                terms: vec![(term, 1.0)],
            });
        }
    }
}
