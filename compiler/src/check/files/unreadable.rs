//! A file or folder of the project cannot be read.

use crate::diagnostic::{Check, Level};

/// EB0014: a file or directory of the project cannot be read.
pub static UNREADABLE: Check = Check {
    code: "EB0014",
    name: "unreadable",
    level: Level::Error,
    allowable: false,
    summary: "a file or directory of the project cannot be read",
    reason: "An unread file is not checked, and a language could be missing without notice. Only regular files up to a size limit are read, a link is followed once, and names must be Unicode.",
    fix: "Follow the help: replace it with a file, rename it, or remove it.",
    ..Check::DEFAULT
};
