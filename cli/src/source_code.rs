//! The source code that `check --source` looks at.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use errorbook_compiler::source::InputFile;

use crate::failure::{Failure, Problem};

/// Deeper folders are no source code; the limit ends circles of links.
const MOST_DEPTH: usize = 32;

/// The Rust files of directories, by path. A file may be named as well.
///
/// Left out is what Cargo and people do not write: `target`, and what begins with a dot.
pub(crate) fn read(paths: &[PathBuf]) -> Result<Vec<InputFile>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_file() {
            read_file(path, &mut files)?;
        } else {
            read_dir(path, 0, &mut files)?;
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    // The same file may be in two of the directories.
    files.dedup_by(|a, b| a.path == b.path);
    if files.is_empty() {
        let problem = Problem::new("there is no Rust file in what `--source` names");
        return Err(Failure::usage(problem.help(
            "name the directory of the application, or its `src` and `tests`",
        )));
    }
    Ok(files)
}

fn read_dir(dir: &Path, depth: usize, files: &mut Vec<InputFile>) -> Result<(), Failure> {
    let entries = fs::read_dir(dir).map_err(|error| cannot_read(dir, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| cannot_read(dir, &error))?;
        let path = entry.path();
        let name = entry.file_name();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        // A link may lead back.
        let kind = entry
            .file_type()
            .map_err(|error| cannot_read(&path, &error))?;
        if kind.is_dir() {
            if name != "target" && depth < MOST_DEPTH {
                read_dir(&path, depth + 1, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read_file(&path, files)?;
        }
    }
    Ok(())
}

fn read_file(path: &Path, files: &mut Vec<InputFile>) -> Result<(), Failure> {
    let bytes = fs::read(path).map_err(|error| cannot_read(path, &error))?;
    let path = path.to_string_lossy().replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    files.push(InputFile::new(path, bytes));
    Ok(())
}

fn cannot_read(path: &Path, error: &io::Error) -> Failure {
    Failure::usage(Problem::new(format!(
        "cannot read {}: {error}",
        path.display()
    )))
}
