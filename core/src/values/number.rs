//! Numbers as text, and as what plural rules ask of them.

use core::fmt::{self, Write};

use super::digits::Whole;
use super::value::Value;
use crate::locales::plural::{Operands, split_at_point};
use crate::packed::NumberOptions;

/// Room for any `f64`: at most 309 digits before the point with [`MOST_DIGITS`](crate::packed::number::MOST_DIGITS) after it, or
/// 17 digits after 308 zeros.
const ROOM: usize = 512;

/// A decimal number as it is shown, on the stack.
pub(crate) struct Decimal {
    digits: [u8; ROOM],
    len: usize,
    options: NumberOptions,
}

/// A [`Decimal`] taken apart.
struct Parts<'a> {
    sign: &'static str,
    /// How many zeros stand before the first digit.
    zeros: usize,
    whole: &'a str,
    fraction: &'a str,
    /// How many zeros stand after the last digit.
    fraction_zeros: usize,
}

impl Decimal {
    /// Returns the value with its options; `None` if it is not a number.
    pub(crate) fn new(value: Value<'_>, options: NumberOptions) -> Option<Self> {
        let mut shown = Self {
            digits: [0; ROOM],
            len: 0,
            options,
        };
        shown.push(value)?.ok()?;
        // What is not finite is a word, which has no digits to add to.
        if !shown.as_str().bytes().all(is_of_number) {
            shown.options = NumberOptions::default();
        }
        Some(shown)
    }

    fn push(&mut self, value: Value<'_>) -> Option<fmt::Result> {
        let max_fraction = self.options.max_fraction.map(usize::from);
        Some(match value {
            Value::Int(n) => self.write_str(Whole::signed(n).as_str()),
            Value::Uint(n) => self.write_str(Whole::unsigned(n).as_str()),
            Value::BigInt(n) => n.write(max_fraction, self),
            Value::BigUint(n) => n.write(max_fraction, self),
            Value::Float(n) => n.write(max_fraction, self),
            Value::Str(_)
            | Value::Bool(_)
            | Value::Char(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::List(_)
            | Value::Display(_)
            | Value::Lossy(_)
            | Value::Absent
            | Value::Placeholder(_)
            | Value::Redacted => return None,
        })
    }

    fn as_str(&self) -> &str {
        let digits = self.digits.get(..self.len).unwrap_or_default();
        core::str::from_utf8(digits).unwrap_or_default()
    }

    /// Writes the number with as many digits as the options ask for.
    pub(crate) fn write<W: Write + ?Sized>(&self, out: &mut W) -> fmt::Result {
        let parts = self.parts();
        out.write_str(parts.sign)?;
        write_zeros(parts.zeros, out)?;
        out.write_str(parts.whole)?;
        if !parts.fraction.is_empty() || parts.fraction_zeros > 0 {
            out.write_str(".")?;
        }
        out.write_str(parts.fraction)?;
        write_zeros(parts.fraction_zeros, out)
    }

    fn parts(&self) -> Parts<'_> {
        let text = self.as_str();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text),
        };
        let (whole, mut fraction) = split_at_point(digits);
        let min_fraction = self.options.min_fraction.map_or(0, usize::from);
        while self.options.max_fraction.is_some()
            && fraction.len() > min_fraction
            && let Some(shorter) = fraction.strip_suffix('0')
        {
            fraction = shorter;
        }
        let min_integer = self.options.min_integer.map_or(0, usize::from);
        Parts {
            sign,
            zeros: min_integer.saturating_sub(whole.len()),
            whole,
            fraction,
            fraction_zeros: min_fraction.saturating_sub(fraction.len()),
        }
    }
}

impl Write for Decimal {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let free = self.digits.get_mut(self.len..).unwrap_or_default();
        let room = free.get_mut(..text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}

/// Tells whether a byte is one of a number that is written in digits.
fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'-' | b'.')
}

fn write_zeros<W: Write + ?Sized>(count: usize, out: &mut W) -> fmt::Result {
    (0..count).try_for_each(|_| out.write_str("0"))
}

/// Returns what plural rules see of a number as it is shown; `None` if it is not a number, or not
/// finite.
pub(crate) fn operands(value: Value<'_>, options: NumberOptions) -> Option<Operands> {
    if options == NumberOptions::default() {
        match value {
            Value::Int(n) => return Some(Operands::from_u64(n.unsigned_abs())),
            Value::Uint(n) => return Some(Operands::from_u64(n)),
            Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::Bool(_)
            | Value::Char(_)
            | Value::Timestamp(_)
            | Value::Date(_)
            | Value::Duration(_)
            | Value::List(_)
            | Value::Display(_)
            | Value::Lossy(_)
            | Value::Absent
            | Value::Placeholder(_)
            | Value::Redacted => {}
        }
    }
    let number = Decimal::new(value, options)?;
    let parts = number.parts();
    Operands::from_digits(parts.whole, parts.fraction, parts.fraction_zeros)
}

