//! Lists within lists in explanations.

use crate::check::prose::Passage;
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0501: a text has a list within a list.
pub static NESTED_LIST: Check = Check {
    code: "EB0501",
    name: "nested-list",
    level: Level::Error,
    needs: Needs::Review,
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

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    let is_nested = text_ref.is_explanation() && !passage.marks.nested_lists.is_empty();
    if is_nested {
        report.add(
            Diagnostic::new(&NESTED_LIST, "a list within a list of this text")
                .at(text_ref.text.span(), "has a list of more than one level")
                .help("write all items at one level, or divide the text"),
        );
    }
}
