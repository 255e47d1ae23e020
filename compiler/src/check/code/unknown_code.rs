//! Source code names an entry that is in no catalog.

use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report, Subject};
use crate::model::CatalogDef;
use crate::source::Span;

/// EB0902: source code names an entry that does not exist.
pub static UNKNOWN_CODE: Check = Check {
    code: "EB0902",
    name: "unknown-code",
    level: Level::Error,
    needs: Needs::SourceCode,
    summary: "source code names an entry that does not exist",
    reason: "The code does not compile. Most often, a key was renamed only in the catalog.",
    fix: "Correct the name, or add the entry.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExeeded)
}
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}
"#,
    ..Check::DEFAULT
};

/// Reports a name that is no entry's, at its place.
pub(super) fn report(catalog: &CatalogDef, key: &str, place: Span, report: &mut Report) {
    // By key, or by case.
    let names = catalog.entries.iter().map(|entry| match &entry.case {
        Some(case) => case.id.value.as_str(),
        None => entry.key.value.as_str(),
    });
    let near = report.nearest(key, names).map(str::to_owned);
    let title = format!("catalog `{}` has no entry `{key}`", catalog.name);
    report.add(
        Diagnostic::new(&UNKNOWN_CODE, title)
            .at(place, "not a key of the catalog")
            .help(format!(
                "write `[error.{key}]` in `catalog/{}.toml`, or name an existing entry",
                catalog.name
            ))
            .did_you_mean(near.as_deref())
            .about(Subject::catalog(catalog)),
    );
}
