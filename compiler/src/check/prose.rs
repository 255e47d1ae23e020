//! The prose of texts: what of them is neither a value nor code, an address or another mark.

use std::borrow::Cow;
use std::ops::Range;

use super::markdown::{Marks, PLACEHOLDER, between};
use super::text::{TextRef, literal, param_at};
use crate::parse::tree::{Element, Expression, Pattern, TextElement};
use crate::source::{FileId, Span};

/// A text, or a variant of a select in it, as readers see it: with a mark in the place of each value.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) pattern: &'a Pattern,
    pub(super) text: Cow<'a, str>,
    /// Where each element of the pattern stands in the text.
    starts: Vec<usize>,
    pub(super) marks: Marks,
    pub(super) runs: Vec<Run<'a>>,
}

/// The most findings of a check about one passage: a text that is full of them says nothing new.
pub(super) const MOST_FOUND: usize = 20;

/// What stands beside prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// The text's beginning or end.
    End,
    /// A placeable.
    Placeable,
    /// A code span, an address or the name of a link.
    Code,
}

/// A piece of prose without a break.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    element: &'a TextElement,
    /// The position of the text's element in its pattern.
    pub(super) index: usize,
    range: Range<usize>,
    pub(super) before: Edge,
    pub(super) after: Edge,
}

impl<'a> Run<'a> {
    pub(super) fn text(&self) -> &'a str {
        self.element
            .value
            .get(self.range.clone())
            .unwrap_or_default()
    }

    /// Returns where bytes of the prose are written.
    pub(super) fn span(&self, file: FileId, bytes: Range<usize>) -> Span {
        let from = self.range.start;
        self.element
            .span(file, from + bytes.start..from + bytes.end)
    }

    /// Returns where a piece of the prose is written, which is a slice of [`Run::text`].
    pub(super) fn span_of(&self, file: FileId, piece: &str) -> Span {
        let at = piece.as_ptr().addr() - self.text().as_ptr().addr();
        self.span(file, at..at + piece.len())
    }
}

impl<'a> Passage<'a> {
    /// Returns what is written in a range of the text, from the first of its characters that is written as it
    /// reads to the last. The whole pattern if there is none.
    pub(super) fn span(&self, file: FileId, range: &Range<usize>) -> Span {
        let pieces = self.pattern.elements.iter().zip(&self.starts);
        let mut spans = pieces.filter_map(|(element, &start)| {
            let Element::Text(text) = element else {
                return None;
            };
            let from = range.start.max(start) - start;
            let to = range.end.min(start + text.value.len()).checked_sub(start)?;
            (from < to).then(|| text.span(file, from..to))
        });
        let Some(first) = spans.next() else {
            return self.pattern.span;
        };
        let last = spans.next_back().unwrap_or(first);
        Span::new(file, first.start..last.end.max(first.end))
    }

    /// Returns whether a run begins behind a line end that a string literal writes.
    pub(super) fn begins_line(&self, run: &Run<'a>) -> bool {
        let start = self.starts.get(run.index).copied().unwrap_or_default() + run.range.start;
        self.text
            .get(..start)
            .is_some_and(|before| before.ends_with('\n'))
    }

    /// Returns the line of the text up to a byte of a run.
    pub(super) fn line_before(&self, run: &Run<'a>, bytes: usize) -> &str {
        let start = self.starts.get(run.index).copied().unwrap_or_default() + run.range.start;
        let before = self.text.get(..start + bytes).unwrap_or_default();
        before.rsplit('\n').next().unwrap_or_default()
    }

    /// Returns whether a run begins directly behind an address.
    pub(super) fn is_behind_address(&self, run: &Run<'a>) -> bool {
        let start = self.starts.get(run.index).copied().unwrap_or_default() + run.range.start;
        let before = self.text.get(..start).unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next();
        word.is_some_and(|word| word.contains("://"))
    }

