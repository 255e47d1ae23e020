//! How a finding is fixed mechanically.

use crate::source::span::Span;

/// What `check --fix` does about a finding. All edits are made, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is done, as in "write `{ $hours }`".
    pub title: String,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// Other text in the place of some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is inserted.
    pub span: Span,
    /// What stands there then, as it is written in the file: escaped where it is within a TOML string.
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
