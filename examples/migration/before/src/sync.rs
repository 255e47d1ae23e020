//! The work, and one error of each kind.

use std::fs;
use std::io;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::SyncError;

/// Reads the settings of a file: a line is `KEY = VALUE`.
pub fn settings(path: &Path) -> Result<Vec<(String, String)>, SyncError> {
    let text = fs::read_to_string(path).map_err(|source| SyncError::Read {
        path: path.to_owned(),
        source,
    })?;
    let mut settings = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let Some((key, value)) = text.split_once('=') else {
            return Err(SyncError::Syntax {
                line,
                text: text.to_owned(),
            });
        };
        settings.push((key.trim().to_owned(), value.trim().to_owned()));
    }
    let known = ["server", "profile"];
    let keys = settings.iter().map(|(key, _)| key.clone());
    let keys: Vec<_> = keys.filter(|key| !known.contains(&key.as_str())).collect();
    match keys.is_empty() {
        true => Ok(settings),
        false => Err(SyncError::UnknownKeys { keys }),
    }
}

/// Copies the settings beside themselves.
pub fn sync(path: &Path) -> Result<usize, SyncError> {
    let settings = settings(path)?;
    // `?` makes the error of the system one of ours.
    fs::copy(path, path.with_extension("copy"))?;
    Ok(settings.len())
}

/// Returns one error of each kind.
pub fn samples() -> Vec<SyncError> {
    let refused = || io::Error::from(io::ErrorKind::PermissionDenied);
    let path = || PathBuf::from("/etc/app.ini");
    let text = |text: &str| text.to_owned();
    vec![
        SyncError::Read {
            path: path(),
            source: refused(),
        },
        SyncError::Write {
            path: path(),
            source: refused(),
        },
        SyncError::from(refused()),
        SyncError::Syntax {
            line: 7,
            text: text("{ profile"),
        },
        SyncError::UnknownKeys {
            keys: vec![text("colour"), text("fnt")],
        },
        SyncError::NoProfile(text("prod"), Some(text("production"))),
        SyncError::NoProfile(text("prod"), None),
        SyncError::WrongType {
            key: text("port"),
            expected: "a number",
            found: text("a text"),
        },
        SyncError::Connect {
            address: ([127, 0, 0, 1], 8080).into(),
            source: refused(),
        },
        SyncError::Timeout {
            after: Duration::from_millis(1500),
        },
        SyncError::Status { status: 503 },
        SyncError::TooLarge {
            size: 1,
            limit: u64::MAX,
        },
        SyncError::Checksum {
            expected: text("00ff"),
            found: text("0a0b"),
        },
        SyncError::Locked {
            pid: NonZeroU32::MIN,
        },
        SyncError::Conflict { path: path() },
        SyncError::Cancelled,
        SyncError::GaveUp {
            attempts: 3,
            source: Box::new(SyncError::Cancelled),
        },
    ]
}
