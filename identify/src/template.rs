//! What an entry says in a locale, or in a payload, read backwards.

use std::cmp::Reverse;

use errorbook_compiler::model::{self, ParamDef};
use errorbook_core::{Entry, Locale, Text, negotiate};
use memchr::memmem;

use crate::anchor::{self, Beginning};
use crate::ending;
use crate::finding::{Finding, How, Match, Source};
use crate::matcher::{self, End, Reading};
use crate::program::{Step, program};
use crate::value;
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
    pub(crate) entry: Entry<'a>,
    pub(crate) model: &'a model::EntryDef,
    pub(crate) catalog: &'a model::CatalogDef,
    pub(crate) locale: &'a str,
    said: MessageSource<'a>,
    pub(crate) steps: Vec<Step<'a>>,
    /// See [`anchor::anchors`].
    pub(crate) anchors: Vec<&'a str>,
    /// See [`anchor::most_lines`].
    pub(crate) most_lines: usize,
    /// See [`anchor::beginnings`].
    beginnings: Option<Vec<Beginning<'a>>>,
}

/// An entry, packed and as written, with its catalog.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownEntry<'a> {
    pub(crate) entry: Entry<'a>,
    pub(crate) model: &'a model::EntryDef,
    pub(crate) catalog: &'a model::CatalogDef,
}

/// Returns the entries of a catalog that can be raised, and those that could be once.
pub(crate) fn entries<'a>(source: Source<'a>) -> impl Iterator<Item = KnownEntry<'a>> {
    let entries = source.packed.entries().zip(&source.model.entries);
    let parents = source.packed.parents().zip(&source.model.parents);
    let all = entries.chain(parents.filter(|(_, model)| model.retired.is_some()));
    all.map(move |(entry, model)| KnownEntry {
        entry,
        model,
        catalog: source.model,
    })
}

/// Returns what each entry of a catalog says in each locale and in payloads; old logs have retired ones, too.
pub(crate) fn all<'a>(source: Source<'a>) -> impl Iterator<Item = Template<'a>> {
    entries(source).flat_map(move |known| {
        let locales = source.packed.locales();
        let messages = locales.filter_map(move |locale| Template::new(known, locale));
        messages.chain(Template::of_payload(known))
    })
}

impl<'a> Template<'a> {
    fn new(known: KnownEntry<'a>, locale: &'a str) -> Option<Self> {
        let entry = known.entry;
        let request: Locale = locale.parse().ok()?;
        let chain = negotiate(&request, &entry.catalog());
        // What `Display` writes.
        let text = entry.message_in(&chain);
        let text = text.or_else(|| entry.summary_in(&chain))?;
        if text.locale() != locale {
            return None;
        }
        let steps = program(text.pattern()?, &entry.catalog())?;
        Some(Self::of_steps(
            known,
            locale,
            MessageSource::Pattern(text),
            steps,
        ))
    }

    fn of_payload(known: KnownEntry<'a>) -> Option<Self> {
        let said = known.model.oauth.as_ref()?.description.as_deref()?;
        let steps = vec![Step::Fixed(said), Step::End];
        let is_long = said.chars().count() >= LEAST_WIRE;
        is_long.then(|| Self::of_steps(known, WIRE, MessageSource::Wire, steps))
    }

    fn of_steps(
        KnownEntry {
            entry,
            model,
            catalog,
        }: KnownEntry<'a>,
        locale: &'a str,
        said: MessageSource<'a>,
        steps: Vec<Step<'a>>,
    ) -> Self {
        let anchors = anchor::anchors(&steps);
        let most_lines = anchor::most_lines(&steps);
        let beginnings = anchor::beginnings(&steps, &model.params);
        Self {
            entry,
            model,
            catalog,
            locale,
            said,
            steps,
            anchors,
            most_lines,
            beginnings,
        }
    }

    /// Returns every way to read `text` from `start` on as this message.
    pub(crate) fn read_at(&self, text: &str, start: usize, end: End) -> Vec<Match<'a>> {
        let params = &self.model.params;
        let readings = matcher::readings(&self.steps, params, text, start, end).into_iter();
        readings
            .filter_map(|reading| {
                let verified = self.verify(params, text, &reading)?;
                let loose = reading.values.iter().filter(|(hole, _)| {
                    let param = params.get(hole.param);
                    param.is_some_and(|param| !value::is_numeric(param))
                });
                let loose = loose.map(|(_, range)| range.len()).sum();
                let last = reading.values.last().map(|(_, range)| range);
                let last = last.filter(|range| range.end == reading.range.end);
                let last = last.and_then(|range| text.get(range.clone()));
                let swallows = last.is_some_and(|last| ending::cut(last) < last.trim_end().len());
                let values = reading.values.into_iter();
                Some(Match {
                    how: How::Message,
                    score: 1.0,
                    entry: self.entry,
                    model: self.model,
                    catalog: self.catalog,
                    locale: self.locale,
                    range: reading.range,
                    findings: verified.findings,
                    samples: verified.samples,
                    values: values.map(|(_, range)| range).collect(),
                    loose,
                    swallows,
                    is_joined: false,
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
            // Values of any text as short as they can be, numbers as long.
            read.sort_by_key(|one| (one.loose, Reverse(one.range.len())));
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
        let mut starts = Vec::new();
        for beginning in beginnings {
            let (Beginning::Fixed(first) | Beginning::Number(first)) = beginning;
            let places = memmem::find_iter(text.as_bytes(), first).take(MOST_STARTS);
            starts.extend(places.map(|at| match beginning {
                Beginning::Fixed(_) => at,
                Beginning::Number(_) => ending::value_start(text, at, true),
            }));
        }
        // The last first.
        starts.sort_unstable_by(|a, b| b.cmp(a));
        starts.dedup();
        starts
    }

    /// Returns whether the two say the same of the same parameters, so that no text tells them apart.
    pub(crate) fn says_the_same(&self, other: &Template<'_>) -> bool {
        let params = |one: &Self| one.model.params.len();
        let mut both = self.model.params.iter().zip(&other.model.params);
        self.locale == other.locale
            && self.steps == other.steps
            && params(self) == other.model.params.len()
            && both.all(|(one, other)| {
                (&one.name.value, one.kind, one.list, &one.words)
                    == (&other.name.value, other.kind, other.list, &other.words)
            })
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
    let mut starts: Vec<usize> = ending::BEFORE.into_iter().flat_map(behind).collect();
    starts.sort_unstable_by(|a, b| b.cmp(a));
    starts.truncate(MOST_STARTS);
    starts.push(0);
    starts
}
