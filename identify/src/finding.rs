//! What is looked through, and what is found.

use std::ops::Range;

use errorbook_compiler::model;
use errorbook_compiler::values::{OwnedParams, OwnedValue};
use errorbook_core::{Catalog, Entry};

/// A catalog to find errors of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The catalog as written, which knows the words of enums.
    pub model: &'a model::CatalogDef,
    /// The same, packed.
    pub packed: Catalog<'a>,
}

/// How an error was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The text holds its message: to the character, or as copying changes it.
    Message,
    /// The text names it: by its code, its key, what payloads carry, or its page.
    Code,
    /// The text holds its message with mistakes, or a part of it, or nearly its code.
    Near,
    /// Its texts have the words of the text.
    Words,
}

impl How {
    /// Returns the name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Code => "code",
            Self::Near => "near",
            Self::Words => "words",
        }
    }
}

/// An error that a text tells of.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// How it was found.
    pub how: How,
    /// How sure it is: 1 for a text that is the message and nothing else.
    pub score: f32,
    /// The entry.
    pub entry: Entry<'a>,
    /// The entry as written.
    pub model: &'a model::EntryDef,
    /// The catalog as written.
    pub catalog: &'a model::CatalogDef,
    /// The locale of the message; `wire` if it is the description in a payload, which is of none.
    pub locale: &'a str,
    /// Where in the text the message stands, in bytes.
    pub range: Range<usize>,
    /// The finding on each parameter, in the order of the entry's.
    pub findings: Vec<Finding>,
    /// How many characters of the message are the catalog's own text: the more, the surer.
    pub fixed: usize,
    /// Where values stand.
    pub(crate) values: Vec<Range<usize>>,
    /// How many bytes of it are values of any text.
    pub(crate) loose: usize,
    /// Whether its last value goes over what may be a cause or a logger's.
    pub(crate) swallows: bool,
    pub(crate) samples: Vec<OwnedParams>,
    /// Whether lines of the text were read as one.
    pub is_joined: bool,
}

/// The knowledge of a parameter that a message gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Its value.
    Value(OwnedValue),
    /// Not the value, but which variant of a select it chose, by its key.
    Variant(String),
    /// That it had no value: the parameter's name stands in its place.
    Placeholder,
    /// Nothing.
    Unknown,
}

impl Match<'_> {
    /// Returns the value of a parameter, if the message shows it.
    #[must_use]
    pub fn value(&self, param: &str) -> Option<&OwnedValue> {
        let mut all = self.model.params.iter().zip(&self.findings);
        all.find_map(|(known, finding)| match finding {
            Finding::Value(value) if known.name.value == param => Some(value),
            Finding::Value(_) | Finding::Variant(_) | Finding::Placeholder | Finding::Unknown => {
                None
            }
        })
    }

    /// Returns values to render the entry's texts with. A parameter whose value is not known shows its name.
    #[must_use]
    pub fn params(&self) -> OwnedParams {
        let all = self.model.params.iter().zip(&self.findings);
        let value = |(param, finding): (&model::ParamDef, &Finding)| match finding {
            Finding::Value(value) => value.clone(),
            Finding::Variant(_) | Finding::Placeholder | Finding::Unknown => {
                OwnedValue::Placeholder(param.name.value.clone())
            }
        };
        OwnedParams(all.map(value).collect())
    }

    /// Returns values with which the error says this very text: one combination if all are known, and else some
    /// of those that choose the same variants.
    #[must_use]
    pub fn samples(&self) -> &[OwnedParams] {
        &self.samples
    }

    /// Returns whether the two have a part of the text in common.
    #[must_use]
    pub fn overlaps(&self, other: &Match<'_>) -> bool {
        self.range.start < other.range.end && other.range.start < self.range.end
    }

    /// Returns whether a part of the text stands in one of the values.
    pub(crate) fn holds(&self, part: &Range<usize>) -> bool {
        let mut values = self.values.iter();
        self.fixed >= LEAST_AROUND
            && values.any(|value| value.start <= part.start && part.end <= value.end)
    }

    /// Returns the part of the text that is surely its own: a value of any text at its end may go too far.
    pub(crate) fn sure(&self) -> Range<usize> {
        let open = self.values.last().filter(|_| self.is_open());
        self.range.start..open.map_or(self.range.end, |last| last.start)
    }

    /// Returns whether a value ends the message.
    pub(crate) fn is_open(&self) -> bool {
        let last = self.values.last();
        last.is_some_and(|last| last.end == self.range.end)
    }

    /// Takes what another match of the entry knows of values and this one does not.
    pub(crate) fn complete_from(&mut self, other: Option<&Match<'_>>) {
        let known = other.map_or(&[][..], |other| &other.findings);
        for (own, other) in self.findings.iter_mut().zip(known) {
            if *own == Finding::Unknown {
                *own = other.clone();
            }
        }
    }

    /// Returns whether the two are of the same entry.
    pub(crate) fn is_of(&self, other: &Match<'_>) -> bool {
        std::ptr::eq(self.model, other.model)
    }

    /// Returns whether the two say the same of the same part of the text.
    pub(crate) fn is_same(&self, other: &Match<'_>) -> bool {
        self.is_of(other) && self.range == other.range && self.findings == other.findings
    }

    /// Returns whether the other explains the same text no less.
    #[must_use]
    pub fn ties_with(&self, other: &Match<'_>) -> bool {
        self.range == other.range && self.fixed == other.fixed && self.how == other.how
    }
}

/// The fewest characters of its own by which a message is taken to hold others in its values.
const LEAST_AROUND: usize = 8;
