//! TOML files.

use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, Error};

use super::MOST_BYTES;
use super::ftl;
use super::toml_string;
use super::tree::Pattern;
use crate::check::files::toml_syntax::TOML_SYNTAX;
use crate::check::files::too_large::TOO_LARGE;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::{FileId, SourceFile, Span, char_end, char_start};

/// Reads a file as far as it can be read, and reports the rest. `blanked` has room for the text that is
/// read if some of its lines are left out.
pub(crate) fn parse<'a>(
    file: FileId,
    source: &'a SourceFile,
    blanked: &'a mut String,
    report: &mut Report,
) -> Spanned<DeTable<'a>> {
    if source.text.len() > MOST_BYTES {
        let title = format!("the file is larger than {} MiB", MOST_BYTES >> 20);
        report.add(
            Diagnostic::new(&TOO_LARGE, title)
                .at(Span::file_start(file), "")
                .help("split the catalog into several files"),
        );
        return Spanned::new(0..0, DeTable::new());
    }
    let (table, errors) = recoverable(&source.text, blanked);
    for error in errors {
        // Where an unreadable file breaks off, everything is unfinished.
        let end = error.span().map_or(0, |span| span.end);
        if source.readable || end < source.text.trim_end().len() {
            report.add(diagnostic(file, &source.text, &error));
        }
    }
    table
}

/// The most keys without a value that a file is read on after.
const MOST_RETRIES: usize = 32;

/// Parses as far as possible.
///
/// The parser recovers from its errors, but stops at a key without a value. What is behind it is read
/// by parsing again with that line blanked.
fn recoverable<'a>(text: &'a str, blanked: &'a mut String) -> (Spanned<DeTable<'a>>, Vec<Error>) {
    let stop = |errors: &[Error]| {
        let mut errors = errors.iter();
        errors.position(|error| error.message().starts_with("key with no value"))
    };
    let (table, mut errors) = DeTable::parse_recoverable(text);
    let mut stopped = Vec::new();
    while let Some(at) = stop(&errors) {
        if stopped.is_empty() {
            text.clone_into(blanked);
        }
        let Some(line) = errors[at]
            .span()
            .and_then(|span| line(blanked, span.start))
            .filter(|_| stopped.len() < MOST_RETRIES)
        else {
            break;
        };
        let spaces = " ".repeat(line.len());
        blanked.replace_range(line, &spaces);
        stopped.push(errors.swap_remove(at));
        errors = DeTable::parse_recoverable(blanked).1;
    }
    if stopped.is_empty() {
        return (table, errors);
    }
    errors.append(&mut stopped);
    (DeTable::parse_recoverable(blanked).0, errors)
}

/// Returns the line around an offset, without its end.
fn line(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text
        .get(at..)?
        .find('\n')
        .map_or(text.len(), |len| at + len);
    Some(start..end)
}

fn diagnostic(file: FileId, text: &str, error: &Error) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let range = char_start(text, range.start)..char_end(text, range.end);
    let named = text.get(range.clone()).unwrap_or_default().to_owned();
    let span = Span::new(file, range);
    let message = error.message();
    if message == "duplicate key" {
        return Diagnostic::new(&TOML_SYNTAX, format!("the key `{named}` is given twice"))
            .at(span, "this one comes second")
            .help("remove one of the two, or give it another name");
    }
    let (what, expected) = match message.split_once(", expected ") {
        Some((what, expected)) => (what, format!("expected {expected}")),
        None => (message, "here".to_owned()),
    };
    Diagnostic::new(&TOML_SYNTAX, format!("this is not valid TOML: {what}"))
        .at(span, expected)
        .help(help(what))
}

/// Returns what to do about a syntax error, by what its message speaks of.
fn help(what: &str) -> &'static str {
    const HELP: [(&str, &str); 8] = [
        (
            "escape",
            "write `\\\\` for a backslash, or put the text between single quotes, where nothing is escaped",
        ),
        (
            "unicode",
            "write `\\\\` for a backslash; `\\u` takes 4 hexadecimal digits",
        ),
        ("recurs", "nest fewer brackets"),
        (
            "key with no value",
            "write `key = value`, with a text in quotes",
        ),
        (
            "string",
            "a text stands in quotes; one with quotes or several lines stands between \"\"\" and \"\"\"",
        ),
        ("inline table", "an inline table is `{ key = value, … }`"),
        (
            "table",
            "a table's header stands alone in its line: `[error.KEY]`",
        ),
        ("array", "an array is `[value, value]`"),
    ];
    let found = HELP.iter().find(|(word, _)| what.contains(word));
    found.map_or(
        "see https://toml.io for what may stand here",
        |(_, help)| help,
    )
}

/// Returns a Fluent pattern in a TOML string: `raw` is where the string stands, quotes included.
pub(crate) fn pattern(
    source: &SourceFile,
    raw: Span,
    value: &str,
    report: &mut Report,
) -> Option<Pattern> {
    ftl::embedded_pattern(source, raw, value, offsets(source, raw, value), report)
}

/// Returns for each byte of a TOML string's value, and its end, where it is written.
pub(crate) fn offsets(source: &SourceFile, raw: Span, value: &str) -> Vec<usize> {
    let written = source.text.get(raw.start..raw.end).unwrap_or_default();
    let offsets = toml_string::offsets(written, value);
    offsets.iter().map(|offset| raw.start + offset).collect()
}
