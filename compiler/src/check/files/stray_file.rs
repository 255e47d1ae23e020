//! A translation file belongs to no catalog.

use crate::diagnostic::{Check, Level};

/// EB0003: a translation file belongs to no catalog.
pub static STRAY_FILE: Check = Check {
    code: "EB0003",
    name: "stray-file",
    level: Level::Error,
    allowable: false,
    summary: "a translation file belongs to no catalog",
    reason: "Its texts are never shown.",
    fix: "Name the file after a catalog, or remove it. Terms that several catalogs share belong in `terms.ftl`.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/application.ftl
QuotaExceeded = 割り当てを使い切りました。
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
