//! Where the pieces of a parsed text are written in its file.
//!
//! The tree of `fluent-syntax` has no spans, but borrows its names from the source, so that the place of each
//! is its distance from the source's beginning ([`Place::offset`]).

use std::sync::Arc;

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::ftl_error::explain;
use super::nesting::MOST_DEPTH;
use super::tree::Name;
use crate::check::files::ftl_syntax::FTL_SYNTAX;
use crate::check::files::too_large::TOO_LARGE;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned, char_end, char_start};

/// A source that trees borrow from.
pub(super) struct Place<'a> {
    pub(super) file: FileId,
    /// The text of the file.
    pub(super) written: &'a Arc<String>,
    pub(super) text: &'a str,
    /// Where `text` comes from, if it is not the file itself.
    pub(super) embedded: Option<Embedded<'a>>,
}

/// A text within a file of another format.
pub(super) struct Embedded<'a> {
    pub(super) file: &'a str,
    /// Where each byte of the text is written in the file.
    pub(super) offsets: &'a [usize],
}

impl Embedded<'_> {
    fn at(&self, index: usize) -> usize {
        let offset = self.offsets.get(index).or(self.offsets.last());
        offset.copied().unwrap_or_default()
    }

    /// Returns where the character ends that is written at byte `index` of the text. An escape ends where the
    /// next character begins; otherwise, a line break and the next line's indentation may be between.
    fn end(&self, index: usize) -> usize {
        let start = self.at(index);
        let first = self.file.get(start..).and_then(|rest| rest.chars().next());
        match first {
            Some('\\') if self.at(index + 1) > start => self.at(index + 1),
            Some(c) => start + c.len_utf8(),
            None => start,
        }
    }
}

impl<'a> Place<'a> {
    /// Returns where a slice of `text` begins. The slice must be one: its distance from the beginning is
    /// its offset.
    pub(super) fn offset(&self, slice: &str) -> usize {
        let start = (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        debug_assert!(start <= self.text.len(), "not a slice of this text");
        start
    }

    pub(super) fn range(&self, start: usize, end: usize) -> Span {
        // The parser counts bytes, and its errors may begin or end inside of a character.
        let start = char_start(self.text, start);
        let end = char_end(self.text, end).max(start);
        let Some(embedded) = &self.embedded else {
            return Span::new(self.file, start..end);
        };
        let from = embedded.at(start);
        let to = if end > start {
            embedded.end(end - 1)
        } else {
            from
        };
        Span::new(self.file, from..to.max(from))
    }

    /// Returns where the byte at an offset of `text` is written in the file.
    pub(super) fn written_at(&self, at: usize) -> usize {
        match &self.embedded {
            Some(embedded) => embedded.at(at),
            None => at,
        }
    }

    /// Returns how much of `text[start..end]` is written in one piece: an escape or a line's indentation in the
    /// file around it ends a piece.
    pub(super) fn piece_end(&self, start: usize, end: usize) -> usize {
        let Some(embedded) = &self.embedded else {
            return end;
        };
        let first = embedded.at(start);
        let mut bytes = start + 1..end;
        bytes
            .find(|&at| self.text.is_char_boundary(at) && embedded.at(at) != first + (at - start))
            .unwrap_or(end)
    }

    pub(super) fn name(&self, slice: &str) -> Name {
        let start = self.offset(slice);
        let span = self.range(start, start.saturating_add(slice.len()));
        Spanned::new(slice.to_owned(), span)
    }

    pub(super) fn too_deep(&self, at: usize) -> Diagnostic {
        let title = format!("braces and calls are nested more than {MOST_DEPTH} deep");
        Diagnostic::new(&TOO_LARGE, title)
            .at(self.range(at, at + 1), "too deep")
            .help("close the braces, or move inner selects into terms")
    }

    pub(super) fn syntax_error(&self, error: &ParserError) -> Diagnostic {
        let (what, help) = explain(&error.kind);
        let (mut start, mut end) = (error.pos.start, error.pos.end);
        if let ErrorKind::ExpectedToken('}') = error.kind {
            // The parser looks for the brace in the lines below; it is missing behind what is there.
            let before = self.text.get(..start).unwrap_or_default().trim_end();
            if start > before.len() {
                (start, end) = (before.len(), before.len());
            }
        }
        let covered = self.text.get(start..end).unwrap_or_default();
        end -= covered.len() - covered.trim_end_matches(['\r', '\n']).len();
        Diagnostic::new(&FTL_SYNTAX, format!("this is not valid Fluent: {what}"))
            .at(self.range(start, end), "here")
            .help(help)
    }

    /// Returns the character that begins the line around an offset, if it has a meaning there.
    pub(super) fn line_start_before(&self, at: usize) -> Option<usize> {
        let line = self.text.get(..at)?.rfind('\n')? + 1;
        let text = self.text.get(line..)?;
        let indent = text.len() - text.trim_start_matches(' ').len();
        let begins = text
            .trim_start_matches(' ')
            .starts_with(['.', '*', '[', '}']);
        begins.then_some(line + indent)
    }

    /// Returns a line of a text that the parser took for something else than text.
    pub(super) fn line_start(&self, at: usize) -> Diagnostic {
        let title = "a line of a Fluent text cannot begin with `.`, `*`, `[` or `}`";
        Diagnostic::new(&FTL_SYNTAX, title)
            .at(
                self.range(at, at + 1),
                "read as an attribute or a variant, not as text",
            )
            .help("begin the line with another character, or write it as a literal: `{\".\"}`")
    }
}
