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

/// An error that a text tells of.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// The entry.
    pub entry: Entry<'a>,
    /// The entry as written.
    pub model: &'a model::EntryDef,
    /// The locale of the message; `wire` if it is the description in a payload, which is of none.
    pub locale: &'a str,
    /// Where in the text the message stands, in bytes.
    pub range: Range<usize>,
    /// What is known of each parameter, in the order of the entry's.
    pub findings: Vec<Finding>,
    /// How many characters of the message are the catalog's own text: the more, the surer.
    pub fixed: usize,
    /// Where values stand.
    pub(crate) values: Vec<Range<usize>>,
    pub(crate) samples: Vec<OwnedParams>,
}

/// What a message tells of a parameter.
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

    /// Returns whether the other explains the same text no less.
    #[must_use]
    pub fn ties_with(&self, other: &Match<'_>) -> bool {
        self.range == other.range && self.fixed == other.fixed
    }
}

/// The fewest characters of its own by which a message is taken to hold others in its values.
const LEAST_AROUND: usize = 8;
