//! Quoted texts, as JSON, logfmt, header fields and Rust's `Debug` write them.

use super::layer::{Layer, Writer};

/// The most quoted texts of one text.
const MOST_LITERALS: usize = 48;

/// Adds each quoted text, without its escapes, and those within it first.
pub(super) fn literals(layer: &Layer, depth: usize, all: &mut Vec<Layer>) {
    if depth == 0 {
        return;
    }
    let text = &layer.text;
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('"')) {
        let open = from + open;
        from = open + 1;
        if !may_open(text.get(..open).unwrap_or_default()) {
            continue;
        }
        let (literal, end) = read(layer, from);
        from = end;
        if literal.text.chars().count() < 2 {
            continue;
        }
        if all.len() >= MOST_LITERALS {
            return;
        }
        literals(&literal, depth - 1, all);
        all.push(literal);
    }
}

/// Returns a quotation mark opens a text behind a sign or a space.
fn may_open(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || ":=[{,(>".contains(c))
}

/// Reads up to the closing mark, the end of the line, or the end of what was cut off.
fn read(layer: &Layer, start: usize) -> (Layer, usize) {
    let mut out = layer.writer();
    let mut chars = layer.text.get(start..).unwrap_or_default().char_indices();
    let mut end = layer.text.len();
    let mut next = end;
    while let Some((at, c)) = chars.next() {
        let at = start + at;
        match c {
            '"' => {
                (end, next) = (at, at + 1);
                break;
            }
            '\n' => {
                (end, next) = (at, at);
                break;
            }
            '\\' => {
                let rest = layer.text.get(at + 1..).unwrap_or_default();
                let read = escape(rest, at, &mut out);
                if read == 0 {
                    out.push('\\', at);
                }
                let mut left = read;
                while left > 0 {
                    match chars.next() {
                        Some((_, c)) => left = left.saturating_sub(c.len_utf8()),
                        None => break,
                    }
                }
            }
            c => out.push(c, at),
        }
    }
    (out.finish(end), next)
}

/// Writes the character of an escape that begins at `at`. Returns how many bytes stand behind its
/// backslash; 0 if it is none.
pub(super) fn escape(rest: &str, at: usize, out: &mut Writer<'_>) -> usize {
    let simple = |c: char| match c {
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '"' | '\\' | '/' | '\'' => Some(c),
        _ => None,
    };
    let Some(first) = rest.chars().next() else {
        return 0;
    };
    if let Some(c) = simple(first) {
        out.push(c, at);
        return 1;
    }
    let digits = |text: &str, radix| u32::from_str_radix(text, radix).ok();
    let hex = |from: usize, length: usize| {
        let text = rest.get(from..from + length)?;
        let plain = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        plain.then(|| digits(text, 16)).flatten()
    };
    match first {
        'u' if rest.starts_with("u{") => {
            let Some(end) = rest.find('}').filter(|&end| end <= 8) else {
                return 0;
            };
            let code = rest.get(2..end).and_then(|text| digits(text, 16));
            let Some(c) = code.and_then(char::from_u32) else {
                return 0;
            };
            out.push(c, at);
            end + 1
        }
        'u' => {
            let Some(unit) = hex(1, 4) else { return 0 };
            if let Some(c) = char::from_u32(unit) {
                out.push(c, at);
                return 5;
            }
            let low = (rest.get(5..7) == Some("\\u")).then(|| hex(7, 4)).flatten();
            let units = [Some(unit), low].into_iter().flatten();
            let units = units.filter_map(|unit| u16::try_from(unit).ok());
            match char::decode_utf16(units).next() {
                Some(Ok(c)) => {
                    out.push(c, at);
                    11
                }
                _ => 0,
            }
        }
        'x' => {
            let code = hex(1, 2).filter(|code| *code < 0x80);
            let Some(c) = code.and_then(char::from_u32) else {
                return 0;
            };
            out.push(c, at);
            3
        }
        _ => 0,
    }
}

/// Returns the content of the quoted text that begins `text`, without its escapes.
pub(crate) fn quoted(text: &str) -> Option<String> {
    text.starts_with('"')
        .then(|| read(&Layer::new(text), 1).0.text)
}
