//! Findings as text for people, with the source around them.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Group, Level as SnippetLevel, Origin, Renderer, Snippet};

use super::{Allowed, Diagnostic, Label, Level, is_unprintable};
use crate::source::{Sources, char_start};

/// Whether a report is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// With ANSI colours.
    Always,
    /// Plain text.
    Never,
}

/// The most findings that are shown. The rest is counted.
const MOST_SHOWN: usize = 500;

/// Returns the findings as text: each with file, line, column, the lines themselves and what to do; a count
/// at the end. Empty if there are none.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: Color) -> String {
    let groups = diagnostics.iter().map(|diagnostic| {
        let level = match diagnostic.level {
            Level::Error => SnippetLevel::ERROR,
            Level::Warning => SnippetLevel::WARNING,
            Level::Info => SnippetLevel::INFO,
        };
        let help = diagnostic.help.iter();
        let help = help.map(|help| SnippetLevel::HELP.message(printable(help)));
        group(diagnostic, level, sources).elements(help)
    });
    let mut text = written(groups, color);
    text.push_str(&count(diagnostics));
    text
}

/// Writes findings that are allowed as text: each with its places, and where and why it is allowed.
#[must_use]
pub fn render_allowed(allowed: &[Allowed], sources: &Sources, color: Color) -> String {
    let here = |allowed: &Allowed| {
        [Label {
            span: allowed.span,
            text: "allowed here".to_owned(),
        }]
    };
    let places: Vec<_> = allowed.iter().map(here).collect();
    let groups = allowed.iter().zip(&places).map(|(allowed, labels)| {
        let level = SnippetLevel::NOTE.with_name("allowed");
        let group = group(&allowed.diagnostic, level, sources);
        let reason = printable(&allowed.reason);
        place(group, labels, sources, false).element(SnippetLevel::NOTE.message(reason))
    });
    written(groups, color)
}

fn written<'a>(groups: impl ExactSizeIterator<Item = Group<'a>>, color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let mut text = String::new();
    let all = groups.len();
    for group in groups.take(MOST_SHOWN) {
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    if let Some(more) = all.checked_sub(MOST_SHOWN + 1) {
        text.push_str(&format!("… and {} more\n\n", more + 1));
    }
    text
}

fn group<'a>(
    diagnostic: &'a Diagnostic,
    level: SnippetLevel<'a>,
    sources: &'a Sources,
) -> Group<'a> {
    let title = level
        .primary_title(printable(&diagnostic.title))
        .id(diagnostic.check.code);
    let mut group = Group::with_title(title);
    let mut primary = true;
    for labels in snippets(&diagnostic.labels) {
        group = place(group, labels, sources, primary);
        primary = false;
    }
    group
}

/// Labels in one file that are further apart than this are shown as if they were in two: what is
/// between them would be read for each finding.
const MOST_APART: usize = 16 << 10;

/// Returns the labels in runs that one snippet shows.
fn snippets(labels: &[Label]) -> impl Iterator<Item = &[Label]> {
    labels.chunk_by(|a, b| {
        a.span.file == b.span.file && a.span.start.abs_diff(b.span.start) < MOST_APART
    })
}

fn place<'a>(
    group: Group<'a>,
    labels: &'a [Label],
    sources: &'a Sources,
    primary: bool,
) -> Group<'a> {
    let Some(first) = labels.first() else {
        return group;
    };
    let source = sources.get(first.span.file);
    let path = printable(&sources.shown_path(first.span.file)).into_owned();
    // An empty text has no line that a snippet could show.
    if source.text.is_empty() {
        return group
            .element(Origin::path(path).line(1).char_column(1))
            .elements(notes(labels));
    }
    let spans: Vec<_> = labels
        .iter()
        .map(|label| clamped(label, &source.text))
        .collect();
    let start = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let end = spans.iter().map(|span| span.end).max().unwrap_or(0);
    let (lines, number) = source.lines(start..end);
    if lines.len() > MOST_APART * 2 {
        // A line that long cannot be shown.
        let (line, column) = sources.line_column(first.span.file, first.span.start);
        return group
            .element(Origin::path(path).line(line).char_column(column))
            .elements(notes(labels));
    }
    let kind = |index| {
        if primary && index == 0 {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        }
    };
    let annotations = labels
        .iter()
        .zip(&spans)
        .enumerate()
        .map(|(index, (label, span))| {
            kind(index)
                .span(span.start - lines.start..span.end - lines.start)
                .label(printable(&label.text))
        });
    let text = source.text.get(lines.clone()).unwrap_or_default();
    group.element(
        Snippet::source(same_length(text))
            .line_start(number)
            .path(path)
            .annotations(annotations),
    )
}

/// Labels without the lines that they stand below.
fn notes(labels: &[Label]) -> impl Iterator<Item = annotate_snippets::Message<'_>> {
    let texts = labels.iter().filter(|label| !label.text.is_empty());
    texts.map(|label| SnippetLevel::NOTE.message(printable(&label.text)))
}

/// Returns a span that starts and ends between characters inside the text, whatever a parser said.
fn clamped(label: &Label, text: &str) -> std::ops::Range<usize> {
    let start = char_start(text, label.span.start);
    start..char_start(text, label.span.end).max(start)
}

/// The longest title, label or help.
const MOST_CHARS: usize = 1_000;

/// Returns a text with the characters escaped that could disturb a terminal: it may quote any of the file's.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_CHARS && !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    for c in text.chars().take(MOST_CHARS) {
        if is_unprintable(c) {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    if text.chars().nth(MOST_CHARS).is_some() {
        escaped.push('…');
    }
    Cow::Owned(escaped)
}

/// Lines of a file with such characters replaced by others of the same length, so that places stay
/// what they are. Those below U+0080 are the snippet renderer's, which shows them as symbols.
fn same_length(text: &str) -> Cow<'_, str> {
    let unprintable = |c: char| !c.is_ascii() && is_unprintable(c);
    if !text.contains(unprintable) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|c| match c.len_utf8() {
        2 if unprintable(c) => '·',
        3 if unprintable(c) => '\u{fffd}',
        _ => c,
    });
    Cow::Owned(shown.collect())
}

fn count(diagnostics: &[Diagnostic]) -> String {
    let of = |level| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.level == level)
            .count()
    };
    let part = |count: usize, name: &str| match count {
        0 => None,
        1 => Some(format!("1 {name}")),
        _ => Some(format!("{count} {name}s")),
    };
    let parts: Vec<_> = [Level::Error, Level::Warning, Level::Info]
        .into_iter()
        .filter_map(|level| part(of(level), level.name()))
        .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!("{}\n", parts.join(", "))
    }
}
