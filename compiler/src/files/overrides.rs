//! A directory of translations that go over those of a project: `DIR/LOCALE/CATALOG.ftl`.
//!
//! Whoever writes there is not who built the program: what is not as it should be is refused with all else.

use std::fs;
use std::path::{Path, PathBuf};

use super::DirState;
use super::stable::{Limits, read_stable};
use super::walk::{Problem, Rules, Tree};
use crate::source::InputFile;

const LIMITS: Limits = Limits {
    most_file_bytes: 4 << 20,
    most_bytes: 16 << 20,
};

const RULES: Rules = Rules {
    extension: "ftl",
    levels: 1,
    is_closed: true,
    most_names: 10_000,
};

/// A file or directory that cannot be read as a part of the overrides.
#[derive(Debug)]
pub struct DirError {
    path: PathBuf,
    reason: String,
}

impl std::fmt::Display for DirError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read {}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for DirError {}

/// Reads `dir` for [`compile`](crate::compile): the files `LOCALE/NAME.ftl`, as
/// [overriding](InputFile::overriding) ones.
///
/// Names that begin with a dot, and files with other extensions, are left alone. A link is followed once, and
/// within `dir`. Files that change meanwhile are read again.
///
/// # Errors
/// When something cannot be read, is neither a file nor a folder, does not belong where it is, changes all the
/// time, or exceeds a limit: 4 MiB a file, 16 MiB for all files, 10,000 names.
pub fn read_overrides(dir: &Path) -> Result<Vec<InputFile>, DirError> {
    let refused = |path: &Path, reason: String| DirError {
        path: path.to_owned(),
        reason,
    };
    fs::read_dir(dir).map_err(|error| refused(dir, error.to_string()))?;
    // From the directory on, paths are as the user wrote it.
    let place = |path: &str| match path.strip_prefix('/') {
        Some(below) => dir.join(below),
        None => dir.to_owned(),
    };
    let contents = read_stable(|| Tree::list(dir, "", RULES), LIMITS);
    if let Some(Problem { path, reason, .. }) = contents.problems.into_iter().next() {
        return Err(refused(&place(&path), reason));
    }
    let mut files = Vec::new();
    for (path, bytes) in contents.files {
        // An empty part is before the first `/`.
        match path.matches('/').count() {
            2 => files.push(InputFile::new(format!("{}{path}", dir.display()), bytes).overriding()),
            1 => {
                let reason = "a translation belongs in a directory named after its locale";
                return Err(refused(&place(&path), reason.to_owned()));
            }
            _ => {
                let reason = "the directory of a locale contains only files";
                return Err(refused(&place(&path), reason.to_owned()));
            }
        }
    }
    Ok(files)
}

/// Returns what [`read_overrides`] reads, without reading it.
#[must_use]
pub fn overrides_state(dir: &Path) -> DirState {
    Tree::list(dir, "", RULES).into_state()
}
