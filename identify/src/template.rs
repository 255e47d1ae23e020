//! What an entry says in a locale, read backwards.

use errorbook_compiler::model;
use errorbook_core::{Entry, Locale, Text, negotiate};
use memchr::memmem;

use crate::matcher::{self, End};
use crate::program::{Step, program};
use crate::{Match, Source, anchor, verify};

/// The most positions in a text at which a message is tried to begin.
const MOST_STARTS: usize = 64;

/// A message in a locale.
#[derive(Debug)]
pub(crate) struct Template<'a> {
    entry: Entry<'a>,
    model: &'a model::Entry,
    locale: &'a str,
    text: Text<'a>,
    steps: Vec<Step<'a>>,
    /// See [`anchor::anchors`].
    pub(crate) anchors: Vec<&'a str>,
    /// See [`anchor::most_lines`].
    pub(crate) most_lines: usize,
    /// See [`anchor::beginnings`].
    beginnings: Option<Vec<&'a str>>,
}

/// What each entry of a catalog says in each locale.
pub(crate) fn all<'a>(source: Source<'a>) -> impl Iterator<Item = Template<'a>> {
    let entries = source.packed.entries().zip(&source.model.entries);
    entries.flat_map(move |(entry, model)| {
        let locales = source.packed.locales();
        locales.filter_map(move |locale| Template::new(entry, model, locale))
    })
}

impl<'a> Template<'a> {
    fn new(entry: Entry<'a>, model: &'a model::Entry, locale: &'a str) -> Option<Self> {
        let wish: Locale = locale.parse().ok()?;
        let chain = negotiate(&wish, &entry.catalog());
        // What `Display` writes.
        let text = entry.message_in(&chain);
        let text = text.or_else(|| entry.summary_in(&chain))?;
        if text.locale() != locale {
            return None;
        }
        let steps = program(text.pattern())?;
        let anchors = anchor::anchors(&steps);
        let most_lines = anchor::most_lines(&steps);
        let beginnings = anchor::beginnings(&steps);
        Some(Self {
            entry,
            model,
            locale,
            text,
            steps,
            anchors,
            most_lines,
            beginnings,
        })
    }

    /// The entry and the locale.
    pub(crate) fn place(&self) -> (Entry<'a>, &'a str) {
        (self.entry, self.locale)
    }

    /// Every way to read `text` from `start` on as this message.
    pub(crate) fn read_at(&self, text: &str, start: usize, end: End) -> Vec<Match<'a>> {
        let params = &self.model.params;
        let readings = matcher::readings(&self.steps, params, text, start, end).into_iter();
        readings
            .filter_map(|reading| {
                let findings = verify::verify(&self.text, params, text, &reading)?;
                Some(Match {
                    entry: self.entry,
                    model: self.model,
                    locale: self.locale,
                    range: reading.range,
                    findings,
                    fixed: reading.fixed,
                })
            })
            .collect()
    }

    /// The messages that stand within `text`, each read from the likeliest place.
    pub(crate) fn read_within(&self, text: &str) -> Vec<Match<'a>> {
        let mut found: Vec<Match<'a>> = Vec::new();
        for start in self.starts(text) {
            if found.iter().any(|known| known.range.contains(&start)) {
                continue;
            }
            let read = self.read_at(text, start, End::Anywhere);
            if self.beginnings.is_none() && !read.is_empty() {
                // Where it begins is a guess already; a second one is none the better.
                return read;
            }
            found.extend(read);
        }
        found
    }

    /// Where the message may begin, likeliest first.
    fn starts(&self, text: &str) -> Vec<usize> {
        let Some(beginnings) = &self.beginnings else {
            return guessed_starts(text);
        };
        let find = |beginning| memmem::find_iter(text.as_bytes(), beginning);
        let mut starts: Vec<usize> = beginnings.iter().flat_map(find).take(MOST_STARTS).collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

/// Where a message that begins with a value may begin: behind what loggers write before it, the last
/// such place first, or at the beginning.
fn guessed_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let behind = |separator: &'static str| {
        let found = memmem::find_iter(bytes, separator);
        found.map(move |at| at + separator.len())
    };
    let mut starts: Vec<usize> = [": ", "] ", "\"", "\t", "| ", " - "]
        .into_iter()
        .flat_map(behind)
        .collect();
    starts.sort_unstable_by(|a, b| b.cmp(a));
    starts.truncate(MOST_STARTS);
    starts.push(0);
    starts
}
