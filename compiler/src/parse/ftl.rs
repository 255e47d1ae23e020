//! Reads Fluent files and patterns into [trees](super::tree).
//!
//! `fluent-syntax` parses. Texts are read from the source again ([`walk`]), because its white space is not
//! quite the specification's.

use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::MOST_BYTES;
use super::nesting::too_deep;
use super::place::{Embedded, Place};
use super::slice::Slice;
use super::tree::{Message, Pattern, Resource};
use super::walk;
use crate::check::files::empty_text::EMPTY_TEXT;
use crate::check::files::too_large::TOO_LARGE;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{FileId, SourceFile, Span};

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
    let (resource, errors) = match parser::parse(Slice(&source.text)) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let (resource, problems) = walk::resource(&place, &resource);
    // Where an unreadable file breaks off, everything is unfinished.
    if source.readable {
        let in_attribute = |error| within_attribute(&source.text, error);
        let errors = errors.iter().map(|error| match in_attribute(error) {
            Some(within) => place.syntax_error(&within),
            None => place.syntax_error(error),
        });
        for found in errors.chain(problems) {
            report.add(found);
            if report.is_full() {
                break;
            }
        }
    }
    resource
}

/// Returns what is wrong within an attribute that was taken for no attribute, and so for a line of nothing.
fn within_attribute(text: &str, error: &ParserError) -> Option<ParserError> {
    let line = text
        .get(..error.pos.start)?
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let junk = text.get(line..error.slice.as_ref()?.end)?;
    let attribute = junk.trim_start_matches(' ').strip_prefix('.')?;
    let start = line + junk.len() - attribute.len();
    let (_, errors) = parser::parse(Slice(attribute)).err()?;
    let first = errors
        .into_iter()
        .next()
        .filter(|first| first.pos.start > 0)?;
    let pos = first.pos.start + start..first.pos.end + start;
    Some(ParserError { pos, ..first })
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
                .help("remove the key if there is nothing to say: the field is then absent"),
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
    let parsed = match parser::parse(Slice(&message.text)) {
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

/// Returns a value as the text of a message. A single line stands behind the `=`, where it may begin with any
/// character. Several lines stand below it, indented by the same amount, so that they keep their own indentation.
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

#[cfg(test)]
mod tests;
