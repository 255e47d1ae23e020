//! A table of a catalog file lacks a key that it must have.

use crate::diagnostic::{Check, Level};

/// EB0010: a table in a catalog file lacks a required key.
pub static MISSING_KEY: Check = Check {
    code: "EB0010",
    name: "missing-key",
    level: Level::Error,
    allowable: false,
    summary: "a table in a catalog file lacks a required key",
    reason: "What it describes would be incomplete.",
    fix: "Add the key.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
