//! Messages that stand in a text to the character.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasher as _, RandomState};

use aho_corasick::AhoCorasick;

use crate::finding::{Match, Source};
use crate::matcher::End;
use crate::near::weight;
use crate::template::{self, Template};

/// The most matches that are compared with each other.
const MOST_RANKED: usize = 400;

/// The most entries that are told of for one message that all of them have.
const MOST_ALIKE: usize = 50;

/// The least that a message must say of its own to be found beside other text.
const LEAST_WITHIN: usize = 4;

/// The least by which a message is found that begins or ends within a word.
const LEAST_JOINED: usize = 8;

/// All messages, ready to be read from texts.
#[derive(Debug)]
pub(crate) struct Exact<'a> {
    pub(crate) templates: Vec<Template<'a>>,
    /// Messages that may be nothing but values.
    pub(crate) wordless: Vec<Template<'a>>,
    /// For each template, whether it is the first of those that say the same, and the others.
    is_first: Vec<bool>,
    alike: Vec<Vec<usize>>,
    /// Finds which templates could stand in a text.
    anchors: Option<AhoCorasick>,
    /// The templates of each anchor, by its number.
    of_anchor: Vec<Vec<usize>>,
}

/// A match, and how many characters of the text it explains.
pub(crate) type Explained<'a> = (usize, Match<'a>);

impl<'a> Exact<'a> {
    pub(crate) fn new(sources: &[Source<'a>]) -> Self {
        let all: Vec<Template<'a>> = sources.iter().copied().flat_map(template::all).collect();
        let (templates, wordless): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|template| !template.anchors.is_empty());
        let alike = alike(&templates);
        let mut by_anchor: BTreeMap<&'a str, Vec<usize>> = BTreeMap::new();
        let first = templates.iter().enumerate().zip(&alike);
        for ((index, template), _) in first.filter(|(_, alike)| alike.is_some()) {
            for anchor in &template.anchors {
                by_anchor.entry(anchor).or_default().push(index);
            }
        }
        Self {
            wordless,
            // It fails only beyond what memory holds.
            anchors: AhoCorasick::new(by_anchor.keys()).ok(),
            of_anchor: by_anchor.into_values().collect(),
            is_first: alike.iter().map(Option::is_some).collect(),
            alike: alike.into_iter().map(Option::unwrap_or_default).collect(),
            templates,
        }
    }

