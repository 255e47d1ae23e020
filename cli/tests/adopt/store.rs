//! Errors of a store: tuples, named fields, and what is made from others.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What can go wrong with the store.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is nothing of this name.
    #[error("nothing is called `{0}`")]
    NotFound(String),

    #[error("key {key:?} is {len} bytes long, but may have {most}")] // the limit is ours
    TooLong { key: String, len: usize, most: usize },

    #[error("cannot open {}: the store is in use", .path.display())]
    Locked {
        path: PathBuf,
        #[source]
        cause: io::Error,
    },

    #[error("reading failed: {0}")]
    Io(#[from] io::Error),

    #[error("page {0} and page {1} {{overlap}}")]
    Overlap(u64, u64),

    #[error(transparent)]
    Other(#[from] Box<dyn std::error::Error + Send + Sync>),

    #[error("closed")]
    Closed,
}

/// Not an error of ours.
#[derive(Debug)]
pub enum Mode {
    Read,
}
