//! A translation belongs to nothing in the catalog.

use crate::diagnostic::{Check, Level};

/// EB0302: a translation belongs to nothing in the catalog.
pub static ORPHAN_TRANSLATION: Check = Check {
    code: "EB0302",
    name: "orphan-translation",
    level: Level::Error,
    summary: "a translation belongs to nothing in the catalog",
    reason: "It is never shown. Most often, the code or id was renamed.",
    fix: "Use the current name of the entry or field, or remove it.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaReached = 割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    ..Check::DEFAULT
};
