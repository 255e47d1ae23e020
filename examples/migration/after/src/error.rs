//! The errors of copying configuration.

use std::io;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

/// Why a run failed.
#[derive(Debug, errorbook::ErrorCatalog)]
#[errorbook(catalog = crate::confsync)]
pub enum SyncError {
    /// A file is not there, or not for this user.
    Read {
        path: PathBuf,
        source: io::Error,
    },

    Write {
        path: PathBuf,
        source: io::Error,
    },

    /// Anything else that the system refused.
    Io(#[errorbook(from)] io::Error),

    Syntax {
        line: u32,
        text: String,
    },

    UnknownKeys {
        keys: Vec<String>,
    }, // in the order of the file

    // The second is a profile with a similar name.
    NoProfile(String, Option<String>),

    WrongType {
        key: String,
        expected: &'static str,
        found: String,
    },

    Connect {
        address: SocketAddr,
        source: io::Error,
    },

    Timeout {
        after: Duration,
    },

    Status {
        status: u16,
    },

    TooLarge {
        size: u64,
        limit: u64,
    },

    Checksum {
        expected: String,
        found: String,
    },

    Locked {
        pid: NonZeroU32,
    },

    Conflict {
        path: PathBuf,
    },

    Cancelled,

    GaveUp {
        attempts: u32,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
