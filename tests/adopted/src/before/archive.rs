//! Errors of an archive: mostly tuples.

use std::io;
use std::path::PathBuf;

/// What can go wrong with an archive.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The file below.
    #[error("i/o error")]
    Io(#[from] io::Error),

    #[error("invalid archive: {0}")]
    Invalid(&'static str),

    #[error("unsupported archive: {0}")]
    Unsupported(&'static str),

    #[error("specified file not found in archive")]
    FileNotFound,

    #[error("The password provided is incorrect")]
    InvalidPassword,

    #[error("entry {0} of {1} is at {2}, behind the end")]
    Behind(usize, usize, u64),

    #[error("cannot write {}: it is outside of {}", .target.display(), .root.display())]
    Escapes { target: PathBuf, root: PathBuf },

    #[error("{{{0}}} is no extra field")]
    ExtraField(u16),
}
