//! An entry names a related one that does not name it.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0114: an entry names a related entry that does not name it back.
pub static ONE_SIDED_RELATED: Check = Check {
    code: "EB0114",
    name: "one-sided-related",
    level: Level::Info,
    summary: "an entry names a related entry that does not name it back",
    reason: "A reader of the other entry is not led to this one.",
    fix: "Add the entry to the `related` of the other one.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["RateLimited"]

[error.RateLimited]
message = "The requests come too fast."
related = ["QuotaExceeded"]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let units: HashMap<&str, &str> = catalog
        .with_parents()
        .map(|entry| (entry.key.value.as_str(), unit(entry)))
        .collect();
    let pairs: HashSet<(&str, &str)> = catalog
        .with_parents()
        .flat_map(|entry| {
            let related = entry.related.iter();
            related
                .filter_map(|related| Some((unit(entry), *units.get(related.key.value.as_str())?)))
        })
        .collect();
    for entry in catalog.with_parents() {
        for related in &entry.related {
            // One that points nowhere has been reported.
            let key = &related.key;
            let Some(&other) = units.get(key.value.as_str()) else {
                continue;
            };
            let this = unit(entry);
            if this != other && !pairs.contains(&(other, this)) {
                report.add(
                    Diagnostic::new(
                        &ONE_SIDED_RELATED,
                        format!("`{this}` is related to `{other}`, but not the other way round"),
                    )
                    .at(key.span, format!("`{other}` does not name `{this}`"))
                    .help(format!("add `related = [\"{this}\"]` to `[error.{other}]`")),
                );
            }
        }
    }
}

/// Returns the code that an entry belongs to: what is said of a case holds for its code.
fn unit(entry: &EntryDef) -> &str {
    entry
        .case
        .as_ref()
        .map_or(&entry.key.value, |case| &case.of)
}
