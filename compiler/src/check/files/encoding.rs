//! A file is not UTF-8.

use crate::diagnostic::{Check, Level};

/// EB0001: a file is not UTF-8.
pub static ENCODING: Check = Check {
    code: "EB0001",
    name: "encoding",
    level: Level::Error,
    allowable: false,
    summary: "a file is not UTF-8",
    reason: "Catalogs and translations are always UTF-8, so no tool has to guess.",
    fix: "Save the file as UTF-8. Editors call this the file's encoding.",
    ..Check::DEFAULT
};
