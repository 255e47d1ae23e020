//! The parameters of a released entry are not those that were promised.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Level, Needs, Report};
use crate::lock::Change;
use crate::model::EntryDef;
use crate::source::Span;

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

const DIFFERENT: &str = "programs that raise or match the error do not build any more: give what is new an entry of its own, and deprecate this one";
const REMOVED: &str =
    "programs that give it do not build any more: keep it, or give what is new an entry of its own";
const CONVERTED: &str =
    "programs that turn it into this error with `?` do not build any more: keep it";
const REORDERED: &str =
    "programs that give them by position say something else now: put them back in order";

pub(super) fn check(promises: &Promises<'_>, differences: &[Difference<'_>], report: &mut Report) {
    for difference in differences {
        let entry = difference.entry;
        let here = (entry.key.span, "in this entry");
        let (place, token, advice) = match &difference.change {
            Change::ParamAdded(now) => {
                let place = (place(entry, &now.name), "not promised");
                (place, String::new(), DIFFERENT)
            }
            Change::ParamRetyped(_, now) => {
                let place = (place(entry, &now.name), "of another type now");
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
