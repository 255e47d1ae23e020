//! The data of `DURATION()`.
//!
//! It is the number of the largest [unit](DURATION_UNITS) that is shown, and whether hours, minutes and seconds are shown as
//! on a clock; then, each behind its length, the [plural rules](crate::plural) of the language, the
//! [patterns](super::UnitPatterns) of each unit from the largest on, the data of a [list](super::ListFormat), and what
//! stands between the numbers of a clock; then the data of a number.

use super::list_format::ListFormat;
use super::number_format::NumberFormat;
use super::read::Reader;
use super::unit_format::UnitPatterns;

/// The units of a length of time in nanoseconds: weeks, days, hours, minutes, seconds, and three below.
pub const DURATION_UNITS: [u128; 8] = [
    604_800_000_000_000,
    86_400_000_000_000,
    3_600_000_000_000,
    60_000_000_000,
    1_000_000_000,
    1_000_000,
    1_000,
    1,
];

/// The position of hours in [`DURATION_UNITS`].
pub const HOUR: usize = 2;
/// The position of seconds in [`DURATION_UNITS`].
pub const SECOND: usize = 4;

/// The way a language writes a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationFormat<'a> {
    /// The position of the largest unit in [`DURATION_UNITS`], at most that of seconds.
    pub largest: usize,
    /// True if hours, minutes and seconds are shown as on a clock.
    pub is_digital: bool,
    /// The plural rules.
    pub rules: &'a str,
    /// The patterns of each unit in [`DURATION_UNITS`].
    pub units: [UnitPatterns<'a>; 8],
    /// The list that the units are put together as.
    pub list: ListFormat<'a>,
    /// The text between the numbers of a clock.
    pub separator: &'a str,
    /// The way to write the numbers.
    pub number: NumberFormat<'a>,
}

impl<'a> DurationFormat<'a> {
    /// Reads the data. `None`: it is malformed.
    #[must_use]
    pub fn read(data: &'a str) -> Option<Self> {
        let mut reader = Reader::new(data, 0);
        let largest = Some(reader.size()?).filter(|largest| *largest <= SECOND)?;
        let is_digital = reader.byte()? != 0;
        let rules = reader.string()?;
        let mut units = [UnitPatterns::new(""); 8];
        for unit in units.iter_mut().skip(largest) {
            *unit = UnitPatterns::new(reader.string()?);
        }
        let list = ListFormat::read(reader.string()?)?;
        let separator = reader.string()?;
        Some(Self {
            largest,
            is_digital,
            rules,
            units,
            list,
            separator,
            number: NumberFormat::read(data.get(reader.at()..)?)?,
        })
    }
}