    /// Returns the parameter beside a run that is shown there.
    pub(super) fn param_at(&self, index: Option<usize>) -> Option<&'a str> {
        param_at(self.pattern, index)
    }
}

/// Reads a text and every variant in it, at any depth. Variants of a select that stands in code are code.
pub(super) fn passages<'a>(
    text_ref: &TextRef<'a>,
    read: fn(&str, bool) -> Marks,
) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    let reader = Reader {
        read,
        is_markdown: !text_ref.is_message(),
    };
    reader.add(&text_ref.text.tree, true, &mut passages);
    passages
}

struct Reader {
    read: fn(&str, bool) -> Marks,
    is_markdown: bool,
}

impl Reader {
    /// Adds a pattern. `at_line_start`: what begins a block of Markdown may begin the pattern.
    fn add<'a>(&self, pattern: &'a Pattern, at_line_start: bool, all: &mut Vec<Passage<'a>>) {
        let (text, starts) = flat(pattern, at_line_start);
        let marks = (self.read)(&text, self.is_markdown);
        let at = all.len();
        let passage = Passage {
            pattern,
            runs: runs(pattern, &starts, &marks),
            text,
            starts,
            marks,
        };
        let mut selects = Vec::new();
        for (element, &start) in pattern.elements.iter().zip(&passage.starts) {
            let is_code = || {
                let mut ranges = passage.marks.not_prose.iter();
                ranges.any(|range| range.contains(&start))
            };
            if let Element::Placeable(expression) = element
                && let Some(variants) = variants(expression)
                && !is_code()
            {
                let before = passage.text.get(..start).unwrap_or_default();
                selects.push((variants, before.is_empty() || before.ends_with('\n')));
            }
        }
        all.insert(at, passage);
        for (variants, at_line_start) in selects {
            for variant in variants {
                self.add(&variant.value, at_line_start, all);
            }
        }
    }
}

fn variants(expression: &Expression) -> Option<&[crate::parse::tree::Variant]> {
    match expression {
        Expression::Select { variants, .. } => Some(variants),
        Expression::Nested(inner) => variants(inner),
        Expression::Text(_)
        | Expression::Number(_)
        | Expression::Variable(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Function { .. } => None,
    }
}

/// Writes a pattern as one text, with what its string literals say, and where each element begins in it.
fn flat(pattern: &Pattern, at_line_start: bool) -> (Cow<'_, str>, Vec<usize>) {
    if let ([Element::Text(text)], true) = (pattern.elements.as_slice(), at_line_start) {
        return (Cow::Borrowed(&text.value), vec![0]);
    }
    let mut out = String::new();
    if !at_line_start {
        out.push(PLACEHOLDER);
    }
    let mut starts = Vec::with_capacity(pattern.elements.len());
    for element in &pattern.elements {
        starts.push(out.len());
        match element {
            Element::Text(text) => out.push_str(&text.value),
            Element::Placeable(expression) => match literal(expression) {
                Some(text) => out.push_str(&text),
                None => out.push(PLACEHOLDER),
            },
        }
    }
    (Cow::Owned(out), starts)
}

/// Returns what is prose of the pattern's own texts.
fn runs<'a>(pattern: &'a Pattern, starts: &[usize], marks: &Marks) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let last = pattern.elements.len().saturating_sub(1);
    for (index, (element, &start)) in pattern.elements.iter().zip(starts).enumerate() {
        let Element::Text(text) = element else {
            continue;
        };
        let edge = |is_end: bool| if is_end { Edge::End } else { Edge::Placeable };
        let end = start + text.value.len();
        for range in between(&marks.not_prose, start..end) {
            runs.push(Run {
                element: text,
                index,
                before: if range.start == start {
                    edge(index == 0)
                } else {
                    Edge::Code
                },
                after: if range.end == end {
                    edge(index == last)
                } else {
                    Edge::Code
                },
                range: range.start - start..range.end - start,
            });
        }
    }
    runs
}
