//! A text is not valid Fluent.

use crate::diagnostic::{Check, Level};

/// EB0007: a text is not valid Fluent.
pub static FTL_SYNTAX: Check = Check {
    code: "EB0007",
    name: "ftl-syntax",
    level: Level::Error,
    allowable: false,
    summary: "a text is not valid Fluent",
    reason: "Fluent parsers skip what they cannot read, so that a translation vanishes silently at run time.",
    fix: "Close what is open and quote what is literal: a brace is written `{\"{\"}`.",
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
