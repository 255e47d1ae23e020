//! The errors of copying configuration.

use std::io;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

/// Why a run failed.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// A file is not there, or not for this user.
    #[error("cannot read {}", path.display())]
    Read { path: PathBuf, source: io::Error },

    #[error("cannot write {}", path.display())]
    Write { path: PathBuf, source: io::Error },

    /// Anything else that the system refused.
    #[error("input or output failed")]
    Io(#[from] io::Error),

    #[error("line {line} is no setting: {text}")]
    Syntax { line: u32, text: String },

    #[error("unknown keys: {}", keys.join(", "))]
    UnknownKeys { keys: Vec<String> }, // in the order of the file

    // The second is a profile with a similar name.
    #[error("there is no profile {0}")]
    NoProfile(String, Option<String>),

    #[error("{key} is {found}, not {expected}")]
    WrongType {
        key: String,
        expected: &'static str,
        found: String,
    },

    #[error("cannot connect to {address}")]
    Connect {
        address: SocketAddr,
        source: io::Error,
    },

    #[error("no answer after {after:?}")]
    Timeout { after: Duration },

    #[error("the server answered {status}")]
    Status { status: u16 },

    #[error("{size} bytes are more than {limit}")]
    TooLarge { size: u64, limit: u64 },

    #[error("the checksum is {found}, not {expected}")]
    Checksum { expected: String, found: String },

    #[error("process {pid} holds the lock")]
    Locked { pid: NonZeroU32 },

    #[error("{} was changed on both sides", path.display())]
    Conflict { path: PathBuf },

    #[error("the run was cancelled")]
    Cancelled,

    #[error("gave up after {attempts} attempts")]
    GaveUp {
        attempts: u32,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
