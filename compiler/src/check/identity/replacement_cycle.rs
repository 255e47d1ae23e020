//! Entries replace each other in a circle.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Spanned;

/// EB0116: entries replace each other in a circle.
pub static REPLACEMENT_CYCLE: Check = Check {
    code: "EB0116",
    name: "replacement-cycle",
    level: Level::Error,
    summary: "entries replace each other in a circle",
    reason: "A reader who follows `replaced-by` never reaches an entry in use.",
    fix: "Name the entry that replaces it.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "QuotaExceeded" }
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
deprecated = { since = "2.0", reason = "Limits are one error.", replaced-by = "RateLimited" }

[error.RateLimited]
message = "The requests come too fast."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for (entry, next) in circles(catalog) {
        report.add(finding(entry, next));
    }
}

/// Returns the entries whose replacements lead back to them, each with its own replacement.
pub(super) fn circles(catalog: &CatalogDef) -> Vec<(&EntryDef, &Spanned<String>)> {
    let entries: HashMap<&str, &EntryDef> = catalog
        .with_parents()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect();
    let mut cleared: HashSet<&str> = HashSet::new();
    let all = catalog.with_parents();
    all.filter_map(|entry| Some((entry, in_a_circle(entry, &entries, &mut cleared)?)))
        .collect()
}

/// Returns the first replacement, if following them leads back to the entry. `cleared` are those that end.
fn in_a_circle<'a>(
    entry: &'a EntryDef,
    entries: &HashMap<&str, &'a EntryDef>,
    cleared: &mut HashSet<&'a str>,
) -> Option<&'a Spanned<String>> {
    let mut path: HashSet<&str> = HashSet::new();
    let mut at = entry;
    loop {
        if cleared.contains(at.key.value.as_str()) {
            cleared.extend(path);
            return None;
        }
        path.insert(&at.key.value);
        let next = at
            .replacement()
            .and_then(|next| entries.get(next.value.as_str()));
        let Some(&next) = next else {
            cleared.extend(path);
            return None;
        };
        if path.contains(next.key.value.as_str()) {
            // One that leads into a circle is not in it: those that are will be reported.
            cleared.extend(path);
            return entry
                .replacement()
                .filter(|_| next.key.value == entry.key.value);
        }
        at = next;
    }
}

fn finding(entry: &EntryDef, next: &Spanned<String>) -> Diagnostic {
    let key = &entry.key.value;
    Diagnostic::new(
        &REPLACEMENT_CYCLE,
        format!("the replacements of `{key}` lead back to it"),
    )
    .at(next.span, "leads in a circle")
    .help("name the entry that replaces it")
}
