//! A directory of translations that go over those of a project: `DIR/LOCALE/CATALOG.ftl`.
//!
//! Whoever writes there is not who built the program, so that nothing is read without a limit: a
//! link that leads in a circle, a pipe that never ends or a file that fills the memory is an error.

use std::fs::{self, DirEntry, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::source::InputFile;

/// The most bytes of one file.
const MOST_FILE_BYTES: u64 = 4 << 20;
/// The most bytes of all files together.
const MOST_BYTES: u64 = 16 << 20;
/// The most names in the directory and its folders together.
const MOST_NAMES: usize = 10_000;

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
/// Names that begin with a dot, and files with other extensions, are left alone. Links are followed within `dir`.
///
/// # Errors
/// When something cannot be read, is neither a file nor a folder, does not belong where it is, or
/// exceeds a limit: 4 MiB a file, 16 MiB for all files, 10,000 names.
pub fn read_overrides(dir: &Path) -> Result<Vec<InputFile>, DirError> {
    let mut reader = Reader {
        root: fs::canonicalize(dir).map_err(|error| refused(dir, error))?,
        ..Reader::default()
    };
    for folder in reader.names(dir)? {
        let (path, name) = (folder.path(), shown_name(&folder)?);
        if reader.metadata(&path)?.is_dir() {
            for file in reader.names(&path)? {
                reader.file(&file, &format!("{}/{name}", dir.display()))?;
            }
        } else if is_translation(&path) {
            let reason = "a translation stands in a folder that is named by its locale";
            return Err(refused(&path, reason));
        }
    }
    Ok(reader.files)
}

#[derive(Default)]
struct Reader {
    /// The directory, links followed.
    root: PathBuf,
    names: usize,
    bytes: u64,
    files: Vec<InputFile>,
}

impl Reader {
    /// Returns what is in a directory, in the order of the names.
    fn names(&mut self, dir: &Path) -> Result<Vec<DirEntry>, DirError> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(dir).map_err(|error| refused(dir, error))? {
            let entry = entry.map_err(|error| refused(dir, error))?;
            self.names += 1;
            if self.names > MOST_NAMES {
                return Err(refused(dir, format!("more than {MOST_NAMES} names")));
            }
            if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                entries.push(entry);
            }
        }
        entries.sort_by_key(DirEntry::file_name);
        Ok(entries)
    }

    /// Returns what a path leads to, links followed. They must stay within the directory: a report quotes
    /// files, and would show what only the program may read.
    fn metadata(&self, path: &Path) -> Result<fs::Metadata, DirError> {
        let target = fs::canonicalize(path).map_err(|error| refused(path, error))?;
        if !target.starts_with(&self.root) {
            return Err(refused(path, "a link that leads out of the directory"));
        }
        fs::metadata(target).map_err(|error| refused(path, error))
    }

    fn file(&mut self, entry: &DirEntry, folder: &str) -> Result<(), DirError> {
        let path = entry.path();
        let metadata = self.metadata(&path)?;
        if metadata.is_dir() {
            return Err(refused(&path, "a locale's folder holds files only"));
        }
        if !is_translation(&path) {
            return Ok(());
        }
        // Looked at before it is opened: opening a pipe waits for its other end.
        if !metadata.is_file() {
            return Err(refused(&path, "not a regular file"));
        }
        let bytes = read(&path, MOST_FILE_BYTES)?;
        self.bytes += bytes.len() as u64;
        if self.bytes > MOST_BYTES {
            let reason = format!(
                "all files together are larger than {} MiB",
                MOST_BYTES >> 20
            );
            return Err(refused(&path, reason));
        }
        let name = shown_name(entry)?;
        let file = InputFile::new(format!("{folder}/{name}"), bytes);
        self.files.push(file.overriding());
        Ok(())
    }
}

/// Reads a file up to a limit, whatever its size was said to be.
fn read(path: &Path, most: u64) -> Result<Vec<u8>, DirError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| refused(path, error))?;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| refused(path, error))?;
    if bytes.len() as u64 > most {
        return Err(refused(path, format!("larger than {} MiB", most >> 20)));
    }
    Ok(bytes)
}

fn is_translation(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ftl")
}

fn shown_name(entry: &DirEntry) -> Result<String, DirError> {
    let name = entry.file_name().into_string();
    name.map_err(|_| refused(&entry.path(), "the name is not Unicode"))
}

fn refused(path: &Path, reason: impl ToString) -> DirError {
    DirError {
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}
