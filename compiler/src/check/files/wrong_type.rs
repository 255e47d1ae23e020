//! A value of a catalog file has the wrong type or is out of range.

use crate::diagnostic::{Check, Level};

/// EB0009: a value of a catalog file has the wrong type or is out of range.
pub static WRONG_TYPE: Check = Check {
    code: "EB0009",
    name: "wrong-type",
    level: Level::Error,
    allowable: false,
    summary: "a value of a catalog file has the wrong type or is out of range",
    reason: "The intended value is unknown.",
    fix: "Write a value of the type that the help names.",
    bad: r#"
[error.QuotaExceeded]
status = "429"
message = "The quota is used up."
"#,
    good: r#"
[error.QuotaExceeded]
status = 429
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
