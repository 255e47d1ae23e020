//! What surrounds a text: a terminal's colours, marks of quotation, ends of lines.

use super::fold::is_unspaced;
use super::layer::Layer;

/// The longest sequence that commands a terminal.
const LONGEST_SEQUENCE: usize = 256;

/// Returns the text without what commands a terminal, keeps values apart or ends lines twice.
pub(super) fn without_terminal(layer: Layer) -> Layer {
    let is_mark = |c: char| matches!(c, '\u{1b}' | '\u{9b}' | '\r' | '\u{2066}'..='\u{2069}');
    if !layer.text.contains(is_mark) {
        return layer;
    }
    let mut out = layer.writer();
    let text = &layer.text;
    let mut at = 0;
    for (start, mark) in text.match_indices(is_mark) {
        if start < at {
            continue;
        }
        out.copy(at..start);
        let rest = text.get(start + mark.len()..).unwrap_or_default();
        at = start + mark.len();
        match mark {
            "\u{1b}" => at += sequence(rest),
            "\u{9b}" => at += csi(rest),
            "\r" if !rest.starts_with('\n') => out.push('\n', start),
            _ => {}
        }
    }
    out.copy(at..text.len());
    out.finish(text.len())
}

/// Returns the length of what follows an escape.
fn sequence(rest: &str) -> usize {
    match rest.as_bytes().first() {
        Some(b'[') => 1 + csi(rest.get(1..).unwrap_or_default()),
        Some(b']') => {
            let end = rest.find(['\u{7}', '\u{1b}']);
            end.filter(|&end| end < LONGEST_SEQUENCE).map_or(1, |end| {
                end + if rest
                    .get(end..)
                    .is_some_and(|end| end.starts_with("\u{1b}\\"))
                {
                    2
                } else {
                    1
                }
            })
        }
        Some(byte) if byte.is_ascii() => 1,
        _ => 0,
    }
}

fn csi(rest: &str) -> usize {
    let mut bytes = rest.bytes().take(LONGEST_SEQUENCE);
    let end = bytes.position(|byte| (0x40..0x7f).contains(&byte));
    end.map_or(0, |end| end + 1)
}

/// Returns the text without the marks of a quotation in mail, if its lines begin with them.
pub(super) fn without_quotation(layer: &Layer) -> Option<Layer> {
    let is_quoted = |line: &str| line.trim_start().starts_with('>');
    if !layer.text.lines().any(is_quoted) {
        return None;
    }
    let mut out = layer.writer();
    let mut at = 0;
    for line in layer.text.split_inclusive('\n') {
        let rest = line.trim_start_matches(['>', ' ']);
        let skipped = if is_quoted(line) {
            line.len() - rest.len()
        } else {
            0
        };
        out.copy(at + skipped..at + line.len());
        at += line.len();
    }
    Some(out.finish(layer.text.len()))
}

/// Returns the lines as one. A language with spaces has lost one at each break, unless a word was broken.
pub(super) fn joined(layer: &Layer, with_spaces: bool) -> Layer {
    let mut out = layer.writer();
    let mut at = 0;
    for line in layer.text.split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let (Some(first), last) = (trimmed.chars().next(), out.text().chars().next_back()) else {
            continue;
        };
        let between = last.is_some_and(|last| !is_unspaced(last) || !is_unspaced(first));
        if with_spaces && between {
            out.push(' ', start);
        }
        out.copy(start..start + trimmed.len());
    }
    out.finish(layer.text.len())
}
