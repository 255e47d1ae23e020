//! Text that a terminal shows, and that does not command it.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The beginning of a link, and what ends each of its two parts (OSC 8).
const LINK: &str = "\u{1b}]8;;";
const LINK_END: &str = "\u{1b}\\";

/// Escapes what moves the cursor, ends a line unasked, or turns text around, whoever wrote it: the names and texts of
/// the catalogs in a directory may be anybody's. Colours, styles and links are left.
pub(crate) fn escape_commands(text: &str) -> Cow<'_, str> {
    if !text.contains(is_command) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_command) {
        let (plain, command) = rest.split_at(at);
        out.push_str(plain);
        let shown = style(command).or_else(|| link(command));
        let length = match shown {
            Some(length) => length,
            None => command.chars().next().map_or(command.len(), char::len_utf8),
        };
        let (command, behind) = command.split_at(length);
        match shown {
            Some(_) => out.push_str(command),
            None => command.chars().for_each(|c| {
                // A string takes all that is written to it.
                let _ = write!(out, "{}", c.escape_unicode());
            }),
        }
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn is_command(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{2028}'..='\u{202e}')
}

/// Returns the length of the colour or style that a text begins with.
fn style(text: &str) -> Option<usize> {
    let codes = text.strip_prefix("\u{1b}[")?;
    let end = codes.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':')?;
    codes
        .get(end..)?
        .starts_with('m')
        .then_some("\u{1b}[m".len() + end)
}

/// Returns the length of the part of a link that a text begins with.
fn link(text: &str) -> Option<usize> {
    let url = text.strip_prefix(LINK)?;
    let end = url.find(is_command)?;
    let is_closed = url.get(end..)?.starts_with(LINK_END);
    is_closed.then_some(LINK.len() + end + LINK_END.len())
}

#[cfg(test)]
mod tests {
    use super::escape_commands;

    #[test]
    fn colours_and_links_are_left_and_nothing_else() {
        for text in [
            "",
            "a\n\tb 日本 \u{2068}x\u{2069}",
            "\u{1b}[1;38:5:3mred\u{1b}[0m\u{1b}[m",
            "\u{1b}]8;;https://a.example/?b=1\u{1b}\\a\u{1b}]8;;\u{1b}\\",
        ] {
            assert_eq!(escape_commands(text), text);
        }
        for (text, expected) in [
            ("\u{1b}[2Ja", "\\u{1b}[2Ja"),
            ("a\u{1b}", "a\\u{1b}"),
            ("\u{1b}[3", "\\u{1b}[3"),
            ("\u{1b}]0;x\u{7}", "\\u{1b}]0;x\\u{7}"),
            (
                "\u{1b}]8;;https://a.example",
                "\\u{1b}]8;;https://a.example",
            ),
            ("\u{1b}]8;;a\u{1b}[2J", "\\u{1b}]8;;a\\u{1b}[2J"),
            (
                "a\rb\u{9b}2J\u{85}\u{202e}\u{2028}",
                "a\\u{d}b\\u{9b}2J\\u{85}\\u{202e}\\u{2028}",
            ),
        ] {
            assert_eq!(escape_commands(text), expected);
        }
    }
}
