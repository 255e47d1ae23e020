//! A generated file as text, with the white space that the grammar leaves open chosen at random.

use crate::generate::{Element, Expression, File, Pattern};
use crate::tape::Tape;

/// Returns the file as Fluent.
#[must_use]
pub fn print(file: &File, tape: &mut Tape<'_>) -> String {
    let breaks = if tape.rarely(4) { "\r\n" } else { "\n" };
    let mut printer = Printer {
        out: String::new(),
        breaks,
        odd: tape.rarely(6),
    };
    for entry in &file.entries {
        printer.blank_lines(tape);
        if tape.rarely(8) {
            printer
                .out
                .push_str(tape.pick(&["# c", "## g", "### r", "#", "# {"]));
            printer.out.push_str(breaks);
        }
        printer.out.push_str(&entry.name);
        printer.spaces(tape);
        printer.out.push('=');
        if let Some(value) = &entry.value {
            printer.pattern(value, 1, tape);
        }
        for (name, value) in &entry.attributes {
            printer.out.push_str(breaks);
            printer.blank_lines(tape);
            printer
                .out
                .push_str(tape.pick(&["    ", " ", "", "       "]));
            printer.out.push('.');
            printer.out.push_str(name);
            printer.spaces(tape);
            printer.out.push('=');
            printer.pattern(value, 2, tape);
        }
        printer.out.push_str(breaks);
    }
    if tape.rarely(4) {
        printer
            .out
            .truncate(printer.out.trim_end_matches(['\r', '\n']).len());
    }
    printer.out
}

struct Printer {
    out: String,
    breaks: &'static str,
    /// Whether indents vary within a pattern.
    odd: bool,
}

impl Printer {
    fn pattern(&mut self, pattern: &Pattern, level: usize, tape: &mut Tape<'_>) {
        let indent = level + tape.below(5);
        if tape.rarely(3) {
            self.line_break(indent, pattern.first(), tape);
        } else {
            self.spaces(tape);
        }
        for (at, element) in pattern.iter().enumerate() {
            match element {
                Element::Text(text) => {
                    let mut lines = text.split('\n');
                    self.out.push_str(lines.next().unwrap_or_default());
                    let count = text.matches('\n').count();
                    for (index, line) in lines.enumerate() {
                        let next = if index + 1 == count && line.is_empty() {
                            pattern.get(at + 1)
                        } else {
                            None
                        };
                        if line.trim_matches(' ').is_empty() && next.is_none() {
                            self.out.push_str(self.breaks);
                            self.out.push_str(line);
                        } else {
                            self.line_break(indent, next, tape);
                            self.out.push_str(line);
                        }
                    }
                }
                Element::Placeable(expression) => self.placeable(expression, indent, tape),
            }
        }
    }

    /// Writes a new line within a pattern.
    fn line_break(&mut self, indent: usize, next: Option<&Element>, tape: &mut Tape<'_>) {
        self.out.push_str(self.breaks);
        if tape.rarely(8) {
            self.blank_lines(tape);
        }
        let placeable = matches!(next, Some(Element::Placeable(_)));
        let indent = match (self.odd, placeable) {
            (true, true) => tape.pick(&[indent, 0, 1, indent + 2]),
            (true, false) => indent + tape.below(3),
            (false, _) => indent,
        };
        self.out.push_str(&" ".repeat(indent));
    }

    fn placeable(&mut self, expression: &Expression, indent: usize, tape: &mut Tape<'_>) {
        self.out.push('{');
        self.blank(indent, tape);
        match expression {
            Expression::Inline(parts) => self.parts(parts, indent, tape),
            Expression::Nested(inner) => self.placeable(inner, indent, tape),
            Expression::Select(selector, variants, default) => {
                self.parts(selector, indent, tape);
                self.blank(indent, tape);
                self.out.push_str("->");
                self.spaces(tape);
                for (at, (key, pattern)) in variants.iter().enumerate() {
                    self.out.push_str(self.breaks);
                    self.out.push_str(&" ".repeat(tape.below(6)));
                    self.out.push_str(if at == *default { "*[" } else { "[" });
                    self.spaces(tape);
                    self.out.push_str(key);
                    self.spaces(tape);
                    self.out.push(']');
                    self.pattern(pattern, indent, tape);
                }
                self.out.push_str(self.breaks);
                self.out.push_str(&" ".repeat(tape.below(6)));
            }
        }
        self.blank(indent, tape);
        self.out.push('}');
    }

    fn parts(&mut self, parts: &[String], indent: usize, tape: &mut Tape<'_>) {
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                self.blank(indent, tape);
            }
            self.out.push_str(part);
        }
    }

    /// Writes white space where line breaks are allowed.
    fn blank(&mut self, indent: usize, tape: &mut Tape<'_>) {
        self.spaces(tape);
        if tape.rarely(20) {
            self.out.push_str(self.breaks);
            self.out.push_str(&" ".repeat(indent));
        }
    }

    fn spaces(&mut self, tape: &mut Tape<'_>) {
        self.out.push_str(tape.pick(&[" ", "", "  ", "   "]));
    }

    fn blank_lines(&mut self, tape: &mut Tape<'_>) {
        if tape.rarely(6) {
            let spaces = if tape.rarely(4) { "   " } else { "" };
            self.out.push_str(spaces);
            self.out.push_str(self.breaks);
        }
    }
}
