//! The arguments of a term or function are not what it takes.

use crate::diagnostic::{Check, Level};

/// EB0605: the arguments of a term or function are not what it takes.
pub static ARGUMENTS: Check = Check {
    code: "EB0605",
    name: "arguments",
    level: Level::Error,
    allowable: false,
    summary: "the arguments of a term or function are not what it takes",
    reason: "Fluent would ignore them, or print a placeholder.",
    fix: "Pass what the term or function takes; `docs/fluent.md` lists the options of `NUMBER`.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit, digits: 2) } is used up."
params = [{ name = "limit", type = "f64" }]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota of { NUMBER($limit, minimumFractionDigits: 2) } is used up."
params = [{ name = "limit", type = "f64" }]
"#,
    ..Check::DEFAULT
};
