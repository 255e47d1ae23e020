//! A file or a pattern exceeds a limit.

use crate::diagnostic::{Check, Level};

/// EB0012: a file or a pattern exceeds a limit.
pub static TOO_LARGE: Check = Check {
    code: "EB0012",
    name: "too-large",
    level: Level::Error,
    allowable: false,
    summary: "a file or a pattern exceeds a limit",
    reason: "Limits keep a hostile or broken file from exhausting memory or the stack.",
    fix: "Split the catalog, or shorten the text.",
    ..Check::DEFAULT
};
