//! Errors of an object store: named fields, and an enum in another.

use std::path::PathBuf;
use std::{io, str};

type BoxError = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::path)]
pub enum PathError {
    EmptySegment { path: String },

    Canonicalize { path: PathBuf, source: io::Error },

    NonUnicode {
        path: String,
        source: str::Utf8Error,
    },

    PrefixMismatch { path: String, prefix: String },
}

#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::object)]
#[non_exhaustive]
pub enum ObjectError {
    Generic {
        store: &'static str,
        source: BoxError,
    },

    NotFound {
        path: String,
        #[errorbook(source)]
        cause: BoxError,
    },

    InvalidPath {
        #[errorbook(from)]
        source: PathError,
    },

    NotImplemented {
        operation: String,
        implementer: String,
    },

    Retried { attempt: u32, most: u64 },

    UnknownKeys { keys: Vec<String> },
}
