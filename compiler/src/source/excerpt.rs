//! Texts that are cut from files, without a copy of their own.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text. One that stands in a file as it reads shares the file's memory.
///
/// Trees, patterns and locks hold hundreds of thousands of texts, and nearly all of them are written as
/// they read: without an escape, and on one line.
// An `Arc<String>` rather than an `Arc<str>`: a file becomes one without being copied, and as the pointer is
// thin, an excerpt is no larger than a `Box<str>`.
#[derive(Clone)]
pub struct Excerpt {
    whole: Arc<String>,
    start: u32,
    end: u32,
}

impl Excerpt {
    /// Returns the bytes of a range. `None` if they are no text, or too far into a text that is larger than any
    /// file that is parsed.
    pub(crate) fn new(whole: &Arc<String>, range: Range<usize>) -> Option<Self> {
        whole.get(range.clone())?;
        Some(Self {
            whole: Arc::clone(whole),
            start: u32::try_from(range.start).ok()?,
            end: u32::try_from(range.end).ok()?,
        })
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.whole.get(self.range()).unwrap_or_default()
    }

    /// Returns where the text stands in what it was cut from.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Leaves the first bytes only, which must end with a character.
    pub(crate) fn truncate(&mut self, len: usize) {
        debug_assert!(self.is_char_boundary(len));
        let end = self.range().start + len;
        self.end = u32::try_from(end).map_or(self.end, |end| end.min(self.end));
    }

    /// Appends a text, of which the whole then is a copy.
    pub(crate) fn push_str(&mut self, text: &str) {
        let is_all = self.range() == (0..self.whole.len());
        match Arc::get_mut(&mut self.whole).filter(|_| is_all) {
            Some(whole) => {
                whole.push_str(text);
                self.end = u32::try_from(whole.len()).unwrap_or(u32::MAX);
            }
            None => *self = Self::from([self.as_str(), text].concat()),
        }
    }
}

impl Deref for Excerpt {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<String> for Excerpt {
    fn from(text: String) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Self {
            whole: Arc::new(text),
            start: 0,
            end,
        }
    }
}

impl From<&str> for Excerpt {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Two are equal if they read alike, wherever they stand.
impl PartialEq for Excerpt {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Excerpt {}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Excerpt;

    #[test]
    fn an_excerpt_shares_what_it_was_cut_from() {
        let file = Arc::new("a = あい\n".to_owned());
        let mut text = Excerpt::new(&file, 4..10).unwrap();
        assert_eq!(text.as_str(), "あい");
        assert!(Arc::ptr_eq(&file, &text.whole));
        assert_eq!(text, Excerpt::from("あい"));
        text.truncate(3);
        assert_eq!((text.as_str(), text.range()), ("あ", 4..7));
        assert_eq!(Arc::strong_count(&file), 2);
        for none in [5..7, 4..100] {
            assert!(Excerpt::new(&file, none).is_none());
        }
    }

    #[test]
    fn what_is_appended_to_is_nobody_elses() {
        let file = Arc::new("one two".to_owned());
        let mut text = Excerpt::new(&file, 0..7).unwrap();
        text.push_str(" three");
        let same = text.clone();
        text.push_str(" four");
        text.push_str("!");
        assert_eq!(text.as_str(), "one two three four!");
        assert_eq!(same.as_str(), "one two three");
        assert_eq!(*file, "one two");
        // Cut short, the rest is not brought back.
        text.truncate(3);
        text.push_str("!");
        assert_eq!(text.as_str(), "one!");
    }
}
