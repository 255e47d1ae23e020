//! An answer: the file that comes back from a translator, as each format reads it.

use errorbook_compiler::fluent::Piece;

use crate::problem::Problem;
use crate::unit::UnitId;
use crate::variants::Case;

/// A file that came back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The tag of the language, if the file says it.
    pub locale: Option<String>,
    /// The texts.
    pub segments: Vec<Segment>,
    /// Entries that are no answers: those that a translator marked as unfinished, those that a tool keeps of older
    /// files.
    pub skipped: Vec<Problem>,
    /// The errors of single entries.
    pub problems: Vec<Problem>,
}

/// A text that came back, or a case of one.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The text.
    pub id: UnitId,
    pub(crate) case: Case,
    /// The source text, as the file has it.
    pub source: Option<String>,
    /// The hash of the source text that the file was written from.
    pub source_hash: Option<u64>,
    /// The translation.
    pub text: SegmentText,
    /// True if the file says that the translation was looked at, so that one that did not change is up to date.
    pub is_reviewed: bool,
    /// The line of the translation, counted from 1.
    pub line: usize,
    /// The column of the translation, counted from 1.
    pub column: usize,
}

/// A translation as a format holds it.
#[derive(Clone, Debug)]
pub enum SegmentText {
    /// Text as it reads, with `{ $hours }` for values.
    Inline(String),
    /// One such text for each plural category of whole numbers.
    Plurals(Vec<String>),
    /// A Fluent text, and its hash.
    Fluent(Vec<Piece>, u64),
}

impl SegmentText {
    /// Returns whether nothing is translated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Inline(text) => text.trim().is_empty(),
            Self::Plurals(texts) => texts.iter().all(|text| text.trim().is_empty()),
            Self::Fluent(pieces, _) => pieces.is_empty(),
        }
    }
}

/// Returns a hash as files have it.
pub(crate) fn hash_text(hash: u64) -> String {
    format!("{hash:016x}")
}

/// Reads a hash.
pub(crate) fn parse_hash(text: &str) -> Option<u64> {
    let is_hash = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    u64::from_str_radix(text, 16).ok().filter(|_| is_hash)
}
