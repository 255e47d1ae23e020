//! The text of a pattern, by the white-space rules of the Fluent specification (`abstract.js` of
//! `projectfluent/fluent`, `dedent` and `trim_text_at_extremes`).

use std::sync::Arc;

use super::tree::{Element, Expression, TextElement};

/// A piece of a pattern as it stands in the source.
pub(super) enum Piece<'a> {
    /// The line breaks before a line, how many spaces the line begins with, and where in the file.
    Indent {
        breaks: usize,
        spaces: usize,
        at: usize,
    },
    /// Text within a line, written in one piece, and where in the file.
    Text(&'a str, usize),
    /// What stands in braces.
    Placeable(Expression),
}

/// Returns the elements of a pattern: the indent that all its lines have in common is removed, a blank line
/// is a line break and nothing else, and neither blank lines before nor spaces behind are left.
///
/// Every line but one that stands behind the `=` counts, also one that begins with a placeable.
pub(super) fn dedent(pieces: Vec<Piece<'_>>, file: &Arc<String>) -> Vec<Element> {
    let spaces = pieces.iter().filter_map(|piece| match piece {
        Piece::Indent { spaces, .. } => Some(*spaces),
        Piece::Text(..) | Piece::Placeable(_) => None,
    });
    let common = spaces.min().unwrap_or(0);
    // Most texts are one element, for which a vector would make room for four.
    let mut elements = Vec::with_capacity(1);
    let push_text = |text: &str, at, elements: &mut Vec<Element>| match elements.last_mut() {
        _ if text.is_empty() => {}
        Some(Element::Text(before)) => before.push(text, at),
        _ => elements.push(Element::Text(TextElement::new(file, text, at))),
    };
    for (index, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Indent { breaks, spaces, at } => {
                if index > 0 {
                    push_text(&"\n".repeat(breaks), at, &mut elements);
                }
                push_text(&" ".repeat(spaces - common), at, &mut elements);
            }
            Piece::Text(text, at) => push_text(text, at, &mut elements),
            Piece::Placeable(expression) => elements.push(Element::Placeable(Box::new(expression))),
        }
    }
    if let Some(Element::Text(last)) = elements.last_mut() {
        let len = last.value.trim_end_matches(' ').len();
        last.value.truncate(len);
        if last.value.is_empty() {
            elements.pop();
        }
    }
    elements.shrink_to_fit();
    elements
}
