//! Whole numbers, moments and days as text.
//!
//! What the types' own `Display` writes, to the byte, without the machinery of format strings: these
//! took most of the time of a message that shows a moment.

use core::fmt::{self, Write};

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
    if let Ok(small) = u8::try_from(number)
        && small < 100
    {
        return out.write_str(small_number(small));
    }
    write_digits(number, false, out)
}

/// Writes what `Display` of the number would.
#[inline]
pub(crate) fn write_signed<W: Write + ?Sized>(number: i64, out: &mut W) -> fmt::Result {
    match u64::try_from(number) {
        Ok(number) => write_unsigned(number, out),
        Err(_) => write_digits(number.unsigned_abs(), true, out),
    }
}

/// A number below 100.
fn small_number(number: u8) -> &'static str {
    let at = usize::from(number) * 2;
    let from = if number < 10 { at + 1 } else { at };
    PAIRS.get(from..at + 2).unwrap_or_default()
}

/// The most digits of a number, and a sign.
const MOST: usize = 20;

fn write_digits<W: Write + ?Sized>(number: u64, negative: bool, out: &mut W) -> fmt::Result {
    let mut text = [b'-'; MOST + 1];
    let mut rest = number;
    let mut from = text.len();
    for place in text.iter_mut().rev() {
        if rest == 0 {
            break;
        }
        *place = digit(rest);
        rest /= 10;
        from -= 1;
    }
    write_ascii(text.get(from - usize::from(negative)..), out)
}

/// The last decimal digit of a number.
#[inline]
const fn digit(number: u64) -> u8 {
    // Below ten, so that nothing is lost.
    b'0' + (number % 10) as u8
}

/// RFC 3339 in UTC, as `Display` of a timestamp writes it.
pub(crate) fn write_timestamp<W: Write + ?Sized>(moment: Timestamp, out: &mut W) -> fmt::Result {
    let shown = Offset::UTC.to_datetime(moment);
    let Some([a, b, c, d, e, f, g, h, i, j]) = date(shown.date()) else {
        return write!(out, "{moment}");
    };
    let time = pair(shown.hour()) | COLON | pair(shown.minute()) << 24;
    let [k, l, m, n, o, ..] = time.to_le_bytes();
    let end = COLON >> 16 | pair(shown.second()) << 8 | u64::from(b'Z') << 24;
    let [p, q, r, s, ..] = end.to_le_bytes();
    let whole = [
        a, b, c, d, e, f, g, h, i, j, b'T', k, l, m, n, o, p, q, r, s,
    ];
    match shown.subsec_nanosecond() {
        0 => write_ascii(Some(&whole), out),
        nanosecond => write_with_fraction(&whole, nanosecond.unsigned_abs(), out),
    }
}

/// A colon behind two digits.
const COLON: u64 = (b':' as u64) << 16;

/// Bytes of a moment without a fraction.
const WHOLE_SECONDS: usize = "2026-11-23T10:00:00Z".len();

fn write_with_fraction<W: Write + ?Sized>(
    whole: &[u8; WHOLE_SECONDS],
    nanoseconds: u32,
    out: &mut W,
) -> fmt::Result {
    let mut text = [b'.'; WHOLE_SECONDS + ".123456789".len()];
    let mut len = WHOLE_SECONDS;
    if let Some((before, [_point, fraction @ ..])) = text.split_at_mut_checked(WHOLE_SECONDS - 1) {
        for (place, byte) in before.iter_mut().zip(whole) {
            *place = *byte;
        }
        // The point as well; the `Z` is counted already.
        len += 1 + write_fraction(nanoseconds, fraction);
    }
    write_ascii(text.get(..len), out)
}

/// Puts nine digits without their trailing zeros and a `Z` at the beginning of `place`, and says how
/// many digits there are.
fn write_fraction(nanoseconds: u32, place: &mut [u8]) -> usize {
    let (mut rest, mut digits) = (nanoseconds, 9);
    while digits > 1 && rest.is_multiple_of(10) {
        rest /= 10;
        digits -= 1;
    }
    if let Some(end) = place.get_mut(digits) {
        *end = b'Z';
    }
    for byte in place.iter_mut().take(digits).rev() {
        *byte = digit(rest.into());
        rest /= 10;
    }
    digits
}

/// RFC 3339, as `Display` of a date writes it.
pub(crate) fn write_date<W: Write + ?Sized>(day: Date, out: &mut W) -> fmt::Result {
    match date(day) {
        Some(text) => write_ascii(Some(&text), out),
        None => write!(out, "{day}"),
    }
}

/// `None` for a year before 0, which has more digits and a sign.
#[inline]
fn date(day: Date) -> Option<[u8; 10]> {
    let year = u16::try_from(day.year()).ok()?;
    let [century, year] = [year / 100, year % 100].map(|two| i8::try_from(two).unwrap_or(0));
    let hyphens = u64::from(b'-') << 32 | u64::from(b'-') << 56;
    let begin = pair(century) | pair(year) << 16 | pair(day.month()) << 40 | hyphens;
    let [a, b, c, d, e, f, g, h] = begin.to_le_bytes();
    let [i, j, ..] = pair(day.day()).to_le_bytes();
    Some([a, b, c, d, e, f, g, h, i, j])
}

/// The two digits of a part of a date or a time, as the low bytes of a number, the first digit lowest.
/// Parts are put together in a number, and not byte by byte, because the text is read again at once, in
/// longer pieces than a byte, and would have to wait for its bytes.
#[inline]
fn pair(part: i8) -> u64 {
    let part = u64::from(part.unsigned_abs());
    0x3030 | part / 10 | part % 10 << 8
}

fn write_ascii<W: Write + ?Sized>(text: Option<&[u8]>, out: &mut W) -> fmt::Result {
    // Neither is ever absent: what is here are digits and signs.
    let text = text.and_then(|text| core::str::from_utf8(text).ok());
    out.write_str(text.unwrap_or_default())
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
