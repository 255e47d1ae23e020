//! No source code makes an error.

use crate::diagnostic::{Check, Diagnostic, Level, Needs, Subject};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Span;

/// EB0903: no source code constructs an error.
pub static NEVER_MADE: Check = Check {
    code: "EB0903",
    name: "never-made",
    level: Level::Warning,
    needs: Needs::SourceCode,
    summary: "no source code constructs an error",
    reason: "The error is translated and documented, but no user ever sees it.",
    fix: "Construct it where it belongs, or retire it.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

[error.RateLimited]
message = "The requests come too fast."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

[error.RateLimited]
message = "The requests come too fast."

==> src/lib.rs
pub fn check(count: u32) -> AppError {
    if count > 9 {
        app_error!(RateLimited)
    } else {
        AppError::QuotaExceeded
    }
}
"#,
    ..Check::DEFAULT
};

/// Describes a catalog of which nothing is used.
pub(super) fn unused_catalog(catalog: &CatalogDef) -> Diagnostic {
    let name = &catalog.name;
    let title = format!("the source code constructs no error of catalog `{name}`");
    Diagnostic::new(&NEVER_MADE, title)
        .at(Span::file_start(catalog.file), "not used")
        .about(Subject::catalog(catalog))
        .help("add the directory that uses it with another `--source`, or remove the catalog")
}

/// Describes an entry that nothing makes.
pub(super) fn finding(catalog: &CatalogDef, entry: &EntryDef) -> Diagnostic {
    let title = format!("no code constructs the error `{}`", entry.key.value);
    Diagnostic::new(&NEVER_MADE, title)
        .at(entry.key.span, "not constructed in the given source code")
        .help(format!(
            "construct it with `{}_error!`, or retire the entry",
            catalog.name
        ))
}
