//! The text of a pattern, by the white-space rules of the Fluent specification (`abstract.js` of
//! `projectfluent/fluent`, `dedent` and `trim_text_at_extremes`).

use super::ftl::{Element, Expression};

/// A piece of a pattern as it stands in the source.
pub(super) enum Piece<'a> {
    /// The line breaks before a line, and how many spaces the line begins with.
    Indent { breaks: usize, spaces: usize },
    /// Text within a line.
    Text(&'a str),
    /// What stands in braces.
    Placeable(Expression),
}

/// The elements of a pattern: the indent that all its lines have in common is removed, a blank line
/// is a line break and nothing else, and neither blank lines before nor spaces behind are left.
///
/// Every line but one that stands behind the `=` counts, also one that begins with a placeable.
pub(super) fn dedent(pieces: Vec<Piece<'_>>) -> Vec<Element> {
    let spaces = pieces.iter().filter_map(|piece| match piece {
        Piece::Indent { spaces, .. } => Some(*spaces),
        Piece::Text(_) | Piece::Placeable(_) => None,
    });
    let common = spaces.min().unwrap_or(0);
    let mut elements = Vec::new();
    for (index, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Indent { breaks, spaces } => {
                if index > 0 {
                    push_text(&"\n".repeat(breaks), &mut elements);
                }
                push_text(&" ".repeat(spaces - common), &mut elements);
            }
            Piece::Text(text) => push_text(text, &mut elements),
            Piece::Placeable(expression) => elements.push(Element::Placeable(expression)),
        }
    }
    if let Some(Element::Text(last)) = elements.last_mut() {
        last.truncate(last.trim_end_matches(' ').len());
        if last.is_empty() {
            elements.pop();
        }
    }
    elements
}

fn push_text(text: &str, elements: &mut Vec<Element>) {
    match elements.last_mut() {
        _ if text.is_empty() => {}
        Some(Element::Text(before)) => before.push_str(text),
        _ => elements.push(Element::Text(text.to_owned())),
    }
}
