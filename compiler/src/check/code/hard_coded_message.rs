//! A text of the source code begins as the message of an entry does.

use crate::diagnostic::{Check, Diagnostic, Level, Needs, Subject};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Span;

/// EB0905: a text of the source code begins as the message of an entry does.
pub static HARD_CODED_MESSAGE: Check = Check {
    code: "EB0905",
    name: "hard-coded-message",
    level: Level::Warning,
    needs: Needs::SourceCode,
    summary: "a text of the source code begins as the message of an entry does",
    reason: "It goes around the catalog: it is never translated, and stays as it is when the message changes.",
    fix: "Make the error by its macro, and show that.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> String {
    format!("The quota of this month is used up. Wait.")
}

pub fn other() -> AppError {
    app_error!(QuotaExceeded)
}
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> String {
    app_error!(QuotaExceeded).to_string()
}
"#,
    ..Check::DEFAULT
};

/// Describes a text of the source code that says what an entry's message says.
pub(super) fn finding(catalog: &CatalogDef, entry: &EntryDef, place: Span) -> Diagnostic {
    let key = &entry.key.value;
    let title = format!("a text of the source code says what the message of `{key}` says");
    let diagnostic = Diagnostic::new(&HARD_CODED_MESSAGE, title)
        .at(place, "goes around the catalog: it is never translated")
        .about(Subject::entry(catalog, entry));
    let diagnostic = match entry.message.source() {
        Some(message) => diagnostic.at(message.span(), "the message"),
        None => diagnostic,
    };
    diagnostic.help(format!(
        "make the error: `{}_error!({key}, …)`",
        catalog.name
    ))
}
