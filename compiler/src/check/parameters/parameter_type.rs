//! A text uses a parameter in a way that its type does not allow.

use crate::diagnostic::{Check, Level};

/// EB0206: a text uses a parameter in a way that its type does not allow.
pub static PARAMETER_TYPE: Check = Check {
    code: "EB0206",
    name: "parameter-type",
    level: Level::Error,
    allowable: false,
    summary: "a text uses a parameter in a way that its type does not allow",
    reason: "At run time, the wrong variant would be selected, or an option ignored.",
    fix: "Change the text, or the parameter's type.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "string" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit) } is used up."
params = [{ name = "limit", type = "u32" }]
"#,
    ..Check::DEFAULT
};
