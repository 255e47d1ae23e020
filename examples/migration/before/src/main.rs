//! `confsync FILE` copies a file of settings; `confsync --samples` prints one message of each kind.

use std::path::PathBuf;
use std::process::ExitCode;

use confsync::sync::{samples, sync};

fn main() -> ExitCode {
    let argument = std::env::args().nth(1).unwrap_or_default();
    if argument == "--samples" {
        for error in samples() {
            println!("{error}");
        }
        return ExitCode::SUCCESS;
    }
    match sync(&PathBuf::from(argument)) {
        Ok(count) => {
            println!("{count} settings");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
