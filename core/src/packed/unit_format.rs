//! The data of `NUMBER()` with a unit or the name of a currency.
//!
//! It is, each behind its length, the [plural rules](crate::plural) of the language, which are empty where all numbers
//! have the same text, and the patterns of the unit; then the data of the number alone. A pattern is the plural category
//! that it is for, and whether the number stands in it, as one byte ([`WITHOUT_NUMBER`] is set if not), and the texts
//! before and behind the number. The last pattern is for every category that has none.

use super::number_format::NumberFormat;
use super::read::Reader;

/// The bit of a pattern that does not show the number: the unit says it, as an Arabic dual does.
pub const WITHOUT_NUMBER: u8 = 8;

/// The way a language writes a number with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitFormat<'a> {
    /// The plural rules.
    pub rules: &'a str,
    /// The patterns.
    pub patterns: UnitPatterns<'a>,
    /// The way to write the number.
    pub number: NumberFormat<'a>,
}

/// The patterns of a unit, as an iterator. Where the data is malformed, it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPatterns<'a>(&'a str);

/// The texts around a number of a plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPattern<'a> {
    /// The number of the [category](crate::plural::Category).
    pub category: u8,
    /// False if the unit says it all.
    pub has_number: bool,
    /// The texts before and behind the number.
    pub texts: [&'a str; 2],
}

impl<'a> UnitFormat<'a> {
    /// Reads the data. `None`: it is malformed.
    #[must_use]
    pub fn read(data: &'a str) -> Option<Self> {
        let mut reader = Reader::new(data, 0);
        let (rules, patterns) = (reader.string()?, reader.string()?);
        Some(Self {
            rules,
            patterns: UnitPatterns(patterns),
            number: NumberFormat::read(data.get(reader.at()..)?)?,
        })
    }
}

impl<'a> UnitPatterns<'a> {
    /// Returns the patterns that a text of them holds.
    #[must_use]
    pub fn new(patterns: &'a str) -> Self {
        Self(patterns)
    }

    /// Returns the pattern of a category. `None`: there is none at all.
    pub(crate) fn of(self, category: u8) -> Option<UnitPattern<'a>> {
        let mut last = None;
        for pattern in self {
            last = Some(pattern);
            if pattern.category == category {
                break;
            }
        }
        last
    }
}

impl<'a> Iterator for UnitPatterns<'a> {
    type Item = UnitPattern<'a>;

    fn next(&mut self) -> Option<UnitPattern<'a>> {
        let mut reader = Reader::new(self.0, 0);
        let byte = reader.byte()?;
        let texts = [reader.string()?, reader.string()?];
        self.0 = self.0.get(reader.at()..)?;
        Some(UnitPattern {
            category: byte & !WITHOUT_NUMBER,
            has_number: byte & WITHOUT_NUMBER == 0,
            texts,
        })
    }
}
