//! An argument that a term takes no notice of.

use crate::diagnostic::{Check, Level};

/// EB0607: a term is given an argument that it ignores.
pub static IGNORED_ARGUMENT: Check = Check {
    code: "EB0607",
    name: "ignored-argument",
    level: Level::Warning,
    summary: "a term is given an argument that it ignores",
    reason: "Every Fluent implementation shows the term without it. It may be misspelled, or be meant for a form that the term does not have in this language.",
    fix: "Remove the argument, or give the term a form that it chooses.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "{ -product-name(case: \"genitive\") } has no quota left."

==> locales/en/terms.ftl
-product-name = Acme
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "{ -product-name } has no quota left."

==> locales/en/terms.ftl
-product-name = Acme
"#,
    ..Check::DEFAULT
};
