//! Texts as they are written, for checks that look at their characters.

use std::borrow::Cow;

use super::batch::Batch;
use super::markdown::PLACEHOLDER;
use crate::diagnostic::{Diagnostic, Fix};
use crate::model::{EntryDef, FieldKind, FieldRef, Term, Text};
use crate::parse::tree::{Element, Expression, Pattern};
use crate::source::{FileId, Sources, Span};

/// A text of a catalog, and whose it is.
#[derive(Clone, Copy)]
pub(super) struct TextRef<'a> {
    pub(super) text: &'a Text,
    /// What it was translated from. None for a text of the source language.
    pub(super) source: Option<&'a Text>,
    pub(super) locale: usize,
    /// None for what belongs to no entry.
    pub(super) entry: Option<&'a EntryDef>,
    term: Option<&'a Term>,
    /// The kind of the field, if it is an entry's.
    pub(super) kind: Option<FieldKind>,
    sources: &'a Sources,
}

impl TextRef<'_> {
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

    /// Returns the same for another place of a finding that has a fix.
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

    /// Returns whether the text was translated from one, any variant of which has what `has` looks for: what a
    /// translation has from its source is a finding there, if anywhere.
    pub(super) fn source_has(&self, has: impl Fn(&str) -> bool) -> bool {
        let mut found = false;
        self.each_source(|source| found = found || has(source));
        found
    }

    /// Returns whether the text is the one that it should be translated from, in every variant.
    pub(super) fn is_copy(&self) -> bool {
        let read = |text: &Text| -> Vec<String> {
            let mut all = Vec::new();
            alternatives(&text.tree, &mut |pattern| {
                all.push(read_aloud(pattern).into_owned());
            });
            all
        };
        let mut source = self.source.into_iter();
        source.any(|source| read(source) == read(self.text))
    }

    /// Calls `f` with the text that this one was translated from, and with each variant in it.
    pub(super) fn each_source(&self, mut f: impl FnMut(&str)) {
        if let Some(source) = self.source {
            alternatives(&source.tree, &mut |pattern| f(&read_aloud(pattern)));
        }
    }

    /// Returns whether the text is plain, so that nothing in it is Markdown.
    pub(super) fn is_message(&self) -> bool {
        self.kind.is_some_and(FieldKind::is_plain)
    }

    /// Returns whether the text is Markdown by itself. What a term says is whatever uses it.
    pub(super) fn is_explanation(&self) -> bool {
        !self.is_message() && self.term.is_none()
    }

    /// Returns what is written at a place, without the spaces around it.
    pub(super) fn written(&self, span: Span) -> &str {
        self.sources.text(span).trim()
    }

    /// Returns what findings call the owner of the text.
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

/// Returns every text of a batch, in every locale.
pub(super) fn texts<'a>(
    batch: Batch<'a>,
    sources: &'a Sources,
) -> impl Iterator<Item = TextRef<'a>> {
    let own = batch.own_fields().flat_map(|field| {
        let source = field.source();
        field.texts().map(move |text| (source, text))
    });
    let own = own.map(move |(source, (locale, text))| TextRef {
        text,
        source: source.filter(|_| locale > 0),
        locale,
        entry: None,
        term: None,
        kind: None,
        sources,
    });
    let terms = batch.terms().map(move |term| TextRef {
        text: &term.text,
        source: None,
        locale: term.locale,
        entry: None,
        term: Some(term),
        kind: None,
        sources,
    });
    let entries = batch.with_parents();
    own.chain(terms)
        .chain(entries.flat_map(move |entry| of_entry(entry, sources)))
}

fn of_entry<'a>(entry: &'a EntryDef, sources: &'a Sources) -> impl Iterator<Item = TextRef<'a>> {
    let text_ref = move |field: FieldRef<'a>, locale, text: &'a Text| TextRef {
        text,
        source: field.field.source().filter(|_| locale > 0),
        locale,
        entry: Some(entry),
        term: None,
        kind: Some(field.kind),
        sources,
    };
    entry.fields().flat_map(move |field| {
        let texts = field.field.texts();
        texts.map(move |(locale, text)| text_ref(field, locale, text))
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

/// Writes a pattern as it reads: what string literals say, and a mark in the place of each value.
pub(super) fn read_aloud(pattern: &Pattern) -> Cow<'_, str> {
    if let [Element::Text(text)] = pattern.elements.as_slice() {
        return Cow::Borrowed(&text.value);
    }
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            Element::Text(text) => out.push_str(&text.value),
            Element::Placeable(expression) => match literal(expression) {
                Some(text) => out.push_str(&text),
                None => out.push(PLACEHOLDER),
            },
        }
    }
    Cow::Owned(out)
}

/// Returns what a string literal says.
pub(super) fn literal(expression: &Expression) -> Option<String> {
    match expression {
        Expression::Text(raw) => {
            let mut out = String::new();
            fluent_syntax::unicode::unescape_unicode(&mut out, &raw.value).ok()?;
            Some(out)
        }
        Expression::Nested(inner) => literal(inner),
        Expression::Number(_)
        | Expression::Variable(_)
        | Expression::Message { .. }
        | Expression::Term { .. }
        | Expression::Function { .. }
        | Expression::Select { .. } => None,
    }
}

/// Returns the parameter whose value an expression shows.
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

/// Returns the parameter that stands at a position of a pattern.
pub(super) fn param_at(pattern: &Pattern, index: Option<usize>) -> Option<&str> {
    match pattern.elements.get(index?)? {
        Element::Placeable(expression) => shown_param(expression),
        Element::Text(_) => None,
    }
}

/// Returns where one of the marks stands, in the order of the text, and which. Looking for each by itself passes
/// many characters at a time, which looking for any of them does not.
pub(super) fn positions<'a>(text: &'a str, marks: &[char]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for &mark in marks {
        found.extend(text.match_indices(mark));
    }
    found.sort_unstable_by_key(|&(at, _)| at);
    found
}
