//! Several values as the reader's language lists them.

use core::fmt::{self, Write};

use super::borrowed::write_items;
use super::surface::Form;
use super::value::ALL;
use crate::packed::{ListFormat, context};
use crate::values::Value;

/// Writes several values as the data says. `None`: it is no list, or the data is malformed.
pub(super) fn write(
    value: Value<'_>,
    data: &str,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let Value::List(list) = value else {
        return None;
    };
    let format = ListFormat::read(data)?;
    let (count, most) = (list.len(), format.limit.unwrap_or(ALL));
    let written = write_items(list.get(), most, form, out, &|index, value| {
        format.before(index, count, value)
    });
    let is_whole = match written {
        Ok(is_whole) => is_whole,
        Err(error) => return Some(Err(error)),
    };
    let behind = if is_whole { format.behind(count) } else { "" };
    Some(form.write_literal(behind, out))
}

impl<'a> ListFormat<'a> {
    /// Returns what stands before a value other than the first, of so many.
    #[must_use]
    pub fn before(&self, index: usize, count: usize, value: Value<'_>) -> &'a str {
        let [two, end] = match self.context {
            context::NONE => [self.two[0], self.end[0]],
            context if Beginning::of(value).is_in(context) => self.before_other,
            _ => [self.two[0], self.end[0]],
        };
        match index {
            _ if count == 2 => two,
            _ if index + 1 == count => end,
            1 => self.start,
            _ => self.middle,
        }
    }

    /// Returns what stands behind so many values.
    #[must_use]
    pub fn behind(&self, count: usize) -> &'a str {
        match count {
            0 | 1 => "",
            2 => self.two[1],
            _ => self.end[1],
        }
    }
}

/// The number of characters of a value that decide.
const DECIDING: usize = 3;

/// The first characters of a value.
#[derive(Default)]
struct Beginning {
    chars: [Option<char>; DECIDING],
    len: usize,
}

impl Beginning {
    fn of(value: Value<'_>) -> Self {
        let mut beginning = Self::default();
        // It stops with an error when it has all that it needs.
        let _ = value.write_to(ALL, super::Surface::Text.form(false), &mut beginning);
        beginning
    }

    /// Tells whether a value that begins so needs another text before it, by the rules of ICU.
    fn is_in(&self, context: u8) -> bool {
        let [first, second, third] = self.chars.map(|c| c.map(|c| c.to_ascii_lowercase()));
        match context {
            context::SPANISH_AND => match (first, second, third) {
                (Some('i'), ..) => true,
                (Some('h'), Some('i'), third) => !matches!(third, Some('a' | 'e')),
                _ => false,
            },
            context::SPANISH_OR => match (first, second, third) {
                (Some('o' | '8'), ..) | (Some('h'), Some('o'), _) => true,
                (Some('1'), Some('1'), third) => matches!(third, None | Some(' ')),
                _ => false,
            },
            context::HEBREW => first.is_some_and(|first| !is_hebrew(first)),
            _ => false,
        }
    }
}

/// Takes the first characters of what is written, and then ends it.
impl Write for Beginning {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for c in text.chars() {
            let Some(place) = self.chars.get_mut(self.len) else {
                return Err(fmt::Error);
            };
            *place = Some(c);
            self.len += 1;
        }
        Ok(())
    }
}

/// Tells whether a character is of the script Hebrew.
fn is_hebrew(c: char) -> bool {
    matches!(c,
        '\u{591}'..='\u{5c7}' | '\u{5d0}'..='\u{5ea}' | '\u{5ef}'..='\u{5f4}' | '\u{fb1d}'..='\u{fb36}'
        | '\u{fb38}'..='\u{fb3c}' | '\u{fb3e}' | '\u{fb40}'..='\u{fb41}' | '\u{fb43}'..='\u{fb44}'
        | '\u{fb46}'..='\u{fb4f}')
}

#[cfg(test)]
mod tests {
    use super::{Beginning, context, write};
    use crate::rendering::Surface;
    use crate::values::{AsValue, Value};
    use std::string::String;
    use std::vec::Vec;

    const ENGLISH: &str = "\0\0\x05 and \0\x02, \x02, \x06, and \0";
    const CUT: &str = "\x09\0\x05 and \0\x02, \x02, \x06, and \0";
    const SPANISH: &str = "\0\x01\x03 y \0\x02, \x02, \x03 y \0\x03 e \x03 e ";
    const TIGRINYA: &str = "\0\0\x04ን \x03ን\x02, \x02, \x04ን \x03ን";

    fn shown(data: &str, items: &dyn AsValue) -> String {
        let mut out = String::new();
        let form = Surface::Text.form(false);
        write(items.as_value(), data, form, &mut out)
            .unwrap()
            .unwrap();
        out
    }

    #[test]
    fn values_are_listed_as_the_data_says() {
        let words: [&str; 5] = ["a", "b", "c", "d", "e"];
        let all = (0..=5).map(|count| {
            shown(
                ENGLISH,
                &words.iter().take(count).copied().collect::<Vec<_>>(),
            )
        });
        let expected = [
            "",
            "a",
            "a and b",
            "a, b, and c",
            "a, b, c, and d",
            "a, b, c, d, and e",
        ];
        assert!(all.eq(expected));
        assert_eq!(shown(TIGRINYA, &["a", "b"]), "aን bን");
        assert_eq!(shown(TIGRINYA, &["a", "b", "c"]), "a, bን cን");
        assert_eq!(shown(ENGLISH, &[1_u8, 20]), "1 and 20");
    }

    #[test]
    fn what_is_longer_than_it_may_be_is_cut() {
        assert_eq!(shown(CUT, &["a", "b", "c"]), "a, b…");
        assert_eq!(shown(CUT, &["a", "bcdefghij"]), "a and bcd…");
        assert_eq!(shown(CUT, &["abc", "d"]), "abc and d");
        assert_eq!(shown(CUT, &["abcdefghijkl", "d"]), "abcdefghi…");
    }

    #[test]
    fn the_last_value_may_change_what_stands_before_it() {
        assert_eq!(shown(SPANISH, &["a", "hijo"]), "a e hijo");
        assert_eq!(shown(SPANISH, &["a", "b", "Inés"]), "a, b e Inés");
        let is = |context, text: &str| Beginning::of(Value::Str(text)).is_in(context);
        for (text, and, or, hebrew) in [
            ("", false, false, false),
            ("i", true, false, true),
            ("hi", true, false, true),
            ("hielo", false, false, true),
            ("Hiato", false, false, true),
            ("yo", false, false, true),
            ("oro", false, true, true),
            ("Hola", false, true, true),
            ("8", false, true, true),
            ("800", false, true, true),
            ("11", false, true, true),
            ("11 a", false, true, true),
            ("110", false, false, true),
            ("שלום", false, false, false),
        ] {
            assert_eq!(is(context::SPANISH_AND, text), and, "{text}");
            assert_eq!(is(context::SPANISH_OR, text), or, "{text}");
            assert_eq!(is(context::HEBREW, text), hebrew, "{text}");
            assert!(!is(context::NONE, text) && !is(9, text));
        }
        assert!(Beginning::of(Value::from(1_100_u64)).is_in(context::HEBREW));
    }

    #[test]
    fn what_is_no_list_is_left_to_others() {
        let mut out = String::new();
        let form = Surface::Text.form(false);
        assert!(write(Value::Str("a"), ENGLISH, form, &mut out).is_none());
        assert!(write([1_u8].as_value(), "\0", form, &mut out).is_none());
        assert!(out.is_empty());
    }
}
