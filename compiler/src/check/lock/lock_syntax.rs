//! The lock cannot be read.

use crate::diagnostic::{Check, Level, Needs};

/// EB0701: the lock cannot be read.
pub static LOCK_SYNTAX: Check = Check {
    code: "EB0701",
    name: "lock-syntax",
    level: Level::Error,
    allowable: false,
    needs: Needs::Lock,
    summary: "the lock cannot be read",
    reason: "Promises that cannot be read cannot be checked.",
    fix: "Restore `errorbook.lock` from version control. After a merge, keep the lines of both sides and run `errorbook lock`; with `errorbook.lock merge=union` in `.gitattributes`, git does this itself.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
<<<<<<< HEAD
error app QuotaExceeded page=QuotaExceeded
=======
error app QuotaExceeded page=QuotaExceeded status=429
>>>>>>> other
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
