//! A code that was released is not in its catalog any more.

use super::promises::{ACCEPT, Promises};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report, Subject};
use crate::lock::EntryName;

/// EB0702: a code that was released is not in its catalog any more.
pub static REMOVED_CODE: Check = Check {
    code: "EB0702",
    name: "removed-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a code that was released is not in its catalog any more",
    reason: "Programs do not build, and nobody can look up what an older version still prints.",
    fix: "Put the entry back with `retired`: it has no variant then, but keeps its texts. `errorbook lock --accept-breaking` lets it go; its key is never free again.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app DiskFull page=DiskFull
error app QuotaExceeded page=QuotaExceeded
"#,
    good: r#"
==> catalog/app.toml
[error.DiskFull]
message = "The disk is full."
retired = { since = "2.0", reason = "Quotas are checked first.", replaced-by = "QuotaExceeded" }
[error.QuotaExceeded]
message = "The quota is used up."
==> errorbook.lock
errorbook-lock 2
error app DiskFull page=DiskFull
error app QuotaExceeded page=QuotaExceeded
"#,
    ..Check::DEFAULT
};

pub(super) fn check(promises: &Promises<'_>, report: &mut Report) {
    let unread = promises.unread();
    for (name, was) in &promises.file.lock.promises {
        let is_gone = was.retired.is_none() && promises.entry(name).is_none();
        if is_gone && !unread.contains(name.catalog.as_str()) {
            report.add(finding(promises, name));
        }
    }
}

fn finding(promises: &Promises<'_>, name: &EntryName) -> Diagnostic {
    let title = format!("`{}` is gone from the catalog `{}`", name.key, name.catalog);
    let subject = Subject {
        catalog: name.catalog.clone(),
        entry: Some(name.key.clone()),
        ..Subject::default()
    };
    Diagnostic::new(&REMOVED_CODE, title)
        .about(subject)
        .at(promises.file.place(name, ""), "promised here")
        .help(format!(
            "put `[error.{}]` back with `retired = {{ since = \"…\", reason = \"…\" }}`: it keeps its texts, and its code is never used for something else",
            name.key
        ))
        .help(ACCEPT)
}
