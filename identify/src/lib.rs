//! Finds the error, and the values of its parameters, that a message was made from.
//!
//! A packed pattern says what every message of an entry looks like: which texts stand in it, in which
//! order, and what kind of value stands between them. So it can be run backwards. Nothing is guessed from
//! prose: each reading is rendered again and compared with the text to the character.
//!
//! ```
//! use errorbook_compiler::{compile, pack, source::InputFile};
//! use errorbook_identify::{Identifier, Source};
//!
//! let catalog = r#"
//! [error.TOK006]
//! message = "At most { $max_length } functions."
//! params = [{ name = "max_length", type = "u32" }]
//! "#;
//! let japanese = "TOK006 = ファンクションは{ $max_length }個までです。\n";
//! let compiled = compile(vec![
//!     InputFile::new("catalog/tok.toml", catalog),
//!     InputFile::new("locales/ja/tok.ftl", japanese),
//! ]);
//! let catalog = compiled.sound().unwrap().catalogs().next().unwrap();
//! let packed = pack(catalog);
//! let identifier = Identifier::new([Source { model: catalog.model(), packed: packed.catalog() }]);
//!
//! let found = identifier.identify("ファンクションは5個までです。");
//! assert_eq!(found[0].entry.key(), "TOK006");
//! assert_eq!(found[0].locale, "ja");
//! assert_eq!(found[0].value("max_length").unwrap().to_string(), "5");
//! ```

mod anchor;
mod finding;
mod matcher;
mod program;
mod template;
mod value;
mod verify;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use errorbook_core::Entry;

pub use finding::{Finding, Match, Source};
use matcher::End;
use template::Template;

/// Knows every message of some catalogs, in every locale.
#[derive(Debug)]
pub struct Identifier<'a> {
    templates: Vec<Template<'a>>,
    /// See [`wordless`](Self::wordless).
    wordless: Vec<(Entry<'a>, &'a str)>,
    /// Finds which templates could stand in a text.
    anchors: Option<AhoCorasick>,
    /// The templates of each anchor, by its number.
    of_anchor: Vec<Vec<usize>>,
}

/// The most bytes of a text that are read.
pub const MOST_BYTES: usize = 256 * 1024;

