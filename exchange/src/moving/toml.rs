//! The catalog's own file.

use errorbook_core::Locale;

use super::{ArgKind, Entry, inline};
use crate::inline::selects;

/// Writes a catalog.
pub(super) fn catalog(source: Locale, pattern: Option<&str>, entries: &[Entry<'_>]) -> String {
    let mut out = String::from("[catalog]\n");
    if source.as_str() != "en" {
        out.push_str(&format!("source-locale = \"{source}\"\n"));
    }
    if let Some(pattern) = pattern {
        out.push_str(&format!("codes = {}\n", quoted(pattern)));
    }
    entries.iter().for_each(|one| out.push_str(&entry(one)));
    out
}

fn entry(entry: &Entry<'_>) -> String {
    let mut out = String::from("\n");
    for line in [&entry.text.key].into_iter().chain(&entry.text.comment) {
        let line: String = line
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        out.push_str(format!("# {line}").trim_end());
        out.push('\n');
    }
    let text = inline::write(&entry.message.pieces);
    let mut found = Vec::new();
    selects(&entry.message.pieces, &mut found);
    let message = match found.is_empty() {
        true => quoted(&text),
        false => format!("\"\"\"\n{}\"\"\"", escaped(&text, true)),
    };
    out.push_str(&format!("[error.{}]\nmessage = {message}\n", entry.key));
    if !entry.message.args.is_empty() {
        out.push_str("params = [\n");
        for (name, kind) in &entry.message.args {
            let of = match kind {
                ArgKind::Unknown => {
                    out.push_str("  # TODO: say of which type it is.\n");
                    "\"string\"".to_owned()
                }
                ArgKind::Whole => "\"i64\"".to_owned(),
                ArgKind::Number => "\"f64\"".to_owned(),
                ArgKind::Percent => "\"percent\"".to_owned(),
                ArgKind::Timestamp => "\"timestamp\"".to_owned(),
                ArgKind::Words(words) => {
                    let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
                    format!("{{ enum = [{}] }}", words.join(", "))
                }
            };
            out.push_str(&format!("  {{ name = {}, type = {of} }},\n", quoted(name)));
        }
        out.push_str("]\n");
    }
    out
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text, false))
}

/// Returns a text as it stands between quotes.
fn escaped(text: &str, has_lines: bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' if has_lines => out.push('\n'),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}
