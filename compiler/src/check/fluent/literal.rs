//! A literal is not one that every Fluent implementation reads alike.

use crate::diagnostic::{Check, Level};

/// EB0604: a literal is not one that every Fluent implementation reads alike.
pub static LITERAL: Check = Check {
    code: "EB0604",
    name: "literal",
    level: Level::Error,
    allowable: false,
    summary: "a literal is not one that every Fluent implementation reads alike",
    reason: "What it prints would depend on the implementation.",
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