impl<'a> Identifier<'a> {
    /// Reads the patterns of catalogs.
    #[must_use]
    pub fn new(sources: impl IntoIterator<Item = Source<'a>>) -> Self {
        let all: Vec<Template<'a>> = sources.into_iter().flat_map(template::all).collect();
        let (templates, wordless): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|template| !template.anchors.is_empty());
        let mut by_anchor: BTreeMap<&'a str, Vec<usize>> = BTreeMap::new();
        for (index, template) in templates.iter().enumerate() {
            for anchor in &template.anchors {
                by_anchor.entry(anchor).or_default().push(index);
            }
        }
        Self {
            templates,
            wordless: wordless.iter().map(Template::place).collect(),
            // It fails only beyond what memory holds.
            anchors: AhoCorasick::new(by_anchor.keys()).ok(),
            of_anchor: by_anchor.into_values().collect(),
        }
    }

    /// Returns the entries, with the locale, whose message may be nothing but values, so that it could be
    /// anything. They are never found.
    #[must_use]
    pub fn wordless(&self) -> &[(Entry<'a>, &'a str)] {
        &self.wordless
    }

    /// Returns the most lines that a message may have whose text has ends of lines in it: 1 where none has.
    #[must_use]
    pub fn most_lines(&self) -> usize {
        let lines = self.templates.iter().map(|template| template.most_lines);
        lines.max().unwrap_or(1)
    }

    /// Returns whether a line could be one of several of the same message.
    #[must_use]
    pub fn is_part_candidate(&self, line: &str) -> bool {
        let mut templates = self.candidates(line).into_iter();
        templates.any(|index| {
            let template = self.templates.get(index);
            template.is_some_and(|template| template.most_lines > 1)
        })
    }

    /// Returns whether a text could hold a message. Fast, and never wrongly `false`.
    #[must_use]
    pub fn is_candidate(&self, text: &[u8]) -> bool {
        self.anchors
            .as_ref()
            .is_some_and(|anchors| anchors.is_match(text))
    }

    /// Returns the errors that a text may tell of, likeliest first: those that explain most of it. One that
    /// holds another in a value explains that part, too.
    ///
    /// The text may be a message, or hold one or more. Of a text longer than [`MOST_BYTES`], the
    /// beginning is read.
    #[must_use]
    pub fn identify(&self, text: &str) -> Vec<Match<'a>> {
        let text = beginning(text);
        let mut found = Vec::new();
        for index in self.candidates(text) {
            let Some(template) = self.templates.get(index) else {
                continue;
            };
            let within = template.read_within(text);
            // Several messages in a text explain more of it together than one that would go over all.
            let together = apart(&within);
            found.extend(within.into_iter().map(|one| (together.max(one.fixed), one)));
            let whole = template.read_at(text, 0, End::Text);
            found.extend(whole.into_iter().map(|one| (one.fixed, one)));
        }
        rank(found, text.len())
    }

    /// Identifies the errors in a line of a log: each error that it tells of, in the order of the line, with those
    /// that it could as well be.
    #[must_use]
    pub fn occurrences(&self, line: &str) -> Vec<Occurrence<'a>> {
        let line = beginning(line);
        let mut found = Vec::new();
        for index in self.candidates(line) {
            let template = self.templates.get(index);
            let within = template.into_iter().flat_map(|one| one.read_within(line));
            found.extend(within.map(|one| (one.fixed, one)));
        }
        let mut chosen: Vec<Occurrence<'a>> = Vec::new();
        for one in rank(found, line.len()) {
            let nested = |known: &Occurrence<'_>| known.best.holds(&one.range);
            let overlapped = chosen
                .iter_mut()
                .find(|known| known.best.overlaps(&one) && !nested(known));
            match overlapped {
                Some(known) if known.best.ties_with(&one) => known.others.push(one),
                Some(_) => {}
                None => chosen.push(Occurrence {
                    best: one,
                    others: Vec::new(),
                }),
            }
        }
        chosen.sort_by_key(|occurrence| occurrence.best.range.start);
        chosen
    }

    /// Returns the templates of which an anchor stands in the text, each once.
    fn candidates(&self, text: &str) -> Vec<usize> {
        let anchors = self.anchors.iter();
        let mut all: Vec<usize> = anchors
            .flat_map(|anchors| anchors.find_overlapping_iter(text))
            .filter_map(|found| self.of_anchor.get(found.pattern().as_usize()))
            .flatten()
            .copied()
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// An error that a line of a log tells of.
#[derive(Clone, Debug)]
pub struct Occurrence<'a> {
    /// What explains most of the text.
    pub best: Match<'a>,
    /// What explains it no less.
    pub others: Vec<Match<'a>>,
}

fn beginning(text: &str) -> &str {
    // A character has at most four bytes, so that one of these is where one begins.
    let mut ends = (MOST_BYTES - 3..=MOST_BYTES).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or(text)
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

/// Likeliest first, by how many characters each explains; of the same error with the same values in
/// several locales, one.
fn rank<'a>(mut found: Vec<(usize, Match<'a>)>, length: usize) -> Vec<Match<'a>> {
    let held: Vec<usize> = found
        .iter()
        .map(|(_, around)| {
            let inner = found.iter().filter(|(_, one)| around.holds(&one.range));
            inner.map(|(explained, _)| *explained).max().unwrap_or(0)
        })
        .collect();
    for ((explained, _), held) in found.iter_mut().zip(held) {
        *explained += held;
    }
    // Stable, so that what is equal stays in the order of catalogs, entries and locales.
    found.sort_by_key(|(explained, one)| {
        let is_part = one.range != (0..length);
        (Reverse(*explained), is_part, one.range.len())
    });
    let mut kept: Vec<Match<'a>> = Vec::new();
    for (_, one) in found {
        let same = |known: &Match<'_>| {
            known.entry.index() == one.entry.index()
                && known.entry.catalog() == one.entry.catalog()
                && known.range == one.range
                && known.findings == one.findings
        };
        if !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept
}
