//! A text refers to a message, attribute, term or function that is not there.

use crate::diagnostic::{Check, Level};

/// EB0601: a text refers to a message, attribute, term or function that does not exist.
pub static UNKNOWN_FLUENT_REFERENCE: Check = Check {
    code: "EB0601",
    name: "unknown-fluent-reference",
    level: Level::Error,
    allowable: false,
    fixable: true,
    summary: "a text refers to a message, attribute, term or function that does not exist",
    reason: "Fluent would print the reference itself.",
    fix: "Correct the name, or add the missing definition. A parameter is written `{ $name }`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { -product } is used up."
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { -product } is used up."

==> locales/en/terms.ftl
-product = Parcel
"#,
    ..Check::DEFAULT
};
