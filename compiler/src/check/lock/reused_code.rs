//! A code that was retired is used again.

use super::promises::{Difference, Promises};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::lock::{Change, EntryName, Promise};

/// EB0703: a retired code is used again.
pub static REUSED_CODE: Check = Check {
    code: "EB0703",
    name: "reused-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a retired code is used again",
    reason: "People and programs that know the code take the new error for the old one.",
    fix: "Give the new error an unused code. `errorbook new` chooses one.",
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
                "give the new error an unused code",
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
                .at(entry.key.span, "reuses the code")
                .at(promises.file.place(name, "retired"), "retired here")
                .help("use a code that was never used"),
        );
    }
}
