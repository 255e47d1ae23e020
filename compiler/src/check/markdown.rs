//! What explanations may use of Markdown.

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::emit::{Placeholders, Prose};
use crate::model::{Catalog, Field, FieldKind, Param};

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    for field in catalog.own_fields() {
        lists(field, &[], report);
    }
    for entry in catalog.with_groups() {
        let explanations = entry
            .fields()
            .filter(|field| field.kind != FieldKind::Message);
        for field in explanations {
            lists(field.field, &entry.params, report);
        }
    }
}

/// A list within a list.
fn lists(field: &Field, params: &[Param], report: &mut Report) {
    for (_, text) in field.texts() {
        let Some(pattern) = &text.pattern else {
            continue;
        };
        if is_nested(&Prose::new(pattern, params).text(&Placeholders::Names)) {
            report.add(
                Diagnostic::new(&checks::NESTED_LIST, "a list within a list of this text")
                    .at(text.span, "has a list of more than one level")
                    .help("write all items at one level, or divide the text"),
            );
        }
    }
}

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
