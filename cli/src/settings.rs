//! `errorbook.toml`: its bytes, and what is wrong with what every command reads in it.

use std::io::ErrorKind;
use std::path::Path;

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::files;
use errorbook_compiler::settings::Settings;
use errorbook_compiler::source::InputFile;
use errorbook_site::CONFIG_FILE;

use crate::failure::{Failure, Problem};

/// The most bytes of `errorbook.toml`.
const MOST_BYTES: u64 = 1 << 20;

/// Reads the file in a directory. `None` if there is none.
///
/// # Errors
/// If it cannot be read, or what it says to all commands is wrong.
pub(crate) fn read_file(dir: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let path = dir.join(CONFIG_FILE);
    let Some(bytes) = bytes(&path)? else {
        return Ok(None);
    };
    read_bytes(&path, bytes.clone())?;
    Ok(Some(bytes))
}

/// Reads what the file in a directory says to every command; nothing if there is none.
///
/// # Errors
/// If it cannot be read, or is wrong.
pub(crate) fn read(dir: &Path) -> Result<Settings, Failure> {
    let path = dir.join(CONFIG_FILE);
    match bytes(&path)? {
        Some(bytes) => read_bytes(&path, bytes),
        None => Ok(Settings::default()),
    }
}

/// Returns whether a directory has the file.
pub(crate) fn exists(dir: &Path) -> bool {
    dir.join(CONFIG_FILE).symlink_metadata().is_ok()
}

fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match files::read_file(path, MOST_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

fn read_bytes(path: &Path, bytes: Vec<u8>) -> Result<Settings, Failure> {
    let shown = path.to_string_lossy().replace('\\', "/");
    // Taken out again where colour does not belong.
    Settings::read(InputFile::new(shown, bytes), Color::Always).map_err(Failure::Findings)
}

/// Returns why a file that `errorbook.toml` names, or that itself, cannot be read.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let title = format!("cannot read `{}`: {error}", path.display());
    Failure::usage(Problem::new(title).help(format!("see the paths in `{CONFIG_FILE}`")))
}
