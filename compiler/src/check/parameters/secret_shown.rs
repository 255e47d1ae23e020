//! A text shows, or chooses by, a secret parameter.

use crate::diagnostic::{Check, Level};

/// EB0205: a text shows a secret parameter, or selects by it.
pub static SECRET_SHOWN: Check = Check {
    code: "EB0205",
    name: "secret-shown",
    level: Level::Error,
    allowable: false,
    summary: "a text shows a secret parameter, or selects by it",
    reason: "Secrets are never shown, and a select would reveal part of one.",
    fix: "Remove the parameter from the text. Show a public id instead.",
    bad: r#"
[error.KeyRefused]
message = "The key { $api_key } is refused."
params = [{ name = "api_key", type = "string", secret = true }]
"#,
    good: r#"
[error.KeyRefused]
message = "The key is refused."
params = [{ name = "api_key", type = "string", secret = true }]
"#,
    ..Check::DEFAULT
};
