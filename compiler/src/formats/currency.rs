//! Currencies: CLDR's patterns and signs, and the rules of ICU for the space beside a sign.

use std::sync::LazyLock;

use errorbook_core::Locale;

use super::number::{NumberStyle, Side, Symbols, data_of};
use super::{cldr, find};

/// The codes of ISO 4217 of the currencies that are in use.
pub(crate) static CODES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let codes = cldr::CURRENCYCODES.iter();
    codes.flat_map(|(codes, _)| codes.split('|')).collect()
});

/// The option `currencyDisplay`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CurrencyDisplay {
    /// The sign that tells it apart in the language: `US$`.
    #[default]
    Symbol,
    /// The shortest sign: `$`.
    NarrowSymbol,
    /// The code of ISO 4217: `USD`.
    Code,
}

/// Returns how many digits behind the point an amount of a currency has, by ISO 4217.
pub(crate) fn minor_digits(code: &str) -> u8 {
    match code {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX"
        | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// The words of a locale for a currency.
#[derive(Clone, Copy, Default)]
struct Sign<'s> {
    symbol: &'s str,
    narrow: &'s str,
    point: &'s str,
    separator: &'s str,
    pattern: &'s str,
}

impl<'s> Sign<'s> {
    fn of(locale: &Locale, code: &str) -> Option<Self> {
        let said: &'s str = find(cldr::CURRENCYSYMBOLS, locale)?
            .find(|said| said.split('=').next() == Some(code))
            .unwrap_or_default();
        let mut values = said.split('=').skip(1);
        let mut next = || values.next().unwrap_or_default();
        Some(Self {
            symbol: next(),
            narrow: next(),
            point: next(),
            separator: next(),
            pattern: next(),
        })
    }
}

/// Returns the data by which amounts of a currency are written in a locale. `None` if CLDR has nothing on it.
pub(crate) fn data(
    locale: &Locale,
    style: NumberStyle,
    code: &str,
    display: CurrencyDisplay,
) -> Option<String> {
    let mut formats = find(cldr::CURRENCYFORMATS, locale)?;
    let mut next = || formats.next();
    let [standard, beside_letter] = [next()?, next()?];
    let [before, behind] = [next()?, next()?];
    let [point, separator] = [next()?, next()?];
    let sign = Sign::of(locale, code)?;
    let or = |text: &'static str, other| if text.is_empty() { other } else { text };
    let symbols =
        Symbols::of(locale)?.with_separators(or(sign.point, point), or(sign.separator, separator));
    let shown = match display {
        CurrencyDisplay::Symbol => or(sign.symbol, ""),
        CurrencyDisplay::NarrowSymbol => or(sign.narrow, sign.symbol),
        CurrencyDisplay::Code => "",
    };
    let shown = if shown.is_empty() { code } else { shown };
    let standard = or(sign.pattern, standard);
    let is_before = standard.find('¤') < standard.find(['#', '0']);
    let beside = match is_before {
        true => shown.chars().next_back(),
        false => shown.chars().next(),
    };
    let pattern = match beside {
        Some(c) if c.is_alphabetic() && sign.pattern.is_empty() => beside_letter,
        _ => standard,
    };
    let needs_space = beside.is_some_and(|c| !is_symbol(c) && !c.is_whitespace());
    Some(data_of(
        &symbols,
        pattern,
        style,
        |affix, side| match side {
            Side::Before if needs_space && affix.ends_with('¤') => {
                format!("{}{before}", affix.replace('¤', shown))
            }
            Side::Behind if needs_space && affix.starts_with('¤') => {
                format!("{behind}{}", affix.replace('¤', shown))
            }
            Side::Before | Side::Behind => affix.replace('¤', shown),
        },
    ))
}

/// Tells whether a character of a currency's sign is a symbol to Unicode.
fn is_symbol(c: char) -> bool {
    matches!(c,
        '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{9f2}'..='\u{9f3}' | '\u{9fb}' | '\u{af1}'
        | '\u{bf9}' | '\u{e3f}' | '\u{17db}' | '\u{20a0}'..='\u{20c1}' | '\u{a838}' | '\u{fdfc}' | '\u{fe69}'
        | '\u{ff04}' | '\u{ffe0}'..='\u{ffe1}' | '\u{ffe5}'..='\u{ffe6}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use errorbook_core::format_number;
    use errorbook_core::packed::NumberOptions;

    fn shown(locale: &str, number: &str, code: &str, display: CurrencyDisplay) -> String {
        let digits = Some(minor_digits(code));
        let style = NumberStyle {
            options: NumberOptions {
                min_fraction: digits,
                max_fraction: digits,
                ..NumberOptions::default()
            },
            ..NumberStyle::default()
        };
        let data = data(&locale.parse().unwrap(), style, code, display).unwrap();
        let mut out = String::new();
        format_number(number, &data, &mut out).unwrap();
        out
    }

    #[test]
    fn amounts_are_those_of_the_language() {
        use CurrencyDisplay::{Code, NarrowSymbol, Symbol};
        for (locale, number, code, display, expected) in [
            ("en", "-1234.5", "USD", Symbol, "-$1,234.50"),
            ("en", "1234.5", "CAD", Symbol, "CA$1,234.50"),
            ("en", "1234.5", "CAD", NarrowSymbol, "$1,234.50"),
            ("en", "1234.5", "CHF", Symbol, "CHF\u{a0}1,234.50"),
            ("en", "5", "USD", Code, "USD\u{a0}5.00"),
            ("de", "1234.5", "EUR", Symbol, "1.234,50\u{a0}€"),
            ("ja", "1234", "JPY", Symbol, "￥1,234"),
            ("en", "1.5", "KWD", Symbol, "KWD\u{a0}1.500"),
            ("de-AT", "1234.5", "EUR", Symbol, "€\u{a0}1.234,50"),
        ] {
            assert_eq!(
                shown(locale, number, code, display),
                expected,
                "{locale} {code}"
            );
        }
    }
}
