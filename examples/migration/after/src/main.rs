//! `confsync FILE` copies a file of settings; `confsync --samples` prints one message of each kind.

use std::path::PathBuf;
use std::process::ExitCode;

use confsync::error::SyncError;
use confsync::sync::{samples, sync};

fn main() -> ExitCode {
    // Prints an error in the language of the environment, and exits with the `exit-code` of its entry.
    errorbook::main(run)
}

fn run() -> Result<(), SyncError> {
    let argument = std::env::args().nth(1).unwrap_or_default();
    if argument == "--samples" {
        for error in samples() {
            println!("{error}");
        }
        return Ok(());
    }
    let count = sync(&PathBuf::from(argument))?;
    println!("{count} settings");
    Ok(())
}
