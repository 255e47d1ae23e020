//! A text shows, or chooses by, a secret parameter.

use crate::diagnostic::{Check, Level};

/// EB0205: a text shows, or chooses by, a secret parameter.
pub static SECRET_SHOWN: Check = Check {
    code: "EB0205",
    name: "secret-shown",
    level: Level::Error,
    allowable: false,
    summary: "a text shows, or chooses by, a secret parameter",
    reason: "A secret is never shown; what a select chooses would give part of it away.",
    fix: "Leave the parameter out of the text. An id that is no secret may stand for it.",
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
