//! All files of a directory as they are at one moment.

use std::io;
use std::path::Path;

use super::open::{CHANGES, read, settle, size};
use super::walk::{Listed, Problem, Tree};

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) most_file_bytes: u64,
    pub(super) most_bytes: u64,
}

/// Contents by path, and what could not be read.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) files: Vec<(String, Vec<u8>)>,
    pub(super) problems: Vec<Problem>,
}

/// How often a directory is read until it stays the same meanwhile.
const TRIES: usize = 10;

/// Lists files and reads them, until nothing has changed in between.
pub(super) fn read_stable(list: impl Fn() -> Tree, limits: Limits) -> Contents {
    let mut tree = list();
    let mut tries = 0;
    loop {
        let (contents, changed) = read_all(&tree, limits);
        settle(tree.files.iter().map(|file| &file.stamp));
        let after = list();
        if after == tree && changed.is_none() {
            return contents;
        }
        tries += 1;
        if tries == TRIES {
            let path = changed.or_else(|| difference(&tree, &after));
            return refused(path.unwrap_or_default(), contents);
        }
        tree = after;
    }
}

fn refused(path: String, mut contents: Contents) -> Contents {
    contents.files.retain(|(known, _)| *known != path);
    contents.problems.push(Problem {
        path,
        reason: CHANGES.to_owned(),
        help: "run the command again when no program writes to it; replace files by renaming"
            .to_owned(),
    });
    contents
}

/// Returns the first path that is not in both.
fn difference(a: &Tree, b: &Tree) -> Option<String> {
    let one_sided = |a: &Tree, b: &Tree| {
        let files = a.files.iter().filter(|file| !b.files.contains(file));
        let problems = a
            .problems
            .iter()
            .filter(|found| !b.problems.contains(found));
        let paths = files.map(|file| &file.path);
        paths
            .chain(problems.map(|found| &found.path))
            .next()
            .cloned()
    };
    one_sided(a, b).or_else(|| one_sided(b, a))
}

/// Reads the files. The second value is one that is not what it was when it was listed.
fn read_all(tree: &Tree, limits: Limits) -> (Contents, Option<String>) {
    let mut contents = Contents {
        problems: tree.problems.clone(),
        ..Contents::default()
    };
    let (mut total, mut changed) = (0, None);
    for Listed { path, place, stamp } in &tree.files {
        total += stamp.len.min(limits.most_file_bytes + 1);
        let read = if total > limits.most_bytes {
            let most = size(limits.most_bytes);
            Err(io::Error::other(format!(
                "all files together are larger than {most}"
            )))
        } else {
            read(place, stamp, limits.most_file_bytes)
        };
        match read {
            Ok(Some(bytes)) => contents.files.push((path.clone(), bytes)),
            Ok(None) => changed = Some(path.clone()),
            // A folder may be swapped for another while it is read.
            Err(_) if !is_there(place) => changed = Some(path.clone()),
            Err(error) => contents.problems.push(Problem {
                path: path.clone(),
                reason: error.to_string(),
                help: "split it".to_owned(),
            }),
        }
        if total > limits.most_bytes {
            break;
        }
    }
    (contents, changed)
}

fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
