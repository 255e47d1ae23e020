//! A code that was released is not in its catalog any more.

use super::promises::{ACCEPT, Promises};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report, Subject};
use crate::lock::EntryName;

/// EB0702: a released code is missing from its catalog.
pub static REMOVED_CODE: Check = Check {
    code: "EB0702",
    name: "removed-code",
    level: Level::Error,
    needs: Needs::Lock,
    summary: "a released code is missing from its catalog",
    reason: "Programs no longer build, and users of older versions cannot look the error up.",
    fix: "Restore the entry with `retired`: it then has no variant, but keeps its texts. `errorbook lock --accept-breaking` drops it, and its key can never be reused.",
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
    let title = format!(
        "`{}` is missing from the catalog `{}`",
        name.key, name.catalog
    );
    let subject = Subject {
        catalog: name.catalog.clone(),
        entry: Some(name.key.clone()),
        ..Subject::default()
    };
    Diagnostic::new(&REMOVED_CODE, title)
        .about(subject)
        .at(promises.file.place(name, ""), "recorded here")
        .help(format!(
            "restore `[error.{}]` with `retired = {{ since = \"…\", reason = \"…\" }}`: it keeps its texts, and its code is never reused",
            name.key
        ))
        .help(ACCEPT)
}
