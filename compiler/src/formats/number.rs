//! Numbers: CLDR's patterns and symbols, and the options of ECMA-402.

use errorbook_core::Locale;
use errorbook_core::packed::{NumberOptions, signs};

use super::{cldr, find};
use crate::pack::{push_number, push_options, push_string};

/// How a number is to be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NumberStyle {
    /// How many digits are shown.
    pub(crate) options: NumberOptions,
    pub(crate) grouping: Grouping,
    pub(crate) signs: SignDisplay,
}

/// The option `useGrouping`: when digits are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// As the language does.
    #[default]
    Auto,
    /// Wherever there is a second group.
    Always,
    /// If the first group has two digits.
    Min2,
    Never,
}

/// Which numbers show a sign: `signDisplay`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum SignDisplay {
    #[default]
    Auto = signs::AUTO,
    Always = signs::ALWAYS,
    Never = signs::NEVER,
    ExceptZero = signs::EXCEPT_ZERO,
    Negative = signs::NEGATIVE,
}

/// CLDR's data on the numbers of a locale, in the order of `extract.mjs`.
pub(super) struct Symbols {
    zero: &'static str,
    least_in_first_group: usize,
    point: &'static str,
    separator: &'static str,
    minus: &'static str,
    plus: &'static str,
    percent: &'static str,
    infinity: &'static str,
    nan: &'static str,
    decimal_pattern: &'static str,
    percent_pattern: &'static str,
}

impl Symbols {
    pub(super) fn of(locale: &Locale) -> Option<Self> {
        let mut values = find(cldr::NUMBERS, locale)?;
        let mut next = || values.next();
        Some(Self {
            zero: next()?,
            least_in_first_group: next()?.parse().ok()?,
            point: next()?,
            separator: next()?,
            minus: next()?,
            plus: next()?,
            percent: next()?,
            infinity: next()?,
            nan: next()?,
            decimal_pattern: next()?,
            percent_pattern: next()?,
        })
    }
}

impl Symbols {
    /// Returns these with another decimal point and another text between groups.
    pub(super) fn with_separators(self, point: &'static str, separator: &'static str) -> Self {
        Self {
            point,
            separator,
            ..self
        }
    }
}

/// Returns the data by which numbers of a style are written in a locale. `None` if CLDR has nothing on it.
pub(crate) fn data(locale: &Locale, style: NumberStyle) -> Option<String> {
    let symbols = Symbols::of(locale)?;
    let pattern = match style.options.percent {
        true => symbols.percent_pattern,
        false => symbols.decimal_pattern,
    };
    let percent = |affix: &str, _| affix.replace('%', symbols.percent);
    Some(data_of(&symbols, pattern, style, percent))
}

/// Returns the data by which numbers of a style are written as percentages, but not a hundred times as much.
pub(super) fn with_percent_sign(locale: &Locale, style: NumberStyle) -> Option<String> {
    let symbols = Symbols::of(locale)?;
    let percent = |affix: &str, _| affix.replace('%', symbols.percent);
    Some(data_of(&symbols, symbols.percent_pattern, style, percent))
}

/// Returns the data by which numbers of a style are written by a pattern. What stands before the number, or behind it, is
/// made of what stands there in the pattern.
pub(super) fn data_of(
    symbols: &Symbols,
    pattern: &str,
    style: NumberStyle,
    shown: impl Fn(&str, Side) -> String,
) -> String {
    let pattern = Pattern::parse(pattern);
    let mut out = String::new();
    push_options(style.options, &mut out);
    push_number(style.signs as usize, &mut out);
    let least = symbols.least_in_first_group;
    let least = match style.grouping {
        Grouping::Auto => least,
        Grouping::Always => 1,
        Grouping::Min2 => least.max(2),
        Grouping::Never => 0,
    };
    match pattern.groups {
        Some((last, others)) if least > 0 => {
            for number in [least, last, others] {
                push_number(number, &mut out);
            }
        }
        Some(_) | None => push_number(0, &mut out),
    }
    for symbol in [
        symbols.zero,
        symbols.point,
        symbols.separator,
        symbols.infinity,
        symbols.nan,
    ] {
        push_string(symbol, &mut out);
    }
    for sign in ["", symbols.minus, symbols.plus] {
        let [before, behind] = pattern.affixes(sign);
        push_string(&shown(&before, Side::Before), &mut out);
        push_string(&shown(&behind, Side::Behind), &mut out);
    }
    out
}

/// The sides of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Behind,
}

