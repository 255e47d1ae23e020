//! Paths below a directory, of which no part is a link.

use std::fs::{self, FileType};
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::failure::{Failure, Problem};

/// Returns whether a text is a path that leads downwards only, on every system.
pub(super) fn is_below(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.all(|part| !part.is_empty() && part != "." && part != "..")
        && !path.contains(['\\', ':'])
        && !path.contains(char::is_control)
}

/// Returns where a path with `/` between its parts is.
pub(super) fn place(root: &Path, path: &str) -> PathBuf {
    let parts = path.split('/');
    parts.fold(root.to_owned(), |at, part| at.join(part))
}

/// Returns what is at a path, without following a link. `None` if there is nothing.
pub(super) fn kind(path: &Path) -> io::Result<Option<FileType>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata.file_type())),
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Refuses a link at any part of `path` below `root`.
pub(super) fn refuse_links(root: &Path, path: &Path) -> Result<(), Failure> {
    let mut at = root.to_owned();
    for part in path.components() {
        at.push(part);
        let found = kind(&at).map_err(|error| cannot_write(&at, &error))?;
        match found {
            None => return Ok(()),
            Some(kind) if kind.is_symlink() => return Err(is_link(&at)),
            Some(_) => {}
        }
    }
    Ok(())
}

/// Refuses a link in a path that the user named: at any part of it below the directory that the command
/// runs in, since whoever made that may have put links there; elsewhere, at its last part.
pub(super) fn refuse_links_of_user(path: &Path) -> Result<(), Failure> {
    let here = std::env::current_dir().unwrap_or_default();
    let below = match path.strip_prefix(&here) {
        Ok(below) => below,
        Err(_) => path,
    };
    let goes_down = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if below.components().all(goes_down) {
        return refuse_links(Path::new(""), below);
    }
    match kind(path) {
        Ok(Some(found)) if found.is_symlink() => Err(is_link(path)),
        _ => Ok(()),
    }
}

/// Returns the directory, absolute and without links, that a path is or will be.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in path.ancestors() {
        if let Ok(mut real) = fs::canonicalize(ancestor) {
            // What is not there yet is no link, so that `..` leads back from it.
            for part in path.strip_prefix(ancestor).into_iter().flatten() {
                if part == ".." {
                    real.pop();
                } else {
                    real.push(part);
                }
            }
            return real;
        }
    }
    path
}

/// Says that something could not be written.
pub(super) fn cannot_write(path: &Path, error: &io::Error) -> Failure {
    let title = format!("cannot write `{}`: {error}", path.display());
    Failure::usage(Problem::new(title))
}

fn is_link(path: &Path) -> Failure {
    let path = path.strip_prefix(".").unwrap_or(path);
    let title = format!(
        "`{}` is a link, and errorbook does not write through links",
        path.display()
    );
    let help =
        "name the file or directory that it leads to, or remove the link; nothing was written";
    Failure::usage(Problem::new(title).help(help))
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn only_paths_that_lead_downwards_are_taken() {
        for path in [
            "a",
            "a/b.html",
            "en/tok/TOK005/index.html",
            ".hidden",
            "日本",
        ] {
            assert!(is_below(path), "{path}");
        }
        for path in [
            "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "C:a",
            "a\nb", "a\tb",
        ] {
            assert!(!is_below(path), "{path}");
        }
    }
}
