//! Offsets of a file as lines and columns.

/// Finds the places of offsets, which come in order, in one walk over the file.
pub(crate) struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Places<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// Returns line and column of an offset, both counted from 1. One before the last offset has that one's place.
    pub(crate) fn place(&mut self, offset: usize) -> (usize, usize) {
        let between = self.text.get(self.at..offset).unwrap_or_default();
        for c in between.chars() {
            match c {
                '\n' => (self.line, self.column) = (self.line + 1, 1),
                _ => self.column += 1,
            }
        }
        self.at += between.len();
        (self.line, self.column)
    }
}
