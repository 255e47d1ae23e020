//! An entry leads to one that is deprecated or retired.

use std::collections::{HashMap, HashSet};

use super::replacement_cycle::circles;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Spanned;

/// EB0117: an entry refers to a deprecated or retired entry.
pub static RECOMMENDS_RETIRED: Check = Check {
    code: "EB0117",
    name: "recommends-retired",
    level: Level::Warning,
    summary: "an entry refers to a deprecated or retired entry",
    reason: "The reader would be led to an error that is no longer raised.",
    fix: "Name the entry that replaces it.",
    bad: r#"
[error.LimitReached]
message = "A limit is reached."
related = ["QuotaExceeded"]

[error.QuotaExceeded]
message = "The quota is used up."
related = ["LimitReached"]
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
"#,
    good: r#"
[error.LimitReached]
message = "A limit is reached."
related = ["RateLimited"]

[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
related = ["LimitReached"]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let entries: HashMap<&str, &EntryDef> = catalog
        .with_parents()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect();
    // Those are told that they lead nowhere.
    let circles = circles(catalog).into_iter();
    let in_circles: HashSet<&str> = circles.map(|(entry, _)| entry.key.value.as_str()).collect();
    for entry in catalog.with_parents() {
        let is_in_circle = in_circles.contains(entry.key.value.as_str());
        if let Some(next) = entry.replacement().filter(|_| !is_in_circle) {
            leads_to(entry, next, &entries, "the replacement of", report);
        }
        // One that is no more may speak of others that are no more.
        if entry.retired.is_none() {
            for related in &entry.related {
                leads_to(entry, &related.key, &entries, "related to", report);
            }
        }
    }
}

fn leads_to(
    entry: &EntryDef,
    name: &Spanned<String>,
    entries: &HashMap<&str, &EntryDef>,
    how: &str,
    report: &mut Report,
) {
    // One that points nowhere has been reported.
    let Some(other) = entries.get(name.value.as_str()) else {
        return;
    };
    let (state, end) = match (&other.retired, &other.deprecated) {
        (Some(end), _) => ("retired", end),
        (None, Some(end)) => ("deprecated", end),
        (None, None) => return,
    };
    // What replaces an entry points back to it.
    if how == "related to"
        && other
            .replacement()
            .is_some_and(|next| next.value == entry.key.value)
    {
        return;
    }
    let diagnostic = Diagnostic::new(
        &RECOMMENDS_RETIRED,
        format!(
            "`{}` refers to `{}`, which is {state}",
            entry.key.value, name.value
        ),
    )
    .at(name.span, format!("{how} `{}`", entry.key.value))
    .at(other.key.span, format!("{state} since {}", end.since));
    report.add(match other.replacement() {
        Some(next) => diagnostic.help(format!("name `{}`, which replaces it", next.value)),
        None => diagnostic.help("name an entry that is in use, or remove it"),
    });
}
