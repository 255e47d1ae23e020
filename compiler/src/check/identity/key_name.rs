//! An entry's key cannot be the name of a Rust variant.

use crate::diagnostic::{Check, Level};

/// EB0102: an entry's key cannot be the name of a Rust variant.
pub static KEY_NAME: Check = Check {
    code: "EB0102",
    name: "key-name",
    level: Level::Error,
    allowable: false,
    summary: "an entry's key cannot be the name of a Rust variant",
    reason: "The key is the variant that code constructs and matches on.",
    fix: "Choose another key. The visible code can be anything: write it as `code`.",
    bad: r#"
[error.429]
message = "The quota is used up."
"#,
    good: r#"
[error.QuotaExceeded]
code = "429"
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
