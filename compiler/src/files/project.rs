//! The files of a project.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

#[cfg(feature = "unstable")]
use super::DirState;
use super::MOST_FILE_BYTES;
use super::open::{NOT_REGULAR, Stamp};
use super::stable::{Limits, read_stable};
use super::walk::{Listed, Problem, Rules, Tree};
use crate::lock;
use crate::source::InputFile;

const LIMITS: Limits = Limits {
    most_file_bytes: MOST_FILE_BYTES,
    most_bytes: 8 * MOST_FILE_BYTES,
};

/// The folders of a project, and what is in them.
const FOLDERS: [(&str, Rules); 2] = [("catalog", rules("toml", 0)), ("locales", rules("ftl", 1))];

const fn rules(extension: &'static str, levels: usize) -> Rules {
    Rules {
        extension,
        levels,
        is_closed: false,
        most_names: 100_000,
    }
}

/// Reads the files of the project in `root`, its lock included. What is not there counts as empty.
///
/// What is there and cannot be read is marked as unread: to compile it is an error. Limits: 64 MiB a
/// file, 512 MiB for all files, 100,000 names, folders nested 8 deep.
#[must_use]
pub fn read_project(root: &Path) -> Vec<InputFile> {
    let contents = read_stable(|| list(root), LIMITS);
    let files = contents.files.into_iter();
    let files = files.map(|(path, bytes)| InputFile::new(path, bytes));
    let unread = contents.problems.into_iter();
    let unread = unread.map(|Problem { path, reason, help }| InputFile::unread(path, reason, help));
    files.chain(unread).collect()
}

/// Adds the terms that several projects share to the files of one: `LOCALE/terms.ftl` in `dir`, which findings call
/// `seen_as`. A project's own terms of a locale are in the place of the shared ones.
pub fn add_shared_terms(files: &mut Vec<InputFile>, dir: &Path, seen_as: &str) {
    let contents = read_stable(|| list_terms(dir), LIMITS);
    let seen_as = seen_as.trim_end_matches('/');
    let place = |path: &str| path.replacen(TERMS_FOLDER, seen_as, 1);
    let read = contents.files.into_iter();
    let read = read.map(|(path, bytes)| (place(&path), InputFile::new(path, bytes)));
    let unread = contents.problems.into_iter();
    let unread = unread.map(|Problem { path, reason, help }| {
        (place(&path), InputFile::unread(path, reason, help))
    });
    for (place, file) in read.chain(unread).collect::<Vec<_>>() {
        if !files.iter().any(|own| own.path == file.path) {
            files.push(file.shared(place));
        }
    }
}

/// The folder in which a project has terms.
const TERMS_FOLDER: &str = "locales";

fn list_terms(dir: &Path) -> Tree {
    let mut tree = Tree::list(dir, TERMS_FOLDER, rules("ftl", 1));
    tree.files.retain(|file| file.path.ends_with("/terms.ftl"));
    tree
}

/// Returns what [`add_shared_terms`] reads, without reading it.
#[cfg(feature = "unstable")]
#[must_use]
pub fn shared_terms_state(dir: &Path) -> DirState {
    list_terms(dir).into_state()
}

/// Returns what [`read_project`] reads, without reading it.
#[cfg(feature = "unstable")]
#[must_use]
pub fn project_state(root: &Path) -> DirState {
    list(root).into_state()
}

#[cfg(feature = "unstable")]
impl Tree {
    pub(super) fn into_state(self) -> DirState {
        let files = self.files.into_iter();
        let files = files.map(|Listed { path, stamp, .. }| (path, Some(stamp)));
        let problems = self.problems.into_iter().map(|found| (found.path, None));
        DirState(files.chain(problems).collect())
    }
}

fn list(root: &Path) -> Tree {
    let mut tree = Tree::default();
    for (folder, rules) in FOLDERS {
        tree.add(&root.join(folder), folder, rules);
    }
    add_misspelt(root, &mut tree);
    add_lock(root, &mut tree);
    tree
}

/// Says where a folder's name is only almost that of a project's: where case matters, nothing would find it.
fn add_misspelt(root: &Path, tree: &mut Tree) {
    // What is no project of its own may have any number of names in it.
    const MOST_NAMES: usize = 10_000;
    let root = if root.as_os_str().is_empty() {
        Path::new(".")
    } else {
        root
    };
    let Ok(entries) = fs::read_dir(root) else {
        return;
    };
    let mut names: Vec<_> = entries
        .take(MOST_NAMES)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    for name in names {
        let mut folders = FOLDERS.into_iter();
        let like = folders.find(|(folder, _)| name.eq_ignore_ascii_case(folder) && name != *folder);
        if let Some((folder, rules)) = like
            && !Tree::list(&root.join(&name), &name, rules).files.is_empty()
        {
            let reason = format!("the directory must be named `{folder}`, in lower case");
            tree.problem(&name, reason, "rename it");
        }
    }
}

fn add_lock(root: &Path, tree: &mut Tree) {
    let place = root.join(lock::PATH);
    match fs::metadata(&place) {
        Ok(metadata) if metadata.is_file() => tree.files.push(Listed {
            path: lock::PATH.to_owned(),
            place,
            stamp: Stamp::new(&metadata),
        }),
        Ok(_) => tree.problem(lock::PATH, NOT_REGULAR, "remove it"),
        Err(error) if error.kind() == ErrorKind::NotFound && !place.is_symlink() => {}
        Err(error) => tree.unreadable(lock::PATH, &error),
    }
}
