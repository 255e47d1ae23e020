//! What a reader would look for in vain.

use std::collections::HashSet;

use crate::check::part::Part;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::EntryDef;

/// EB0505: no resolution is for a cause, where resolutions say what they are for.
pub static UNFIXED_CAUSE: Check = Check {
    code: "EB0505",
    name: "unfixed-cause",
    level: Level::Info,
    summary: "no resolution is for a cause, where resolutions say what they are for",
    reason: "Whoever has found that this is the cause does not learn what to do about it.",
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

/// EB0504: an entry does not say what to do, where others of its catalog do.
pub static NO_RESOLUTION: Check = Check {
    code: "EB0504",
    name: "no-resolution",
    level: Level::Info,
    summary: "an entry does not say what to do, where others of its catalog do",
    reason: "Who looks an error up wants to get rid of it.",
    fix: "Add `resolutions`, if only whom to ask.",
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

/// A catalog that has no resolutions at all is of another kind: it may record what others answer.
pub(super) fn check(part: Part<'_>, has_resolutions: bool, report: &mut Report) {
    for entry in part.entries().filter(|entry| entry.complete) {
        if has_resolutions && entry.resolutions.is_empty() {
            report.add(no_resolution(entry));
        }
        unfixed(entry, report);
    }
}

fn no_resolution(entry: &EntryDef) -> Diagnostic {
    Diagnostic::new(
        &NO_RESOLUTION,
        format!("`{}` does not say what to do", entry.key.value),
    )
    .at(
        entry.key.span,
        "has no resolution, as others of this catalog have",
    )
    .help("add `resolutions = [{ id = \"…\", text = \"…\" }]`")
}

/// Causes that no resolution is for, where resolutions say what they are for.
fn unfixed(entry: &EntryDef, report: &mut Report) {
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
                format!("no resolution is for the cause `{}`", cause.id.value),
            )
            .at(
                cause.id.span,
                "whoever finds this cause does not learn what to do",
            )
            .help(format!(
                "name it in a resolution: `for = [\"{}\"]`",
                cause.id.value
            )),
        );
    }
}
