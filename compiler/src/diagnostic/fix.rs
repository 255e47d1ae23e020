//! How a finding is fixed mechanically.

use crate::source::span::Span;

/// A repair that `check --fix` makes. All edits are made, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The repair in words, as in "write `{ $hours }`".
    pub title: String,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Other text in the place of some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The text that is replaced; empty where something is inserted.
    pub span: Span,
    /// The new text, as it is written in the file: escaped where it is within a TOML string.
    pub text: String,
}

impl Fix {
    /// Makes a fix of one edit.
    pub fn new(title: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            edits: Vec::new(),
        }
        .and(span, text)
    }

    /// Adds an edit.
    #[must_use]
    pub fn and(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit {
            span,
            text: text.into(),
        });
        self
    }
}
