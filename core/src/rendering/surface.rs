//! Where a text is shown, and what a parameter must not do there.

use core::fmt::{self, Write};

use super::escape::{
    Replacement, is_unsafe, may_be_unsafe, write_escaping_controls, write_log_value,
    write_replacing,
};
use super::plain::is_plain;

/// Where a text is shown.
///
/// A parameter's value is data. What it may contain without harm depends on the surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Surface {
    /// A log or a terminal: control characters, bidirectional controls, line separators and characters that nobody
    /// sees in a value are escaped as in a Rust string literal, and so is the backslash, which makes the escapes
    /// unambiguous. A value can neither begin a line of its own, nor move the cursor, nor hide a text.
    /// Of the text around values, what arrived while the program runs has its line feeds escaped.
    #[default]
    Log,
    /// The plain result of Fluent, for code that escapes on its own.
    Text,
    /// The content of an HTML element or a quoted attribute: markup is escaped in the whole text;
    /// control and bidirectional characters in a value are escaped as for [`Log`](Self::Log).
    Html,
    /// A value of RFC 6749 §5.2, `%x20-21 / %x23-5B / %x5D-7E`: what is outside is replaced.
    Wire,
}

/// How a surface writes what it is given. Only programs that name a surface have its functions: an error
/// that is only printed brings no HTML.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// `None` is a log, on which most texts are written.
    functions: Option<&'static Functions>,
    /// True if placeables are isolated.
    pub(crate) isolate: bool,
}

struct Functions {
    /// Writes a piece of a pattern's own text.
    literal: fn(&str, &mut dyn Write) -> fmt::Result,
    /// Writes the text of a value.
    value: fn(&str, &mut dyn Write) -> fmt::Result,
    /// What stands for the rest of a text that is cut.
    ellipsis: &'static str,
}

const TEXT: &Functions = &Functions {
    literal: |text, out| out.write_str(text),
    value: |text, out| out.write_str(text),
    ellipsis: ELLIPSIS,
};

const HTML: &Functions = &Functions {
    literal: |text, out| {
        write_replacing(text, out, is_markup, |_, c| {
            html_entity(c).map(Replacement::Str)
        })
    },
    value: |text, out| {
        write_replacing(
            text,
            out,
            |byte| is_markup(byte) || may_be_unsafe(byte),
            |_, c| match html_entity(c) {
                Some(entity) => Some(Replacement::Str(entity)),
                None => is_unsafe(c).then_some(Replacement::Escape(c)),
            },
        )
    },
    ellipsis: ELLIPSIS,
};

const WIRE: &Functions = &Functions {
    literal: write_conformed,
    value: write_conformed,
    ellipsis: "...",
};

const ELLIPSIS: &str = "…";

fn write_conformed(text: &str, out: &mut dyn Write) -> fmt::Result {
    write_replacing(text, out, |byte| !is_wire(byte), |_, c| conformed(c))
}

impl Surface {
    #[inline]
    pub(crate) const fn form(self, isolate: bool) -> Form {
        let functions = match self {
            Self::Log => None,
            Self::Text => Some(TEXT),
            Self::Html => Some(HTML),
            Self::Wire => Some(WIRE),
        };
        Form { functions, isolate }
    }
}

impl Form {
    pub(crate) const LOG: Self = Surface::Log.form(false);

    /// Writes a piece of a pattern's own text.
    #[inline]
    pub(crate) fn write_literal<W: Write + ?Sized>(self, text: &str, out: &mut W) -> fmt::Result {
        match self.functions {
            None => out.write_str(text),
            Some(functions) => (functions.literal)(text, &mut &mut *out),
        }
    }

    /// Writes a piece of a pattern's own text whose control characters a log escapes.
    pub(crate) fn write_unreviewed<W: Write + ?Sized>(
        self,
        text: &str,
        out: &mut W,
    ) -> fmt::Result {
        match self.functions {
            None => write_escaping_controls(text, out),
            Some(_) => self.write_literal(text, out),
        }
    }

    /// Writes the text of a value.
    #[inline]
    pub(crate) fn write_value<W: Write + ?Sized>(self, text: &str, out: &mut W) -> fmt::Result {
        match self.functions {
            // Nearly every value is plain, or else of a script that is looked at byte by byte.
            None if is_plain(text) => out.write_str(text),
            None => write_log_value(text, out),
            Some(functions) => (functions.value)(text, &mut &mut *out),
        }
    }

    /// Writes what stands for the rest of a text that is cut.
    pub(crate) fn write_ellipsis<W: Write + ?Sized>(self, out: &mut W) -> fmt::Result {
        out.write_str(
            self.functions
                .map_or(ELLIPSIS, |functions| functions.ellipsis),
        )
    }
}

const fn is_markup(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
}

/// Tells whether a byte is one that [`Surface::Wire`] allows.
const fn is_wire(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\')
}

