//! A code, a status or a value of a payload is not the one that was promised.

use crate::diagnostic::{Check, Level, Needs};

/// EB0705: a code, a status or a value of a payload is not the one that was promised.
pub static WIRE_CHANGED: Check = Check {
    code: "EB0705",
    name: "wire-changed",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a code, a status or a value of a payload is not the one that was promised",
    reason: "Clients branch on it.",
    fix: "Put the old value back, or give what is new an entry of its own. With a new major version, `errorbook lock --accept-breaking` records what is there.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
status = 507
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded status=429
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
status = 429
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded status=429
"#,
    ..Check::DEFAULT
};
