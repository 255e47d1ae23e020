//! An allow gives no reason.

use crate::diagnostic::{Check, Level};

/// EB0801: an allow gives no reason.
pub static ALLOW_REASON: Check = Check {
    code: "EB0801",
    name: "allow-reason",
    level: Level::Error,
    allowable: false,
    summary: "an allow gives no reason",
    reason: "Whoever reads the allow next has to know whether it still holds.",
    fix: "Say why the finding is right as it is, or fix what is found and remove the allow.",
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
