//! One file.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// What changes when a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) len: u64,
    modified: Option<SystemTime>,
    /// Which file it is, and when anything of it changed last, where the system tells.
    inode: [i128; 4],
}

impl Stamp {
    pub(super) fn new(metadata: &Metadata) -> Self {
        Self {
            len: metadata.len(),
            modified: metadata.modified().ok(),
            inode: inode(metadata),
        }
    }

    /// Returns how long ago the file was written, if that is so little that it may still be written: whoever
    /// empties and fills a file does it in several steps.
    fn fresh(&self) -> Option<Duration> {
        let age = SystemTime::now().duration_since(self.modified?);
        let age = age.ok().filter(|age| *age < SETTLING)?;
        Some(age)
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> [i128; 4] {
    use std::os::unix::fs::MetadataExt as _;

    [
        metadata.dev().into(),
        metadata.ino().into(),
        metadata.ctime().into(),
        metadata.ctime_nsec().into(),
    ]
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> [i128; 4] {
    [0; 4]
}

/// How long a file is given until it counts as complete.
const SETTLING: Duration = Duration::from_millis(50);

/// Waits until nobody is likely to be still writing what was read.
pub(super) fn settle<'a>(stamps: impl IntoIterator<Item = &'a Stamp>) {
    let youngest = stamps.into_iter().filter_map(Stamp::fresh).min();
    if let Some(age) = youngest {
        sleep(SETTLING.saturating_sub(age));
    }
}

/// Reads a regular file. Links are followed.
///
/// # Errors
/// When it cannot be read, is no regular file or larger than `most_bytes`, or changes all the time.
///
/// ```
/// use errorbook_compiler::files::read_file;
///
/// let path = std::env::temp_dir().join(format!("errorbook-read-{}", std::process::id()));
/// std::fs::write(&path, "text")?;
/// assert_eq!(read_file(&path, 4)?, b"text");
/// assert!(read_file(&path, 3).unwrap_err().to_string().contains("larger than 3 bytes"));
/// std::fs::remove_file(&path)?;
/// assert!(read_file(&std::env::temp_dir(), 4).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
#[cfg(feature = "unstable")]
pub fn read_file(path: &Path, most_bytes: u64) -> io::Result<Vec<u8>> {
    const TRIES: usize = 10;
    for _ in 0..TRIES {
        let metadata = fs::metadata(path)?;
        if !metadata.is_file() {
            return Err(io::Error::other(NOT_REGULAR));
        }
        let stamp = Stamp::new(&metadata);
        let read = read(path, &stamp, most_bytes)?;
        settle([&stamp]);
        let after = fs::metadata(path)?;
        if let Some(bytes) = read.filter(|_| Stamp::new(&after) == stamp) {
            return Ok(bytes);
        }
    }
    Err(io::Error::other(CHANGES))
}

pub(super) const NOT_REGULAR: &str = "it is not a regular file";
pub(super) const CHANGES: &str = "it changes while it is read";

/// Reads a file that was a regular one with this stamp. `None` if it is another one now.
pub(super) fn read(path: &Path, stamp: &Stamp, most_bytes: u64) -> io::Result<Option<Vec<u8>>> {
    // Whatever its size is said to be, no more is read.
    if stamp.len > most_bytes {
        return Err(io::Error::other(format!(
            "it is larger than {}",
            size(most_bytes)
        )));
    }
    let file = File::open(path)?;
    if Stamp::new(&file.metadata()?) != *stamp {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    (&file).take(most_bytes + 1).read_to_end(&mut bytes)?;
    let is_same = Stamp::new(&file.metadata()?) == *stamp;
    Ok((is_same && bytes.len() as u64 == stamp.len).then_some(bytes))
}

pub(super) fn size(bytes: u64) -> String {
    match bytes >> 20 {
        0 => format!("{bytes} bytes"),
        mebibytes => format!("{mebibytes} MiB"),
    }
}
