//! One command at a time writes into a directory.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// A directory that no other errorbook writes into while this lives. A killed process holds nothing.
#[derive(Debug)]
pub(super) struct Exclusive {
    /// `None` where the file system has no locks.
    _handle: Option<File>,
}

/// The number of tries on a busy directory before the user is told what the command waits for.
const TRIES: usize = 100;
const BEAT: Duration = Duration::from_millis(10);

impl Exclusive {
    /// Waits until the directory is free.
    pub(super) fn hold(dir: &Path) -> io::Result<Self> {
        let mut tries = 0;
        loop {
            match try_lock(dir)? {
                Lock::Held(handle) => {
                    return Ok(Self {
                        _handle: Some(handle),
                    });
                }
                Lock::Impossible => return Ok(Self { _handle: None }),
                Lock::Busy => sleep(BEAT),
            }
            tries += 1;
            if tries == TRIES {
                // Nobody is left to be told that this cannot be written.
                let _ = writeln!(
                    io::stderr(),
                    "waiting for another errorbook, which writes into the same directory"
                );
            }
        }
    }
}

enum Lock {
    Held(File),
    Busy,
    Impossible,
}

/// Locks the directory itself, so that no file is left behind.
#[cfg(unix)]
fn try_lock(dir: &Path) -> io::Result<Lock> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::{Errno, retry_on_intr};

    let handle = File::open(dir)?;
    let locked = retry_on_intr(|| flock(&handle, FlockOperation::NonBlockingLockExclusive));
    Ok(match locked {
        Ok(()) => Lock::Held(handle),
        Err(Errno::WOULDBLOCK) => Lock::Busy,
        // Some network file systems lock no directories.
        Err(_) => Lock::Impossible,
    })
}

/// Opens a file that nobody else can open meanwhile, and that is gone once it is closed.
#[cfg(windows)]
fn try_lock(dir: &Path) -> io::Result<Lock> {
    use std::os::windows::fs::OpenOptionsExt as _;

    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const SHARING_VIOLATION: i32 = 32;
    const ACCESS_DENIED: i32 = 5;
    let mut options = File::options();
    options.write(true).create(true).share_mode(0);
    options.custom_flags(DELETE_ON_CLOSE);
    match options.open(dir.join(".errorbook-busy")) {
        Ok(handle) => Ok(Lock::Held(handle)),
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(Lock::Busy),
        // What cannot be written into is said when that is tried.
        Err(error) if error.raw_os_error() == Some(ACCESS_DENIED) => Ok(Lock::Impossible),
        Err(error) => Err(error),
    }
}

#[cfg(not(any(unix, windows)))]
fn try_lock(_: &Path) -> io::Result<Lock> {
    Ok(Lock::Impossible)
}
