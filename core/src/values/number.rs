//! Numbers as digits, and as what plural rules ask of them.

use core::fmt::{self, Write};
use core::ops::Range;

use super::digits::Whole;
use super::value::Value;
use crate::locales::plural::Operands;
use crate::packed::NumberOptions;

/// Room for any `f64`, which has at most 309 digits before the point, or 17 behind 323 zeros; for a digit before
/// them, and for two zeros behind them.
const ROOM: usize = 512;

/// The place of the first digit: before it is room for the one that rounding may add.
const FIRST: usize = 1;

/// A decimal number as it is shown, on the stack.
pub(crate) struct Decimal {
    /// The digits, without a point.
    digits: [u8; ROOM],
    /// Where the digits before the point are.
    whole: Range<usize>,
    /// Where the digits behind the point end.
    end: usize,
    pub(crate) is_negative: bool,
    /// Infinity or `NaN`, which have no digits.
    pub(crate) other: Option<NotFinite>,
    /// How many zeros stand before the first digit.
    pub(crate) zeros: usize,
    /// How many zeros stand behind the last digit.
    pub(crate) fraction_zeros: usize,
}

/// A number without digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotFinite {
    Infinity,
    NotANumber,
}

impl Decimal {
    /// Returns the value with its options; `None` if it is not a number.
    pub(crate) fn new(value: Value<'_>, options: NumberOptions) -> Option<Self> {
        let mut number = Self::empty();
        let mut pushed = Pushed {
            number: &mut number,
            has_point: false,
        };
        match value {
            Value::Int(n) => pushed.write_str(Whole::signed(n).as_str()),
            Value::Uint(n) => pushed.write_str(Whole::unsigned(n).as_str()),
            Value::BigInt(n) => n.write(&mut pushed),
            Value::BigUint(n) => n.write(&mut pushed),
            Value::Float(n) => n.write(&mut pushed),
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
        }
        .ok()?;
        number.finish(options);
        Some(number)
    }

    /// Returns the number that a text of digits is, with its options; `None` if it is too long, or none.
    pub(crate) fn from_text(text: &str, options: NumberOptions) -> Option<Self> {
        let mut number = Self::empty();
        let mut pushed = Pushed {
            number: &mut number,
            has_point: false,
        };
        pushed.write_str(text).ok()?;
        number.finish(options);
        Some(number)
    }

    /// Returns the number of so many tenths, without a fraction if it is whole.
    pub(crate) fn tenths(tenths: u64) -> Option<Self> {
        let mut number = Self::empty();
        let mut pushed = Pushed {
            number: &mut number,
            has_point: false,
        };
        pushed
            .write_str(Whole::unsigned(tenths / 10).as_str())
            .ok()?;
        if !tenths.is_multiple_of(10) {
            pushed.has_point = true;
            pushed
                .write_str(Whole::unsigned(tenths % 10).as_str())
                .ok()?;
        }
        Some(number)
    }

    /// Returns what plural rules see of it; `None` if it is not finite.
    pub(crate) fn operands(&self) -> Option<Operands> {
        if self.other.is_some() {
            return None;
        }
        let text = |digits| core::str::from_utf8(digits).unwrap_or_default();
        let (whole, fraction) = (text(self.whole()), text(self.fraction()));
        Operands::from_digits(whole, fraction, self.fraction_zeros)
    }

    fn empty() -> Self {
        Self {
            digits: [0; ROOM],
            whole: FIRST..FIRST,
            end: FIRST,
            is_negative: false,
            other: None,
            zeros: 0,
            fraction_zeros: 0,
        }
    }

    /// Brings the digits to what the options say.
    fn finish(&mut self, options: NumberOptions) {
        if self.other.is_some() {
            return;
        }
        if options.percent {
            self.move_point();
        }
        if options == NumberOptions::default() {
            return;
        }
        let significant = options.max_significant.or(options.min_significant);
        match (significant, options.max_fraction) {
            (Some(_), _) => {
                let most = options.max_significant.map_or(ROOM, usize::from);
                self.round(self.first_significant().saturating_add(most));
            }
            (None, Some(most)) => self.round(self.whole.end + usize::from(most)),
            (None, None) => {}
        }
        let least = match significant {
            Some(_) => {
                let least = options.min_significant.map_or(1, usize::from);
                (self.first_significant() + least).saturating_sub(self.whole.end)
            }
            None => options.min_fraction.map_or(0, usize::from),
        };
        let is_cut = significant.is_some() || options.max_fraction.is_some();
        while is_cut
            && self.end > self.whole.end + least
            && self.digits.get(self.end - 1) == Some(&b'0')
        {
            self.end -= 1;
        }
        self.fraction_zeros = least.saturating_sub(self.end - self.whole.end);
        let min_integer = options.min_integer.map_or(0, usize::from);
        self.zeros = min_integer.saturating_sub(self.whole.len());
    }

