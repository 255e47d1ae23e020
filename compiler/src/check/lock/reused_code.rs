//! A code that was retired is used again.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::lock::{Change, EntryName, Promise};

/// EB0703: a code that was retired is used again.
pub static REUSED_CODE: Check = Check {
    code: "EB0703",
    name: "reused-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a code that was retired is used again",
    reason: "Who looks it up, or branches on it, takes one error for the other.",
    fix: "Give the new error a code of its own; `errorbook new` knows which are free.",
    bad: r#"
==> catalog/app.toml
[error.APP002]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 2
error app APP002 page=APP002 retired=2.0
"#,
    good: r#"
==> catalog/app.toml
[error.APP003]
message = "The upload is too large."
==> errorbook.lock
errorbook-lock 2
error app APP002 page=APP002 retired=2.0
"#,
    ..Check::DEFAULT
};

pub(super) fn check(promises: &Promises<'_>, differences: &[Difference<'_>], report: &mut Report) {
    for difference in differences {
        if difference.change == Change::Returned {
            report.add(promises.broken(
                &REUSED_CODE,
                difference,
                (difference.entry.key.span, "here again"),
                "retired",
                "give the new error a code of its own",
            ));
        }
    }
    for (name, was) in &promises.file.lock.promises {
        if was.retired.is_some() {
            by_others(promises, name, was, report);
        }
    }
}

/// Reports the entries of other keys that have the code of a retired one.
fn by_others(promises: &Promises<'_>, name: &EntryName, was: &Promise, report: &mut Report) {
    let code = was.code.as_ref().unwrap_or(&name.key);
    let catalogs = promises.catalogs.iter();
    let entries = catalogs
        .filter(|catalog| catalog.name == name.catalog)
        .flat_map(|catalog| &catalog.entries)
        .filter(|entry| {
            entry.code == *code && entry.key.value != name.key && entry.retired.is_none()
        });
    for entry in entries {
        let title = format!(
            "the code `{code}` of `{}` was retired as `{}`",
            entry.key.value, name.key
        );
        report.add(
            Diagnostic::new(&REUSED_CODE, title)
                .at(entry.key.span, "has the code again")
                .at(promises.file.place(name, "retired"), "retired here")
                .help("give the entry a code that was never used"),
        );
    }
}