fn html_entity(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

/// Replaces what RFC 6749 §5.2 does not allow in `error_description`: it is of `%x20-21 / %x23-5B /
/// %x5D-7E`.
fn conformed(c: char) -> Option<Replacement> {
    match c {
        '"' => Some(Replacement::Str("'")),
        '\\' => Some(Replacement::Str("/")),
        ' '..='~' => None,
        c if c.is_whitespace() || c.is_control() => Some(Replacement::Str(" ")),
        _ => Some(Replacement::Str("?")),
    }
}

#[cfg(test)]
mod tests {
    use super::Surface;
    use std::string::{String, ToString};

    fn value(surface: Surface, text: &str) -> String {
        let mut out = String::new();
        surface.form(false).write_value(text, &mut out).unwrap();
        out
    }

    #[test]
    fn a_log_line_cannot_be_forged() {
        let hostile = "a\r\nERROR b\u{1b}[31m\u{202e}c\u{2028}\u{2069}\u{9b}\\n";
        let shown = value(Surface::Log, hostile);
        assert_eq!(
            shown,
            r"a\r\nERROR b\u{1b}[31m\u{202e}c\u{2028}\u{2069}\u{9b}\\n"
        );
        assert!(shown.is_ascii() && !shown.contains(char::is_control));
        assert_eq!(value(Surface::Text, hostile), hostile);
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for surface in [Surface::Log, Surface::Text, Surface::Html] {
            for text in ["", "download d-42", "トークン👩‍👩‍👧", "naïve"] {
                assert_eq!(value(surface, text), text);
            }
        }
    }

    #[test]
    fn every_unsafe_character_is_escaped_wherever_it_stands() {
        for c in (0..=0x10ffff).filter_map(char::from_u32) {
            let escaped =
                super::super::escape::is_unsafe(c) || ['\\', '\u{ad}', '\u{200b}'].contains(&c);
            let in_context = super::super::escape::is_hidden("", c);
            if !escaped && (in_context || !c.is_ascii() && u32::from(c) % 61 != 0) {
                continue;
            }
            // At each place among eight bytes that are looked at together.
            for before in 0..9 {
                let before = "~ [z]^{!".get(..before.min(8)).unwrap();
                for after in ["", "~~~~~~~~ ~"] {
                    let text: String = [before, c.encode_utf8(&mut [0; 4]), after].concat();
                    let shown = value(Surface::Log, &text);
                    let expected = if escaped {
                        [before, &c.escape_default().to_string(), after].concat()
                    } else {
                        text
                    };
                    assert_eq!(shown, expected, "{c:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_hides_in_a_value() {
        for hidden in [
            '\u{ad}',
            '\u{34f}',
            '\u{180e}',
            '\u{200b}',
            '\u{2060}',
            '\u{2064}',
            '\u{206a}',
            '\u{feff}',
            '\u{fff9}',
            '\u{1d173}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e007f}',
            '\u{e0fff}',
        ] {
            for (before, after) in [("a", "b"), ("あ", ""), ("", "👩")] {
                let text: String = [before, hidden.encode_utf8(&mut [0; 4]), after].concat();
                let debug = std::format!("{hidden:?}");
                let escaped = match hidden {
                    // A mark, which `Debug` shows.
                    '\u{34f}' => r"\u{34f}",
                    _ => debug.trim_matches('\''),
                };
                assert_eq!(
                    value(Surface::Log, &text),
                    [before, escaped, after].concat()
                );
                assert_eq!(value(Surface::Text, &text), text);
            }
        }
    }

    #[test]
    fn joiners_and_selectors_stay_where_they_join() {
        for text in [
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "👩\u{200d}👩\u{200d}👧",
            "👩🏽\u{200d}❤\u{fe0f}\u{200d}👨",
            "1\u{fe0f}\u{20e3}",
            "葛\u{e0100}城",
        ] {
            assert_eq!(value(Surface::Log, text), text);
        }
        for (text, shown) in [
            ("\u{200c}あ", r"\u{200c}あ"),
            ("あ\u{200c}\u{200d}\u{200c}", "あ\u{200c}\\u{200d}\\u{200c}"),
            (
                "👩\u{fe01}\u{e0101}\u{e0102}",
                "👩\u{fe01}\\u{e0101}\\u{e0102}",
            ),
            ("\u{fe0f}", r"\u{fe0f}"),
        ] {
            assert_eq!(value(Surface::Log, text), shown);
        }
    }

    #[test]
    fn markup_stays_text() {
        assert_eq!(
            value(Surface::Html, "<b a='\"'>&\u{202e}"),
            "&lt;b a=&#39;&quot;&#39;&gt;&amp;\\u{202e}"
        );
        let mut out = String::new();
        let html = Surface::Html.form(false);
        html.write_literal("a < b", &mut out).unwrap();
        assert_eq!(out, "a &lt; b");
    }

    #[test]
    fn the_wire_gets_its_character_set() {
        let shown = value(Surface::Wire, "a\"b\\c\nd\u{e9}\u{7f}~ !");
        assert_eq!(shown, "a'b/c d? ~ !");
        assert!(
            shown
                .bytes()
                .all(|b| matches!(b, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e))
        );
    }
}