/// Tells whether a value is the number that a variant's key says. Options do not matter: `[1]` is 1,
/// however many digits of it are shown.
pub(crate) fn is_exactly(value: Value<'_>, key: &str) -> bool {
    match value {
        Value::Int(n) => is_whole(key, n < 0, n.unsigned_abs()),
        Value::Uint(n) => is_whole(key, false, n),
        Value::BigInt(n) => n.is(key),
        Value::BigUint(n) => n.is(key),
        Value::Float(n) => n.is(key),
        Value::Str(_)
        | Value::Bool(_)
        | Value::Char(_)
        | Value::Timestamp(_)
        | Value::Date(_)
        | Value::Duration(_)
        | Value::List(_)
        | Value::Display(_)
        | Value::Lossy(_)
        | Value::Absent
        | Value::Placeholder(_)
        | Value::Redacted => false,
    }
}

/// Tells whether a key is that whole number.
///
/// Not by `parse`, whose machinery is larger than all that this needs.
fn is_whole(key: &str, negative: bool, number: u64) -> bool {
    let (is_negative, digits) = match key.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, key),
    };
    let mut value = Some(0_u64).filter(|_| !digits.is_empty());
    for digit in digits.bytes() {
        let digit = Some(digit)
            .filter(u8::is_ascii_digit)
            .map(|digit| u64::from(digit - b'0'));
        value = value.and_then(|value| value.checked_mul(10)?.checked_add(digit?));
    }
    // There is one zero.
    value == Some(number) && (is_negative == negative || number == 0)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, NumberOptions, is_exactly};
    use crate::values::Value;
    use std::string::ToString;

    fn shown(value: Value<'_>, options: [Option<u8>; 3]) -> std::string::String {
        let [min_integer, min_fraction, max_fraction] = options;
        let options = NumberOptions {
            min_integer,
            min_fraction,
            max_fraction,
        };
        let mut shown = std::string::String::new();
        Decimal::new(value, options)
            .unwrap()
            .write(&mut shown)
            .unwrap();
        shown
    }

    #[test]
    fn digits_are_brought_to_what_the_options_say() {
        let cases = [
            (Value::Int(-7), [Some(3), Some(2), None], "-007.00"),
            (Value::Uint(7), [None, Some(0), None], "7"),
            (Value::from(1.5), [None, Some(3), None], "1.500"),
            (Value::from(1.25), [None, None, Some(1)], "1.2"),
            (Value::from(1.999), [None, Some(1), Some(2)], "2.0"),
            (Value::from(2.0), [None, None, Some(3)], "2"),
            (Value::from(100.0), [None, None, None], "100"),
            (Value::from(100.0), [None, None, Some(0)], "100"),
            (Value::from(f64::NAN), [Some(3), Some(2), None], "NaN"),
            (
                Value::from(f64::NEG_INFINITY),
                [None, Some(2), None],
                "-inf",
            ),
            (
                Value::from(u128::MAX),
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
            assert_eq!(shown(Value::from(n), [None; 3]), n.to_string());
            shown(Value::from(n), [Some(100), Some(100), Some(100)]);
        }
    }

    #[test]
    fn keys_compare_by_value() {
        assert!(is_exactly(Value::from(1.0), "1"));
        assert!(is_exactly(Value::Int(-1), "-1"));
        assert!(!is_exactly(Value::Int(-1), "1"));
        assert!(is_exactly(Value::Int(i64::MIN), "-9223372036854775808"));
        assert!(is_exactly(Value::Uint(0), "-0"));
        assert!(is_exactly(Value::Uint(u64::MAX), "18446744073709551615"));
        // One more, which no type of 64 bits holds, and ten times as much and its last digit.
        for key in [
            "18446744073709551616",
            "184467440737095516150",
            "",
            "-",
            "1.0",
            "1a",
            "+1",
        ] {
            for n in [0, 1, u64::MAX] {
                assert!(!is_exactly(Value::Uint(n), key), "{key}");
            }
        }
        assert!(is_exactly(Value::from(u128::MAX), &u128::MAX.to_string()));
        assert!(!is_exactly(Value::Uint(1), "-1"));
        assert!(!is_exactly(Value::Str("1"), "1"));
    }
}
