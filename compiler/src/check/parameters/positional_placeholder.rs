//! A text contains a positional placeholder like `{0}`.

use crate::diagnostic::{Check, Level};

/// EB0203: a text contains a positional placeholder like `{0}`.
pub static POSITIONAL_PLACEHOLDER: Check = Check {
    code: "EB0203",
    name: "positional-placeholder",
    level: Level::Error,
    allowable: false,
    fixable: true,
    summary: "a text contains a positional placeholder like `{0}`",
    reason: "In Fluent, `{0}` is legal and prints the number 0, which is never meant.",
    fix: "Write the parameter's name: `{ $limit }`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of {0} is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
