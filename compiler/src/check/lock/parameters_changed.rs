//! The parameters of a released entry are not those that were promised.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Level, Needs, Report};
use crate::lock::Change;
use crate::model::EntryDef;
use crate::source::Span;

/// EB0704: the parameters of a released entry changed.
pub static PARAMETERS_CHANGED: Check = Check {
    code: "EB0704",
    name: "parameters-changed",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "the parameters of a released entry changed",
    reason: "Programs that raise or match the error no longer build, or show wrong values.",
    fix: "Restore the parameters, add a new entry for the new ones, and mark the old entry as `deprecated`. For a new major version, `errorbook lock --accept-breaking` records the change.",
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

const DIFFERENT: &str = "programs that raise or match the error no longer build: add a new entry for the new parameters, and deprecate this one";
const REMOVED: &str = "programs that pass it no longer build: keep it, or add a new entry";
const CONVERTED: &str = "programs that convert it to this error with `?` no longer build: keep it";
const REORDERED: &str = "programs that pass them by position show wrong values: restore the order";

pub(super) fn check(promises: &Promises<'_>, differences: &[Difference<'_>], report: &mut Report) {
    for difference in differences {
        let entry = difference.entry;
        let here = (entry.key.span, "in this entry");
        let (place, token, advice) = match &difference.change {
            Change::ParamAdded(now) => {
                let place = (place(entry, &now.name), "not in the lock");
                (place, String::new(), DIFFERENT)
            }
            Change::ParamRetyped(_, now) => {
                let place = (place(entry, &now.name), "of a different type now");
                (place, format!("param={}", now.name), DIFFERENT)
            }
            Change::ParamRemoved(was) => (here, format!("param={}", was.name), REMOVED),
            Change::ParamsReordered(_, now) => {
                let first = now
                    .first()
                    .map_or(entry.key.span, |name| place(entry, name));
                ((first, "first now"), String::new(), REORDERED)
            }
            Change::Source(_) => (here, "source".to_owned(), DIFFERENT),
            Change::From(Some(_), _) => (here, "from".to_owned(), CONVERTED),
            Change::Added
            | Change::Removed
            | Change::Retired(_)
            | Change::Returned
            | Change::Deprecated(_)
            | Change::From(None, _)
            | Change::Value(..) => continue,
        };
        report.add(promises.broken(&PARAMETERS_CHANGED, difference, place, &token, advice));
    }
}

/// Returns where a parameter is declared.
fn place(entry: &EntryDef, name: &str) -> Span {
    let mut params = entry.params.iter();
    let param = params.find(|param| param.name.value == name);
    param.map_or(entry.key.span, |param| param.name.span)
}
