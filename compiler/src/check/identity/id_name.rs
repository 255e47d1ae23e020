//! An id contains characters that it may not contain.

use crate::diagnostic::{Check, Level};

/// EB0103: an id contains characters that it may not contain.
pub static ID_NAME: Check = Check {
    code: "EB0103",
    name: "id-name",
    level: Level::Error,
    allowable: false,
    summary: "an id contains characters that it may not contain",
    reason: "Ids are parts of names in translation files.",
    fix: "Use letters, digits, `-` and `_`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too many", text = "Many requests came at once." }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [{ id = "too-many", text = "Many requests came at once." }]
"#,
    ..Check::DEFAULT
};
