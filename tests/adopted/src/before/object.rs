//! Errors of an object store: named fields, and an enum in another.

use std::path::PathBuf;
use std::{io, str};

use thiserror::Error;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, Error)]
pub enum PathError {
    #[error("Path \"{path}\" contained empty path segment")]
    EmptySegment { path: String },

    #[error("Failed to canonicalize path \"{}\"", path.display())]
    Canonicalize { path: PathBuf, source: io::Error },

    #[error("Path \"{path}\" contained non-unicode characters")]
    NonUnicode {
        path: String,
        #[source]
        source: str::Utf8Error,
    },

    #[error("Path {path} does not start with prefix {prefix}")]
    PrefixMismatch { path: String, prefix: String },
}

#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ObjectError {
    #[error("Generic {store} error")]
    Generic {
        store: &'static str,
        source: BoxError,
    },

    #[error("Object at location {path} not found")]
    NotFound {
        path: String,
        #[source]
        cause: BoxError,
    },

    #[error("Encountered object with invalid path")]
    InvalidPath {
        #[from]
        source: PathError,
    },

    #[error("Operation `{operation}` not yet implemented by {implementer}.")]
    NotImplemented {
        operation: String,
        implementer: String,
    },

    #[error("Request was retried: attempt {attempt} of {most}")]
    Retried { attempt: u32, most: u64 },

    #[error("Configuration keys not known: {}", keys.join(", "))]
    UnknownKeys { keys: Vec<String> },
}
