//! Fluent files and patterns, as trees that know where everything stands.
//!
//! `fluent-syntax` parses; its tree has no spans, but borrows its names from the source, so that the
//! place of each is its distance from the source's beginning ([`Place::offset`]). Texts are read from
//! the source again ([`walk`]), because its white space is not quite the specification's.

use std::sync::Arc;

use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::ftl_error::explain;
use super::nesting::{MOST_DEPTH, too_deep};
pub(crate) use super::text::TextElement;
use super::toml::MOST_BYTES;
use super::walk;
use crate::check::files::empty_text::EMPTY_TEXT;
use crate::check::files::ftl_syntax::FTL_SYNTAX;
use crate::check::files::too_large::TOO_LARGE;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{FileId, SourceFile, Span, Spanned, char_end, char_start};
/// A name and where it is written.
pub(crate) type Name = Spanned<String>;

/// A file of messages and terms.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    pub(crate) messages: Vec<Message>,
    pub(crate) terms: Vec<Message>,
    /// The messages that its texts refer to, as often as they do.
    pub(crate) references: Vec<String>,
}

/// A message or a term.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: Name,
    pub(crate) value: Option<Pattern>,
    pub(crate) attributes: Vec<Attribute>,
}

/// An attribute of a message or term.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) id: Name,
    pub(crate) value: Pattern,
}

/// A pattern as written.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) elements: Vec<Element>,
    pub(crate) span: Span,
}

/// A part of a pattern. As there are more texts than all else, what is rare stands in boxes.
#[derive(Clone, Debug)]
pub(crate) enum Element {
    Text(TextElement),
    Placeable(Box<Expression>),
}

/// What stands in braces.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// A string literal, as written between its quotes.
    Text(Name),
    /// A number literal, as written.
    Number(Name),
    Variable(Name),
    Message {
        id: Name,
        attribute: Option<Box<Name>>,
    },
    Term {
        id: Name,
        attribute: Option<Box<Name>>,
        arguments: Box<Arguments>,
    },
    Function {
        id: Name,
        arguments: Box<Arguments>,
    },
    Select {
        selector: Box<Expression>,
        variants: Vec<Variant>,
        span: Span,
    },
    Nested(Box<Expression>),
}

impl Expression {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Text(name) | Self::Number(name) | Self::Variable(name) => name.span,
            Self::Message { id, .. } | Self::Term { id, .. } | Self::Function { id, .. } => id.span,
            Self::Select { span, .. } => *span,
            Self::Nested(inner) => inner.span(),
        }
    }
}

impl Pattern {
    /// Calls `f` with every expression, at any depth, in the order of the source.
    pub(crate) fn visit<'t>(&'t self, f: &mut impl FnMut(&'t Expression)) {
        for element in &self.elements {
            match element {
                Element::Text(_) => {}
                Element::Placeable(expression) => expression.visit(f),
            }
        }
    }
}

impl Expression {
    /// The same for this expression and those in it.
    pub(crate) fn visit<'t>(&'t self, f: &mut impl FnMut(&'t Expression)) {
        f(self);
        match self {
            Self::Text(_) | Self::Number(_) | Self::Variable(_) | Self::Message { .. } => {}
            Self::Term { arguments, .. } | Self::Function { arguments, .. } => {
                let named = arguments.named.iter().map(|(_, value)| value);
                for argument in arguments.positional.iter().chain(named) {
                    argument.visit(f);
                }
            }
            Self::Select {
                selector, variants, ..
            } => {
                selector.visit(f);
                variants.iter().for_each(|variant| variant.value.visit(f));
            }
            Self::Nested(inner) => inner.visit(f),
        }
    }
}

/// Arguments of a term or function.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) positional: Vec<Expression>,
    pub(crate) named: Vec<(Name, Expression)>,
}

/// A variant of a select.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) key: Key,
    pub(crate) value: Pattern,
    pub(crate) default: bool,
}

/// A variant's key.
#[derive(Clone, Debug)]
pub(crate) enum Key {
    Word(Name),
    Number(Name),
}

impl Key {
    pub(crate) fn name(&self) -> &Name {
        match self {
            Self::Word(name) | Self::Number(name) => name,
        }
    }
}

