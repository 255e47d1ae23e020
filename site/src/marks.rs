//! Marks within a text that becomes HTML.

/// Non-characters, which no text is meant to have: they stand around the position of a parameter.
pub(crate) const MARK_START: char = '\u{fdd0}';
pub(crate) const MARK_END: char = '\u{fdd1}';
