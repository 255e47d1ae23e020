//! A parameter's name cannot be the name of a Rust field.

use crate::diagnostic::{Check, Level};

/// EB0204: a parameter's name cannot be the name of a Rust field.
pub static PARAMETER_NAME: Check = Check {
    code: "EB0204",
    name: "parameter-name",
    level: Level::Error,
    allowable: false,
    summary: "a parameter's name cannot be the name of a Rust field",
    reason: "The parameter is a field of the variant.",
    fix: "Begin with a letter, continue with letters, digits and `_`, and avoid Rust keywords.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $type } is used up."
params = [{ name = "type", type = "string" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $kind } is used up."
params = [{ name = "kind", type = "string" }]
"#,
    ..Check::DEFAULT
};
