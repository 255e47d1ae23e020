//! Text between placeables, as it reads, and where each of its bytes is written.

use std::ops::Range;

use crate::source::{FileId, Span};

/// Text between placeables.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextElement {
    /// The text as it reads.
    pub(crate) value: String,
    /// Where it begins in the file.
    start: usize,
    /// Bytes of `value` that are not written right behind the one before, and where they are written.
    /// Most texts are in one piece and have none.
    #[allow(
        clippy::box_collection,
        reason = "a vector takes three times as much in every text"
    )]
    breaks: Option<Box<Vec<(usize, usize)>>>,
}

impl TextElement {
    /// Appends a piece that is written at an offset of the file.
    pub(crate) fn push(&mut self, piece: &str, at: usize) {
        let end = self.value.len();
        if end == 0 {
            self.start = at;
        } else if self.offset(end) != at {
            self.breaks.get_or_insert_default().push((end, at));
        }
        self.value.push_str(piece);
    }

    /// Where a byte of the text is written in the file.
    fn offset(&self, byte: usize) -> usize {
        let breaks = self.breaks.as_ref().map_or(&[][..], |breaks| breaks);
        let behind = breaks.partition_point(|&(from, _)| from <= byte);
        let (from, at) = match behind.checked_sub(1).and_then(|last| breaks.get(last)) {
            Some(&piece) => piece,
            None => (0, self.start),
        };
        at + (byte - from)
    }

    /// Where bytes of the text are written. They must begin and end with characters.
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
        let mut text = TextElement::default();
        text.push("あ", 0);
        text.push("\n", 3);
        text.push("い う", 5);
        assert_eq!(text.value, "あ\nい う");
        let shown = |bytes| sources.text(text.span(file, bytes));
        assert_eq!(shown(0..3), "あ");
        assert_eq!(shown(4..7), "い");
        assert_eq!(shown(7..11), " う");
        assert_eq!(shown(0..7), r"あ\nい");
        assert_eq!(shown(4..4), "");
    }
}
