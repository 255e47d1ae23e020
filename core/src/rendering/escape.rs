//! Escaping what a value must not do in a log: begin a line, move the cursor, turn text around.

use core::fmt::{self, Write};

#[inline(never)]
pub(super) fn write_log_value<W: Write + ?Sized>(text: &str, out: &mut W) -> fmt::Result {
    write_replacing(
        text,
        out,
        |byte| byte == b'\\' || may_be_unsafe(byte),
        |c| (c == '\\' || is_unsafe(c)).then_some(Replacement::Escape(c)),
    )
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
        write_replacing(text, self.out, may_be_unsafe, |c| {
            is_unsafe(c).then_some(Replacement::Escape(c))
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

/// Writes `text` in runs as long as possible, each character that `replace` speaks of replaced.
///
/// Only characters whose first byte `may` be that of one are looked at.
pub(super) fn write_replacing<W: Write + ?Sized>(
    text: &str,
    out: &mut W,
    may: impl Fn(u8) -> bool,
    replace: impl Fn(char) -> Option<Replacement>,
) -> fmt::Result {
    let (mut rest, mut from) = (text, 0);
    loop {
        let ahead = rest.as_bytes().get(from..).unwrap_or_default();
        let Some(found) = ahead.iter().position(|&byte| may(byte)) else {
            return out.write_str(rest);
        };
        let (run, after) = rest.split_at_checked(from + found).unwrap_or((rest, ""));
        let Some(c) = after.chars().next() else {
            return out.write_str(run);
        };
        let Some(replacement) = replace(c) else {
            from = run.len() + c.len_utf8();
            continue;
        };
        out.write_str(run)?;
        match replacement {
            Replacement::Str(text) => out.write_str(text)?,
            Replacement::Escape(c) => write_escape(c, out)?,
        }
        rest = after.get(c.len_utf8()..).unwrap_or_default();
        from = 0;
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
