//! A catalog allows or lowers findings that cannot be allowed.

use crate::diagnostic::{Check, Level};

/// EB0803: a catalog allows or lowers findings that cannot be allowed.
pub static NOT_ALLOWABLE: Check = Check {
    code: "EB0803",
    name: "not-allowable",
    level: Level::Error,
    allowable: false,
    summary: "a catalog allows or lowers findings that cannot be allowed",
    reason: "A catalog with such a finding cannot be compiled correctly.",
    fix: "Fix the finding, and remove the allow or the level.",
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
