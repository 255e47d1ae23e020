//! The data of `BYTES()`.
//!
//! It is 1 if a unit is 1,024 of the one before it, else 0; then, each behind its length, the [plural
//! rules](crate::plural) of the language and the [patterns](super::UnitPatterns) of bytes and the five units above; then
//! the data of a number.

use super::number_format::NumberFormat;
use super::read::Reader;
use super::unit_format::UnitPatterns;

/// The way a language writes a number of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BytesFormat<'a> {
    /// The number of a unit that make the next one: 1,000 or 1,024.
    pub base: u64,
    /// The plural rules.
    pub rules: &'a str,
    /// The patterns of bytes, and of the units above.
    pub units: [UnitPatterns<'a>; 6],
    /// The way to write the numbers.
    pub number: NumberFormat<'a>,
}

impl<'a> BytesFormat<'a> {
    /// Reads the data. `None`: it is malformed.
    #[must_use]
    pub fn read(data: &'a str) -> Option<Self> {
        let mut reader = Reader::new(data, 0);
        let base = match reader.byte()? {
            0 => 1_000,
            _ => 1_024,
        };
        let rules = reader.string()?;
        let mut units = [UnitPatterns::new(""); 6];
        for unit in &mut units {
            *unit = UnitPatterns::new(reader.string()?);
        }
        Some(Self {
            base,
            rules,
            units,
            number: NumberFormat::read(data.get(reader.at()..)?)?,
        })
    }
}
