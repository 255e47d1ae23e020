//! No source code makes an error.

use crate::diagnostic::{Check, Diagnostic, Level, Needs, Subject};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Span;

/// EB0903: no source code makes an error.
pub static NEVER_MADE: Check = Check {
    code: "EB0903",
    name: "never-made",
    level: Level::Warning,
    needs: Needs::SourceCode,
    summary: "no source code makes an error",
    reason: "It is translated and documented, but nobody ever sees it.",
    fix: "Make it where it belongs, or retire it.",
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
    let title = format!("the source code makes no error of catalog `{name}`");
    Diagnostic::new(&NEVER_MADE, title)
        .at(Span::file_start(catalog.file), "not used")
        .about(Subject::catalog(catalog))
        .help("give the directory that uses it as another `--source`, or remove the catalog")
}

/// Describes an entry that nothing makes.
pub(super) fn finding(catalog: &CatalogDef, entry: &EntryDef) -> Diagnostic {
    let title = format!("nothing makes the error `{}`", entry.key.value);
    Diagnostic::new(&NEVER_MADE, title)
        .at(entry.key.span, "no source code that was given makes it")
        .help(format!(
            "make it with `{}_error!`, or retire the entry",
            catalog.name
        ))
}
