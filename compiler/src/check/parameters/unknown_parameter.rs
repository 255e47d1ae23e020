//! A text uses a parameter that its entry does not declare.

use crate::diagnostic::{Check, Level};

/// EB0201: a text uses a parameter that its entry does not declare.
pub static UNKNOWN_PARAMETER: Check = Check {
    code: "EB0201",
    name: "unknown-parameter",
    level: Level::Error,
    allowable: false,
    summary: "a text uses a parameter that its entry does not declare",
    reason: "Its name would be printed, in that language only.",
    fix: "Correct the name, or declare the parameter in `params`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limits } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
