//! What a protocol's text has in braces.

use super::table::Value;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::Text;
use crate::parse::tree::{self, Element, Expression, TextElement};
use crate::source::{Span, Spanned};

/// Returns a text of a protocol: as people are shown it, and its template if it shows parameters.
///
/// It is not Fluent: a brace that does not begin `{ $name }` is a brace, since the protocol's text may
/// have one, and nothing is chosen or referred to, since all clients read the same.
pub(super) fn read(
    value: &Value<'_>,
    text: &str,
    report: &mut Report,
) -> Option<(String, Option<Text>)> {
    let offsets = value.offsets(text);
    let span = |from: usize, to: usize| Span {
        start: offsets.get(from).copied().unwrap_or(value.span.start),
        end: offsets.get(to).copied().unwrap_or(value.span.end),
        ..value.span
    };
    let literal = |piece: &str, from: usize| {
        let start = |at: usize| span(from + at, from + at).start;
        let mut element = TextElement::new(value.written_in(), "", start(0));
        for (at, c) in piece.char_indices() {
            element.push(c.encode_utf8(&mut [0; 4]), start(at));
        }
        Element::Text(element)
    };
    let (mut elements, mut shown, mut rest) = (Vec::new(), String::new(), text);
    while let Some((before, after)) = split_parameter(rest) {
        let dollar = text.len() - after.len();
        let Some((name, behind)) = name(after) else {
            report.add(unfinished(span(dollar, dollar + 1)));
            return None;
        };
        let name = Spanned::new(name.to_owned(), span(dollar, dollar + 1 + name.len()));
        shown.push_str(&format!("{before}{{{}}}", name.value));
        elements.push(literal(before, text.len() - rest.len()));
        elements.push(Element::Placeable(Box::new(Expression::Variable(name))));
        rest = behind;
    }
    shown.push_str(rest);
    if elements.is_empty() {
        return Some((shown, None));
    }
    elements.push(literal(rest, text.len() - rest.len()));
    let span = value.span;
    Some((shown, Some(Text::new(tree::Pattern { elements, span }))))
}

/// Returns what is before the first brace that begins a parameter, and what begins with its `$`.
fn split_parameter(text: &str) -> Option<(&str, &str)> {
    text.match_indices('{').find_map(|(at, _)| {
        let (before, after) = text.split_at(at);
        let inside = after.strip_prefix('{')?.trim_start();
        inside.starts_with('$').then_some((before, inside))
    })
}

/// Returns the name in `$name }`, and what is behind the brace.
fn name(text: &str) -> Option<(&str, &str)> {
    let (inside, behind) = text.split_once('}')?;
    let name = inside.trim_end().strip_prefix('$')?;
    let mut characters = name.chars();
    let begins = characters.next().is_some_and(|c| c.is_ascii_alphabetic());
    let goes_on = characters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    (begins && goes_on).then_some((name, behind))
}

fn unfinished(span: Span) -> Diagnostic {
    Diagnostic::new(
        &checks::WIRE_VALUE,
        "protocol values can only contain `{ $name }`",
    )
    .at(span, "begins something else")
    .help("functions and selects are only for texts that people read; protocol values are the same for all clients")
}
