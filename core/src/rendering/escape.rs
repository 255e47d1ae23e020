//! Escaping what a value must not do in a log: begin a line, move the cursor, turn text around.

use core::fmt::{self, Write};

#[inline(never)]
pub(super) fn write_log_value<W: Write + ?Sized>(text: &str, out: &mut W) -> fmt::Result {
    write_replacing(
        text,
        out,
        |byte| byte == b'\\' || may_be_hidden(byte),
        |before, c| {
            let escape = c == '\\' || is_break_hint(c) || is_hidden(before, c);
            escape.then_some(Replacement::Escape(c))
        },
    )
}

/// Writes a piece of a pattern that nobody reviewed: its line feeds and tabs begin neither a line nor a field of a log.
#[inline(never)]
pub(super) fn write_escaping_controls<W: Write + ?Sized>(text: &str, out: &mut W) -> fmt::Result {
    write_replacing(text, out, may_be_unsafe, |_, c| {
        c.is_control().then_some(Replacement::Escape(c))
    })
}

/// Writes foreign text to a log: what is unsafe there is escaped, all else is left as it is.
///
/// ```
/// use std::fmt::Write;
///
/// let mut line = String::new();
/// write!(errorbook_core::LogWriter::new(&mut line), "no such file:\n{}", r"C:\temp").unwrap();
/// assert_eq!(line, r"no such file:\nC:\temp");
/// ```
pub struct LogWriter<'a> {
    out: &'a mut dyn Write,
}

impl<'a> LogWriter<'a> {
    /// Writes to `out`.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self { out }
    }
}

impl Write for LogWriter<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write_replacing(text, self.out, may_be_hidden, |before, c| {
            is_hidden(before, c).then_some(Replacement::Escape(c))
        })
    }
}

impl fmt::Debug for LogWriter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LogWriter").finish_non_exhaustive()
    }
}

#[derive(Clone, Copy)]
pub(super) enum Replacement {
    Str(&'static str),
    Escape(char),
}

/// Writes `text` in runs as long as possible, each character that `replace` speaks of replaced. It is given the text
/// before the character as well.
///
/// Only characters whose first byte `may` be that of one are looked at.
pub(super) fn write_replacing<W: Write + ?Sized>(
    text: &str,
    out: &mut W,
    may: impl Fn(u8) -> bool,
    replace: impl Fn(&str, char) -> Option<Replacement>,
) -> fmt::Result {
    let (mut written, mut from) = (0, 0);
    loop {
        let ahead = text.as_bytes().get(from..).unwrap_or_default();
        let found = ahead.iter().position(|&byte| may(byte));
        let at = found.map_or(text.len(), |found| from + found);
        let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
        let run = || before.get(written..).unwrap_or_default();
        let Some(c) = after.chars().next() else {
            return out.write_str(run());
        };
        from = at + c.len_utf8();
        let Some(replacement) = replace(before, c) else {
            continue;
        };
        out.write_str(run())?;
        match replacement {
            Replacement::Str(text) => out.write_str(text)?,
            Replacement::Escape(c) => write_escape(c, out)?,
        }
        written = from;
    }
}

/// Writes a character as a Rust string literal may have it.
fn write_escape<W: Write + ?Sized>(c: char, out: &mut W) -> fmt::Result {
    let short = match c {
        '\t' => r"\t",
        '\n' => r"\n",
        '\r' => r"\r",
        '\\' => r"\\",
        _ => "",
    };
    if !short.is_empty() {
        return out.write_str(short);
    }
    out.write_str(r"\u{")?;
    let mut place = u32::BITS - (u32::from(c) | 1).leading_zeros();
    while place > 0 {
        place = (place - 1) & !3;
        let digit = char::from_digit(u32::from(c) >> place & 0xf, 16);
        out.write_char(digit.unwrap_or_default())?;
    }
    out.write_str("}")
}

/// Tells the characters that a value must not have: C0 and C1 controls and DEL, line and paragraph
/// separators, and every character that changes the direction of text (UAX #9: explicit formatting,
/// isolates and implicit marks).
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Tells whether a byte could begin a character that [`is_unsafe`].
#[inline]
pub(super) const fn may_be_unsafe(byte: u8) -> bool {
    // Controls, and the first bytes of U+0080, U+061C and U+2028 and their like.
    byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2)
}

/// Tells the characters that a value must not have, and those that nobody sees, which could hide a text in it: of the
/// latter, all that `Debug` escapes but visible marks of Arabic and Kaithi numbers.
///
/// Joiners and variation selectors are left where they do what they are for, after a character that is seen; nothing but
/// a hidden text has two of a kind in a row.
pub(super) fn is_hidden(before: &str, c: char) -> bool {
    let last = || before.chars().next_back();
    match c {
        '\u{200c}' | '\u{200d}' => !last().is_some_and(|last| {
            !last.is_control() && !is_joiner(last) && !is_invisible(last) && !is_break_hint(last)
        }),
        c if is_selector(c) => last().is_none_or(|last| is_selector(last) || is_joiner(last)),
        c => is_unsafe(c) || is_invisible(c),
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Tells whether a character chooses how the one before it is drawn.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Tells whether a character is never seen.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{34f}'
            | '\u{180e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}'
            | '\u{e01f0}'..='\u{e0fff}'
    )
}

/// Tells whether a character says where a line may break. Texts of some languages have them, values have none.
fn is_break_hint(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}')
}

/// Tells whether a byte could begin a character that [`is_hidden`] or a hint.
#[inline]
const fn may_be_hidden(byte: u8) -> bool {
    may_be_unsafe(byte) || matches!(byte, 0xcd | 0xe1 | 0xef | 0xf0 | 0xf3)
}
