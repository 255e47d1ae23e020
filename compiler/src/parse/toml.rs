//! TOML files.

use ::toml::Spanned;
use ::toml::de::DeTable;

use super::ftl;
use super::toml_string;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::source::{FileId, Source, Span};

/// The largest file that is read. The largest catalogs known are a few MiB.
pub(crate) const MOST_BYTES: usize = 64 << 20;

/// Reads a file as far as it can be read, and reports the rest.
pub(crate) fn parse<'a>(
    file: FileId,
    source: &'a Source,
    report: &mut Report,
) -> Spanned<DeTable<'a>> {
    if source.text.len() > MOST_BYTES {
        let title = format!("the file is larger than {} MiB", MOST_BYTES >> 20);
        report.add(
            Diagnostic::new(&checks::TOO_LARGE, title)
                .at(Span::file_start(file), "")
                .help("split the catalog into several files"),
        );
        return Spanned::new(0..0, DeTable::new());
    }
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors {
        report.add(diagnostic(file, &source.text, &error));
    }
    table
}

fn diagnostic(file: FileId, text: &str, error: &::toml::de::Error) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let named = text.get(range.clone()).unwrap_or_default().to_owned();
    let span = Span::new(file, range);
    match error.message() {
        "duplicate key" => Diagnostic::new(&checks::TOML_SYNTAX, format!("the key `{named}` is given twice"))
            .at(span, "this one comes second")
            .help("remove one of the two, or give it another name"),
        message => Diagnostic::new(&checks::TOML_SYNTAX, format!("this is not valid TOML: {message}"))
            .at(span, message)
            .help("text stands in quotes; a text with quotes or several lines stands between \"\"\" and \"\"\""),
    }
}

/// A Fluent pattern in a TOML string: `raw` is where the string stands, quotes included.
pub(crate) fn pattern(
    source: &Source,
    raw: Span,
    value: &str,
    report: &mut Report,
) -> Option<ftl::Pattern> {
    let offsets = toml_string::offsets(
        source.text.get(raw.start..raw.end).unwrap_or_default(),
        value,
    );
    let offsets = offsets.iter().map(|offset| raw.start + offset).collect();
    ftl::embedded_pattern(raw, value, offsets, report)
}
