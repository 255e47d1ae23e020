//! Lines of a log.

use aho_corasick::AhoCorasick;

use crate::finding::{How, Match};
use crate::near::Depth;
use crate::text::{Layer, layers};
use crate::{Identifier, beginning};

/// An error that a line of a log tells of.
#[derive(Clone, Debug)]
pub struct Occurrence<'a> {
    /// What explains most of the text.
    pub best: Match<'a>,
    /// What explains it no less.
    pub others: Vec<Match<'a>>,
}

/// The fewest bytes by which a line is taken for one that may hold a message.
const LEAST_PART: usize = 3;

/// Finds the lines that are worth reading.
#[derive(Debug)]
pub(crate) struct Filter {
    parts: Option<AhoCorasick>,
    /// Whether a message has letters that JSON may write as escapes.
    has_escapes: bool,
}

/// Returns the longest part of a text that no escape and no case changes.
fn unchanged(text: &str) -> &str {
    let is_plain = |c: char| c.is_alphanumeric() || c == ' ';
    let parts = text.split(|c| !is_plain(c)).map(str::trim);
    let longest = parts.max_by_key(|part| part.len()).unwrap_or_default();
    if longest.len() < LEAST_PART {
        text
    } else {
        longest
    }
}

impl<'a> Identifier<'a> {
    /// Returns the most lines that a message may have whose text has ends of lines in it: 1 where none has.
    #[must_use]
    pub fn most_lines(&self) -> usize {
        let lines = self
            .exact
            .templates
            .iter()
            .map(|template| template.most_lines);
        lines.max().unwrap_or(1)
    }

    /// Returns whether a line could be one of several of the same message.
    #[must_use]
    pub fn is_part_candidate(&self, line: &str) -> bool {
        self.exact.is_part_candidate(line)
    }

    /// Returns whether a text could hold a message or a code. Fast.
    #[must_use]
    pub fn is_candidate(&self, text: &[u8]) -> bool {
        let filter = self.lines.get_or_init(|| self.filter());
        let is_escaped = || filter.has_escapes && memchr::memmem::find(text, b"\\u").is_some();
        filter
            .parts
            .as_ref()
            .is_some_and(|parts| parts.is_match(text))
            || is_escaped()
    }

    fn filter(&self) -> Filter {
        let templates = || self.exact.templates.iter();
        let anchors = || templates().flat_map(|template| &template.anchors);
        let parts = anchors().map(|anchor| unchanged(anchor));
        let names = self.names().distinct();
        let parts: std::collections::BTreeSet<&str> = parts.chain(names).collect();
        Filter {
            parts: AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(parts)
                .ok(),
            has_escapes: anchors().any(|anchor| !anchor.is_ascii()),
        }
    }

    /// Returns each error that a line of a log tells of, in the order of the line, with those that it could as
    /// well be: whose message it holds, or which it names; and if `near`, whose message it nearly holds.
    #[must_use]
    pub fn occurrences(&self, line: &str, near: bool) -> Vec<Occurrence<'a>> {
        let line = beginning(line);
        let layers = layers(line);
        let mut found = match &layers[..] {
            [_] => self.exact.find_within(line),
            _ => self.messages(layers.iter().map(|layer| (layer.clone(), false))),
        };
        if found.is_empty() {
            found = self.identify_line(line, &layers, near);
        }
        let mut chosen: Vec<Occurrence<'a>> = Vec::new();
        for one in found {
            let nested = |known: &Occurrence<'_>| known.best.holds(&one.range);
            let overlapped = chosen
                .iter_mut()
                .find(|known| known.best.overlaps(&one) && !nested(known));
            match overlapped {
                Some(known) if known.best.ties_with(&one) && !known.best.is_of(&one) => {
                    known.others.push(one);
                }
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

    /// Returns a line that holds no message to the character.
    fn identify_line(&self, line: &str, layers: &[Layer], near: bool) -> Vec<Match<'a>> {
        let depth = if near { Depth::All } else { Depth::Messages };
        let mut found = self.nearly(layers, depth);
        found.retain(|one| near || one.how == How::Message);
        if found.is_empty() {
            found = self.named(line, layers, &[]);
            found.retain(|one| one.score > 0.6);
        }
        found
    }
}
