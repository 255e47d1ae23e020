//! Where Markdown has what is no prose, by `pulldown-cmark`.

#[cfg(feature = "review")]
mod reader;

use std::ops::Range;

/// What a text has beside prose, by byte.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// What is no prose: code, the targets of links, addresses and the names of links. In the order of the text.
    pub(super) not_prose: Vec<Range<usize>>,
    /// The content of code spans.
    pub(super) code: Vec<String>,
    /// Addresses that no link leads to.
    pub(super) addresses: Vec<Range<usize>>,
    pub(super) links: Vec<Link>,
    pub(super) headings: Vec<Range<usize>>,
    /// Lists within lists.
    pub(super) nested_lists: Vec<Range<usize>>,
}

/// A link with a title of its own.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) range: Range<usize>,
    pub(super) title: Range<usize>,
    pub(super) address: String,
}

/// Stands for a value in Markdown: a character that is neither space nor punctuation, and in no text.
pub(super) const PLACEHOLDER: char = '\u{e000}';

#[cfg(feature = "review")]
pub(super) use reader::read;

/// Returns what lies between ranges that are in the order of the text, within a range of it.
pub(super) fn between(
    ranges: &[Range<usize>],
    within: Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = within.start;
    let mut gaps = Vec::new();
    for range in ranges {
        if range.start > from && from < within.end {
            gaps.push(from..range.start.min(within.end));
        }
        from = from.max(range.end);
    }
    if from < within.end {
        gaps.push(from..within.end);
    }
    gaps.into_iter()
}
