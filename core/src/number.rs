//! Numbers as text, and as what plural rules ask of them.

use core::fmt::{self, Write};

use crate::Value;
use crate::packed::{Reader, number};
use crate::plural::Operands;

/// Options of `NUMBER()`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NumberOptions {
    min_integer: Option<usize>,
    min_fraction: Option<usize>,
    max_fraction: Option<usize>,
}

impl NumberOptions {
    pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let bits = reader.byte()?;
        let mut option = |bit| {
            if bits & bit == 0 {
                return Some(None);
            }
            // The buffer below has room for this many; the compiler allows no more.
            reader
                .varint()
                .map(|digits| Some(digits.min(number::MOST_DIGITS) as usize))
        };
        Some(Self {
            min_integer: option(number::MIN_INTEGER)?,
            min_fraction: option(number::MIN_FRACTION)?,
            max_fraction: option(number::MAX_FRACTION)?,
        })
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Room for any `f64` (at most 309 digits before the point, 1,074 behind it) with
/// [`number::MOST_DIGITS`] zeros before and after.
const ROOM: usize = 1_700;

/// A decimal number as it is shown, on the stack.
pub(crate) struct Decimal {
    digits: [u8; ROOM],
    len: usize,
}

impl Decimal {
    /// The value with its options; `None` if it is no number.
    pub(crate) fn new(value: Value<'_>, options: NumberOptions) -> Option<Self> {
        let mut shown = Self {
            digits: [0; ROOM],
            len: 0,
        };
        shown.write_number(value, options)?.ok()?;
        if shown.as_str().ends_with(|c: char| c.is_ascii_digit()) {
            shown.pad(options)?;
        }
        Some(shown)
    }

    pub(crate) fn as_str(&self) -> &str {
        self.digits
            .get(..self.len)
            .and_then(|digits| core::str::from_utf8(digits).ok())
            .unwrap_or_default()
    }

