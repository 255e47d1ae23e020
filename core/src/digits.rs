//! Whole numbers, moments and days as text.
//!
//! What the types' own `Display` writes, to the byte, without the machinery of format strings: these
//! took most of the time of a message that shows a moment.

use core::fmt::{self, Write};
use core::slice::SliceIndex;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// Every number of two digits.
const PAIRS: &str = "0001020304050607080910111213141516171819\
                     2021222324252627282930313233343536373839\
                     4041424344454647484950515253545556575859\
                     6061626364656667686970717273747576777879\
                     8081828384858687888990919293949596979899";

/// Writes what `Display` of the number would.
#[inline]
pub(crate) fn write_unsigned<W: Write + ?Sized>(number: u64, out: &mut W) -> fmt::Result {
    if number < 100 {
        return out.write_str(small_number(number));
    }
    out.write_str(Whole::unsigned(number).as_str())
}

/// Writes what `Display` of the number would.
#[inline]
pub(crate) fn write_signed<W: Write + ?Sized>(number: i64, out: &mut W) -> fmt::Result {
    match u64::try_from(number) {
        Ok(number) => write_unsigned(number, out),
        Err(_) => out.write_str(Whole::signed(number).as_str()),
    }
}

/// A number below 100 as text.
#[inline]
pub(crate) fn small_number(number: u64) -> &'static str {
    let at = number as usize * 2;
    let from = if number < 10 { at + 1 } else { at };
    PAIRS.get(from..at + 2).unwrap_or_default()
}

/// A whole number as text, on the stack.
pub(crate) struct Whole {
    text: [u8; Self::MOST],
    from: usize,
}

impl Whole {
    /// The most digits of a number of 64 bits. With a sign, there are fewer.
    const MOST: usize = 20;

    pub(crate) fn unsigned(number: u64) -> Self {
        Self::new(number, false)
    }

    pub(crate) fn signed(number: i64) -> Self {
        Self::new(number.unsigned_abs(), number < 0)
    }

    // Not inlined: it is the same wherever the text goes.
    #[inline(never)]
    fn new(number: u64, negative: bool) -> Self {
        let mut whole = Self {
            text: [0; Self::MOST],
            from: Self::MOST,
        };
        let mut rest = number;
        whole.push(digit(rest));
        while rest >= 10 {
            rest /= 10;
            whole.push(digit(rest));
        }
        if negative {
            whole.push(b'-');
        }
        whole
    }

    /// Puts a character before those that are there.
    #[inline]
    fn push(&mut self, c: u8) {
        self.from = self.from.saturating_sub(1);
        if let Some(place) = self.text.get_mut(self.from) {
            *place = c;
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        let text = self.text.get(self.from..).unwrap_or_default();
        core::str::from_utf8(text).unwrap_or_default()
    }
}

/// The last decimal digit of a number.
#[inline]
const fn digit(number: u64) -> u8 {
    // Below ten, so that nothing is lost.
    b'0' + (number % 10) as u8
}

/// RFC 3339 in UTC, as `Display` of a timestamp writes it.
#[inline(never)]
pub(crate) fn write_timestamp<W: Write + ?Sized>(moment: Timestamp, out: &mut W) -> fmt::Result {
    let shown = Offset::UTC.to_datetime(moment);
    let year_and_month = write_era(shown.date(), out)?;
    let day_and_time = pairs([(shown.day(), 0), (shown.hour(), 3), (shown.minute(), 6)])
        | char_at(2, b'T')
        | char_at(5, b':');
    let second = pairs([(shown.second(), 1)]) | char_at(0, b':') | char_at(3, b'Z');
    let mut text = Ascii::new([year_and_month, day_and_time, second]);
    let len = match shown.subsec_nanosecond() {
        0 => WHOLE_SECONDS,
        nanosecond => text.push_fraction(nanosecond.unsigned_abs()),
    };
    text.write(..len, out)
}

/// Bytes of a moment without a fraction.
const WHOLE_SECONDS: usize = "2026-11-23T10:00:00Z".len();

/// RFC 3339, as `Display` of a date writes it.
pub(crate) fn write_date<W: Write + ?Sized>(day: Date, out: &mut W) -> fmt::Result {
    let begin = write_era(day, out)?;
    Ascii::new([begin, pairs([(day.day(), 0)]), 0]).write(.."2026-11-23".len(), out)
}

/// Writes what stands before the last four digits of a year below 0, which has a sign and six digits.
/// Gives the eight characters before the day.
#[inline]
fn write_era<W: Write + ?Sized>(day: Date, out: &mut W) -> Result<u64, fmt::Error> {
    if day.year() < 0 {
        out.write_str("-00")?;
    }
    let year = day.year().unsigned_abs();
    let [century, year] = [year / 100, year % 100].map(|two| i8::try_from(two).unwrap_or(0));
    let digits = pairs([(century, 0), (year, 2), (day.month(), 5)]);
    Ok(digits | char_at(4, b'-') | char_at(7, b'-'))
}

/// Parts of a date or a time, which are below 100, as two digits each, at their positions among the
/// bytes of a number, the first lowest.
///
/// All of them are taken apart at once. Texts are put together in numbers, and not byte by byte,
/// because they are read again at once, in longer pieces than a byte, which would have to wait for all
/// of their bytes.
#[inline]
fn pairs<const N: usize>(parts: [(i8, u32); N]) -> u64 {
    let put = |value: u64| move |(_, at): (i8, u32)| value << (8 * at);
    let all = |values: [u64; N]| values.into_iter().fold(0, |all, value| all | value);
    let numbers = all(parts.map(|(part, at)| u64::from(part.cast_unsigned()) << (8 * at)));
    // A tenth, as exactly as it takes below 100. No product reaches into the place of the next part.
    let tens = ((numbers * 103) >> 10) & all(parts.map(put(0x0f)));
    // The ones are what is left: `(numbers - 10 * tens) << 8`, behind the tens.
    all(parts.map(put(0x3030))) + (numbers << 8) - tens * ((10 << 8) - 1)
}

/// A character as a byte of such a number.
#[inline]
const fn char_at(position: u32, c: u8) -> u64 {
    (c as u64) << (8 * position)
}

/// A short text of ASCII.
struct Ascii([[u8; 8]; 4]);

impl Ascii {
    #[inline]
    fn new([first, second, third]: [u64; 3]) -> Self {
        Self([first, second, third, 0].map(u64::to_le_bytes))
    }

