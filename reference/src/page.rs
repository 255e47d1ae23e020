//! Files of documentation.

/// A file of documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The path, with `/` between its parts, relative to where documentation is written.
    pub path: String,
    /// The content.
    pub content: String,
}
