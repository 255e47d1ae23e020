//! `replaced-by`, and entries that lead to one that is no more.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Spanned;

/// EB0117: an entry leads to one that is deprecated or retired.
pub static RECOMMENDS_RETIRED: Check = Check {
    code: "EB0117",
    name: "recommends-retired",
    level: Level::Warning,
    summary: "an entry leads to one that is deprecated or retired",
    reason: "The reader would go on with what nobody raises any longer.",
    fix: "Name the entry that is used now.",
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

/// EB0116: entries replace each other in a circle.
pub static REPLACEMENT_CYCLE: Check = Check {
    code: "EB0116",
    name: "replacement-cycle",
    level: Level::Error,
    summary: "entries replace each other in a circle",
    reason: "Whoever follows `replaced-by` finds no entry that is in use.",
    fix: "Name the entry that is used now.",
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
    let entries: HashMap<&str, &EntryDef> = catalog
        .with_parents()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect();
    let mut cleared: HashSet<&str> = HashSet::new();
    for entry in catalog.with_parents() {
        if let Some(next) = in_a_circle(entry, &entries, &mut cleared) {
            report.add(circle(entry, next));
        } else if let Some(next) = replacement(entry) {
            recommended(entry, next, &entries, "in the place of", report);
        }
        // One that is no more may speak of others that are no more.
        if entry.retired.is_none() {
            for related in &entry.related {
                recommended(entry, &related.key, &entries, "related to", report);
            }
        }
    }
}

fn replacement(entry: &EntryDef) -> Option<&Spanned<String>> {
    let ends = [&entry.retired, &entry.deprecated].into_iter().flatten();
    ends.filter_map(|end| end.replaced_by.as_ref()).next()
}

/// The first replacement, if following them leads back to the entry. `cleared` are those that end.
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
        let next = replacement(at).and_then(|next| entries.get(next.value.as_str()));
        let Some(&next) = next else {
            cleared.extend(path);
            return None;
        };
        if path.contains(next.key.value.as_str()) {
            // One that leads into a circle is not in it: those that are will be reported.
            cleared.extend(path);
            return replacement(entry).filter(|_| next.key.value == entry.key.value);
        }
        at = next;
    }
}

fn circle(entry: &EntryDef, next: &Spanned<String>) -> Diagnostic {
    let key = &entry.key.value;
    Diagnostic::new(
        &REPLACEMENT_CYCLE,
        format!("the replacements of `{key}` lead back to it"),
    )
    .at(next.span, "leads in a circle")
    .help("name the entry that is used now")
}

fn recommended(
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
    if how == "related to" && replacement(other).is_some_and(|next| next.value == entry.key.value) {
        return;
    }
    let diagnostic = Diagnostic::new(
        &RECOMMENDS_RETIRED,
        format!(
            "`{}` leads to `{}`, which is {state}",
            entry.key.value, name.value
        ),
    )
    .at(name.span, format!("{how} `{}`", entry.key.value))
    .at(other.key.span, format!("{state} since {}", end.since));
    report.add(match replacement(other) {
        Some(next) => diagnostic.help(format!("name `{}`, which is used now", next.value)),
        None => diagnostic.help("name an entry that is in use, or remove it"),
    });
}
