//! A text is not valid Fluent.

use crate::diagnostic::{Check, Level};

/// EB0007: a text is not valid Fluent.
pub static FTL_SYNTAX: Check = Check {
    code: "EB0007",
    name: "ftl-syntax",
    level: Level::Error,
    allowable: false,
    summary: "a text is not valid Fluent",
    reason: "Fluent parsers skip invalid entries, so a translation would silently disappear at run time.",
    fix: "Close open braces, and quote literal ones: write a brace as `{\"{\"}`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
