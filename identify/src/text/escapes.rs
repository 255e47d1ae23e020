//! What formats do to a text: HTML, mail, addresses, string literals.

use super::layer::{Layer, Writer};
use super::literal::escape;

/// Returns the text without the escapes of string literals, if it has any.
pub(super) fn backslashes(layer: &Layer) -> Option<Layer> {
    layer.text.contains('\\').then(|| {
        let mut out = layer.writer();
        let mut at = 0;
        for (start, _) in layer.text.match_indices('\\') {
            if start < at {
                continue;
            }
            out.copy(at..start);
            let rest = layer.text.get(start + 1..).unwrap_or_default();
            let read = escape(rest, start, &mut out);
            if read == 0 {
                out.push('\\', start);
            }
            at = start + 1 + read;
        }
        out.copy(at..layer.text.len());
        out.finish(layer.text.len())
    })
}

/// The longest tag or entity.
const LONGEST_MARK: usize = 400;

/// Returns the text of HTML, if it has tags or entities.
pub(super) fn markup(layer: &Layer) -> Option<Layer> {
    let text = &layer.text;
    let mut out = layer.writer();
    let mut at = 0;
    let mut any = false;
    for (start, mark) in text.match_indices(['<', '&']) {
        if start < at {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let read = if mark == "<" { tag(rest) } else { entity(rest) };
        let Some((length, c)) = read else { continue };
        any = true;
        out.copy(at..start);
        if let Some(c) = c {
            out.push(c, start);
        }
        at = start + length;
    }
    out.copy(at..text.len());
    any.then(|| out.finish(text.len()))
}

/// Tags within a line: nothing stands in their place.
pub(crate) const INLINE: [&str; 19] = [
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "kbd", "mark", "samp", "small", "span",
    "strong", "sub", "sup", "tt", "u", "var",
];

/// Tags between lines: a space stands in their place. Others are none, such as the `<u8>` of a type.
pub(crate) const BLOCK: [&str; 29] = [
    "article",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "hr",
    "html",
    "img",
    "label",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "title",
    "tr",
    "ul",
];

/// Reads a tag: its length, and what stands in its place.
fn tag(rest: &str) -> Option<(usize, Option<char>)> {
    let inner = rest.strip_prefix('<')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let end = rest
        .bytes()
        .take(LONGEST_MARK)
        .position(|byte| byte == b'>')?;
    let name: String = name
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if INLINE.contains(&name.as_str()) {
        return Some((end + 1, None));
    }
    BLOCK
        .contains(&name.as_str())
        .then_some((end + 1, Some(' ')))
}

/// The named entities that copying leaves.
pub(crate) const ENTITIES: [(&str, char); 20] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("colon", ':'),
    ("comma", ','),
    ("period", '.'),
];

fn entity(rest: &str) -> Option<(usize, Option<char>)> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((end + 1, Some(c)))
}

/// The ends of lines that mail puts within a text, and within a character.
const SOFT_BREAKS: [&str; 2] = ["=\n", "=\r\n"];

/// Decodes bytes that are written as two hexadecimal digits behind a mark, as far as they are UTF-8.
/// Returns how many bytes of the text were read.
fn hex_bytes(rest: &str, mark: u8, at: usize, out: &mut Writer<'_>) -> usize {
    let mut bytes = Vec::new();
    let mut read = 0;
    while let Some(rest) = rest.as_bytes().get(read..) {
        let mut breaks = SOFT_BREAKS.iter().filter(|_| mark == b'=');
        if let Some(end) = breaks.find(|end| rest.starts_with(end.as_bytes())) {
            read += end.len();
            continue;
        }
        let Some([first, high, low]) = rest.get(..3) else {
            break;
        };
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        let (true, Some(high), Some(low)) = (*first == mark, digit(high), digit(low)) else {
            break;
        };
        bytes.push(u8::try_from(high * 16 + low).unwrap_or(0));
        read += 3;
        if std::str::from_utf8(&bytes).is_ok() || bytes.len() == 4 {
            break;
        }
    }
    let Some(c) = std::str::from_utf8(&bytes)
        .ok()
        .and_then(|text| text.chars().next())
    else {
        return 0;
    };
    out.push(c, at);
    read
}

/// Returns the text of quoted-printable mail, if it looks like that.
pub(super) fn quoted_printable(layer: &Layer) -> Option<Layer> {
    let text = layer.text.as_str();
    let is_broken = text.contains("=\n") || text.contains("=\r\n");
    let of_several = |at: usize| {
        let next = text.get(at + 3..at + 5);
        let lead = text.as_bytes().get(at + 1).copied();
        matches!(lead, Some(b'C'..=b'F')) && matches!(next, Some("=8" | "=9" | "=A" | "=B"))
    };
    let has_bytes = text.match_indices('=').any(|(at, _)| of_several(at));
    if !is_broken && !has_bytes && !text.contains("=3D") {
        return None;
    }
    let mut out = layer.writer();
    let mut at = 0;
    for (start, _) in text.match_indices('=') {
        if start < at {
            continue;
        }
        out.copy(at..start);
        let rest = text.get(start..).unwrap_or_default();
        let end = SOFT_BREAKS.iter().find(|end| rest.starts_with(**end));
        let read = match end {
            Some(end) => end.len(),
            None => hex_bytes(rest, b'=', start, &mut out),
        };
        if read == 0 {
            out.push('=', start);
        }
        at = start + read.max(1);
    }
    out.copy(at..text.len());
    Some(out.finish(text.len()))
}

/// Returns whether a part of a form has a space in its value: `name=a+b`.
fn has_plus(part: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
    };
    let value = part.split_once('=').filter(|(name, _)| is_name(name));
    value.is_some_and(|(_, value)| value.contains('+'))
}

/// Returns the text without the escapes of addresses and forms, if it has any.
pub(super) fn url(layer: &Layer) -> Option<Layer> {
    let text = layer.text.as_str();
    let is_form = |word: &str| {
        let is_hex = |(at, _): (usize, &str)| {
            let digits = word.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        word.match_indices('%').any(is_hex) || word.split(['?', '&']).any(has_plus)
    };
    let words = || text.split_ascii_whitespace();
    if !words().any(is_form) {
        return None;
    }
    let mut out = layer.writer();
    let mut at = 0;
    for word in words() {
        let start = at + text.get(at..).unwrap_or_default().find(word).unwrap_or(0);
        out.copy(at..start);
        at = start;
        let end = start + word.len();
        if !is_form(word) {
            out.copy(at..end);
            at = end;
            continue;
        }
        for (place, mark) in word.match_indices(['%', '+', '&', ';']) {
            let place = start + place;
            if place < at {
                continue;
            }
            out.copy(at..place);
            at = place + 1;
            match mark {
                "+" => out.push(' ', place),
                "&" => out.push('\n', place),
                "%" => {
                    let rest = text.get(place..end).unwrap_or_default();
                    let read = hex_bytes(rest, b'%', place, &mut out);
                    if read == 0 {
                        out.push('%', place);
                    }
                    at = place + read.max(1);
                }
                _ => out.push(';', place),
            }
        }
        out.copy(at..end);
        at = end;
    }
    out.copy(at..text.len());
    Some(out.finish(text.len()))
}