    /// Makes it a hundred times as much.
    fn move_point(&mut self) {
        self.whole.end += 2;
        while self.end < self.whole.end {
            self.put(self.end, b'0');
            self.end += 1;
        }
        while self.whole.len() > 1 && self.digits.get(self.whole.start) == Some(&b'0') {
            self.whole.start += 1;
        }
    }

    /// Returns the place of the first digit that is no zero; of the last one before the point, if all are.
    fn first_significant(&self) -> usize {
        let digits = self.digits.get(self.whole.start..self.end);
        let mut digits = digits.unwrap_or_default().iter();
        let zeros = digits.position(|digit| *digit != b'0');
        zeros.map_or(self.whole.end - 1, |zeros| self.whole.start + zeros)
    }

    /// Rounds to the digits before a place, half away from zero. The digits are those of the shortest decimal
    /// number that means the value, as ICU and so every browser takes them.
    fn round(&mut self, keep: usize) {
        if keep >= self.end {
            return;
        }
        let is_up = self.digits.get(keep).is_some_and(|digit| *digit >= b'5');
        // Digits before the point become zeros.
        for at in keep..self.whole.end {
            self.put(at, b'0');
        }
        self.end = self.whole.end.max(keep);
        if !is_up {
            return;
        }
        for at in (self.whole.start..keep).rev() {
            match self.digits.get(at) {
                Some(b'9') => self.put(at, b'0'),
                Some(digit) => return self.put(at, digit + 1),
                None => return,
            }
        }
        self.whole.start = self.whole.start.saturating_sub(1);
        self.put(self.whole.start, b'1');
    }

    fn put(&mut self, at: usize, digit: u8) {
        if let Some(place) = self.digits.get_mut(at) {
            *place = digit;
        }
    }

    /// Tells whether all digits are zeros.
    pub(crate) fn is_zero(&self) -> bool {
        let digits = self.digits.get(self.whole.start..self.end);
        digits
            .unwrap_or_default()
            .iter()
            .all(|digit| *digit == b'0')
    }

    /// Returns the digits before the point, without the zeros before them.
    pub(crate) fn whole(&self) -> &[u8] {
        self.digits.get(self.whole.clone()).unwrap_or_default()
    }

    /// Returns the digits behind the point, without the zeros behind them.
    pub(crate) fn fraction(&self) -> &[u8] {
        let fraction = self.digits.get(self.whole.end..self.end);
        fraction.unwrap_or_default()
    }
}

/// Takes a number as its type writes it.
struct Pushed<'d> {
    number: &'d mut Decimal,
    has_point: bool,
}

