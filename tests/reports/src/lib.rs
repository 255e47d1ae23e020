//! The work that the programs in `src/bin` try. Each is an example of `main` with the reports of another crate.

use errorbook::tok::{TokError, tok_error};

/// Fails, as a download does.
///
/// # Errors
/// Always.
pub fn download() -> Result<(), TokError> {
    Err(tok_error!(
        TOK003,
        "d-1",
        std::io::Error::other("the disk is full")
    ))
}
