//! A catalog file's name cannot be the name of a Rust module.

use crate::diagnostic::{Check, Level};

/// EB0004: a catalog file's name cannot be the name of a Rust module.
pub static CATALOG_NAME: Check = Check {
    code: "EB0004",
    name: "catalog-name",
    level: Level::Error,
    allowable: false,
    summary: "a catalog file's name cannot be the name of a Rust module",
    reason: "The file's name becomes the module, the enum and the macro.",
    fix: "Rename the file to lower-case letters, digits and `_`, and its translations with it.",
    bad: r#"
==> catalog/my-app.toml
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    good: r#"
==> catalog/my_app.toml
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};