impl Write for Pushed<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let number = &mut *self.number;
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    // Two are left for a hundred times as much.
                    if number.end + 2 >= ROOM {
                        return Err(fmt::Error);
                    }
                    number.put(number.end, byte);
                    number.end += 1;
                    if !self.has_point {
                        number.whole.end = number.end;
                    }
                }
                b'.' => self.has_point = true,
                b'-' => number.is_negative = true,
                // `inf` and `NaN`.
                b'i' => number.other = Some(NotFinite::Infinity),
                b'N' => number.other = Some(NotFinite::NotANumber),
                _ => {}
            }
        }
        Ok(())
    }
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
    Decimal::new(value, options)?.operands()
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

    /// Returns the digits, with a point and a sign.
    fn shown(value: Value<'_>, options: NumberOptions) -> std::string::String {
        let number = Decimal::new(value, options).unwrap();
        if let Some(other) = number.other {
            return std::format!("{} {other:?}", number.is_negative);
        }
        let text = |digits: &[u8]| std::str::from_utf8(digits).unwrap().to_string();
        let zeros = |count| "0".repeat(count);
        let sign = if number.is_negative { "-" } else { "" };
        let whole = zeros(number.zeros) + &text(number.whole());
        let fraction = text(number.fraction()) + &zeros(number.fraction_zeros);
        let point = if fraction.is_empty() { "" } else { "." };
        [sign, &whole, point, &fraction].concat()
    }

    /// The least digits before the point, and the least and the most behind it.
    fn digits(digits: [Option<u8>; 3]) -> NumberOptions {
        let [min_integer, min_fraction, max_fraction] = digits;
        NumberOptions {
            min_integer,
            min_fraction,
            max_fraction,
            ..NumberOptions::default()
        }
    }

    fn significant(min: u8, max: u8) -> NumberOptions {
        NumberOptions {
            min_significant: Some(min),
            max_significant: Some(max),
            ..NumberOptions::default()
        }
    }

    #[test]
    fn digits_are_brought_to_what_the_options_say() {
        let cases = [
            (Value::Int(-7), [Some(3), Some(2), None], "-007.00"),
            (Value::Uint(7), [None, Some(0), None], "7"),
            (Value::from(1.5), [None, Some(3), None], "1.500"),
            (Value::from(1.25), [None, None, Some(1)], "1.3"),
            (Value::from(1.005), [None, None, Some(2)], "1.01"),
            (Value::from(-0.004), [None, None, Some(2)], "-0"),
            (Value::from(999.96), [None, Some(1), Some(1)], "1000.0"),
            (Value::from(0.5), [None, None, Some(0)], "1"),
            (Value::from(0.05), [None, None, Some(0)], "0"),
            (Value::from(1.999), [None, Some(1), Some(2)], "2.0"),
            (Value::from(2.0), [None, None, Some(3)], "2"),
            (Value::from(100.0), [None, None, None], "100"),
            (Value::from(100.0), [None, None, Some(0)], "100"),
            (
                Value::from(f64::NAN),
                [Some(3), Some(2), None],
                "false NotANumber",
            ),
            (
                Value::from(f64::NEG_INFINITY),
                [None, Some(2), None],
                "true Infinity",
            ),
            (
                Value::from(u128::MAX),
                [None; 3],
                "340282366920938463463374607431768211455",
            ),
        ];
        for (value, options, expected) in cases {
            assert_eq!(shown(value, digits(options)), expected);
        }
    }

    #[test]
    fn the_longest_numbers_fit() {
        for n in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324] {
            assert_eq!(shown(Value::from(n), digits([None; 3])), n.to_string());
            shown(Value::from(n), digits([Some(100), Some(100), Some(100)]));
            shown(Value::from(n), PERCENT);
        }
    }

    const PERCENT: NumberOptions = NumberOptions {
        min_integer: None,
        min_fraction: None,
        max_fraction: None,
        min_significant: None,
        max_significant: None,
        percent: true,
    };

    #[test]
    fn significant_digits_are_counted_from_the_first_that_is_none_zero() {
        for (value, (min, max), expected) in [
            (123_456.0, (1, 3), "123000"),
            (0.001_234_5, (1, 3), "0.00123"),
            (9.996, (1, 3), "10"),
            (9.996, (3, 3), "10.0"),
            (0.0, (2, 3), "0.0"),
            (0.0, (1, 3), "0"),
            (1.0, (4, 4), "1.000"),
            (99_950.0, (1, 3), "100000"),
            (0.000_999_9, (2, 2), "0.0010"),
        ] {
            assert_eq!(shown(Value::from(value), significant(min, max)), expected);
        }
        assert_eq!(shown(Value::Uint(987_654), significant(1, 2)), "990000");
    }

    #[test]
    fn a_hundred_times_as_much() {
        for (value, expected) in [
            (0.0, "0"),
            (1.0, "100"),
            (0.25, "25"),
            (0.0025, "0.25"),
            (12.5, "1250"),
            (-0.07, "-7"),
            (0.1 + 0.2, "30.000000000000004"),
        ] {
            assert_eq!(shown(Value::from(value), PERCENT), expected);
        }
        assert_eq!(shown(Value::Uint(3), PERCENT), "300");
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
