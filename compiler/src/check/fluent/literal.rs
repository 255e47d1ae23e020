//! A literal is not one that every Fluent implementation reads alike.

use crate::diagnostic::{Check, Level};

/// EB0604: Fluent implementations read a literal differently.
pub static LITERAL: Check = Check {
    code: "EB0604",
    name: "literal",
    level: Level::Error,
    allowable: false,
    summary: "Fluent implementations read a literal differently",
    reason: "The output would depend on the implementation.",
    fix: "Write the character itself, or the escape of a Unicode character.",
    bad: r#"
[error.QuotaExceeded]
message = 'The quota{ "\uD800" } is used up.'
"#,
    good: r#"
[error.QuotaExceeded]
message = 'The quota{ "\u00A0" }is used up.'
"#,
    ..Check::DEFAULT
};
