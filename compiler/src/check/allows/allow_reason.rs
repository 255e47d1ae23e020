//! An allow gives no reason.

use crate::diagnostic::{Check, Level};

/// EB0801: an allow gives no reason.
pub static ALLOW_REASON: Check = Check {
    code: "EB0801",
    name: "allow-reason",
    level: Level::Error,
    allowable: false,
    summary: "an allow gives no reason",
    reason: "The next person who reads the allow must be able to tell whether it still applies.",
    fix: "Give the reason, or fix the finding and remove the allow.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = ""
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
params = [{ name = "limit", type = "u32" }]
allow.unused-parameter = "Clients read it from the payload; people need not know it."
"#,
    ..Check::DEFAULT
};
