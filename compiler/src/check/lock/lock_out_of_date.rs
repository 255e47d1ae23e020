//! The lock does not have what the catalogs have now (with `--locked` only).

use crate::diagnostic::{Check, Level, Needs};

/// EB0707: the lock does not have what the catalogs have now (with `--locked` only).
pub static LOCK_OUT_OF_DATE: Check = Check {
    code: "EB0707",
    name: "lock-out-of-date",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "the lock does not have what the catalogs have now (with `--locked` only)",
    reason: "What is not recorded is not protected.",
    fix: "Run `errorbook lock`, and commit what it writes.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
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
