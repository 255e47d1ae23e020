//! Errors of a parser.

use displaydoc::Display;

#[derive(Debug, Display, thiserror::Error, Clone, PartialEq)]
pub enum Error<'a> {
    /// unexpected `{found}` in line {line}
    Unexpected { found: char, line: u32 },
    /// the text ends too early
    End,
    /// {0} is no number between {1} and {2}
    Number(&'a str, i64, i64),
}
