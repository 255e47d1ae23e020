//! Values that are known when a pattern is compiled: literals, and what is computed from them.

use errorbook_core::plural::{Category, Operands, category};

use crate::check::registry as checks;
use crate::diagnostic::Diagnostic;
use crate::model::NumberOptions;
use crate::parse::tree::Name;
use crate::plural::Rules;

/// A value known at compile time.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Constant {
    Text(String),
    /// A decimal number as it is shown: sign, digits without leading zeros, fraction as written.
    Number(String),
}

impl Constant {
    /// Returns the number that a Fluent number literal stands for.
    ///
    /// It is kept as decimal digits, so that none of them is lost; the digits of its fraction are
    /// shown as they are written (`literals.js` of the Fluent specification).
    pub(super) fn number(literal: &str) -> Self {
        let (sign, digits) = match literal.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", literal),
        };
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let integer = integer.trim_start_matches('0');
        let integer = if integer.is_empty() { "0" } else { integer };
        let point = if fraction.is_empty() { "" } else { "." };
        Self::Number(format!("{sign}{integer}{point}{fraction}"))
    }

    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) => text.clone(),
        }
    }

    /// Returns the number with more digits, if options ask for them.
    pub(super) fn formatted(&self, format: NumberOptions) -> Option<Self> {
        let Self::Number(shown) = self else {
            return None;
        };
        let (sign, digits) = match shown.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", shown.as_str()),
        };
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let min_fraction = usize::from(format.min_fraction.unwrap_or(0));
        let mut fraction = fraction.to_owned();
        // The option stands for the digits of the literal, so that these count no more.
        while format.min_fraction.is_some()
            && fraction.len() > min_fraction
            && fraction.ends_with('0')
        {
            fraction.pop();
        }
        while fraction.len() < min_fraction {
            fraction.push('0');
        }
        let integer = format!(
            "{integer:0>width$}",
            width = usize::from(format.min_integer.unwrap_or(0))
        );
        let point = if fraction.is_empty() { "" } else { "." };
        Some(Self::Number(format!("{sign}{integer}{point}{fraction}")))
    }
}

/// Returns a number without what does not change its value: `01.50` is `1.5`, `-0` is `0`.
pub(super) fn normal_number(literal: &str) -> String {
    let shown = Constant::number(literal).to_text();
    let shown = if shown.contains('.') {
        shown.trim_end_matches('0').trim_end_matches('.')
    } else {
        shown.as_str()
    };
    if shown == "-0" {
        "0".to_owned()
    } else {
        shown.to_owned()
    }
}

/// Returns the plural category of a number as it is shown.
pub(super) fn category_of(shown: &str, rules: Option<&Rules>, ordinal: bool) -> Category {
    let packed = rules.map(|rules| {
        if ordinal {
            rules.pack_ordinal()
        } else {
            rules.pack_cardinal()
        }
    });
    match (packed, Operands::from_decimal(shown)) {
        (Some(packed), Some(operands)) => category(&packed, 0, &operands),
        _ => Category::Other,
    }
}

/// Returns the text of a string literal.
///
/// Fluent knows four escapes. A surrogate or a number beyond Unicode stands for U+FFFD in two of the
/// three main implementations and ends the third, so it is refused, as is `\{`, which only one takes.
pub(super) fn unescape(literal: &Name) -> Result<String, Box<Diagnostic>> {
    let mut text = String::new();
    let mut rest = literal.value.as_str();
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let (c, len) = match escape.chars().next() {
            Some(c @ ('\\' | '"')) => (Some(c), 1),
            Some('u') => (hex(escape, 4), 5),
            Some('U') => (hex(escape, 6), 7),
            _ => (None, 0),
        };
        let (Some(c), Some(after)) = (c, escape.get(len..)) else {
            return Err(Box::new(
                Diagnostic::new(
                    &checks::LITERAL,
                    "the literal has an escape that not every Fluent implementation knows",
                )
                .at(literal.span, "in this literal")
                .help("the escapes are `\\\\`, `\\\"`, `\\uXXXX` and `\\UXXXXXX`"),
            ));
        };
        text.push(c);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn hex(escape: &str, digits: usize) -> Option<char> {
    u32::from_str_radix(escape.get(1..=digits)?, 16)
        .ok()
        .and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{InputFile, Sources, Span, Spanned};

    #[test]
    fn number_literals_keep_their_digits() {
        for (literal, shown, normal) in [
            ("1", "1", "1"),
            ("1.0", "1.0", "1"),
            ("01.0300", "1.0300", "1.03"),
            ("-0", "-0", "0"),
            ("-7.50", "-7.50", "-7.5"),
            ("00", "0", "0"),
            ("10", "10", "10"),
            ("9007199254740993", "9007199254740993", "9007199254740993"),
        ] {
            assert_eq!(Constant::number(literal).to_text(), shown);
            assert_eq!(normal_number(literal), normal);
        }
    }

    #[test]
    fn string_literals_are_unescaped() {
        let mut report = crate::diagnostic::Report::new();
        let sources = Sources::decode(vec![InputFile::new("a", "a")], &mut report);
        let (file, _) = sources.iter().next().unwrap();
        let literal = |text: &str| unescape(&Spanned::new(text.to_owned(), Span::file_start(file)));
        assert_eq!(literal(r#"a\\b\"c\u00e9\U01F602"#).unwrap(), "a\\b\"cé😂");
        for wrong in [r"\{", r"\uD800", r"\U110000", r"\u12", r"\"] {
            assert!(literal(wrong).is_err(), "{wrong}");
        }
    }
}