/// A pattern of CLDR for numbers, as in `#,##0.###` or `% #,##0;% -#,##0`.
struct Pattern<'p> {
    /// How many digits the last group has, and the others.
    groups: Option<(usize, usize)>,
    /// The texts before and after the digits.
    positive: [&'p str; 2],
    /// The same for a number with a sign.
    signed: Option<[&'p str; 2]>,
}

impl<'p> Pattern<'p> {
    fn parse(pattern: &'p str) -> Self {
        let (positive, signed) = match pattern.split_once(';') {
            Some((positive, signed)) => (positive, Some(signed)),
            None => (pattern, None),
        };
        let (before, digits, behind) = split(positive);
        let whole = digits.split('.').next().unwrap_or(digits);
        let mut groups = whole.split(',').rev().map(str::len);
        let groups = match (groups.next(), groups.next(), groups.next()) {
            (Some(last), Some(others), Some(_)) => Some((last, others)),
            (Some(last), Some(_), None) => Some((last, last)),
            _ => None,
        };
        Self {
            groups,
            positive: [before, behind],
            signed: signed.map(|signed| {
                let (before, _, behind) = split(signed);
                [before, behind]
            }),
        }
    }

    /// Returns what stands before and behind a number with a sign, or with none.
    fn affixes(&self, sign: &str) -> [String; 2] {
        match self.signed {
            Some(signed) if !sign.is_empty() => signed.map(|affix| affix.replace('-', sign)),
            Some(_) | None => {
                let [before, behind] = self.positive;
                [format!("{sign}{before}"), behind.to_owned()]
            }
        }
    }
}

/// Splits a pattern into what stands before its digits, these, and what stands behind them.
fn split(pattern: &str) -> (&str, &str, &str) {
    let is_digit = |c: char| matches!(c, '#' | '0' | ',' | '.');
    let (before, rest) = pattern.split_at(pattern.find(is_digit).unwrap_or(pattern.len()));
    let end = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    (before, digits, behind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use errorbook_core::format_number;

    fn shown(locale: &str, number: &str, style: NumberStyle) -> String {
        let data = data(&locale.parse().unwrap(), style).unwrap();
        let mut out = String::new();
        format_number(number, &data, &mut out).unwrap();
        out
    }

    #[test]
    fn numbers_are_those_of_the_language() {
        let auto = NumberStyle::default();
        for (locale, number, expected) in [
            ("en", "-1234567.891", "-1,234,567.891"),
            ("de", "1234.5", "1.234,5"),
            ("de-CH", "1234567", "1'234'567"),
            ("fr", "1234567.5", "1\u{202f}234\u{202f}567,5"),
            ("es", "1234", "1234"),
            ("es", "12345", "12.345"),
            ("es-MX", "1234", "1,234"),
            ("hi", "12345678", "1,23,45,678"),
            ("ne", "1234567", "१२,३४,५६७"),
            ("ar-EG", "-1234.5", "\u{61c}-١٬٢٣٤٫٥"),
            ("no", "-1.5", "−1,5"),
            ("zh-TW", "1234", "1,234"),
            ("sr-Latn-RS", "1234", "1.234"),
        ] {
            assert_eq!(shown(locale, number, auto), expected, "{locale}");
        }
    }

    #[test]
    fn options_are_those_of_ecma_402() {
        let auto = NumberStyle::default();
        let percent = NumberStyle {
            options: NumberOptions {
                percent: true,
                ..NumberOptions::default()
            },
            ..auto
        };
        assert_eq!(shown("de", "0.25", percent), "25\u{a0}%");
        assert_eq!(shown("tr", "-0.25", percent), "-%25");
        assert_eq!(shown("eu", "-0.25", percent), "−%\u{a0}25");
        let with = |grouping| NumberStyle { grouping, ..auto };
        assert_eq!(shown("es", "1234", with(Grouping::Always)), "1.234");
        assert_eq!(shown("en", "1234", with(Grouping::Min2)), "1234");
        assert_eq!(shown("en", "12345", with(Grouping::Min2)), "12,345");
        assert_eq!(shown("en", "12345", with(Grouping::Never)), "12345");
        for (signs, expected) in [
            (SignDisplay::Auto, "-1 -0 0 1"),
            (SignDisplay::Always, "-1 -0 +0 +1"),
            (SignDisplay::Never, "1 0 0 1"),
            (SignDisplay::ExceptZero, "-1 0 0 +1"),
            (SignDisplay::Negative, "-1 0 0 1"),
        ] {
            let style = NumberStyle { signs, ..auto };
            let all = ["-1", "-0", "0", "1"].map(|number| shown("en", number, style));
            assert_eq!(all.join(" "), expected, "{signs:?}");
        }
    }

    #[test]
    fn a_language_without_data_has_none() {
        assert_eq!(data(&"la".parse().unwrap(), NumberStyle::default()), None);
    }
}
