//! An allow allows nothing.

use crate::diagnostic::{Check, Level};

/// EB0804: an allow allows nothing.
pub static UNUSED_ALLOW: Check = Check {
    code: "EB0804",
    name: "unused-allow",
    level: Level::Warning,
    fixable: true,
    summary: "an allow allows nothing",
    reason: "It would hide the next mistake, for a reason that was given for another one.",
    fix: "Remove it, or move it to the text that it is meant for.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = "Clients read it from the payload; people need not know it."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
