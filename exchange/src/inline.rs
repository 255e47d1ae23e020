//! Texts on the lines of other formats: as they read, with `{ $hours }` for values.

use errorbook_compiler::fluent::{self, Piece, Select, SelectVariant};
use errorbook_compiler::source::InputFile;

use crate::problem::shortened;
use crate::value;

/// The characters that Fluent takes off the ends of a text.
const BLANK: [char; 3] = [' ', '\n', '\r'];

/// Where a text cannot be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InlineError {
    /// The offset in bytes.
    pub(crate) at: usize,
    pub(crate) title: String,
}

/// Returns a text as it reads. A choice stands in braces, as in Fluent.
pub(crate) fn write(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Placeable(inner) => out.push_str(&format!("{{ {inner} }}")),
            Piece::Select(select) => out.push_str(&value::select(select, 0)),
        }
    }
    out
}

/// Reads a text. Spaces and line ends around it are none of it, as in Fluent. Other white space is: one that does not
/// break, for example.
///
/// # Errors
/// If a brace has no other side, or what stands in braces is no Fluent.
pub(crate) fn read(text: &str) -> Result<Vec<Piece>, InlineError> {
    let mut pieces = Vec::new();
    let start = text.len() - text.trim_start_matches(BLANK).len();
    let end = text.trim_end_matches(BLANK).len();
    let mut at = start;
    while let Some(rest) = text.get(at..end).filter(|rest| !rest.is_empty()) {
        let next = rest.find(['{', '}']).unwrap_or(rest.len());
        let (plain, behind) = rest.split_at(next);
        if !plain.is_empty() {
            pieces.push(Piece::Text(lines(plain)));
        }
        at += next;
        if behind.starts_with('}') {
            let title = "this `}` closes nothing; a brace that is shown is `{\"}\"}`";
            return Err(InlineError {
                at,
                title: title.to_owned(),
            });
        }
        if !behind.is_empty() {
            let length = placeable_length(behind).ok_or_else(|| InlineError {
                at,
                title: "this `{` is not closed; a brace that is shown is `{\"{\"}`".to_owned(),
            })?;
            let whole = behind.get(..length).unwrap_or_default();
            pieces.extend(placeable(whole).map_err(|title| InlineError { at, title })?);
            at += length;
        }
    }
    Ok(joined(pieces))
}

/// Returns a text with the line ends that Fluent has.
fn lines(text: &str) -> String {
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    }
}

/// Returns how long a placeable is that a text begins with.
fn placeable_length(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_string => is_escaped = true,
            // A string of Fluent ends with its line.
            '\n' => in_string = false,
            '"' => in_string = !in_string,
            '{' if !in_string => depth += 1,
            '}' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Reads what stands in braces.
fn placeable(text: &str) -> Result<Vec<Piece>, String> {
    if let Some(name) = plain_variable(text) {
        return Ok(vec![Piece::Placeable(name.to_owned())]);
    }
    // On a line of its own, so that the lines of a choice may begin with anything.
    let indented = text.replace("\r\n", "\n").replace('\n', "\n    ");
    let file = fluent::read(InputFile::new("text.ftl", format!("m =\n    {indented}\n")));
    if let Some(found) = file.findings.first() {
        return Err(format!(
            "`{}` is not valid Fluent: {}",
            shortened(text),
            found.title
        ));
    }
    let value = file
        .messages
        .into_iter()
        .next()
        .and_then(|message| message.value);
    value
        .map(|value| value.pieces)
        .ok_or_else(|| format!("`{}` is not valid Fluent", shortened(text)))
}

/// Returns `$name` of `{ $name }`: most of what stands in braces.
fn plain_variable(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('{')?.strip_suffix('}')?.trim_matches(' ');
    let name = inner.strip_prefix('$')?;
    let mut chars = name.chars();
    let begins = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    (begins && chars.all(is_name)).then_some(inner)
}

/// Returns pieces in which no two texts stand beside each other, and none is empty.
pub(crate) fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (out.last_mut(), piece) {
            (_, Piece::Text(text)) if text.is_empty() => {}
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// Returns whether two texts say the same, however they write the marks of Fluent.
pub(crate) fn is_same(one: &[Piece], other: &[Piece]) -> bool {
    let plain = |pieces: &[Piece]| joined(pieces.iter().map(without_marks).collect());
    plain(one) == plain(other)
}

/// Returns a piece in which no mark is a literal.
fn without_marks(piece: &Piece) -> Piece {
    match piece {
        Piece::Placeable(inner) => {
            let mark = inner
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'));
            let mark =
                mark.filter(|mark| value::MARKS.iter().any(|known| **mark == known.to_string()));
            mark.map_or_else(|| piece.clone(), |mark| Piece::Text(mark.to_owned()))
        }
        Piece::Text(_) => piece.clone(),
        Piece::Select(select) => {
            let variants = select.variants.iter().map(|variant| SelectVariant {
                pieces: joined(variant.pieces.iter().map(without_marks).collect()),
                ..variant.clone()
            });
            Piece::Select(Select {
                variants: variants.collect(),
                ..select.clone()
            })
        }
    }
}

/// Returns the choices of a text, those within others included.
pub(crate) fn selects<'a>(pieces: &'a [Piece], found: &mut Vec<&'a Select>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) | Piece::Placeable(_) => {}
            Piece::Select(select) => {
                found.push(select);
                for variant in &select.variants {
                    selects(&variant.pieces, found);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> (usize, String) {
        let error = read(text).unwrap_err();
        (error.at, error.title)
    }

    #[test]
    fn a_text_reads_back() {
        for text in [
            "plain",
            "{ $a }b{ $c }",
            "one\n\n  two { NUMBER($n, minimumFractionDigits: 1) }",
            "{ \"}\" } { \"\\\"{\" }",
            "{ -brand } { -brand(case: \"x\") } { TOK001.summary }",
            "[x] *y .z = #",
        ] {
            assert_eq!(write(&read(text).unwrap()), text);
        }
        assert_eq!(write(&read(" \n{$a}\r\nb ").unwrap()), "{ $a }\nb");
        assert_eq!(
            write(&read(" \u{a0}a\u{3000}\n").unwrap()),
            "\u{a0}a\u{3000}"
        );
        let select = "{ $n ->\n    [one] { $n } a\n   *[other] b\n}";
        let [Piece::Select(select)] = &read(select).unwrap()[..] else {
            panic!()
        };
        assert_eq!(select.variants.len(), 2);
    }

    #[test]
    fn marks_are_the_same_text_with_and_without_braces() {
        for (one, other) in [
            ("[a]", "{ \"[\" }a]"),
            ("a\n*b", "a\n{ \"*\" }b"),
            (
                "{ $n ->\n   *[other] .x\n}",
                "{ $n ->\n   *[other] { \".\" }x\n}",
            ),
        ] {
            assert!(is_same(&read(one).unwrap(), &read(other).unwrap()), "{one}");
        }
        assert!(!is_same(
            &read("[a]").unwrap(),
            &read("{ \"{\" }a]").unwrap()
        ));
    }

    #[test]
    fn what_cannot_be_read_has_a_place() {
        assert_eq!(error("ab }").0, 3);
        assert_eq!(error("é{ $a").0, 2);
        let (at, title) = error("a { $ }");
        assert!(
            at == 2 && title.starts_with("`{ $ }` is not valid Fluent"),
            "{title}"
        );
        assert_eq!(error("{ \"}").0, 0);
        assert!(error("{}").1.contains("`{}`"));
        // Nothing outside of the braces is taken for more Fluent.
        assert!(error("{ $a }\n{").0 == 7);
    }
}
