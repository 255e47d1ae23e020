//! Two catalogs have the same code.

use std::collections::HashMap;

use super::codes::{Owner, coded};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::CatalogDef;

/// EB0111: two catalogs have the same code.
pub static SHARED_CODE: Check = Check {
    code: "EB0111",
    name: "shared-code",
    level: Level::Warning,
    summary: "two catalogs have the same code",
    reason: "A person who looks the code up cannot know which catalog is meant.",
    fix: "Begin the codes of each catalog with different letters.",
    bad: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "Q-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "Q-1"
message = "The queue is full."
"#,
    good: r#"
==> catalog/api.toml
[error.QuotaExceeded]
code = "API-1"
message = "The quota is used up."

==> catalog/jobs.toml
[error.QueueFull]
code = "JOB-1"
message = "The queue is full."
"#,
    ..Check::DEFAULT
};

/// Looks at all catalogs together: people look a code up without saying in which.
pub(super) fn check(catalogs: &[CatalogDef], report: &mut Report) {
    let mut firsts: HashMap<&str, Owner<'_>> = HashMap::new();
    for catalog in catalogs {
        for entry in coded(catalog) {
            let owner = Owner { catalog, entry };
            let first = *firsts.entry(&entry.code).or_insert(owner);
            if first.catalog.name != catalog.name {
                report.add(finding(first, owner));
            }
        }
    }
}

fn finding(first: Owner<'_>, other: Owner<'_>) -> Diagnostic {
    let code = &other.entry.code;
    let title = format!(
        "the code `{code}` is in the catalogs `{}` and `{}`",
        first.catalog.name, other.catalog.name
    );
    Diagnostic::new(&SHARED_CODE, title)
        .at(other.entry.key.span, format!("its code is `{code}`"))
        .at(first.entry.key.span, "the first one")
        .help("begin the codes of each catalog with different letters")
}
