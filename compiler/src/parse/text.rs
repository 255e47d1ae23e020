//! Text between placeables, as it reads, and where each of its bytes is written.

use std::ops::Range;
use std::sync::Arc;

use crate::source::{Excerpt, FileId, Span};

/// Text between placeables.
#[derive(Clone, Debug)]
pub(crate) struct TextElement {
    /// The text as it reads.
    pub(crate) value: Excerpt,
    /// The pieces that `value` is put together of: from which byte on, and where that is written in the
    /// file. `None` if it stands in the file as it reads, which most texts do.
    #[allow(
        clippy::box_collection,
        reason = "a vector takes three times as much in every text"
    )]
    pieces: Option<Box<Vec<(usize, usize)>>>,
}

impl TextElement {
    /// Makes a piece that is written at an offset of `file`.
    pub(crate) fn new(file: &Arc<String>, piece: &str, at: usize) -> Self {
        let written = Excerpt::new(file, at..at + piece.len());
        match written.filter(|written| written.as_str() == piece) {
            Some(value) => Self {
                value,
                pieces: None,
            },
            None => Self {
                value: piece.into(),
                pieces: Some(Box::new(vec![(0, at)])),
            },
        }
    }

    /// Appends such a piece.
    pub(crate) fn push(&mut self, piece: &str, at: usize) {
        let end = self.value.len();
        let is_next = self.offset(end) == at;
        let start = self.value.range().start;
        let pieces = self
            .pieces
            .get_or_insert_with(|| Box::new(vec![(0, start)]));
        if !is_next {
            pieces.push((end, at));
        }
        self.value.push_str(piece);
    }

    /// Returns where a byte of the text is written in the file.
    fn offset(&self, byte: usize) -> usize {
        let Some(pieces) = &self.pieces else {
            return self.value.range().start + byte;
        };
        let behind = pieces.partition_point(|&(from, _)| from <= byte);
        let piece = behind.checked_sub(1).and_then(|last| pieces.get(last));
        piece.map_or(0, |&(from, at)| at + (byte - from))
    }

    /// Returns where bytes of the text are written. They must begin and end with characters.
    pub(crate) fn span(&self, file: FileId, bytes: Range<usize>) -> Span {
        let start = self.offset(bytes.start);
        let covered = self.value.get(bytes.clone()).unwrap_or_default();
        let last = covered.chars().next_back().map_or(0, char::len_utf8);
        // Behind the last character may be an escape, or the next line's indentation.
        let end = match last {
            0 => start,
            last => self.offset(bytes.end - last) + last,
        };
        Span::new(file, start..end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::TextElement;
    use crate::diagnostic::Report;
    use crate::source::{InputFile, Sources};

    #[test]
    fn bytes_are_found_where_they_are_written() {
        let mut report = Report::new();
        let files = vec![InputFile::new("a", r"あ\nい う")];
        let sources = Sources::decode(files, &mut report);
        let (file, _) = sources.iter().next().unwrap();
        let source = sources.get(file);
        let mut text = TextElement::new(&source.text, "あ", 0);
        text.push("\n", 3);
        text.push("い う", 5);
        assert_eq!(text.value.as_str(), "あ\nい う");
        let shown = |bytes| sources.text(text.span(file, bytes));
        assert_eq!(shown(0..3), "あ");
        assert_eq!(shown(4..7), "い");
        assert_eq!(shown(7..11), " う");
        assert_eq!(shown(0..7), r"あ\nい");
        assert_eq!(shown(4..4), "");
        // An escape first: what stands there is not what it reads.
        let mut text = TextElement::new(&source.text, "\n", 3);
        text.push("い", 5);
        assert_eq!(text.value.as_str(), "\nい");
        assert_eq!(sources.text(text.span(file, 1..4)), "い");
        assert_eq!(sources.text(text.span(file, 0..4)), r"\nい");
    }
}
