//! A text is empty.

use crate::diagnostic::{Check, Level};

/// EB0011: a text is empty.
pub static EMPTY_TEXT: Check = Check {
    code: "EB0011",
    name: "empty-text",
    level: Level::Error,
    allowable: false,
    summary: "a text is empty",
    reason: "Absent is not empty: a field that has nothing to say is left out, and then falls back.",
    fix: "Write the text, or remove the key.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
summary = ""
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
