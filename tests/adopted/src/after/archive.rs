//! Errors of an archive: mostly tuples.

use std::io;
use std::path::PathBuf;

/// What can go wrong with an archive.
#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::archive)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The file below.
    Io(#[errorbook(from)] io::Error),

    Invalid(&'static str),

    Unsupported(&'static str),

    FileNotFound,

    InvalidPassword,

    Behind(usize, usize, u64),

    Escapes { target: PathBuf, root: PathBuf },

    ExtraField(u16),
}
