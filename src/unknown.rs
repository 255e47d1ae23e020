//! A code that a catalog does not have.

use core::fmt;

use crate::Catalog;

/// A text that is no key of a catalog's entries.
///
/// ```
/// use errorbook::tok::Code;
///
/// let error = "TOK999".parse::<Code>().unwrap_err();
/// assert_eq!(error.to_string(), "the catalog `tok` has no entry of this key");
/// ```
#[derive(Clone, Copy)]
pub struct UnknownCode {
    catalog: Catalog<'static>,
}

impl UnknownCode {
    /// Makes the error of a catalog that has no such entry.
    #[must_use]
    pub const fn new(catalog: Catalog<'static>) -> Self {
        Self { catalog }
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the catalog `{}` has no entry of this key",
            self.catalog.name()
        )
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownCode")
            .field("catalog", &self.catalog.name())
            .finish()
    }
}

impl core::error::Error for UnknownCode {}
