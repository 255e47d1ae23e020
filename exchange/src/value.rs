//! Texts as they stand behind `=` in translation files.

use errorbook_compiler::fluent::{Piece, Select};

/// The marks that begin a line of a file only as `{ "[" }`.
pub(crate) const MARKS: [char; 3] = ['[', '*', '.'];

/// The indentation of what belongs to something above it.
const STEP: usize = 4;

/// Returns a text behind `=`: on the same line, or on lines of its own, indented so far.
pub(crate) fn write(pieces: &[Piece], indent: usize) -> String {
    let is_block = pieces.iter().any(|piece| match piece {
        Piece::Text(text) => text.contains('\n'),
        Piece::Placeable(_) => false,
        Piece::Select(_) => true,
    });
    match is_block {
        true => format!("\n{:indent$}{}", "", lines(pieces, indent, true)),
        false => format!(" {}", lines(pieces, indent, false)),
    }
}

/// Returns a choice with its braces. Its lines behind the first are indented so far.
pub(crate) fn select(select: &Select, indent: usize) -> String {
    let mut out = format!("{{ {} ->", select.selector);
    for variant in &select.variants {
        let (inner, star) = match variant.is_default {
            true => (indent + STEP - 1, "*"),
            false => (indent + STEP, ""),
        };
        let text = match variant.pieces.is_empty() {
            true => " { \"\" }".to_owned(),
            false => write(&variant.pieces, indent + 2 * STEP),
        };
        out.push_str(&format!("\n{:inner$}{star}[{}]{text}", "", variant.key));
    }
    out.push_str(&format!("\n{:indent$}}}", ""));
    out
}

/// Returns pieces whose lines behind the first are indented so far. `begins_line`: the first one does, too.
fn lines(pieces: &[Piece], indent: usize, mut begins_line: bool) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for (at, line) in text.split('\n').enumerate() {
                    if at > 0 {
                        out.push('\n');
                        begins_line = true;
                    }
                    if line.is_empty() {
                        continue;
                    }
                    if begins_line {
                        // An empty line stays one.
                        indent_line(&mut out, indent);
                    }
                    push_line(&mut out, line, begins_line);
                    begins_line = false;
                }
            }
            Piece::Placeable(inner) => {
                if begins_line {
                    indent_line(&mut out, indent);
                }
                out.push_str(&format!("{{ {inner} }}"));
                begins_line = false;
            }
            Piece::Select(inner) => {
                if begins_line {
                    indent_line(&mut out, indent);
                }
                out.push_str(&select(inner, indent));
                begins_line = false;
            }
        }
    }
    out
}

/// Indents a line, unless it is the first one, which is indented already.
fn indent_line(out: &mut String, indent: usize) {
    if out.ends_with('\n') {
        out.push_str(&" ".repeat(indent));
    }
}

/// Writes a line so that its beginning is no mark of Fluent.
fn push_line(out: &mut String, line: &str, begins: bool) {
    let inner = line.trim_start_matches(' ');
    let (blank, mark) = line.split_at(line.len() - inner.len());
    out.push_str(blank);
    match mark.chars().next().filter(|_| begins) {
        Some(c) if MARKS.contains(&c) => {
            out.push_str(&format!("{{ \"{c}\" }}"));
            out.push_str(mark.get(1..).unwrap_or_default());
        }
        _ => out.push_str(inner),
    }
}

#[cfg(test)]
mod tests {
    use errorbook_compiler::fluent;
    use errorbook_compiler::source::InputFile;
    use proptest::prelude::*;

    use super::*;
    use crate::inline;

    /// Returns a text after it was written to a file and read back.
    fn read_back(pieces: &[Piece]) -> Vec<Piece> {
        let text = format!("m ={}\n    .a ={}\n", write(pieces, 4), write(pieces, 8));
        let file = fluent::read(InputFile::new("a.ftl", text.as_str()));
        assert!(file.findings.is_empty(), "{text}{:?}", file.findings);
        let message = &file.messages[0];
        let value = message.value.as_ref().unwrap();
        assert_eq!(value.hash, message.attributes[0].1.hash, "{text}");
        value.pieces.clone()
    }

    #[test]
    fn marks_at_the_beginning_of_a_line_are_text() {
        let pieces = inline::read("a\n[b]\n*c\n\n  .d\n{ $e }\n#f = g").unwrap();
        let back = read_back(&pieces);
        let expected = "a\n{ \"[\" }b]\n{ \"*\" }c\n\n  { \".\" }d\n{ $e }\n#f = g";
        assert_eq!(inline::write(&back), expected);
    }

    proptest! {
        #[test]
        fn a_text_is_read_back_as_it_was(text in "([a-z.*\\[\\]#=\"\\\\ あ]|\n|\\{ \\$n \\}|\\{ \\$n ->\n    \\[one\\] x\n   \\*\\[other\\] y \\{ \\$n \\}\n\\}){0,24}") {
            let pieces = inline::read(&text).unwrap();
            prop_assume!(!pieces.is_empty());
            // Only how a mark is written may differ, and spaces where a line ends.
            let plain = |pieces: &[Piece]| {
                let text = inline::write(pieces);
                let text = ["[", "*", "."].iter().fold(text, |text, mark| text.replace(&format!("{{ \"{mark}\" }}"), mark));
                text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
            };
            prop_assert_eq!(plain(&read_back(&pieces)), plain(&pieces));
        }
    }
}
