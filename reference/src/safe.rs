//! Foreign text, made harmless.

use std::fmt::Write as _;

use errorbook_core::LogWriter;

/// Returns foreign text as one line that is safe at a terminal and in a log.
#[must_use]
pub fn safe(text: &str) -> String {
    let mut out = String::new();
    // A string takes all that is written to it.
    let _ = LogWriter::new(&mut out).write_str(text);
    out
}
