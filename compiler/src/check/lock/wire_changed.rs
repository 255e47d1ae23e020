//! A code, a status or a value of a payload is not the one that was promised.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Level, Needs, Report};
use crate::lock::Change;

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

const ADVICE: &str = "clients that branch on it do not find it any more: put the old one back, or give what is new an entry of its own";

pub(super) fn check(promises: &Promises<'_>, differences: &[Difference<'_>], report: &mut Report) {
    for difference in differences {
        if let Change::Value(what, ..) = difference.change {
            let place = (difference.entry.key.span, "in this entry");
            report.add(promises.broken(&WIRE_CHANGED, difference, place, what, ADVICE));
        }
    }
}
