//! A file of the site.

use std::borrow::Cow;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path, with `/` between its parts, relative to the root of the site.
    pub path: String,
    /// The content.
    pub bytes: Cow<'static, [u8]>,
}

impl File {
    /// Makes a file of a text.
    pub(crate) fn new(path: impl Into<String>, text: String) -> Self {
        Self {
            path: path.into(),
            bytes: text.into_bytes().into(),
        }
    }
}
