//! A text of the source code begins as the message of an entry does.

use crate::diagnostic::{Check, Diagnostic, Level, Needs, Subject};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Span;

/// EB0905: a string in the source code begins like the message of an entry.
pub static HARD_CODED_MESSAGE: Check = Check {
    code: "EB0905",
    name: "hard-coded-message",
    level: Level::Warning,
    needs: Needs::SourceCode,
    summary: "a string in the source code begins like the message of an entry",
    reason: "It bypasses the catalog: it is never translated, and does not change when the message changes.",
    fix: "Construct the error with its macro, and show that.",
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
    let title = format!("a string in the source code repeats the message of `{key}`");
    let diagnostic = Diagnostic::new(&HARD_CODED_MESSAGE, title)
        .at(place, "bypasses the catalog: it is never translated")
        .about(Subject::entry(catalog, entry));
    let diagnostic = match entry.message.source() {
        Some(message) => diagnostic.at(message.span(), "the message"),
        None => diagnostic,
    };
    diagnostic.help(format!(
        "construct the error: `{}_error!({key}, …)`",
        catalog.name
    ))
}
