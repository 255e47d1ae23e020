//! EB09: the source code of the application.

use super::checks;

checks! {
    static CODE;

    UNREADABLE_SOURCE = "EB0901" "unreadable-source" Warning needs_source_code {
        summary: "a file of source code cannot be read as Rust",
        reason: "What it makes and tests is not known, so what seems not to be made or tested is not reported.",
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
    }
    UNKNOWN_CODE = "EB0902" "unknown-code" Error needs_source_code {
        summary: "source code names an entry that is in no catalog",
        reason: "It does not compile; most often, a key was changed in the catalog alone.",
        fix: "Correct the name, or write the entry.",
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
    }
    NEVER_MADE = "EB0903" "never-made" Warning needs_source_code {
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
    }
    UNTESTED = "EB0904" "untested" Info needs_source_code {
        summary: "no test names an error",
        reason: "Nobody notices when it comes at the wrong time, or no longer.",
        fix: "Write a test in which it arises, and name it by its key or its code.",
        bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}

#[test]
fn nothing() {}
"#,
        good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of this month is used up."

==> src/lib.rs
pub fn check() -> AppError {
    app_error!(QuotaExceeded)
}

#[test]
fn the_quota_ends() {
    assert_eq!(check(), AppError::QuotaExceeded);
}
"#,
    }
    HARD_CODED_MESSAGE = "EB0905" "hard-coded-message" Warning needs_source_code {
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
    }
}
