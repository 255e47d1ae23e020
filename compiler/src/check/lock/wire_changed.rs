//! A code, a status or a value of a payload is not the one that was promised.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Level, Needs, Report};
use crate::lock::Change;

/// EB0705: a released code, status or payload value changed.
pub static WIRE_CHANGED: Check = Check {
    code: "EB0705",
    name: "wire-changed",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a released code, status or payload value changed",
    reason: "Clients depend on it.",
    fix: "Restore the old value, or add a new entry. For a new major version, `errorbook lock --accept-breaking` records the change.",
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

const ADVICE: &str =
    "clients that depend on it no longer find it: restore the old value, or add a new entry";

pub(super) fn check(promises: &Promises<'_>, differences: &[Difference<'_>], report: &mut Report) {
    for difference in differences {
        if let Change::Value(what, ..) = difference.change {
            let place = (difference.entry.key.span, "in this entry");
            report.add(promises.broken(&WIRE_CHANGED, difference, place, what, ADVICE));
        }
    }
}
