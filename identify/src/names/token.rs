//! The parts of a text that may be names.

use std::ops::Range;

/// Returns the parts of a text that may be names.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == ':' || c == '.';
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                push_token(text, from..at, &mut all);
            }
            _ => {}
        }
    }
    all
}

/// Adds a token, and the parts of one that signs join: `TokError::TOK005`, `a.TOK005:`.
fn push_token(text: &str, range: Range<usize>, all: &mut Vec<Range<usize>>) {
    let token = text.get(range.clone()).unwrap_or_default();
    let is_sign = |c: char| "-:.".contains(c);
    let trimmed = token.trim_matches(is_sign);
    if trimmed.is_empty() {
        return;
    }
    let start = range.start + (token.len() - token.trim_start_matches(is_sign).len());
    all.push(start..start + trimmed.len());
    if !trimmed.contains(is_sign) {
        return;
    }
    let mut from = start;
    for part in trimmed.split([':', '.']).filter(|part| !part.is_empty()) {
        let at = from
            + text
                .get(from..)
                .and_then(|rest| rest.find(part))
                .unwrap_or(0);
        all.push(at..at + part.len());
        from = at + part.len();
    }
}

/// What stands before a name that is marked as one.
pub(crate) const LABELS: [&str; 5] = ["code", "error", "key", "detail", "コード"];

/// Returns whether what stands around a word says that it is a name: brackets, quotation marks, `code:`,
/// the braces of `Debug`.
pub(super) fn is_marked(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default().trim_end();
    let behind = text.get(range.end..).unwrap_or_default();
    let before_open = before.ends_with(['[', '(', '"', '\'', '`', '<']);
    let closed = behind.starts_with([']', ')', '"', '\'', '`', '>']);
    let label = before.trim_end_matches([':', '=', ' ', '"']);
    let ends_with = |known: &&str| {
        let end = label.len().checked_sub(known.len());
        let end = end.and_then(|at| label.get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(known))
    };
    let is_label = LABELS.iter().any(ends_with);
    before_open && closed || is_label || behind.trim_start().starts_with('{')
}
