//! gettext's PO.
//!
//! The entries of a text have its name as their context. A text that chooses by one number alone is an entry with
//! plural forms; any other that chooses is an entry for each case, which stands in brackets behind the name.
//!
//! Read by our own code: the crate `polib` panics at a line that is cut off, drops the first of two entries with one
//! name and everything obsolete without a word, and knows no places.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::{plural_source, write};

/// The word before the hash of a source text in a comment.
const HASH: &str = "source-hash: ";
