//! The data of `LIST()`.
//!
//! It is the most characters that are shown, or 0 for all, and a [context](super::context). Then come, each behind its
//! length, the texts between two values and behind them; between the first two of more, between others that are not
//! the last, between the last two, and behind these; and, unless the context is [`NONE`](super::context::NONE), what
//! stands there between two values and between the last two if the last one begins as the context says.

use super::operations::context;
use super::read::Reader;

/// The way a language writes several values: the data of a [`Format`](super::Format) of `LIST()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListFormat<'a> {
    /// The most characters that are shown.
    pub limit: Option<usize>,
    /// By which beginnings of the last value the text before it differs: one of [`context`].
    pub context: u8,
    /// Between two values, and behind them.
    pub two: [&'a str; 2],
    /// Between the first two of more.
    pub start: &'a str,
    /// Between others than the first two and the last two.
    pub middle: &'a str,
    /// Between the last two of more, and behind them.
    pub end: [&'a str; 2],
    /// Between two values, and between the last two of more, if the last begins as the context says.
    pub before_other: [&'a str; 2],
}

impl<'a> ListFormat<'a> {
    /// Reads the data. `None`: it is malformed.
    #[must_use]
    pub fn read(data: &'a str) -> Option<Self> {
        let mut reader = Reader::new(data, 0);
        let limit = Some(reader.size()?).filter(|limit| *limit > 0);
        let context = reader.byte()?;
        let mut string = || reader.string();
        let two = [string()?, string()?];
        let (start, middle) = (string()?, string()?);
        let end = [string()?, string()?];
        let before_other = match context {
            context::NONE => [two[0], end[0]],
            _ => [string()?, string()?],
        };
        Some(Self {
            limit,
            context,
            two,
            start,
            middle,
            end,
            before_other,
        })
    }
}
