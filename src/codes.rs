//! Which of an error and its causes are a catalog's, whatever their types.

use core::error::Error;
use std::string::ToString;

use crate::ambient::probe;
use crate::{Entry, ErrorCatalog};

/// Returns the entry of an error that is a catalog's, whatever type it has. `None` for any other error.
///
/// A wrapper that says no more than the error in it, as `#[error(transparent)]` of `thiserror`, is taken for that error.
///
/// ```
/// use errorbook::tok::tok_error;
///
/// let cause = tok_error!(TOK013, "t-1");
/// let error = tok_error!(TOK003, "d-42", cause);
/// let source = std::error::Error::source(&error).unwrap();
/// assert_eq!(errorbook::entry_of(source).unwrap().code(), "TOK013");
///
/// let other = std::io::Error::other("disk full");
/// assert!(errorbook::entry_of(&other).is_none());
/// ```
///
/// It formats the error, so it is for reports and logs of failures, and not for a loop.
// An error's type is not known, but its `Display` is: while a probe is set, a catalog's error notes its entry and
// writes its code. Any other error writes something else.
#[must_use]
pub fn entry_of(error: &(dyn Error + 'static)) -> Option<Entry<'static>> {
    let (text, entry) = probe::entry_written_by(|| error.to_string());
    entry.filter(|entry| text == entry.code())
}

/// Returns an error and everything that caused it, the error first.
pub(crate) fn chain<'a>(
    error: &'a (dyn Error + 'static),
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    core::iter::successors(Some(error), |error: &&'a (dyn Error + 'static)| {
        (*error).source()
    })
}

/// Returns the codes of an error and of those causes that are a catalog's, the error's own first.
pub fn codes(error: &dyn ErrorCatalog) -> impl Iterator<Item = &'static str> {
    let own = Entry::at(error.catalog(), error.entry_index()).code();
    let causes = error.source().into_iter().flat_map(chain);
    let causes = causes.filter_map(|cause| Some(entry_of(cause)?.code()));
    core::iter::once(own).chain(causes)
}
