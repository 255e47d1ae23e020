//! A catalog file is not valid TOML.

use crate::diagnostic::{Check, Level};

/// EB0006: a catalog file is not valid TOML.
pub static TOML_SYNTAX: Check = Check {
    code: "EB0006",
    name: "toml-syntax",
    level: Level::Error,
    allowable: false,
    summary: "a catalog file is not valid TOML",
    reason: "The file cannot be read or checked.",
    fix: "Correct the syntax at the marked place. <https://toml.io> describes the syntax.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up.
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
