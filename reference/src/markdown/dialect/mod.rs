//! Markdown as makers of sites read it, where that is not `CommonMark` with tables: what they would take for
//! something else than text is written in another way.
//!
//! A page is parsed, and changed where the parser says that text stands: all else stays to the byte.

mod mdbook;
mod mdx;
mod python;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, OffsetIter, Options, Parser, Tag, TagEnd};

pub(super) use mdbook::mdbook;
pub(super) use mdx::mdx;
pub(super) use python::python;

/// Parses a page with what it may have.
fn parse(page: &str) -> OffsetIter<'_> {
    Parser::new_ext(page, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter()
}

/// Edits of a text, in the order of their places.
#[derive(Default)]
struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.0.push((range, with.into()));
    }

    /// Returns the text with all edits. One that begins within another is left out.
    fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::new();
        let mut at = 0;
        for (range, with) in self.0 {
            let Some(kept) = text.get(at..range.start) else {
                continue;
            };
            out.push_str(kept);
            out.push_str(&with);
            at = range.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}

/// A character of a page that is read as text.
struct TextChar {
    at: usize,
    value: char,
    /// True if a backslash before it takes its meaning.
    is_escaped: bool,
}

/// Calls `f` with each character of a page that is read as text. Code between fences is not; code that is only
/// indented is, since not all readers take it for code.
fn for_text(page: &str, mut f: impl FnMut(TextChar)) {
    let escaped = escaped(page);
    let mut is_fenced = false;
    for (event, range) in parse(page) {
        if matches!(
            event,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))
        ) {
            is_fenced = true;
        } else if matches!(event, Event::End(TagEnd::CodeBlock)) {
            is_fenced = false;
        } else if matches!(event, Event::Text(_)) && !is_fenced {
            let text = page.get(range.clone()).unwrap_or_default();
            for (at, value) in text.char_indices() {
                let at = range.start + at;
                f(TextChar {
                    at,
                    value,
                    is_escaped: escaped.get(at).copied().unwrap_or_default(),
                });
            }
        }
    }
}

/// Returns for each byte whether a backslash before it takes its meaning.
fn escaped(page: &str) -> Vec<bool> {
    let mut is_escaped = false;
    let bytes = page.bytes().map(|byte| {
        let before = is_escaped;
        is_escaped = byte == b'\\' && !before;
        before
    });
    bytes.collect()
}