/// Parses a file and reports what is not Fluent.
pub(crate) fn parse(file: FileId, source: &SourceFile, report: &mut Report) -> Resource {
    let place = Place {
        file,
        written: &source.text,
        text: &source.text,
        embedded: None,
    };
    if source.text.len() > MOST_BYTES {
        let title = format!("the file is larger than {} MiB", MOST_BYTES >> 20);
        report.add(
            Diagnostic::new(&TOO_LARGE, title)
                .at(Span::file_start(file), "")
                .help("split it by catalog"),
        );
        return Resource::default();
    }
    if let Some(deep) = too_deep(&source.text) {
        report.add(place.too_deep(deep));
        return Resource::default();
    }
    let (resource, errors) = match parser::parse(source.text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let (resource, problems) = walk::resource(&place, &resource);
    // Where an unreadable file breaks off, everything is unfinished.
    if source.readable {
        let errors = errors.iter().map(|error| place.syntax_error(error));
        errors.chain(problems).for_each(|found| report.add(found));
    }
    resource
}

/// Parses a pattern that stands in another file format. `offsets` gives, for each byte of `value`
/// and its end, where it is written in the file of `whole`.
pub(crate) fn embedded_pattern(
    source: &SourceFile,
    whole: Span,
    value: &str,
    offsets: Vec<usize>,
    report: &mut Report,
) -> Option<Pattern> {
    if value.trim().is_empty() {
        let title = "the text is empty";
        report.add(
            Diagnostic::new(&EMPTY_TEXT, title)
                .at(whole, "nothing to show")
                .help("leave the key out if there is nothing to say; the field is then absent"),
        );
        return None;
    }
    let message = as_message(value, &offsets);
    let place = Place {
        file: whole.file,
        written: &source.text,
        text: &message.text,
        embedded: Some(Embedded {
            file: &source.text,
            offsets: &message.offsets,
        }),
    };
    if let Some(deep) = too_deep(&message.text) {
        report.add(place.too_deep(deep));
        return None;
    }
    let parsed = match parser::parse(message.text.as_str()) {
        Ok(parsed) => parsed,
        Err((_, errors)) => {
            let first = errors.first()?;
            let is_structure = matches!(first.kind, ErrorKind::ExpectedCharRange { .. });
            report.add(match place.line_start_before(first.pos.start) {
                Some(at) if is_structure => place.line_start(at),
                _ => place.syntax_error(first),
            });
            return None;
        }
    };
    let (mut resource, problems) = walk::resource(&place, &parsed);
    let message_count = resource.messages.len() + resource.terms.len();
    match (resource.messages.pop(), problems.into_iter().next()) {
        (_, Some(problem)) => report.add(problem),
        (
            Some(Message {
                value: Some(value),
                attributes,
                ..
            }),
            None,
        ) if attributes.is_empty() && message_count == 1 && parsed.body.len() == 1 => {
            return Some(Pattern {
                span: whole,
                ..value
            });
        }
        (_, None) => {
            let mut lines = message.text.match_indices('\n');
            let at = lines.find_map(|(at, _)| place.line_start_before(at + 1));
            report.add(place.line_start(at.unwrap_or_default()));
        }
    }
    None
}

/// A text written as the value of a message, and where its bytes come from.
struct AsMessage {
    text: String,
    offsets: Vec<usize>,
}

/// A single line stands behind the `=`, where it may begin with any character. Several lines stand
/// below it, indented by the same amount, so that they keep their own indentation.
fn as_message(value: &str, offsets: &[usize]) -> AsMessage {
    let at = |index: usize| offsets.get(index).copied().unwrap_or_default();
    let mut message = AsMessage {
        text: String::new(),
        offsets: Vec::new(),
    };
    let mut push = |text: &str, from: usize, is_source: bool| {
        message.text.push_str(text);
        message
            .offsets
            .extend((0..text.len()).map(|byte| at(if is_source { from + byte } else { from })));
    };
    let block = value.contains('\n');
    push(if block { "m =\n" } else { "m = " }, 0, false);
    let mut from = 0;
    for line in value.split_inclusive('\n') {
        // A line of spaces is blank; one with a tab or another white space is text.
        if block && !line.trim_matches([' ', '\r', '\n']).is_empty() {
            push("    ", from, false);
        }
        push(line, from, true);
        from += line.len();
    }
    message.offsets.push(at(value.len()));
    message
}

/// A source that trees borrow from.
pub(super) struct Place<'a> {
    file: FileId,
    /// The text of the file.
    pub(super) written: &'a Arc<String>,
    pub(super) text: &'a str,
    /// Where `text` comes from, if it is not the file itself.
    embedded: Option<Embedded<'a>>,
}

/// A text within a file of another format.
struct Embedded<'a> {
    file: &'a str,
    /// Where each byte of the text is written in the file.
    offsets: &'a [usize],
}

impl Embedded<'_> {
    fn at(&self, index: usize) -> usize {
        let offset = self.offsets.get(index).or(self.offsets.last());
        offset.copied().unwrap_or_default()
    }

    /// Where the character ends that is written at byte `index` of the text. An escape ends where the
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
    /// Where a slice of `text` begins. The slice must be one: its distance from the beginning is
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

    /// Where the byte at an offset of `text` is written in the file.
    pub(super) fn written_at(&self, at: usize) -> usize {
        match &self.embedded {
            Some(embedded) => embedded.at(at),
            None => at,
        }
    }

    /// How much of `text[start..end]` is written in one piece: an escape or a line's indentation in the
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

    fn too_deep(&self, at: usize) -> Diagnostic {
        let title = format!("braces and calls are nested more than {MOST_DEPTH} deep");
        Diagnostic::new(&TOO_LARGE, title)
            .at(self.range(at, at + 1), "too deep")
            .help("close the braces, or move inner selects into terms")
    }

    fn syntax_error(&self, error: &ParserError) -> Diagnostic {
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

    /// The character that begins the line around an offset, if it has a meaning there.
    fn line_start_before(&self, at: usize) -> Option<usize> {
        let line = self.text.get(..at)?.rfind('\n')? + 1;
        let text = self.text.get(line..)?;
        let indent = text.len() - text.trim_start_matches(' ').len();
        let begins = text
            .trim_start_matches(' ')
            .starts_with(['.', '*', '[', '}']);
        begins.then_some(line + indent)
    }

    /// A line of a text that the parser took for something else than text.
    fn line_start(&self, at: usize) -> Diagnostic {
        let title = "a line of a Fluent text cannot begin with `.`, `*`, `[` or `}`";
        Diagnostic::new(&FTL_SYNTAX, title)
            .at(
                self.range(at, at + 1),
                "read as an attribute or a variant, not as text",
            )
            .help("begin the line with another character, or write it as a literal: `{\".\"}`")
    }
}

#[cfg(test)]
mod tests;
