//! A file that is imported, and what is said of it.

use std::path::Path;

use errorbook_compiler::files::read_file;
use errorbook_exchange::Problem as Found;

use crate::failure::{Failure, Problem, quoted};

/// The most bytes of a file.
const MOST_BYTES: u64 = 256 << 20;

/// Reads a file that the user named.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    read_file(path, MOST_BYTES).map_err(|error| {
        let path = quoted(&path.display().to_string());
        Failure::usage(Problem::new(format!("cannot read {path}: {error}")))
    })
}

/// Returns an error with its place in the file.
pub(super) fn report(path: &str, found: &Found) -> String {
    let help = match found.help.as_str() {
        "" => String::new(),
        help => format!("   = help: {help}\n"),
    };
    format!(
        "error: {}\n  --> {path}:{}:{}\n{help}\n",
        found.title, found.line, found.column
    )
}

/// Returns a note with its place in the file.
pub(super) fn note(path: &str, found: &Found) -> String {
    format!("{path}:{}: {}\n", found.line, found.title)
}
