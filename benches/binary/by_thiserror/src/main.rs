//! Raises one error and prints it.

use std::process::ExitCode;

#[cfg(not(feature = "timestamp"))]
#[derive(Debug, thiserror::Error)]
enum TokError {
    #[error("Token with ID '{token_id}' was not found.")]
    TOK013 { token_id: String },
}

#[cfg(feature = "timestamp")]
#[derive(Debug, thiserror::Error)]
enum TokError {
    #[error(
        "The expiry date of the token request cannot be more than {hours} hours in the future. Provided expiry date: {expiry}. Please adjust the expiry date accordingly."
    )]
    TOK005 { hours: u32, expiry: jiff::Timestamp },
}

#[cfg(not(feature = "timestamp"))]
fn check(arguments: &[String]) -> Result<(), TokError> {
    match arguments.first() {
        Some(id) => Err(TokError::TOK013 {
            token_id: id.clone(),
        }),
        None => Ok(()),
    }
}

#[cfg(feature = "timestamp")]
fn check(arguments: &[String]) -> Result<(), TokError> {
    let expiry = jiff::Timestamp::from_second(1_795_428_000).unwrap_or_default();
    match arguments.len() {
        0 => Ok(()),
        _ => Err(TokError::TOK005 { hours: 24, expiry }),
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
