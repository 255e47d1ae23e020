//! A value for a payload has characters that its protocol does not allow.

use crate::diagnostic::{Check, Level};

/// EB0401: a value for a payload has characters that its protocol does not allow.
pub static WIRE_VALUE: Check = Check {
    code: "EB0401",
    name: "wire-value",
    level: Level::Error,
    allowable: false,
    summary: "a value for a payload has characters that its protocol does not allow",
    reason: "A strict client would reject the payload.",
    fix: "Use printable ASCII characters except `\"` and `\\` (RFC 6749, section 5.2).",
    bad: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The code’s time is over." }
"#,
    good: r#"
[error.CodeExpired]
wire.oauth = { error = "invalid_grant", description = "The time of the code is over." }
"#,
    ..Check::DEFAULT
};
