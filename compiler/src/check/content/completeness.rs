//! What a reader would look for in vain.

use std::collections::HashSet;

use crate::check::part::Part;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::EntryDef;

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
        &checks::NO_RESOLUTION,
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
                &checks::UNMENDED_CAUSE,
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
