//! Headings in explanations.

use crate::check::prose::{MOST_FOUND, Passage};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0508: an explanation contains a heading.
pub static HEADING: Check = Check {
    code: "EB0508",
    name: "heading",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "an explanation contains a heading",
    reason: "An explanation is part of a page and of terminal output: a heading breaks the outline of the page, and is shown as `#` in a terminal.",
    fix: "Split the text into fields, or begin a paragraph with bold words.",
    bad: r#"
[error.QuotaExceeded]
description = """
# Quotas
The quota of this month is used up.
"""
"#,
    good: r#"
[error.QuotaExceeded]
description = "The quota of this month is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(text_ref: &TextRef<'_>, passage: &Passage<'_>, report: &mut Report) {
    if !text_ref.is_explanation() {
        return;
    }
    for range in passage.marks.headings.iter().take(MOST_FOUND) {
        // Its line end belongs to it, but is not shown.
        let heading = passage.text.get(range.clone()).unwrap_or_default();
        let range = range.start..range.start + heading.trim_end().len();
        report.add(
            Diagnostic::new(&HEADING, "a heading within a text")
                .at(passage.span(text_ref.file(), &range), "a heading")
                .help("split the text into several fields, or begin the paragraph with bold words"),
        );
    }
}
