//! An error with status 503 does not say which `Retry-After` it comes with.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::EntryDef;

/// EB0406: an error with status 503 has no `Retry-After`.
pub static MISSING_RETRY_AFTER: Check = Check {
    code: "EB0406",
    name: "missing-retry-after",
    level: Level::Info,
    summary: "an error with status 503 has no `Retry-After`",
    reason: "Without it, clients retry immediately, when the service is already overloaded.",
    fix: "Add the number of seconds as `wire.retry-after`.",
    bad: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
"#,
    good: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
wire.retry-after = 120
"#,
    ..Check::DEFAULT
};

const SERVICE_UNAVAILABLE: u16 = 503;

pub(super) fn check(entry: &EntryDef, report: &mut Report) {
    if entry.status == Some(SERVICE_UNAVAILABLE) && entry.retry_after.is_none() {
        report.add(
            Diagnostic::new(
                &MISSING_RETRY_AFTER,
                format!("`{}` answers 503 without `Retry-After`", entry.key.value),
            )
            .at(entry.status_place(), "does not say when to try again")
            .help("add the seconds, as in `wire.retry-after = 30`"),
        );
    }
}
