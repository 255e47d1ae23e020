//! An allow or a level names no check.

use crate::diagnostic::{Check, Level};

/// EB0802: an allow or a level names no check.
pub static UNKNOWN_CHECK: Check = Check {
    code: "EB0802",
    name: "unknown-check",
    level: Level::Error,
    allowable: false,
    summary: "an allow or a level names no check",
    reason: "It has no effect: the finding that it is meant for is still reported.",
    fix: "Write the name of the check, such as `missing-field`. `errorbook explain CODE` shows it.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-param = "Clients read it from the payload; people need not know it."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = "Clients read it from the payload; people need not know it."
"#,
    ..Check::DEFAULT
};
