//! The source code that `check --source` looks at.

use std::io;
use std::path::{Path, PathBuf};

use errorbook_compiler::files;
use errorbook_compiler::source::InputFile;
use ignore::WalkBuilder;

use crate::failure::{Failure, Problem};

/// The most bytes of a file.
const MOST_BYTES: u64 = 64 << 20;
/// Deeper folders are no source code.
const MOST_DEPTH: usize = 32;

/// Returns the Rust files of directories, by path. A file may be named as well.
///
/// Left out is what is not the project's own: what `.gitignore` names (with or without a repository, in
/// the directories above as well), `target`, and what begins with a dot. Links are not followed: they may
/// lead back.
pub(crate) fn read(paths: &[PathBuf]) -> Result<Vec<InputFile>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_file() {
            read_file(path, &mut files)?;
        } else {
            read_dir(path, &mut files)?;
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    // The same file may be in two of the directories.
    files.dedup_by(|a, b| a.path == b.path);
    if files.is_empty() {
        let problem = Problem::new("`--source` names no Rust file");
        return Err(Failure::usage(problem.help(
            "name the directory of the application, or its `src` and `tests`; files in `.gitignore` are skipped",
        )));
    }
    Ok(files)
}

fn read_dir(dir: &Path, files: &mut Vec<InputFile>) -> Result<(), Failure> {
    let walk = WalkBuilder::new(dir)
        .require_git(false)
        .max_depth(Some(MOST_DEPTH))
        .filter_entry(|entry| entry.depth() == 0 || entry.file_name() != "target")
        .build();
    for entry in walk {
        let entry = entry.map_err(|error| {
            Failure::usage(Problem::new(format!(
                "cannot read the source code: {error}"
            )))
        })?;
        let is_file = entry.file_type().is_some_and(|kind| !kind.is_dir());
        let path = entry.path();
        if is_file && path.extension().is_some_and(|extension| extension == "rs") {
            read_file(path, files)?;
        }
    }
    Ok(())
}

fn read_file(path: &Path, files: &mut Vec<InputFile>) -> Result<(), Failure> {
    let bytes = files::read_file(path, MOST_BYTES).map_err(|error| cannot_read(path, &error))?;
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
