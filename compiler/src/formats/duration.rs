//! Lengths of time and numbers of bytes: units put together, and the largest that fits.

use errorbook_core::Locale;
use errorbook_core::packed::{NumberOptions, UnitPatterns};

use super::list::{self, ListKind, ListStyle, Width};
use super::number::{self, NumberStyle};
use super::unit::{patterns, rules};
use super::{cldr, find};
use crate::pack::{push_number, push_string};

/// The style of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DurationStyle {
    /// The width of the units.
    pub(crate) width: Width,
    /// True if hours, minutes and seconds are shown as on a clock.
    pub(crate) is_digital: bool,
    /// The position of the largest unit in [`UNITS`].
    pub(crate) largest: usize,
}

/// The units of a length of time, the largest first, in the order of
/// [`DURATION_UNITS`](errorbook_core::packed::DURATION_UNITS).
const UNITS: [&str; 8] = [
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "millisecond",
    "microsecond",
    "nanosecond",
];

/// Returns the data by which lengths of time are written in a locale. `None` if CLDR has nothing on it.
pub(crate) fn data(locale: &Locale, style: DurationStyle) -> Option<String> {
    let units = UNITS.iter().skip(style.largest);
    let units = units.map(|unit| patterns(locale, unit, style.width));
    let units: Vec<String> = units.collect::<Option<_>>()?;
    let mut out = String::new();
    push_number(style.largest, &mut out);
    out.push(if style.is_digital { '\x01' } else { '\0' });
    push_string(&rules_of(locale, &units), &mut out);
    for unit in &units {
        push_string(unit, &mut out);
    }
    let list = ListStyle {
        kind: ListKind::Unit,
        width: style.width,
        limit: None,
    };
    push_string(&list::data(locale, list)?, &mut out);
    push_string(find(cldr::TIMESEPARATORS, locale)?.next()?, &mut out);
    out.push_str(&number::data(locale, NumberStyle::default())?);
    Some(out)
}

/// Returns the packed plural rules of a locale; none where no unit needs them.
fn rules_of(locale: &Locale, units: &[String]) -> String {
    let rules = units.iter().map(|unit| rules(locale, unit));
    rules.max_by_key(String::len).unwrap_or_default()
}

/// The units of bytes, the smallest first.
const BYTES: [&str; 6] = [
    "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte",
];

/// The signs of the units of 1,024, which are the same in every language (ISO/IEC 80000-13).
const BINARY: [&str; 6] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/// Returns the data by which numbers of bytes are written in a locale. `None` if CLDR has nothing on it.
pub(crate) fn bytes(locale: &Locale, is_binary: bool) -> Option<String> {
    let units = BYTES.iter().zip(BINARY).map(|(unit, binary)| {
        // A number of single bytes is written in words, as there is no sign for it that everybody knows.
        let width = if *unit == "byte" {
            Width::Long
        } else {
            Width::Short
        };
        let patterns = patterns(locale, unit, width)?;
        match is_binary && *unit != "byte" {
            true => with_sign(&patterns, binary),
            false => Some(patterns),
        }
    });
    let units: Vec<String> = units.collect::<Option<_>>()?;
    let mut out = String::new();
    out.push(if is_binary { '\x01' } else { '\0' });
    push_string(&rules_of(locale, &units), &mut out);
    for unit in &units {
        push_string(unit, &mut out);
    }
    let style = NumberStyle {
        options: NumberOptions {
            max_fraction: Some(1),
            ..NumberOptions::default()
        },
        ..NumberStyle::default()
    };
    out.push_str(&number::data(locale, style)?);
    Some(out)
}

/// Returns the pattern of every number with another sign in the place of the unit.
fn with_sign(patterns: &str, sign: &str) -> Option<String> {
    let pattern = UnitPatterns::new(patterns).last()?;
    let [before, behind] = pattern.texts;
    let mut out = String::new();
    out.push(char::from(pattern.category));
    for text in [before, behind] {
        let inner = text.trim();
        let replaced = if inner.is_empty() {
            text.to_owned()
        } else {
            text.replace(inner, sign)
        };
        push_string(&replaced, &mut out);
    }
    Some(out)
}
