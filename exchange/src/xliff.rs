//! XLIFF: 2.0 is written, 2.x and 1.2 are read.
//!
//! The `name` of a unit is that of its text. A text that chooses is a unit for each case, which stands in brackets behind
//! the name. Values are placeholders, so that no tool lets a translator change them.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;

/// The categories of the notes that are read again.
const HASH: &str = "source-hash";

/// The words by which a unit says that its source has changed.
const STALE: &str = "errorbook:stale";