    fn write_number(&mut self, value: Value<'_>, options: NumberOptions) -> Option<fmt::Result> {
        Some(match value {
            Value::Int(n) => write!(self, "{n}"),
            Value::Uint(n) => write!(self, "{n}"),
            Value::BigInt(n) => write!(self, "{n}"),
            Value::BigUint(n) => write!(self, "{n}"),
            Value::Float(n) => match options.max_fraction {
                Some(digits) => write!(self, "{n:.digits$}"),
                None => write!(self, "{n}"),
            },
            Value::Str(_)
            | Value::Bool(_)
            | Value::Char(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::Placeholder(_)
            | Value::Redacted => return None,
        })
    }

    /// Brings the digits to the least numbers that the options ask for.
    fn pad(&mut self, options: NumberOptions) -> Option<()> {
        let min_fraction = options.min_fraction.unwrap_or(0);
        let point = self.as_str().find('.');
        let mut fraction = point.map_or(0, |point| self.len - point - 1);
        while fraction > min_fraction
            && options.max_fraction.is_some()
            && self.as_str().ends_with('0')
        {
            self.len -= 1;
            fraction -= 1;
        }
        if fraction == 0 && self.as_str().ends_with('.') {
            self.len -= 1;
        }
        if fraction == 0 && min_fraction > 0 {
            self.write_char('.').ok()?;
        }
        for _ in fraction..min_fraction {
            self.write_char('0').ok()?;
        }
        self.pad_integer(options.min_integer.unwrap_or(0))
    }

    fn pad_integer(&mut self, min_integer: usize) -> Option<()> {
        let sign = usize::from(self.as_str().starts_with('-'));
        let integer = self.as_str().find('.').unwrap_or(self.len) - sign;
        let zeros = min_integer.saturating_sub(integer);
        let end = self.len.checked_add(zeros)?;
        if zeros == 0 {
            return Some(());
        }
        // `copy_within` and `fill` would panic out of bounds, so the bounds are asked for first.
        self.digits.get(..end)?;
        self.digits.copy_within(sign..self.len, sign + zeros);
        self.digits.get_mut(sign..sign + zeros)?.fill(b'0');
        self.len = end;
        Some(())
    }
}

impl Write for Decimal {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.digits
            .get_mut(self.len..end)
            .ok_or(fmt::Error)?
            .copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// What plural rules see of a number as it is shown; `None` if it is none, or not finite.
pub(crate) fn operands(value: Value<'_>, options: NumberOptions) -> Option<Operands> {
    if options.is_default() {
        match value {
            Value::Int(n) => return Some(Operands::from_u128(n.unsigned_abs().into())),
            Value::Uint(n) => return Some(Operands::from_u128(n.into())),
            Value::BigInt(n) => return Some(Operands::from_u128(n.unsigned_abs())),
            Value::BigUint(n) => return Some(Operands::from_u128(n)),
            Value::Float(_)
            | Value::Str(_)
            | Value::Bool(_)
            | Value::Char(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::Placeholder(_)
            | Value::Redacted => {}
        }
    }
    Operands::from_decimal(Decimal::new(value, options)?.as_str())
}

/// Whether a value is the number that a variant's key says. Options do not matter: `[1]` is 1,
/// however many digits of it are shown.
pub(crate) fn is_exactly(value: Value<'_>, key: &str) -> bool {
    match value {
        Value::Int(n) => key.parse() == Ok(n),
        Value::Uint(n) => key.parse() == Ok(n),
        Value::BigInt(n) => key.parse() == Ok(n),
        Value::BigUint(n) => key.parse() == Ok(n),
        Value::Float(n) => key.parse() == Ok(n),
        Value::Str(_)
        | Value::Bool(_)
        | Value::Char(_)
        | Value::Timestamp(_)
        | Value::Date(_)
        | Value::Duration(_)
        | Value::Placeholder(_)
        | Value::Redacted => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, NumberOptions, is_exactly};
    use crate::Value;
    use std::string::ToString;

    fn shown(value: Value<'_>, options: [Option<usize>; 3]) -> std::string::String {
        let [min_integer, min_fraction, max_fraction] = options;
        let options = NumberOptions {
            min_integer,
            min_fraction,
            max_fraction,
        };
        Decimal::new(value, options).unwrap().as_str().to_string()
    }

    #[test]
    fn digits_are_brought_to_what_the_options_say() {
        let cases = [
            (Value::Int(-7), [Some(3), Some(2), None], "-007.00"),
            (Value::Uint(7), [None, Some(0), None], "7"),
            (Value::Float(1.5), [None, Some(3), None], "1.500"),
            (Value::Float(1.25), [None, None, Some(1)], "1.2"),
            (Value::Float(1.999), [None, Some(1), Some(2)], "2.0"),
            (Value::Float(2.0), [None, None, Some(3)], "2"),
            (Value::Float(100.0), [None, None, None], "100"),
            (Value::Float(100.0), [None, None, Some(0)], "100"),
            (Value::Float(f64::NAN), [Some(3), Some(2), None], "NaN"),
            (
                Value::Float(f64::NEG_INFINITY),
                [None, Some(2), None],
                "-inf",
            ),
            (
                Value::BigUint(u128::MAX),
                [None; 3],
                "340282366920938463463374607431768211455",
            ),
        ];
        for (value, options, expected) in cases {
            assert_eq!(shown(value, options), expected);
        }
    }

    #[test]
    fn the_longest_numbers_fit() {
        for n in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324] {
            assert_eq!(shown(Value::Float(n), [None; 3]), n.to_string());
            shown(Value::Float(n), [Some(100), Some(100), Some(100)]);
        }
    }

    #[test]
    fn keys_compare_by_value() {
        assert!(is_exactly(Value::Float(1.0), "1"));
        assert!(is_exactly(Value::Int(-1), "-1"));
        assert!(!is_exactly(Value::Uint(1), "-1"));
        assert!(!is_exactly(Value::Str("1"), "1"));
    }
}
