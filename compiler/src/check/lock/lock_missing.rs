//! There is no lock (with `--locked` only).

use super::promises::RUN;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::lock;

/// EB0708: there is no lock (with `--locked` only).
pub static LOCK_MISSING: Check = Check {
    code: "EB0708",
    name: "lock-missing",
    level: Level::Error,
    allowable: false,
    needs: Needs::Lock,
    summary: "there is no lock (with `--locked` only)",
    reason: "The lock protects only what it records.",
    fix: "Run `errorbook lock`, and commit the result.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded
"#,
    ..Check::DEFAULT
};

/// Reports that there is no lock.
pub(super) fn check(report: &mut Report) {
    let title = format!("there is no `{}`", lock::PATH);
    let found = Diagnostic::new(&LOCK_MISSING, title);
    report.add(found.help(RUN));
}
