//! Strings in quotes, as JSON writes them.

use std::fmt::{self, Display, Formatter, Write};

/// A text that writes itself in quotes.
pub(super) struct Quoted<'a>(pub(super) &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                '\r' => f.write_str("\\r")?,
                '\t' => f.write_str("\\t")?,
                '\u{8}' => f.write_str("\\b")?,
                '\u{c}' => f.write_str("\\f")?,
                '\0'..'\u{20}' => write!(f, "\\u{:04x}", u32::from(c))?,
                c => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}

/// Returns the text that stands in quotes. `None` if it is not a string of JSON, or goes on after it.
pub(super) fn unquote(written: &str) -> Option<String> {
    let mut rest = written.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut text = String::new();
    while let Some(c) = rest.next() {
        text.push(match c {
            '\\' => escape(&mut rest)?,
            '"' | '\0'..'\u{20}' => return None,
            c => c,
        });
    }
    Some(text)
}

/// Reads what follows a backslash.
fn escape(rest: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match rest.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\u{8}',
        'f' => '\u{c}',
        c @ ('"' | '\\' | '/') => c,
        'u' => match unit(rest)? {
            // Characters beyond U+FFFF take two units of UTF-16.
            high @ 0xd800..0xdc00 => {
                let low = rest.as_str().strip_prefix("\\u")?;
                *rest = low.chars();
                let pair = char::decode_utf16([high, unit(rest)?]).next()?;
                pair.ok()?
            }
            unit => char::from_u32(u32::from(unit))?,
        },
        _ => return None,
    })
}

/// Reads four hexadecimal digits.
fn unit(rest: &mut std::str::Chars<'_>) -> Option<u16> {
    (0..4).try_fold(0_u16, |unit, _| {
        let digit = rest.next()?.to_digit(16)?;
        Some(unit << 4 | u16::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Quoted, unquote};

    #[test]
    fn what_json_does_not_read_is_not_read() {
        for wrong in [
            "",
            "\"",
            "a",
            "\"a",
            "a\"",
            "\"\\\"",
            "\"a\"b\"",
            "\"a\"\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u+123\"",
            "\"\\ud800\"",
            "\"\\ud800\\n\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
        ] {
            assert_eq!(unquote(wrong), None, "{wrong}");
            assert!(serde_json::from_str::<String>(wrong).is_err(), "{wrong}");
        }
        assert_eq!(
            unquote(r#""\ud83d\ude00\u00E9\/""#).as_deref(),
            Some("😀é/")
        );
    }

    proptest! {
        #[test]
        fn strings_are_those_of_json(text in "(?s)[\\PC\0-\u{7f}]*") {
            let written = Quoted(&text).to_string();
            prop_assert_eq!(&written, &serde_json::Value::from(text.as_str()).to_string());
            prop_assert_eq!(unquote(&written), Some(text));
        }

        #[test]
        fn what_json_reads_is_read(body in r#"(\\[ubfnrt"/\\]|[0-9a-fdD"]|é|\\ud83d\\ude0[0-9]){0,12}"#) {
            let written = format!("\"{body}\"");
            prop_assert_eq!(unquote(&written), serde_json::from_str(&written).ok());
        }
    }
}
