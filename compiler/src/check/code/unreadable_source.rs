//! A file of source code cannot be read as Rust.

use crate::diagnostic::{Check, Level, Needs};

/// EB0901: a source file is not valid Rust.
pub static UNREADABLE_SOURCE: Check = Check {
    code: "EB0901",
    name: "unreadable-source",
    level: Level::Warning,
    needs: Needs::SourceCode,
    summary: "a source file is not valid Rust",
    reason: "Nobody knows which errors the file constructs and tests, so missing ones are not reported.",
    fix: "Fix the file, or leave it out.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check( {
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
