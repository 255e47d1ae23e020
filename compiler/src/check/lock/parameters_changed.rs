//! The parameters of a released entry are not those that were promised.

use crate::diagnostic::{Check, Level, Needs};

/// EB0704: the parameters of a released entry are not those that were promised.
pub static PARAMETERS_CHANGED: Check = Check {
    code: "EB0704",
    name: "parameters-changed",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "the parameters of a released entry are not those that were promised",
    reason: "Programs that raise or match the error do not build, or say something else than they mean.",
    fix: "Put the parameters back as they were, and give what is new an entry of its own; mark the old one as `deprecated`. With a new major version, `errorbook lock --accept-breaking` records what is there.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } MiB is used up."
params = [{ name = "limit", type = "u64" }]
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded param=limit:u32
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } MiB is used up."
params = [{ name = "limit", type = "u32" }]
==> errorbook.lock
errorbook-lock 2
error app QuotaExceeded page=QuotaExceeded param=limit:u32
"#,
    ..Check::DEFAULT
};
