//! What explanations may use of Markdown.

use crate::check::part::Part;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::emit::{Placeholders, Prose};
use crate::model::{Field, FieldKind, ParamDef, Part as PatternPart, Pattern};

/// EB0501: a text has a list within a list.
pub static NESTED_LIST: Check = Check {
    code: "EB0501",
    name: "nested-list",
    level: Level::Error,
    summary: "a text has a list within a list",
    reason: "Causes and resolutions are items of a list already: one more level is all that every reader shows.",
    fix: "Write all items at one level, or divide the text.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests
  - of today
  - of this hour
"""
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
description = """
One of these is used up:
- requests of today
- requests of this hour
"""
"#,
    ..Check::DEFAULT
};

pub(super) fn check(part: Part<'_>, report: &mut Report) {
    for field in part.own_fields() {
        lists(field, &[], report);
    }
    for entry in part.with_parents() {
        let explanations = entry
            .fields()
            .filter(|field| field.kind != FieldKind::Message);
        for field in explanations {
            lists(field.field, &entry.params, report);
        }
    }
}

/// A list within a list.
fn lists(field: &Field, params: &[ParamDef], report: &mut Report) {
    for (_, text) in field.texts() {
        let Some(pattern) = &text.pattern else {
            continue;
        };
        if may_have_list(pattern)
            && is_nested(&Prose::new(pattern, params).text(&Placeholders::Names))
        {
            report.add(
                Diagnostic::new(&NESTED_LIST, "a list within a list of this text")
                    .at(text.span(), "has a list of more than one level")
                    .help("write all items at one level, or divide the text"),
            );
        }
    }
}

/// Whether a text has what every list has. Most are a line without one.
fn may_have_list(pattern: &Pattern) -> bool {
    let mut found = false;
    pattern.visit(&mut |part| {
        if let PatternPart::Text { text, .. } = part {
            // In the middle of a line, a mark is none; but a line may begin with a value.
            let is_start = |line: &str| line.trim_start_matches(' ').starts_with(MARKS);
            found |= text.split('\n').any(is_start);
        }
    });
    found
}

/// What an item of a list begins with.
const MARKS: [char; 13] = [
    '-', '*', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
];

/// Whether an item of a list is indented further than one before it.
fn is_nested(text: &str) -> bool {
    let mut outer: Option<usize> = None;
    for line in text.lines() {
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        if let Some(inner) = item(content) {
            // Up to one column is how the same list may be written.
            let is_deeper = outer.is_some_and(|outer| indent > outer + 1);
            if is_deeper || item(inner.trim_start()).is_some() {
                return true;
            }
            outer = Some(outer.map_or(indent, |outer| outer.min(indent)));
        } else if indent == 0 && !content.is_empty() {
            // A paragraph ends the list.
            outer = None;
        }
    }
    false
}

/// What stands behind the mark of an item.
fn item(line: &str) -> Option<&str> {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let marks: &[&str] = if digits.len() < line.len() {
        &[". ", ") "]
    } else {
        &["- ", "* ", "+ "]
    };
    marks.iter().find_map(|mark| digits.strip_prefix(mark))
}