    /// Returns every match in a text, likeliest first: those that explain most of it. One that holds another
    /// in a value explains that part, too.
    pub(crate) fn find(&self, text: &str) -> Vec<Explained<'a>> {
        let mut found = Vec::new();
        for (index, template) in self.candidates(text) {
            let within = self.within(index, template, text);
            // Several messages in a text explain more of it together than one that would go over all.
            let together = apart(&within);
            found.extend(within.into_iter().map(|one| (together.max(one.fixed), one)));
            let whole = self.with_others(index, template.read_at(text, 0, End::Text));
            found.extend(whole.into_iter().map(|one| (one.fixed, one)));
        }
        rank(found, text)
    }

    /// Returns every match in a line of a log, likeliest first.
    pub(crate) fn find_within(&self, line: &str) -> Vec<Match<'a>> {
        let candidates = self.candidates(line);
        let found = candidates.flat_map(|(index, template)| self.within(index, template, line));
        let ranked = rank(found.map(|one| (one.fixed, one)).collect(), line);
        ranked.into_iter().map(|(_, one)| one).collect()
    }

    fn within(&self, index: usize, template: &Template<'a>, text: &str) -> Vec<Match<'a>> {
        let mut found = template.read_within(text);
        found.retain(|one| is_apart(one, text));
        self.with_others(index, found)
    }

    /// Returns whether no template before this one says the same.
    pub(crate) fn is_first(&self, template: usize) -> bool {
        self.is_first.get(template).copied().unwrap_or(false)
    }

    /// Adds a match for each other entry that says the same.
    pub(crate) fn with_others(&self, template: usize, found: Vec<Match<'a>>) -> Vec<Match<'a>> {
        let others = self.alike.get(template).map_or(&[][..], Vec::as_slice);
        let others: Vec<&Template<'a>> = others
            .iter()
            .filter_map(|other| self.templates.get(*other))
            .take(MOST_ALIKE)
            .collect();
        let mut all = Vec::with_capacity(found.len());
        for one in found {
            all.push(one.clone());
            all.extend(others.iter().map(|other| Match {
                entry: other.entry,
                model: other.model,
                catalog: other.catalog,
                ..one.clone()
            }));
        }
        all
    }

    /// Returns whether a line could be one of several of the same message.
    pub(crate) fn is_part_candidate(&self, line: &str) -> bool {
        let mut templates = self.candidates(line);
        templates.any(|(_, template)| template.most_lines > 1)
    }

    /// Returns the templates of which an anchor stands in the text, each once, with its number.
    fn candidates(&self, text: &str) -> impl Iterator<Item = (usize, &Template<'a>)> {
        let anchors = self.anchors.iter();
        let seen: BTreeSet<usize> = anchors
            .flat_map(|anchors| anchors.find_overlapping_iter(text))
            .map(|found| found.pattern().as_usize())
            .collect();
        let all: BTreeSet<usize> = seen
            .into_iter()
            .filter_map(|anchor| self.of_anchor.get(anchor))
            .flatten()
            .copied()
            .collect();
        let template = |index| Some((index, self.templates.get(index)?));
        all.into_iter().filter_map(template)
    }
}

/// Returns for each template the others that say the same; `None` if it is one of those.
fn alike(templates: &[Template<'_>]) -> Vec<Option<Vec<usize>>> {
    let hasher = RandomState::new();
    let mut first: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut all: Vec<Option<Vec<usize>>> = vec![None; templates.len()];
    for (index, template) in templates.iter().enumerate() {
        let known = first.entry(hasher.hash_one(&template.steps)).or_default();
        let same = known.iter().copied().find(|known| {
            let known = templates.get(*known);
            known.is_some_and(|known| known.says_the_same(template))
        });
        match same {
            Some(same) => {
                if let Some(Some(others)) = all.get_mut(same) {
                    others.push(index);
                }
            }
            None => {
                known.push(index);
                if let Some(slot) = all.get_mut(index) {
                    *slot = Some(Vec::new());
                }
            }
        }
    }
    all
}

/// Returns whether a message stands apart from other text, or says enough to be known within it.
fn is_apart(found: &Match<'_>, text: &str) -> bool {
    let own = text.get(found.range.clone()).unwrap_or_default();
    let values: usize = found
        .values
        .iter()
        .filter_map(|range| text.get(range.clone()))
        .flat_map(str::chars)
        .map(weight)
        .sum();
    let says = own
        .chars()
        .map(weight)
        .sum::<usize>()
        .saturating_sub(values);
    let is_all = own.len() == text.trim().len();
    let before = text
        .get(..found.range.start)
        .and_then(|text| text.chars().next_back());
    let behind = text
        .get(found.range.end..)
        .and_then(|text| text.chars().next());
    let is_letter = |c: Option<char>| c.is_some_and(|c| weight(c) == 1);
    let is_joined = is_letter(before) && is_letter(own.chars().next())
        || is_letter(behind) && is_letter(own.chars().next_back());
    is_all
        || says
            >= if is_joined {
                LEAST_JOINED
            } else {
                LEAST_WITHIN
            }
}

/// Returns how many characters of their own those have together that do not overlap.
fn apart(found: &[Match<'_>]) -> usize {
    let overlaps = |at: usize, one: &Match<'_>| {
        let mut before = found.iter().take(at);
        before.any(|other| other.overlaps(one))
    };
    let apart = found
        .iter()
        .enumerate()
        .filter(|(at, one)| !overlaps(*at, one));
    apart.map(|(_, one)| one.fixed).sum()
}

/// Returns likeliest first, by how many characters each explains; of the same error with the same values in
/// several locales, one.
fn rank<'a>(mut found: Vec<Explained<'a>>, text: &str) -> Vec<Explained<'a>> {
    let length = text.trim_end().len();
    // Stable, so that what is equal stays in the order of catalogs, entries and locales.
    found.sort_by_key(|(explained, _)| Reverse(*explained));
    found.truncate(MOST_RANKED);
    let held: Vec<usize> = found
        .iter()
        .map(|(_, around)| {
            let inner = found.iter().filter(|(_, one)| around.holds(&one.sure()));
            inner.map(|(explained, _)| *explained).max().unwrap_or(0)
        })
        .collect();
    for ((explained, _), held) in found.iter_mut().zip(held) {
        *explained += held;
    }
    found.sort_by_key(|(explained, one)| {
        let is_part = one.range != (0..length);
        let place = (one.range.len(), one.range.start);
        (Reverse(*explained), one.swallows, is_part, place)
    });
    let mut kept: Vec<Explained<'a>> = Vec::new();
    for (explained, one) in found {
        if !kept.iter().any(|(_, known)| known.is_same(&one)) {
            kept.push((explained, one));
        }
    }
    kept
}
