//! No test names an error.

use crate::diagnostic::{Check, Diagnostic, Level, Needs};
use crate::model::EntryDef;

/// EB0904: no test names an error.
pub static UNTESTED: Check = Check {
    code: "EB0904",
    name: "untested",
    level: Level::Info,
    needs: Needs::SourceCode,
    summary: "no test names an error",
    reason: "Nobody notices if the error appears in the wrong case, or no longer appears.",
    fix: "Write a test that causes the error and names it by key or code.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}

#[test]
fn nothing() {}
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}

#[test]
fn the_quota_ends() {
    assert_eq!(check(), AppError::QuotaExceeded);
}
"#,
    ..Check::DEFAULT
};

/// Describes an entry that no test names.
pub(super) fn finding(entry: &EntryDef) -> Diagnostic {
    let title = format!("no test names `{}`", entry.key.value);
    Diagnostic::new(&UNTESTED, title)
        .at(
            entry.key.span,
            "no test would notice if it appeared in the wrong case",
        )
        .help("write a test that causes the error")
}
