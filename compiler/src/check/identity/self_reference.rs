//! An entry is related to itself.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::CatalogDef;

/// EB0113: an entry is related to itself.
pub static SELF_REFERENCE: Check = Check {
    code: "EB0113",
    name: "self-reference",
    level: Level::Warning,
    summary: "an entry is related to itself",
    reason: "Most often, the line was copied from the other entry without changing the name.",
    fix: "Name the other entry.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
related = ["QuotaExceeded"]
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
    for entry in catalog.with_parents() {
        let related = entry.related.iter().map(|related| &related.key);
        for key in related.filter(|key| key.value == entry.key.value) {
            report.add(
                Diagnostic::new(
                    &SELF_REFERENCE,
                    format!("`{}` is related to itself", key.value),
                )
                .at(key.span, "the entry itself")
                .help("name another entry, or remove it"),
            );
        }
    }
}
