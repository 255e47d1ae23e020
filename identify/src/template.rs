//! What an entry says in a locale, or in a payload, read backwards.

use errorbook_compiler::model::{self, ParamDef};
use errorbook_core::{Entry, Locale, Text, negotiate};
use memchr::memmem;

use crate::anchor;
use crate::finding::{Finding, Match, Source};
use crate::matcher::{self, End, Reading};
use crate::program::{Step, program};
use crate::verify::{self, Verified};

/// The most positions in a text at which a message is tried to begin.
const MOST_STARTS: usize = 64;

/// The name in the place of a locale's for what payloads say, which is of no language.
pub(crate) const WIRE: &str = "wire";

/// The fewest characters of a description by which a payload is known: shorter ones are in any text.
const LEAST_WIRE: usize = 8;

/// What is read backwards.
#[derive(Debug)]
enum MessageSource<'a> {
    /// A message.
    Pattern(Text<'a>),
    /// The description in a payload, which has no parameters.
    Wire,
}

/// A message in a locale.
#[derive(Debug)]
pub(crate) struct Template<'a> {
    entry: Entry<'a>,
    model: &'a model::EntryDef,
    locale: &'a str,
    said: MessageSource<'a>,
    steps: Vec<Step<'a>>,
    /// See [`anchor::anchors`].
    pub(crate) anchors: Vec<&'a str>,
    /// See [`anchor::most_lines`].
    pub(crate) most_lines: usize,
    /// See [`anchor::beginnings`].
    beginnings: Option<Vec<&'a str>>,
}

/// Returns what each entry of a catalog says in each locale and in payloads; old logs have retired ones, too.
pub(crate) fn all<'a>(source: Source<'a>) -> impl Iterator<Item = Template<'a>> {
    let entries = source.packed.entries().zip(&source.model.entries);
    let parents = source.packed.parents().zip(&source.model.parents);
    let retired = parents.filter(|(_, model)| model.retired.is_some());
    entries.chain(retired).flat_map(move |(entry, model)| {
        let locales = source.packed.locales();
        let messages = locales.filter_map(move |locale| Template::new(entry, model, locale));
        messages.chain(Template::of_payload(entry, model))
    })
}

impl<'a> Template<'a> {
    fn new(entry: Entry<'a>, model: &'a model::EntryDef, locale: &'a str) -> Option<Self> {
        let request: Locale = locale.parse().ok()?;
        let chain = negotiate(&request, &entry.catalog());
        // What `Display` writes.
        let text = entry.message_in(&chain);
        let text = text.or_else(|| entry.summary_in(&chain))?;
        if text.locale() != locale {
            return None;
        }
        let steps = program(text.pattern()?)?;
        Some(Self::of_steps(
            entry,
            model,
            locale,
            MessageSource::Pattern(text),
            steps,
        ))
    }

    fn of_payload(entry: Entry<'a>, model: &'a model::EntryDef) -> Option<Self> {
        let said = model.oauth.as_ref()?.description.as_deref()?;
        let steps = vec![Step::Fixed(said), Step::End];
        let is_long = said.chars().count() >= LEAST_WIRE;
        is_long.then(|| Self::of_steps(entry, model, WIRE, MessageSource::Wire, steps))
    }

    fn of_steps(
        entry: Entry<'a>,
        model: &'a model::EntryDef,
        locale: &'a str,
        said: MessageSource<'a>,
        steps: Vec<Step<'a>>,
    ) -> Self {
        let anchors = anchor::anchors(&steps);
        let most_lines = anchor::most_lines(&steps);
        let beginnings = anchor::beginnings(&steps);
        Self {
            entry,
            model,
            locale,
            said,
            steps,
            anchors,
            most_lines,
            beginnings,
        }
    }

    /// Returns the entry and the locale.
    pub(crate) fn place(&self) -> (Entry<'a>, &'a str) {
        (self.entry, self.locale)
    }

    /// Returns every way to read `text` from `start` on as this message.
    pub(crate) fn read_at(&self, text: &str, start: usize, end: End) -> Vec<Match<'a>> {
        let params = &self.model.params;
        let readings = matcher::readings(&self.steps, params, text, start, end).into_iter();
        readings
            .filter_map(|reading| {
                let verified = self.verify(params, text, &reading)?;
                let values = reading.values.into_iter();
                Some(Match {
                    entry: self.entry,
                    model: self.model,
                    locale: self.locale,
                    range: reading.range,
                    findings: verified.findings,
                    samples: verified.samples,
                    values: values.map(|(_, range)| range).collect(),
                    fixed: reading.fixed,
                })
            })
            .collect()
    }

    fn verify(&self, params: &[ParamDef], text: &str, reading: &Reading<'_>) -> Option<Verified> {
        match &self.said {
            MessageSource::Pattern(pattern) => verify::verify(pattern, params, text, reading),
            // A payload shows no parameter.
            MessageSource::Wire => Some(Verified {
                findings: vec![Finding::Unknown; params.len()],
                samples: Vec::new(),
            }),
        }
    }

    /// Returns the messages that stand within `text`, each as short as it can be: a beginning that goes on to
    /// another one is none. One that stands whole in the value of another does not take its place.
    pub(crate) fn read_within(&self, text: &str) -> Vec<Match<'a>> {
        let mut found: Vec<Match<'a>> = Vec::new();
        for start in self.starts(text) {
            let mut read = self.read_at(text, start, End::Anywhere);
            if self.beginnings.is_none() && !read.is_empty() {
                // Where it begins is a guess already; a second one is none the better.
                return read;
            }
            read.sort_by_key(|one| one.range.len());
            let is_free = |one: &Match<'_>| found.iter().all(|known| !known.overlaps(one));
            let chosen = read
                .iter()
                .position(|one| is_free(one) || found.iter().any(|known| one.holds(&known.range)));
            if let Some(chosen) = chosen {
                found.push(read.swap_remove(chosen));
            }
        }
        found
    }

    /// Returns where the message may begin, likeliest first.
    fn starts(&self, text: &str) -> Vec<usize> {
        let Some(beginnings) = &self.beginnings else {
            return guessed_starts(text);
        };
        let find = |beginning| memmem::find_iter(text.as_bytes(), beginning);
        let mut starts: Vec<usize> = beginnings.iter().flat_map(find).take(MOST_STARTS).collect();
        // The last first.
        starts.sort_unstable_by(|a, b| b.cmp(a));
        starts.dedup();
        starts
    }
}

/// Returns where a message that begins with a value may begin: behind what loggers write before it, the last
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
