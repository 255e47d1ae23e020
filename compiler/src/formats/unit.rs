//! Units: CLDR's patterns by plural category.

use errorbook_core::Locale;
use errorbook_core::packed::WITHOUT_NUMBER;
use errorbook_core::plural::Category;

use super::list::Width;
use super::number::{self, NumberStyle};
use super::{cldr, first_of};
use crate::pack::push_string;
use crate::plural;

/// The simple units of ECMA-402.
pub(crate) const UNITS: [&str; 45] = [
    "acre",
    "bit",
    "byte",
    "celsius",
    "centimeter",
    "day",
    "degree",
    "fahrenheit",
    "fluid-ounce",
    "foot",
    "gallon",
    "gigabit",
    "gigabyte",
    "gram",
    "hectare",
    "hour",
    "inch",
    "kilobit",
    "kilobyte",
    "kilogram",
    "kilometer",
    "liter",
    "megabit",
    "megabyte",
    "meter",
    "microsecond",
    "mile",
    "mile-scandinavian",
    "milliliter",
    "millimeter",
    "millisecond",
    "minute",
    "month",
    "nanosecond",
    "ounce",
    "percent",
    "petabyte",
    "pound",
    "second",
    "stone",
    "terabit",
    "terabyte",
    "week",
    "yard",
    "year",
];

/// Returns the data by which numbers of a style are written with a unit in a locale. `None` if CLDR has nothing on it.
pub(crate) fn data(
    locale: &Locale,
    style: NumberStyle,
    unit: &str,
    width: Width,
) -> Option<String> {
    let mut out = String::new();
    let is_sign = unit == "percent" && width != Width::Long;
    // The sign of percent stands where the language's percentages have it.
    let (patterns, number) = match is_sign {
        true => (String::new(), number::with_percent_sign(locale, style)?),
        false => (patterns(locale, unit, width)?, number::data(locale, style)?),
    };
    push_string(&rules(locale, &patterns), &mut out);
    push_string(&patterns, &mut out);
    out.push_str(&number);
    Some(out)
}

/// Returns the packed patterns of a unit.
pub(super) fn patterns(locale: &Locale, unit: &str, width: Width) -> Option<String> {
    let width = match width {
        Width::Long => "long",
        Width::Short => "short",
        Width::Narrow => "narrow",
    };
    let key = format!("{unit} {width}\t");
    // Sorted, so that those of a key stand together.
    let first = match cldr::UNITS.starts_with(&key) {
        true => 0,
        false => cldr::UNITS.find(&format!("\n{key}"))? + 1,
    };
    let lines = cldr::UNITS.get(first..)?.lines();
    let records = lines.map_while(|line| line.strip_prefix(&key));
    let records = records.filter_map(|record| record.split_once('\t'));
    let said = first_of(records, locale)?;
    let mut out = String::new();
    for pattern in said.split('|') {
        let (category, text) = pattern.split_once('=')?;
        push_pattern(category, text, &mut out);
    }
    Some(out)
}

/// Appends the pattern of a plural category, where the number stands for `{0}`.
fn push_pattern(category: &str, pattern: &str, out: &mut String) {
    let category = Category::ALL
        .into_iter()
        .find(|one| one.as_str() == category)
        .unwrap_or(Category::Other) as u8;
    let (byte, before, behind) = match pattern.split_once("{0}") {
        Some((before, behind)) => (category, before, behind),
        None => (category | WITHOUT_NUMBER, pattern, ""),
    };
    out.push(char::from(byte));
    push_string(before, out);
    push_string(behind, out);
}

/// Returns the packed plural rules of a locale; none where all numbers have the same pattern.
pub(super) fn rules(locale: &Locale, patterns: &str) -> String {
    let other = char::from(Category::Other as u8);
    if patterns.is_empty() || patterns.starts_with(other) {
        return String::new();
    }
    plural::rules(locale.as_str()).map_or_else(String::new, |rules| rules.pack_small())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_patterns_in_every_width() {
        for unit in UNITS {
            for width in [Width::Long, Width::Short, Width::Narrow] {
                for locale in ["en", "de-CH", "ja", "ar", "pt-AO", "sr-Latn-RS", "zh-TW"] {
                    let locale = locale.parse().unwrap();
                    assert!(patterns(&locale, unit, width).is_some(), "{unit} {locale}");
                }
            }
        }
        let locale = "en".parse().unwrap();
        assert_eq!(patterns(&locale, "parsec", Width::Long), None);
        assert_eq!(patterns(&"la".parse().unwrap(), "meter", Width::Long), None);
    }
}
