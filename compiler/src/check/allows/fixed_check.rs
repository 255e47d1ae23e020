//! A catalog accepts or lowers findings of a check that is fixed.

use crate::diagnostic::{Check, Level};

/// EB0803: a catalog accepts or lowers findings of a check that is fixed.
pub static FIXED_CHECK: Check = Check {
    code: "EB0803",
    name: "fixed-check",
    level: Level::Error,
    allowable: false,
    summary: "a catalog accepts or lowers findings of a check that is fixed",
    reason: "From what such a check finds, nothing right could be compiled.",
    fix: "Fix what the check finds, and remove the allow or the level.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
allow.unknown-parameter = "It will be declared later."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
