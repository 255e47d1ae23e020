//! Pieces of a Fluent text, as `fluent-syntax` cuts them.

use std::ops::Range;

use fluent_syntax::parser;

use crate::source::{char_end, char_start};

/// A piece of a text. The parser quotes a wrong escape by its bytes and may cut it within a character, where `&str`
/// panics; this one is then cut around the character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slice<'a>(pub(super) &'a str);

impl<'a> parser::Slice<'a> for Slice<'a> {
    fn slice(&self, range: Range<usize>) -> Self {
        let (start, end) = (char_start(self.0, range.start), char_end(self.0, range.end));
        Self(self.0.get(start..end).unwrap_or_default())
    }

    fn trim(&mut self) {
        self.0 = self.0.trim_end_matches([' ', '\r', '\n']);
    }
}

impl AsRef<str> for Slice<'_> {
    fn as_ref(&self) -> &str {
        self.0
    }
}