    /// Puts a fraction without trailing zeros behind the seconds, and says how long all is.
    fn push_fraction(&mut self, nanoseconds: u32) -> usize {
        let (mut rest, mut digits) = (nanoseconds, 9);
        while digits > 1 && rest.is_multiple_of(10) {
            rest /= 10;
            digits -= 1;
        }
        // In the place of the `Z`, which moves to the end.
        let bytes = self.0.as_flattened_mut();
        let Some([point, fraction @ ..]) = bytes.get_mut(WHOLE_SECONDS - 1..) else {
            return WHOLE_SECONDS;
        };
        *point = b'.';
        if let Some(end) = fraction.get_mut(digits) {
            *end = b'Z';
        }
        for byte in fraction.iter_mut().take(digits).rev() {
            *byte = digit(rest.into());
            rest /= 10;
        }
        WHOLE_SECONDS + 1 + digits
    }

    /// Writes some of the bytes.
    #[inline]
    fn write<W: Write + ?Sized>(
        &self,
        range: impl SliceIndex<str, Output = str>,
        out: &mut W,
    ) -> fmt::Result {
        // All of them are looked at, since whole words of ASCII are seen to be so faster than bytes.
        // Nothing is ever absent: what is here are digits, signs and zeros.
        let text = core::str::from_utf8(self.0.as_flattened());
        let text = text.ok().and_then(|text| text.get(range));
        out.write_str(text.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::{write_date, write_signed, write_timestamp, write_unsigned};
    use jiff::Timestamp;
    use jiff::civil::Date;
    use std::format;
    use std::string::{String, ToString};

    fn text(write: impl FnOnce(&mut String) -> core::fmt::Result) -> String {
        let mut out = String::new();
        write(&mut out).unwrap();
        out
    }

    /// Numbers that are the same in every run and spread over all lengths.
    fn numbers() -> impl Iterator<Item = u64> {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let random = core::iter::from_fn(move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            Some(state >> (state % 64))
        });
        let edges = (0..20).flat_map(|power| {
            let power = 10_u64.pow(power);
            [power - 1, power, power + 1]
        });
        (0..1_100)
            .chain(edges)
            .chain([u64::MAX])
            .chain(random.take(200_000))
    }

    #[test]
    fn whole_numbers_are_as_display_writes_them() {
        for number in numbers() {
            assert_eq!(text(|out| write_unsigned(number, out)), number.to_string());
            let signed = number.cast_signed();
            for signed in [signed, signed.wrapping_neg()] {
                assert_eq!(text(|out| write_signed(signed, out)), signed.to_string());
            }
        }
    }

    #[test]
    fn moments_and_days_are_as_display_writes_them() {
        let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        let span = last.abs_diff(first);
        let spread = numbers().map(|n| first.saturating_add_unsigned(n % span));
        let spread = spread.zip(numbers().map(|n| (n % 1_000_000_000) as i32));
        let moments = spread.filter_map(|(second, nano)| Timestamp::new(second, nano).ok());
        let now = (0..3_000).filter_map(|n| Timestamp::new(1_795_428_000 + n * 40_000, 0).ok());
        let fractions = [1, 10, 100_000_000, 120_000_000, 123_456_789, 999_999_999];
        let fractions = fractions.map(|nano| Timestamp::new(-1, nano).unwrap());
        let edges = [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH];
        for moment in moments.chain(now).chain(fractions).chain(edges) {
            assert_eq!(text(|out| write_timestamp(moment, out)), moment.to_string());
            let day = jiff::tz::Offset::UTC.to_datetime(moment).date();
            assert_eq!(text(|out| write_date(day, out)), format!("{day}"));
        }
        for day in [Date::MIN, Date::MAX, Date::ZERO] {
            assert_eq!(text(|out| write_date(day, out)), day.to_string());
        }
    }
}
