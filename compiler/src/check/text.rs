//! Texts as they are written, for checks that look at their characters.

use std::cell::LazyCell;
use std::ops::Range;

use super::part::Part;
use crate::diagnostic::{Diagnostic, Fix};
use crate::model::{EntryDef, FieldKind, FieldRef, Term, Text};
use crate::parse::ftl::{Element, Expression, Pattern, TextElement};
use crate::source::{FileId, Sources, Span};

/// A text of a catalog, and whose it is.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) text: &'a Text,
    pub(super) locale: usize,
    /// None for what belongs to no entry.
    pub(super) entry: Option<&'a EntryDef>,
    term: Option<&'a Term>,
    /// Whether the text is Markdown, where code spans and addresses are no prose.
    pub(super) markdown: bool,
    sources: &'a Sources,
}

impl Written<'_> {
    /// Adds that `shown` is replaced, unless it is written otherwise than it reads: an escape of TOML cannot
    /// be fixed by the characters that it stands for.
    pub(super) fn fix(
        &self,
        found: Diagnostic,
        (span, shown): (Span, &str),
        title: impl Into<String>,
        text: impl Into<String>,
    ) -> Diagnostic {
        if self.sources.text(span) == shown {
            found.fix(Fix::new(title, span, text))
        } else {
            found
        }
    }

    /// The same for another place of a finding that has a fix.
    pub(super) fn fix_more(
        &self,
        mut found: Diagnostic,
        (span, shown): (Span, &str),
        text: impl Into<String>,
    ) -> Diagnostic {
        let is_shown = self.sources.text(span) == shown;
        if let Some(fix) = found.fix.take_if(|_| is_shown) {
            found = found.fix(fix.and(span, text));
        }
        found
    }

    /// What findings call the owner of the text.
    pub(super) fn owner(&self) -> String {
        match (self.entry, self.term) {
            (Some(entry), _) => format!("`{}`", entry.message_id()),
            (None, Some(term)) => format!("`{}`", term.name),
            (None, None) => "the catalog".to_owned(),
        }
    }

    pub(super) fn file(&self) -> FileId {
        self.text.span().file
    }
}

/// Every text of a part of a catalog, in every locale.
pub(super) fn texts<'a>(part: Part<'a>, sources: &'a Sources) -> impl Iterator<Item = Written<'a>> {
    let own = part.own_fields().flat_map(|field| field.texts());
    let own = own.map(move |(locale, text)| Written {
        text,
        locale,
        entry: None,
        term: None,
        markdown: true,
        sources,
    });
    let terms = part.terms().map(move |term| Written {
        text: &term.text,
        locale: term.locale,
        entry: None,
        term: Some(term),
        // Those who use it may be.
        markdown: true,
        sources,
    });
    let entries = part.with_parents();
    own.chain(terms)
        .chain(entries.flat_map(move |entry| of_entry(entry, sources)))
}

fn of_entry<'a>(entry: &'a EntryDef, sources: &'a Sources) -> impl Iterator<Item = Written<'a>> {
    let written = move |field: FieldRef<'a>, locale, text: &'a Text| Written {
        text,
        locale,
        entry: Some(entry),
        term: None,
        markdown: field.kind != FieldKind::Message,
        sources,
    };
    entry.fields().flat_map(move |field| {
        let texts = field.field.texts();
        texts.map(move |(locale, text)| written(field, locale, text))
    })
}

/// Calls `f` with a pattern and with that of every variant in it, at any depth.
pub(super) fn alternatives<'a>(pattern: &'a Pattern, f: &mut impl FnMut(&'a Pattern)) {
    f(pattern);
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            alternatives_in(expression, f);
        }
    }
}

fn alternatives_in<'a>(expression: &'a Expression, f: &mut impl FnMut(&'a Pattern)) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                alternatives(&variant.value, f);
            }
        }
        Expression::Nested(inner) => alternatives_in(inner, f),
        Expression::Text(_)
        | Expression::Number(_)
        | Expression::Variable(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Function { .. } => {}
    }
}

/// The parameter whose value an expression shows.
pub(super) fn shown_param(expression: &Expression) -> Option<&str> {
    match expression {
        Expression::Variable(name) => Some(&name.value),
        Expression::Function { arguments, .. } => shown_param(arguments.positional.first()?),
        Expression::Nested(inner) => shown_param(inner),
        Expression::Text(_)
        | Expression::Number(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Select { .. } => None,
    }
}

/// The parameter that stands at a position of a pattern.
pub(super) fn param_at(pattern: &Pattern, index: Option<usize>) -> Option<&str> {
    match pattern.elements.get(index?)? {
        Element::Placeable(expression) => shown_param(expression),
        Element::Text(_) => None,
    }
}

/// Where one of the marks stands, in the order of the text, and which. Looking for each by itself passes
/// many characters at a time, which looking for any of them does not.
pub(super) fn positions<'a>(text: &'a str, marks: &[char]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for &mark in marks {
        found.extend(text.match_indices(mark));
    }
    found.sort_unstable_by_key(|&(at, _)| at);
    found
}

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

