//! A select cannot work as written.

use crate::diagnostic::{Check, Level};

/// EB0603: a select cannot work as written.
pub static SELECT: Check = Check {
    code: "EB0603",
    name: "select",
    level: Level::Error,
    allowable: false,
    summary: "a select cannot work as written",
    reason: "A variant that can never be chosen, or a key of the wrong kind, hides a text from its readers.",
    fix: "Use the plural categories of the text's language, the values of the parameter, or exact numbers before the category that contains them.",
    bad: r#"
[error.QuotaExceeded]
message = """
The quota of { $limit ->
    [one] one request
    [1] a single request
   *[other] { $limit } requests
} is used up."""
params = [{ name = "limit", type = "u32" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = """
The quota of { $limit ->
    [one] one request
   *[other] { $limit } requests
} is used up."""
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
