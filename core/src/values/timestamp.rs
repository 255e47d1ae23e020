//! Timestamp and days as text.
//!
//! What the types' own `Display` writes, to the byte, without the machinery of format strings: it took
//! most of the time of a message that shows a timestamp.

use core::fmt::{self, Write};
use core::slice::SliceIndex;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::digits::digit;

/// Writes a timestamp by RFC 3339 in UTC, as its `Display` does.
#[inline(never)]
pub(crate) fn write_timestamp<W: Write + ?Sized>(timestamp: Timestamp, out: &mut W) -> fmt::Result {
    let Some(near) = Calendar::near(timestamp) else {
        return write_far(timestamp, out);
    };
    write_with_fraction(near.ascii(), timestamp.subsec_nanosecond(), out)
}

/// Writes a timestamp of any year.
#[inline(never)]
fn write_far<W: Write + ?Sized>(timestamp: Timestamp, out: &mut W) -> fmt::Result {
    let shown = Offset::UTC.to_datetime(timestamp);
    write_era(shown.date(), out)?;
    let [hour, minute, second] =
        [shown.hour(), shown.minute(), shown.second()].map(|part| part.unsigned_abs().into());
    let timestamp = Calendar {
        day: Day::new(shown.date()),
        hour,
        minute,
        second,
    };
    write_with_fraction(timestamp.ascii(), shown.subsec_nanosecond(), out)
}

#[inline]
fn write_with_fraction<W: Write + ?Sized>(
    text: Ascii,
    nanosecond: i32,
    out: &mut W,
) -> fmt::Result {
    match nanosecond {
        0 => text.write(..WHOLE_SECONDS, out),
        nanosecond => write_fraction(text, nanosecond.unsigned_abs(), out),
    }
}

#[inline(never)]
fn write_fraction<W: Write + ?Sized>(mut text: Ascii, nanosecond: u32, out: &mut W) -> fmt::Result {
    let len = text.push_fraction(nanosecond);
    text.write(..len, out)
}

/// Bytes of a timestamp without a fraction.
const WHOLE_SECONDS: usize = "2026-11-23T10:00:00Z".len();

/// Writes a day by RFC 3339, as its `Display` does.
pub(crate) fn write_date<W: Write + ?Sized>(day: Date, out: &mut W) -> fmt::Result {
    write_era(day, out)?;
    let day = Day::new(day);
    let text = Ascii::new([day.year_and_month(), two_digits(day.day, 0), 0]);
    text.write(.."2026-11-23".len(), out)
}

/// Writes what stands before the last four digits of a year below 0, which has a sign and six digits.
fn write_era<W: Write + ?Sized>(day: Date, out: &mut W) -> fmt::Result {
    match day.year() < 0 {
        true => out.write_str("-00"),
        false => Ok(()),
    }
}

/// A timestamp in UTC, by what it is written with.
struct Calendar {
    day: Day,
    hour: u32,
    minute: u32,
    second: u32,
}

/// A day, by what it is written with.
struct Day {
    century: u32,
    /// Of the century.
    year: u32,
    month: u32,
    day: u32,
}

/// 1 March 1900, in days before the epoch. From then on each fourth year has 366 days, and a year that
/// begins in March ends with its leap day.
const FIRST_NEAR: i64 = 25_508;
/// How many days there are from then to 1 January 2100.
const NEAR_DAYS: u64 = 200 * 365 + 49 - 31 - 28;
const SECONDS_PER_DAY: u32 = 86_400;

impl Calendar {
    /// Takes a timestamp of the years in which nearly all are apart. `None` for all others, and for one
    /// before the epoch that has a fraction.
    ///
    /// It takes two thirds of the steps that it takes in any year. The text waits for all of them, so that
    /// they cost more time than as many steps elsewhere.
    #[inline]
    fn near(timestamp: Timestamp) -> Option<Self> {
        let first = FIRST_NEAR * i64::from(SECONDS_PER_DAY);
        let seconds = timestamp.as_second().wrapping_add(first).cast_unsigned();
        if seconds >= NEAR_DAYS * u64::from(SECONDS_PER_DAY) || timestamp.subsec_nanosecond() < 0 {
            return None;
        }
        // A day is 675 times 128 seconds, so that this is a division of 32 bits.
        let days = (seconds >> 7) as u32 / (SECONDS_PER_DAY >> 7);
        let second = (seconds - u64::from(days) * u64::from(SECONDS_PER_DAY)) as u32;
        Some(Self {
            day: Day::near(days),
            hour: second / 3_600,
            minute: second / 60 % 60,
            second: second % 60,
        })
    }

    #[inline]
    fn ascii(&self) -> Ascii {
        let day_and_time = two_digits(self.day.day, 0)
            | char_at(2, b'T')
            | two_digits(self.hour, 3)
            | char_at(5, b':')
            | two_digits(self.minute, 6);
        let second = char_at(0, b':') | two_digits(self.second, 1) | char_at(3, b'Z');
        Ascii::new([self.day.year_and_month(), day_and_time, second])
    }
}

impl Day {
    fn new(day: Date) -> Self {
        let year: u32 = day.year().unsigned_abs().into();
        Self {
            century: year / 100,
            year: year % 100,
            month: day.month().unsigned_abs().into(),
            day: day.day().unsigned_abs().into(),
        }
    }

