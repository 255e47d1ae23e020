//! Causes that no resolution is for, where resolutions say what they are for.

use std::collections::HashSet;

use crate::check::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::EntryDef;

/// EB0505: no resolution fixes a cause, although resolutions name the causes that they fix.
pub static UNFIXED_CAUSE: Check = Check {
    code: "EB0505",
    name: "unfixed-cause",
    level: Level::Info,
    summary: "no resolution fixes a cause, although resolutions name the causes that they fix",
    reason: "A reader who has found the cause does not learn how to fix it.",
    fix: "Name the cause in the `for` of a resolution, or add one.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
resolutions = [{ id = "fix-loop", text = "End the loop.", for = ["loop"] }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
resolutions = [
  { id = "fix-loop", text = "End the loop.", for = ["loop"] },
  { id = "wait", text = "Wait for the next hour.", for = ["busy"] },
]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(batch: Batch<'_>, report: &mut Report) {
    for entry in batch.entries().filter(|entry| entry.complete) {
        of_entry(entry, report);
    }
}

fn of_entry(entry: &EntryDef, report: &mut Report) {
    let fixed: HashSet<&str> = entry
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.fixes)
        .map(|cause| cause.value.as_str())
        .collect();
    // A resolution that does not say what it is for may be for all.
    let all_say = entry
        .resolutions
        .iter()
        .all(|resolution| !resolution.fixes.is_empty());
    if fixed.is_empty() || !all_say {
        return;
    }
    for cause in &entry.causes {
        if fixed.contains(cause.id.value.as_str()) {
            continue;
        }
        report.add(
            Diagnostic::new(
                &UNFIXED_CAUSE,
                format!("no resolution fixes the cause `{}`", cause.id.value),
            )
            .at(
                cause.id.span,
                "a reader with this cause does not learn what to do",
            )
            .help(format!(
                "name it in a resolution: `for = [\"{}\"]`",
                cause.id.value
            )),
        );
    }
}
