//! Reads lengths of time.

use errorbook_core::packed::{DURATION_UNITS, DurationFormat, HOUR, SECOND};

use super::number::digit;
use super::unit::{unit, unit_ends};

/// The most readings of a text.
const MOST: usize = 200;

/// A length of time that begins a text: where it ends, how long it is, and whether it is below zero.
#[derive(Clone, Copy)]
struct Reading {
    end: usize,
    nanoseconds: u128,
    is_negative: bool,
}

/// Returns where a length of time that begins a text may end.
pub(super) fn ends(format: &DurationFormat<'_>, text: &str) -> Vec<usize> {
    let all = readings(format, text);
    all.into_iter().map(|reading| reading.end).collect()
}

/// Returns the length of time that is shown, as it may be written plainly.
pub(super) fn read(format: &DurationFormat<'_>, text: &str) -> Option<String> {
    let mut all = readings(format, text).into_iter();
    let found = all.find(|reading| reading.end == text.len())?;
    let sign = if found.is_negative { "-" } else { "" };
    let second = DURATION_UNITS.get(SECOND)?;
    let (seconds, rest) = (found.nanoseconds / second, found.nanoseconds % second);
    Some(format!("{sign}{seconds}s {rest}ns"))
}

fn readings(format: &DurationFormat<'_>, text: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    let nothing = Reading {
        end: 0,
        nanoseconds: 0,
        is_negative: false,
    };
    go_on(format, text, format.largest, nothing, &mut found);
    found
}

/// Adds the readings that go on from one with a unit from a position on.
fn go_on(
    format: &DurationFormat<'_>,
    text: &str,
    from: usize,
    before: Reading,
    found: &mut Vec<Reading>,
) {
    let Some(rest) = text.get(before.end..) else {
        return;
    };
    let list = &format.list;
    let [other_two, other_last] = list.before_other;
    let between = match before.end {
        0 => vec![""],
        _ => vec![
            list.two[0],
            list.start,
            list.middle,
            list.end[0],
            other_two,
            other_last,
        ],
    };
    for separator in between {
        let Some(rest) = rest.strip_prefix(separator) else {
            continue;
        };
        let start = before.end + separator.len();
        let is_first = before.end == 0;
        if format.is_digital
            && from <= HOUR.max(format.largest)
            && let Some((length, nanoseconds, is_negative)) = clock_of(format, HOUR, rest)
        {
            found.push(Reading {
                end: start + length,
                nanoseconds: before.nanoseconds + nanoseconds,
                is_negative: before.is_negative || is_negative,
            });
        }
        let units = format.units.iter().zip(DURATION_UNITS).enumerate();
        for (at, (patterns, size)) in units.skip(from) {
            for end in unit_ends(&format.number, *patterns, rest) {
                if found.len() >= MOST {
                    return;
                }
                let shown = rest.get(..end).unwrap_or_default();
                let Some(count) = unit(&format.number, *patterns, shown) else {
                    continue;
                };
                let digits = count.trim_start_matches('-');
                let is_negative = digits.len() < count.len();
                let Some(nanoseconds) = digits
                    .parse::<u64>()
                    .ok()
                    .filter(|_| is_first || !is_negative)
                else {
                    continue;
                };
                let reading = Reading {
                    end: start + end,
                    nanoseconds: before.nanoseconds + u128::from(nanoseconds) * size,
                    is_negative: before.is_negative || is_negative,
                };
                found.push(reading);
                for behind in [list.two[1], list.end[1]] {
                    let rest = text.get(reading.end..).unwrap_or_default();
                    if !behind.is_empty() && rest.starts_with(behind) {
                        let end = reading.end + behind.len();
                        found.push(Reading { end, ..reading });
                    }
                }
                go_on(format, text, at + 1, reading, found);
            }
        }
    }
}

/// Returns how many bytes the numbers of a clock take that begin a text, how long they say, and whether below zero.
fn clock_of(format: &DurationFormat<'_>, first: usize, text: &str) -> Option<(usize, u128, bool)> {
    let [_, [minus, _], _] = format.number.affixes;
    let is_negative = text.starts_with(minus);
    let mut at = if is_negative { minus.len() } else { 0 };
    let mut nanoseconds = 0_u128;
    for unit in first..=SECOND {
        if unit > first {
            let rest = text.get(at..)?;
            at += rest
                .strip_prefix(format.separator)
                .map(|_| format.separator.len())?;
        }
        let (length, digits) = digits_of(format, text.get(at..)?);
        nanoseconds += u128::from(digits.parse::<u64>().ok()?) * DURATION_UNITS.get(unit)?;
        at += length;
    }
    let rest = text.get(at..)?;
    if let Some(rest) = rest.strip_prefix(format.number.point) {
        let (length, digits) = digits_of(format, rest);
        if (1..=9).contains(&digits.len()) {
            nanoseconds += u128::from(format!("{digits:0<9}").parse::<u64>().ok()?);
            at += format.number.point.len() + length;
        }
    }
    Some((at, nanoseconds, is_negative))
}

/// Returns how many bytes the digits take that begin a text, and these as those of ASCII.
fn digits_of(format: &DurationFormat<'_>, text: &str) -> (usize, String) {
    let digits = text
        .chars()
        .map_while(|c| digit(&format.number, c).map(|digit| (c.len_utf8(), digit)));
    digits.fold((0, String::new()), |(length, mut all), (bytes, digit)| {
        all.push(digit);
        (length + bytes, all)
    })
}