    /// Returns the day that is so many days after the [first](FIRST_NEAR), of [so many](NEAR_DAYS).
    ///
    /// By Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms"
    /// (2023), proposition 6.3, for a single cycle of leap years.
    #[inline]
    fn near(days: u32) -> Self {
        // One of 1461 parts of 2^32, rounded up: quotient and remainder by 1461 are the high and the low
        // half of a product.
        const PART: u32 = 2_939_745;
        let product = u64::from(4 * days + 3) * u64::from(PART);
        let (year, day_of_year) = ((product >> 32) as u32, product as u32 / PART / 4);
        // Months from March on, 153 days in each five of them, by 2^16 parts.
        let month_and_day = 2_141 * day_of_year + 197_913;
        let (month, day) = (month_and_day >> 16, month_and_day % (1 << 16) / 2_141);
        let (year, month) = match day_of_year >= 306 {
            true => (year + 1, month - 12),
            false => (year, month),
        };
        let (century, year) = match year >= 100 {
            true => (20, year - 100),
            false => (19, year),
        };
        Self {
            century,
            year,
            month,
            day: day + 1,
        }
    }

    #[inline]
    fn year_and_month(&self) -> u64 {
        two_digits(self.century, 0)
            | two_digits(self.year, 2)
            | char_at(4, b'-')
            | two_digits(self.month, 5)
            | char_at(7, b'-')
    }
}

/// Every number of two digits, as two bytes of a number. The table is longer, so that no index is beyond
/// its end.
static TWO_DIGITS: [u16; 0x80] = two_digits_of_all();

const fn two_digits_of_all() -> [u16; 0x80] {
    let mut all = [0; 0x80];
    let mut rest: &mut [u16] = &mut all;
    let mut number = 0;
    while let [first, after @ ..] = rest
        && number < 100
    {
        *first = u16::from_le_bytes([b'0' + number / 10, b'0' + number % 10]);
        number += 1;
        rest = after;
    }
    all
}

/// Returns a number below 100 as two digits, at a position among the bytes of a number, the first
/// lowest.
///
/// Texts are put together in numbers, and not byte by byte, because they are read again at once, in
/// longer pieces than a byte, which would have to wait for all of their bytes.
#[inline]
fn two_digits(number: u32, position: u32) -> u64 {
    let digits = TWO_DIGITS.get(number as usize % TWO_DIGITS.len());
    u64::from(digits.copied().unwrap_or_default()) << (8 * position)
}

/// Returns a character as a byte of such a number.
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

    /// Puts a fraction without trailing zeros after the seconds, and says how long all is.
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
    use super::{FIRST_NEAR, NEAR_DAYS, SECONDS_PER_DAY, write_date, write_timestamp};
    use crate::values::digits::tests::{numbers, text};
    use jiff::Timestamp;
    use jiff::civil::Date;
    use std::string::ToString;

    fn assert_is_as_display_writes_it(timestamp: Timestamp) {
        assert_eq!(
            text(|out| write_timestamp(timestamp, out)),
            timestamp.to_string()
        );
    }

    #[test]
    fn moments_and_days_are_as_display_writes_them() {
        let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        let span = last.abs_diff(first);
        let spread = numbers().map(|n| first.saturating_add_unsigned(n % span));
        let spread = spread.zip(numbers().map(|n| (n % 1_000_000_000) as i32));
        let timestamps = spread.filter_map(|(second, nano)| Timestamp::new(second, nano).ok());
        let now = (0..3_000).filter_map(|n| Timestamp::new(1_795_428_000 + n * 40_000, 0).ok());
        let fractions = [1, 10, 100_000_000, 120_000_000, 123_456_789, 999_999_999];
        let fractions = fractions.map(|nano| Timestamp::new(-1, nano).unwrap());
        let edges = [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH];
        for timestamp in timestamps.chain(now).chain(fractions).chain(edges) {
            assert_is_as_display_writes_it(timestamp);
            let day = jiff::tz::Offset::UTC.to_datetime(timestamp).date();
            assert_eq!(text(|out| write_date(day, out)), day.to_string());
        }
        for day in [Date::MIN, Date::MAX, Date::ZERO] {
            assert_eq!(text(|out| write_date(day, out)), day.to_string());
        }
    }

    #[test]
    fn every_near_day_and_second_is_as_display_writes_it() {
        let per_day = i64::from(SECONDS_PER_DAY);
        let days = NEAR_DAYS.cast_signed();
        // Beyond both ends as well, and another second of each day.
        for day in -2..days + 2 {
            let seconds = (day - FIRST_NEAR) * per_day;
            let second = (day * 7_919).rem_euclid(per_day);
            for second in [0, second, per_day - 1] {
                assert_is_as_display_writes_it(Timestamp::new(seconds + second, 0).unwrap());
            }
        }
        for second in 0..per_day {
            let timestamp = Timestamp::new(1_795_392_000 + second, 0).unwrap();
            assert_is_as_display_writes_it(timestamp);
        }
        for second in [-FIRST_NEAR * per_day, (days - FIRST_NEAR) * per_day, 0] {
            for (second, nanosecond) in [(second - 1, 999_999_999), (second, 1), (second, -1)] {
                assert_is_as_display_writes_it(Timestamp::new(second, nanosecond).unwrap());
            }
        }
    }
}
