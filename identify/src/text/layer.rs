//! A text made from another, with the place of each of its bytes in that.

use std::ops::Range;

/// A text, and where in the pasted one each of its bytes comes from.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    pub(crate) text: String,
    /// `None`: it is the pasted text.
    at: Option<Vec<u32>>,
    /// How many times something was undone.
    pub(crate) depth: usize,
    pub(crate) undone: Undone,
}

/// The marks that a text was read without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undone {
    /// Nothing: it is as it was pasted.
    Nothing,
    /// The marks of HTML and mail.
    Markup,
    /// The escapes of addresses and forms as well.
    Address,
}

impl Layer {
    pub(crate) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            at: None,
            depth: 0,
            undone: Undone::Nothing,
        }
    }

    /// Returns an empty text to be made from this one.
    pub(crate) fn writer(&self) -> Writer<'_> {
        Writer {
            from: self,
            text: String::with_capacity(self.text.len()),
            at: Vec::with_capacity(self.text.len() + 1),
        }
    }

    /// Returns the place of a byte in the pasted text.
    pub(crate) fn origin(&self, at: usize) -> usize {
        match &self.at {
            None => at,
            Some(all) => {
                let known = all.get(at).or(all.last()).copied().unwrap_or(0);
                known.try_into().unwrap_or(usize::MAX)
            }
        }
    }

    /// Returns the place of a range in the pasted text.
    pub(crate) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.origin(range.start);
        start..self.origin(range.end).max(start)
    }
}

/// Makes a text from another.
pub(crate) struct Writer<'a> {
    from: &'a Layer,
    text: String,
    at: Vec<u32>,
}

impl Writer<'_> {
    /// Adds a character that stands for what begins at a place.
    pub(crate) fn push(&mut self, c: char, from: usize) {
        let origin = u32::try_from(self.from.origin(from)).unwrap_or(u32::MAX);
        self.text.push(c);
        self.at.extend((0..c.len_utf8()).map(|_| origin));
    }

    /// Adds a part of the text as it is.
    pub(crate) fn copy(&mut self, range: Range<usize>) {
        let part = self.from.text.get(range.clone()).unwrap_or_default();
        self.text.push_str(part);
        let origins = range.map(|at| u32::try_from(self.from.origin(at)).unwrap_or(u32::MAX));
        self.at.extend(origins);
    }

    /// Returns what was written.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Ends the text where the other one has a place.
    pub(crate) fn finish(mut self, end: usize) -> Layer {
        let origin = u32::try_from(self.from.origin(end)).unwrap_or(u32::MAX);
        self.at.push(origin);
        Layer {
            text: self.text,
            at: Some(self.at),
            depth: self.from.depth + 1,
            undone: self.from.undone,
        }
    }
}
