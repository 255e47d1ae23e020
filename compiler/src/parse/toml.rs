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
/// The parser recovers from its errors, but stops at a key without a value, and takes each line of a
/// text that goes on where its quotes do not for one. What is behind them is read by parsing again with
/// their lines blanked.
fn recoverable<'a>(text: &'a str, blanked: &'a mut String) -> (Spanned<DeTable<'a>>, Vec<Error>) {
    let stop = |text: &str, errors: &[Error]| {
        let errors = errors.iter().enumerate();
        let lines = errors.filter_map(|(at, error)| Some((at, unreadable(text, error)?)));
        // What comes first may be why there are others.
        lines.min_by_key(|(_, lines)| lines.start)
    };
    let (table, mut errors) = DeTable::parse_recoverable(text);
    let mut stopped = Vec::new();
    while stopped.len() < MOST_RETRIES {
        let current: &str = if stopped.is_empty() { text } else { &*blanked };
        let Some((at, lines)) = stop(current, &errors) else {
            break;
        };
        if stopped.is_empty() {
            text.clone_into(blanked);
        }
        let spaces = " ".repeat(lines.len());
        blanked.replace_range(lines, &spaces);
        stopped.push(errors.swap_remove(at));
        errors = DeTable::parse_recoverable(blanked).1;
    }
    if stopped.is_empty() {
        return (table, errors);
    }
    errors.append(&mut stopped);
    (DeTable::parse_recoverable(blanked).0, errors)
}

/// Returns the lines that are left out after an error, if the parser would not read on as it should.
fn unreadable(text: &str, error: &Error) -> Option<Range<usize>> {
    let at = error.span()?.start;
    if error.message().starts_with("key with no value") {
        line(text, at)
    } else if error.message().starts_with("invalid basic string") {
        broken_text(text, at)
    } else {
        None
    }
}

/// The most lines of a text in which its end is looked for.
const MOST_LINES: usize = 100;

/// Returns the lines of a text that begins with `KEY = "` in the line of `at`, up to one that ends with
/// a quotation mark. `None` if a key or a table comes first, so that the mark was forgotten.
fn broken_text(text: &str, at: usize) -> Option<Range<usize>> {
    let first = line(text, at)?;
    let (_, value) = key_and_value(text.get(first.clone())?)?;
    if !value.starts_with('"') {
        return None;
    }
    let mut end = first.end;
    for _ in 0..MOST_LINES {
        let next = line(text, end + 1)?;
        let written = text.get(next.clone())?.trim();
        if written.ends_with('"') {
            return Some(first.start..next.end);
        }
        let is_table = written.starts_with('[') && written.ends_with(']');
        if is_table || key_and_value(written).is_some() {
            return None;
        }
        end = next.end;
    }
    None
}

fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim();
    let is_key = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    (!key.is_empty() && key.bytes().all(is_key)).then_some((key, value.trim_start()))
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
            "put a text in quotes; put one with quotes or several lines between \"\"\" and \"\"\"",
        ),
        ("inline table", "an inline table is `{ key = value, … }`"),
        (
            "table",
            "write a table header on its own line: `[error.KEY]`",
        ),
        ("array", "an array is `[value, value]`"),
    ];
    let found = HELP.iter().find(|(word, _)| what.contains(word));
    found.map_or("see https://toml.io for the syntax", |(_, help)| help)
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
