//! What a reader would look for in vain.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Entry};

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    // A catalog that has none at all is of another kind: it may record what others answer.
    let has_resolutions = catalog
        .entries
        .iter()
        .any(|entry| !entry.resolutions.is_empty());
    for entry in catalog.entries.iter().filter(|entry| entry.complete) {
        if has_resolutions && entry.resolutions.is_empty() {
            report.add(no_resolution(entry));
        }
        unmended(entry, report);
    }
}

fn no_resolution(entry: &Entry) -> Diagnostic {
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
fn unmended(entry: &Entry, report: &mut Report) {
    let mended: HashSet<&str> = entry
        .resolutions
        .iter()
        .flat_map(|resolution| &resolution.mends)
        .map(|cause| cause.value.as_str())
        .collect();
    // A resolution that does not say what it is for may be for all.
    let all_say = entry
        .resolutions
        .iter()
        .all(|resolution| !resolution.mends.is_empty());
    if mended.is_empty() || !all_say {
        return;
    }
    for cause in &entry.causes {
        if mended.contains(cause.id.value.as_str()) {
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
