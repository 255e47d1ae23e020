//! How the digits of a number are shown.

use core::fmt::{self, Write};

use super::operations::number;
use super::read::Numbers;

/// How many digits of a number are shown, and of which multiple.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NumberOptions {
    /// `minimumIntegerDigits`
    pub min_integer: Option<u8>,
    /// `minimumFractionDigits`
    pub min_fraction: Option<u8>,
    /// `maximumFractionDigits`
    pub max_fraction: Option<u8>,
    /// `minimumSignificantDigits`
    pub min_significant: Option<u8>,
    /// `maximumSignificantDigits`, which goes before the digits of the fraction.
    pub max_significant: Option<u8>,
    /// True if a hundred times the number is shown.
    pub percent: bool,
}

impl NumberOptions {
    /// Writes the options as Fluent does, each after a comma, so that they fit behind the first argument of a call.
    ///
    /// ```
    /// use errorbook_core::packed::NumberOptions;
    ///
    /// let options = NumberOptions { min_fraction: Some(2), percent: true, ..NumberOptions::default() };
    /// let mut out = String::new();
    /// options.write_fluent(&mut out)?;
    /// assert_eq!(out, ", minimumFractionDigits: 2, style: \"percent\"");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_fluent(self, out: &mut impl Write) -> fmt::Result {
        let digits = [
            ("minimumIntegerDigits", self.min_integer),
            ("minimumFractionDigits", self.min_fraction),
            ("maximumFractionDigits", self.max_fraction),
            ("minimumSignificantDigits", self.min_significant),
            ("maximumSignificantDigits", self.max_significant),
        ];
        for (name, digits) in digits {
            if let Some(digits) = digits {
                write!(out, ", {name}: {digits}")?;
            }
        }
        match self.percent {
            true => out.write_str(", style: \"percent\""),
            false => Ok(()),
        }
    }

    #[inline]
    pub(crate) fn read(numbers: &mut Numbers<'_>) -> Option<Self> {
        match numbers.byte()? {
            0 => Some(Self::default()),
            bits => Self::read_bits(bits, numbers),
        }
    }

    #[cold]
    fn read_bits(bits: u8, numbers: &mut Numbers<'_>) -> Option<Self> {
        let mut option = |bit| {
            if bits & bit == 0 {
                return Some(None);
            }
            // The buffer below has room for this many; the compiler allows no more.
            let digits = numbers.varint()?.min(number::MOST_DIGITS);
            Some(u8::try_from(digits).ok())
        };
        Some(Self {
            min_integer: option(number::MIN_INTEGER)?,
            min_fraction: option(number::MIN_FRACTION)?,
            max_fraction: option(number::MAX_FRACTION)?,
            min_significant: option(number::MIN_SIGNIFICANT)?,
            max_significant: option(number::MAX_SIGNIFICANT)?,
            percent: bits & number::PERCENT != 0,
        })
    }
}
