//! Which files are below a directory.

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::open::{NOT_REGULAR, Stamp};

/// What is looked for, and how far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) extension: &'static str,
    /// How many folders are around a file that is where it belongs.
    pub(super) levels: usize,
    /// True if links have to stay in the directory.
    pub(super) is_closed: bool,
    pub(super) most_names: usize,
}

/// Deeper folders hold nothing that belongs to a project.
const MOST_DEPTH: usize = 8;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) files: Vec<Listed>,
    pub(super) problems: Vec<Problem>,
    names: usize,
}

/// A regular file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// The path with `/` between its parts, from the name of the directory on.
    pub(super) path: String,
    /// Where it is, links followed.
    pub(super) place: PathBuf,
    pub(super) stamp: Stamp,
}

/// Something that cannot be read, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) path: String,
    pub(super) reason: String,
    pub(super) help: String,
}

/// A folder that is being read.
struct Folder {
    path: String,
    /// Without links.
    place: PathBuf,
    depth: usize,
    /// True if a link has led here.
    is_linked: bool,
}

impl Tree {
    /// Lists a directory, which is called `name` in paths. There may be none.
    pub(super) fn list(dir: &Path, name: &str, rules: Rules) -> Self {
        let mut tree = Self::default();
        tree.add(dir, name, rules);
        tree
    }

    /// Lists one more directory.
    pub(super) fn add(&mut self, dir: &Path, name: &str, rules: Rules) {
        let is_linked = match fs::symlink_metadata(dir) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(name, &error),
            // Where links have to stay inside, the directory itself is the user's choice.
            Ok(metadata) => metadata.is_symlink() && !rules.is_closed,
        };
        match fs::canonicalize(dir) {
            Err(error) => self.unreadable(name, &error),
            Ok(place) => {
                let folder = Folder {
                    path: name.to_owned(),
                    place,
                    depth: 0,
                    is_linked,
                };
                let root = folder.place.clone();
                self.read_folder(&folder, &root, rules);
            }
        }
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
    }

    fn read_folder(&mut self, folder: &Folder, root: &Path, rules: Rules) {
        let entries = match fs::read_dir(&folder.place) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(&folder.path, &error),
        };
        let mut names = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => names.push(entry.file_name()),
                Err(error) => return self.unreadable(&folder.path, &error),
            }
            self.names += 1;
            if self.names > rules.most_names {
                if self.names == rules.most_names + 1 {
                    let reason = format!("there are more than {} names", rules.most_names);
                    self.problem(&folder.path, reason, "move other files elsewhere");
                }
                return;
            }
        }
        names.sort();
        for name in names {
            // Editors keep locks and copies under such names.
            if !name.as_encoded_bytes().starts_with(b".") {
                self.read_name(&name, folder, root, rules);
            }
        }
    }

    fn read_name(&mut self, name: &OsStr, folder: &Folder, root: &Path, rules: Rules) {
        let mut place = folder.place.join(name);
        let path = format!("{}/{}", folder.path, name.to_string_lossy());
        let found = match fs::symlink_metadata(&place) {
            Ok(found) => found,
            // It has just been removed.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(&path, &error),
        };
        let is_link = found.is_symlink();
        let mut metadata = found;
        if is_link {
            // What has another name may be any link, as those of editors.
            let extension = Path::new(name).extension();
            let could_be_read = extension.is_none() || has_extension(name, rules.extension);
            match followed(&place, folder, root, rules) {
                Ok(found) => (place, metadata) = found,
                Err(_) if !could_be_read => return,
                Err((reason, help)) => return self.problem(&path, reason, help),
            }
        }
        // A folder with the name of a file is read as neither.
        if metadata.is_dir() && !has_extension(name, rules.extension) {
            let below = Folder {
                path,
                place,
                depth: folder.depth + 1,
                is_linked: folder.is_linked || is_link,
            };
            self.read_below(name, &below, root, rules);
        } else if has_extension(name, rules.extension) {
            self.read_file(name, path, place, &metadata, rules);
        }
    }

    fn read_below(&mut self, name: &OsStr, folder: &Folder, root: &Path, rules: Rules) {
        if name.to_str().is_none() {
            self.problem(&folder.path, NO_UNICODE, "rename the directory");
        } else if folder.depth > MOST_DEPTH {
            let reason = format!("directories are nested more than {MOST_DEPTH} deep");
            self.problem(&folder.path, reason, "move its content up, or remove it");
        } else if folder.depth <= rules.levels || !folder.is_linked {
            // Deeper, files are looked for only to say that they do not belong there: not in the folders of others.
            self.read_folder(folder, root, rules);
        }
    }

    fn read_file(
        &mut self,
        name: &OsStr,
        path: String,
        place: PathBuf,
        metadata: &Metadata,
        rules: Rules,
    ) {
        let is_exact = Path::new(name).extension() == Some(OsStr::new(rules.extension));
        if name.to_str().is_none() {
            self.problem(&path, NO_UNICODE, "rename the file");
        } else if !is_exact {
            let reason = format!("its name does not end in `.{}`", rules.extension);
            self.problem(&path, reason, "write the ending in lower case");
        } else if !metadata.is_file() {
            // Opening a pipe would wait for its other end.
            self.problem(&path, NOT_REGULAR, "replace it with a file, or remove it");
        } else {
            self.files.push(Listed {
                path,
                place,
                stamp: Stamp::new(metadata),
            });
        }
    }

    pub(super) fn unreadable(&mut self, path: &str, error: &io::Error) {
        self.problem(path, error.to_string(), "make it readable, or remove it");
    }

    pub(super) fn problem(&mut self, path: &str, reason: impl Into<String>, help: &str) {
        self.problems.push(Problem {
            path: path.to_owned(),
            reason: reason.into(),
            help: help.to_owned(),
        });
    }
}

const NO_UNICODE: &str = "its name is not Unicode";

/// Returns where a link leads, or why it is not followed and what to do.
fn followed(
    link: &Path,
    folder: &Folder,
    root: &Path,
    rules: Rules,
) -> Result<(PathBuf, Metadata), (String, &'static str)> {
    let refused = |reason: &str, help| Err((reason.to_owned(), help));
    let unreadable = |error: io::Error| (error.to_string(), "correct the link, or remove it");
    if folder.is_linked {
        return refused(
            "it is a link in a directory that is itself a link",
            "use the file itself: only one link is followed",
        );
    }
    let place = fs::canonicalize(link).map_err(unreadable)?;
    if rules.is_closed && !place.starts_with(root) {
        // A report quotes files, and would show what only the program may read.
        return refused(
            "it is a link to a place outside of the directory",
            "copy the file",
        );
    }
    let metadata = fs::metadata(&place).map_err(unreadable)?;
    if metadata.is_dir() && folder.place.starts_with(&place) {
        return refused("it is a circular link", "remove the link");
    }
    if metadata.is_dir() && folder.depth >= rules.levels {
        return refused(
            "it is a link to a directory, where only files belong",
            "remove the link, or link the files",
        );
    }
    Ok((place, metadata))
}

/// Returns whether a name has an extension, in whatever case.
fn has_extension(name: &OsStr, extension: &str) -> bool {
    let found = Path::new(name).extension();
    found.is_some_and(|found| found.eq_ignore_ascii_case(extension))
}
