//! Entries that do not say what to do.

use crate::check::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Level, Report};

/// EB0504: an entry has no resolution, but others in its catalog do.
pub static NO_RESOLUTION: Check = Check {
    code: "EB0504",
    name: "no-resolution",
    level: Level::Info,
    summary: "an entry has no resolution, but others in its catalog do",
    reason: "People look an error up to solve it.",
    fix: "Add `resolutions`, even if it only says whom to ask.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."

[error.RateLimited]
message = "The requests come too fast."
resolutions = [{ id = "slow-down", text = "Send fewer requests in a second." }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
resolutions = [{ id = "wait", text = "Wait for the next month." }]

[error.RateLimited]
message = "The requests come too fast."
resolutions = [{ id = "slow-down", text = "Send fewer requests in a second." }]
"#,
    ..Check::DEFAULT
};

/// Skips a catalog that has no resolutions at all, which is of another kind: it may record what others answer.
pub(super) fn check(batch: Batch<'_>, has_resolutions: bool, report: &mut Report) {
    let entries = batch.entries().filter(|_| has_resolutions);
    for entry in entries.filter(|entry| entry.complete && entry.resolutions.is_empty()) {
        let title = format!("`{}` does not say what to do", entry.key.value);
        report.add(
            Diagnostic::new(&NO_RESOLUTION, title)
                .at(
                    entry.key.span,
                    "has no resolution, but others in this catalog do",
                )
                .help("add `resolutions = [{ id = \"…\", text = \"…\" }]`"),
        );
    }
}