/// Prose: text without placeables, code spans and addresses.
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

    /// Where bytes of the prose are written.
    pub(super) fn span(&self, file: FileId, bytes: Range<usize>) -> Span {
        let from = self.range.start;
        self.element
            .span(file, from + bytes.start..from + bytes.end)
    }
}

/// The prose of a pattern, without that of its variants.
pub(super) fn prose(pattern: &Pattern, markdown: bool) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut code = None;
    let last = pattern.elements.len().saturating_sub(1);
    for (index, element) in pattern.elements.iter().enumerate() {
        let Element::Text(text) = element else {
            continue;
        };
        let edge = |at_end: bool| if at_end { Edge::End } else { Edge::Placeable };
        let edges = (edge(index == 0), edge(index == last));
        let whole = 0..text.value.len();
        let ranges = if markdown {
            plain(&text.value, &mut code)
        } else {
            vec![whole.clone()]
        };
        for range in ranges {
            runs.push(Run {
                element: text,
                index,
                before: if range.start == whole.start {
                    edges.0
                } else {
                    Edge::Code
                },
                after: if range.end == whole.end {
                    edges.1
                } else {
                    Edge::Code
                },
                range,
            });
        }
    }
    runs
}

/// The ranges of Markdown that are prose. `code` is how many backticks opened the code span that goes on
/// behind a placeable.
pub(super) fn plain(text: &str, code: &mut Option<usize>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut push = |range: Range<usize>| {
        if !range.is_empty() {
            ranges.push(range);
        }
    };
    let (mut from, mut at) = (0, 0);
    let bytes = text.as_bytes();
    // Where the last of these stands: behind it, none is searched for. Few texts have to know.
    let last_parenthesis = LazyCell::new(|| text.rfind(')').unwrap_or(0));
    let last_brackets = LazyCell::new(|| text.rfind("]]").unwrap_or(0));
    let run = |at: usize| {
        bytes
            .iter()
            .skip(at)
            .take_while(|&&byte| byte == b'`')
            .count()
    };
    while let Some(&byte) = bytes.get(at) {
        if let Some(open) = *code {
            let length = run(at);
            at += length.max(1);
            from = at;
            if length == open {
                *code = None;
            }
            continue;
        }
        let end = match byte {
            b'`' => {
                let length = run(at);
                *code = Some(length);
                Some((at, at + length))
            }
            b']' if bytes.get(at + 1) == Some(&b'(') && at < *last_parenthesis => {
                let address = text.get(at..).and_then(|rest| rest.find(')'));
                address.map(|length| (at, at + length + 1))
            }
            b'[' if bytes.get(at + 1) == Some(&b'[') && at < *last_brackets => {
                let name = text.get(at..).and_then(|rest| rest.find("]]"));
                name.map(|length| (at, at + length + 2))
            }
            b':' if text.get(at..).is_some_and(|rest| rest.starts_with("://")) => {
                Some(address(text, from, at))
            }
            _ => None,
        };
        at = match end {
            Some((start, end)) => {
                push(from..start.max(from));
                from = end;
                end
            }
            None => at + 1,
        };
    }
    push(from..text.len());
    ranges
}

/// The address around `://`, not before `from`.
fn address(text: &str, from: usize, at: usize) -> (usize, usize) {
    let before = text.get(from..at).unwrap_or_default();
    let scheme = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.find(|c: char| !c.is_ascii_graphic() || ")>\"".contains(c));
    (from + scheme.len(), at + length.unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::plain;

    fn prose(text: &str) -> Vec<&str> {
        let ranges = plain(text, &mut None);
        ranges
            .into_iter()
            .map(|range| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn code_and_addresses_are_no_prose() {
        assert_eq!(prose("a `b` c"), ["a ", " c"]);
        assert_eq!(prose("`` a`b `` c"), [" c"]);
        assert_eq!(prose("`b"), Vec::<&str>::new());
        assert_eq!(prose("[a](http://b/c) d"), ["[a", " d"]);
        assert_eq!(prose("a https://b.c/d。e"), ["a ", "。e"]);
        assert_eq!(prose("x[[name]]y"), ["x", "y"]);
        assert_eq!(prose("[a] (b"), ["[a] (b"]);
        assert_eq!(prose(""), Vec::<&str>::new());
        let mut code = None;
        assert!(plain("`a", &mut code).is_empty());
        assert_eq!(code, Some(1));
        assert_eq!(plain("b` c", &mut code).first(), Some(&(2..4)));
    }
}
