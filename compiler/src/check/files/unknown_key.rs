//! A key of a catalog file is unknown.

use crate::diagnostic::{Check, Level};

/// EB0008: a key of a catalog file is unknown.
pub static UNKNOWN_KEY: Check = Check {
    code: "EB0008",
    name: "unknown-key",
    level: Level::Error,
    allowable: false,
    summary: "a key of a catalog file is unknown",
    reason: "A misspelled key would be ignored, together with its value.",
    fix: "Correct or remove the key. The help lists the keys of the table.",
    bad: r#"
[error.QuotaExceeded]
mesage = "The quota is used up."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
