//! A code that was released is not in its catalog any more.

use crate::diagnostic::{Check, Level, Needs};

/// EB0702: a code that was released is not in its catalog any more.
pub static REMOVED_CODE: Check = Check {
    code: "EB0702",
    name: "removed-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a code that was released is not in its catalog any more",
    reason: "Programs do not build, and nobody can look up what an older version still prints.",
    fix: "Put the entry back with `retired`: it has no variant then, but keeps its texts. `errorbook lock --accept-breaking` lets it go; its key is never free again.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app DiskFull page=DiskFull
error app QuotaExceeded page=QuotaExceeded
"#,
    good: r#"
==> catalog/app.toml
[error.DiskFull]
message = "The disk is full."
retired = { since = "2.0", reason = "Quotas are checked first.", replaced-by = "QuotaExceeded" }
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app DiskFull page=DiskFull
error app QuotaExceeded page=QuotaExceeded
"#,
    ..Check::DEFAULT
};
