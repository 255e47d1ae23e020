//! There is no lock (with `--locked` only).

use crate::diagnostic::{Check, Level, Needs};

/// EB0708: there is no lock (with `--locked` only).
pub static LOCK_MISSING: Check = Check {
    code: "EB0708",
    name: "lock-missing",
    level: Level::Error,
    allowable: false,
    needs: Needs::Lock,
    summary: "there is no lock (with `--locked` only)",
    reason: "What is not recorded is not protected.",
    fix: "Run `errorbook lock`, and commit what it writes.",
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
