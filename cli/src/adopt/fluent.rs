//! Texts as Fluent, in TOML.

use std::fmt::Write as _;

/// Returns a part of a message as Fluent has it: what would be read as something else stands in quotation marks in
/// braces. `begins` and `ends` say whether the message does so with it.
pub(super) fn text(text: &str, begins: bool, ends: bool) -> String {
    let mut out = String::new();
    let count = text.split('\n').count();
    for (number, line) in text.split('\n').enumerate() {
        let (is_first, is_last) = (number == 0, number + 1 == count);
        if !is_first {
            out.push('\n');
        }
        // White space at the edges of a pattern and of its lines is none of the text.
        let start = if !is_first || begins {
            line.len() - line.trim_start_matches(' ').len()
        } else {
            0
        };
        let (before, line) = line.split_at(start);
        let end = if !is_last || ends {
            line.trim_end_matches(' ').len()
        } else {
            line.len()
        };
        let (inner, behind) = line.split_at(end);
        push_spaces(before.len(), &mut out);
        let is_start = before.is_empty() && (!is_first || begins);
        push_line(inner, is_start, &mut out);
        push_spaces(behind.len(), &mut out);
    }
    out
}

fn push_line(line: &str, is_start: bool, out: &mut String) {
    if is_start && line.starts_with(['[', '*', '.']) {
        out.push_str("{ \"\" }");
    }
    for c in line.chars() {
        match c {
            '{' | '}' => {
                let _ = write!(out, "{{ \"{c}\" }}");
            }
            c if c.is_control() => {
                let _ = write!(out, "{{ \"\\u{:04X}\" }}", u32::from(c));
            }
            c => out.push(c),
        }
    }
}

/// Writes spaces that would be lost.
fn push_spaces(spaces: usize, out: &mut String) {
    if spaces > 0 {
        let _ = write!(out, "{{ \"{}\" }}", " ".repeat(spaces));
    }
}

/// Returns a text as a string of TOML.
pub(super) fn toml_string(text: &str) -> String {
    let is_plain = |c: char| !c.is_control() || c == '\n';
    if text.contains('\n') && text.chars().all(is_plain) && !text.contains("\"\"\"") {
        let escaped = text.replace('\\', "\\\\");
        let stem = escaped.trim_end_matches('"');
        let quotes = "\\\"".repeat(escaped.len() - stem.len());
        return format!("\"\"\"\n{stem}{quotes}\"\"\"");
    }
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{text, toml_string};

    #[test]
    fn what_fluent_would_read_otherwise_is_quoted() {
        for (written, expected) in [
            ("a {b}", "a { \"{\" }b{ \"}\" }"),
            (" a ", "{ \" \" }a{ \" \" }"),
            ("[a]\n.b\n  c", "{ \"\" }[a]\n{ \"\" }.b\n{ \"  \" }c"),
            ("a\tb", "a{ \"\\u0009\" }b"),
            ("", ""),
        ] {
            assert_eq!(text(written, true, true), expected);
        }
        assert_eq!(text(" and ", false, false), " and ");
        assert_eq!(text("[1]", false, true), "[1]");
    }

    #[test]
    fn texts_are_strings_of_toml() {
        for written in [
            "",
            "a \"b\" \\c",
            "a\nb",
            "a\n\"",
            "a\n\"\"\"",
            "\u{1}\n",
            "\\\n\\",
        ] {
            let toml = format!("text = {}", toml_string(written));
            let read: toml_edit::DocumentMut = toml.parse().unwrap();
            assert_eq!(read["text"].as_str(), Some(written), "{toml}");
        }
    }
}
