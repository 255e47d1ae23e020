//! Lists within lists in explanations.

use crate::check::prose::Passage;
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0501: a text contains a nested list.
pub static NESTED_LIST: Check = Check {
    code: "EB0501",
    name: "nested-list",
    level: Level::Error,
    needs: Needs::Review,
    summary: "a text contains a nested list",
    reason: "Causes and resolutions are list items already. Not every output can show more than one further level.",
    fix: "Write all items at one level, or split the text.",
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

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    let is_nested = text_ref.is_explanation() && !passage.marks.nested_lists.is_empty();
    if is_nested {
        report.add(
            Diagnostic::new(&NESTED_LIST, "a nested list")
                .at(text_ref.text.span(), "contains a nested list")
                .help("write all items at one level, or split the text"),
        );
    }
}
