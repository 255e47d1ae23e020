//! Errors as clients may know them.

use core::fmt;

use errorbook_core::{Catalog, Entry, ErrorCatalog, Params};

use crate::Value;

/// An error as a client may know it.
///
/// A member of a `[indistinguishable.NAME]`, whose members nobody outside may tell apart, is presented as the first
/// of them: with its key, its code, its page, its status and its texts. Any other error is what it is.
/// Everything in this module and every answer of [`axum`](https://docs.rs/axum) is made from this; what
/// stays inside (`Display`, `tracing`, diagnostics) tells the real one.
///
/// Values are those of the error itself, by the names of the parameters: `check` sees to it that the
/// members have the same ones. What a program puts into them is up to the program, as is the time that
/// it takes to answer.
///
/// ```
/// use errorbook::payload::PublicView;
/// use errorbook::tok::tok_error;
///
/// let error = tok_error!(TOK013, "t-1");
/// let view = PublicView::new(&error);
/// assert_eq!(view.entry().code(), "TOK013");
/// assert_eq!(view.status(), Some(404));
/// assert!(view.challenge("tokens").is_none());
/// assert_eq!(view.retry_after(), None);
/// ```
#[derive(Clone, Copy)]
pub struct PublicView<'a> {
    error: &'a dyn ErrorCatalog,
    entry: Entry<'static>,
}

impl<'a> PublicView<'a> {
    /// Returns `error` as a client may know it.
    #[must_use]
    pub fn new(error: &'a dyn ErrorCatalog) -> Self {
        let own = own_entry(error);
        let entry = own.stand_in().unwrap_or(own);
        Self { error, entry }
    }

    /// Returns the entry that a client sees.
    #[must_use]
    pub fn entry(&self) -> Entry<'static> {
        self.entry
    }

    /// Returns the status that the error is answered with.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.entry.status()
    }

    /// Returns what the header `Retry-After` of an answer says, in seconds: `wire.retry-after` of the catalog.
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        self.entry.retry_after()
    }
}

fn own_entry(error: &dyn ErrorCatalog) -> Entry<'static> {
    Entry::at(error.catalog(), error.entry_index())
}

impl ErrorCatalog for PublicView<'_> {
    fn catalog(&self) -> Catalog<'static> {
        self.entry.catalog()
    }

    fn entry_index(&self) -> usize {
        self.entry.index()
    }
}

impl Params for PublicView<'_> {
    fn value(&self, index: usize) -> Value<'_> {
        let own = own_entry(self.error);
        if own.index() == self.entry.index() {
            return self.error.value(index);
        }
        let name = self.entry.params().nth(index).map(|param| param.name());
        let at = own.params().position(|param| Some(param.name()) == name);
        at.map_or(Value::Redacted, |at| self.error.value(at))
    }
}

/// The message in the source language.
impl fmt::Display for PublicView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = errorbook_core::Chain::source_only();
        crate::localized::write_message(&self.entry, &source, f, |text, f| text.write_log(self, f))
    }
}

impl fmt::Debug for PublicView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PublicView").field(&self.error).finish()
    }
}

impl core::error::Error for PublicView<'_> {}
