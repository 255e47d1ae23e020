//! Raises one error and prints it.

use std::process::ExitCode;

use errorbook::tok::{TokError, tok_error};

#[cfg(not(feature = "timestamp"))]
fn check(arguments: &[String]) -> Result<(), TokError> {
    match arguments.first() {
        Some(id) => Err(tok_error!(TOK013, id)),
        None => Ok(()),
    }
}

#[cfg(feature = "timestamp")]
fn check(arguments: &[String]) -> Result<(), TokError> {
    let expiry = errorbook::Timestamp::from_second(1_795_428_000).unwrap_or_default();
    match arguments.len() {
        0 => Ok(()),
        _ => Err(tok_error!(TOK005, 24, expiry)),
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match check(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
