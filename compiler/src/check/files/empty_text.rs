//! A text is empty.

use crate::diagnostic::{Check, Level};

/// EB0011: a text is empty.
pub static EMPTY_TEXT: Check = Check {
    code: "EB0011",
    name: "empty-text",
    level: Level::Error,
    allowable: false,
    summary: "a text is empty",
    reason: "An empty text is not a missing one: leave a field out if it has nothing to say, and it falls back.",
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
