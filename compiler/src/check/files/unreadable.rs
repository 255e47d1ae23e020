//! A file or folder of the project cannot be read.

use crate::diagnostic::{Check, Level};

/// EB0014: a file or folder of the project cannot be read.
pub static UNREADABLE: Check = Check {
    code: "EB0014",
    name: "unreadable",
    level: Level::Error,
    allowable: false,
    summary: "a file or folder of the project cannot be read",
    reason: "What is not read is not checked, and a language could be missing without a word. Only regular files are read, up to a limit; a link is followed once; names are Unicode.",
    fix: "Do what the help says: put a file in its place, rename it, or remove it.",
    ..Check::DEFAULT
};
