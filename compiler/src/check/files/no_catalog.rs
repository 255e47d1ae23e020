//! There is no catalog file.

use crate::diagnostic::{Check, Level};

/// EB0005: there is no catalog file.
pub static NO_CATALOG: Check = Check {
    code: "EB0005",
    name: "no-catalog",
    level: Level::Error,
    allowable: false,
    summary: "there is no catalog file",
    reason: "A project without `catalog/*.toml` compiles to nothing.",
    fix: "Add a catalog, or name the project directory with `--dir`.",
    ..Check::DEFAULT
};
