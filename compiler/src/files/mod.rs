//! Reads the files of a project and of overrides from a directory.
//!
//! The directory may be anybody's, so nothing is read without a limit: only regular files, of a limited size,
//! number and depth; a link is followed once, and never in a circle. What cannot be read is not passed over: a
//! project gets a finding for it (EB0014), and overrides are refused. Files that change
//! while they are read are read again.

mod open;
#[cfg(feature = "unstable")]
mod overrides;
mod project;
mod stable;
mod walk;

pub use project::{add_shared_terms, read_project};
#[cfg(feature = "unstable")]
pub use {
    open::read_file,
    overrides::{DirError, overrides_state, read_overrides},
    project::{project_state, shared_terms_state},
};

#[cfg(feature = "unstable")]
use open::Stamp;

#[cfg(feature = "unstable")]
/// The state of a directory, without the contents. Another one is equal if nothing has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirState(Vec<(String, Option<Stamp>)>);

#[cfg(feature = "unstable")]
/// The state of a file, without its content. Another one is equal if it has not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileState(Option<Stamp>);

#[cfg(feature = "unstable")]
impl FileState {
    /// Returns what a file is like, which may be that there is none.
    #[must_use]
    pub fn of(path: &std::path::Path) -> Self {
        Self(
            std::fs::metadata(path)
                .ok()
                .map(|metadata| Stamp::new(&metadata)),
        )
    }
}

/// The most bytes of one file of a project, which is also the most that is parsed.
const MOST_FILE_BYTES: u64 = crate::parse::MOST_BYTES as u64;
