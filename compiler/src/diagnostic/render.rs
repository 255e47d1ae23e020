//! Findings as text for people, with the source around them.

use annotate_snippets::{AnnotationKind, Group, Level as SnippetLevel, Origin, Renderer, Snippet};

use super::{Diagnostic, Label, Level};
use crate::source::{Sources, char_start};

/// Whether a report is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// With ANSI colours.
    Always,
    /// Plain text.
    Never,
}

/// The findings as text: each with file, line, column, the lines themselves and what to do; a count
/// at the end. Empty if there are none.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&renderer.render(&[group(diagnostic, sources)]));
        text.push_str("\n\n");
    }
    text.push_str(&count(diagnostics));
    text
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match diagnostic.check.level {
        Level::Error => SnippetLevel::ERROR,
        Level::Warning => SnippetLevel::WARNING,
        Level::Info => SnippetLevel::INFO,
    };
    let title = level
        .primary_title(diagnostic.title.as_str())
        .id(diagnostic.check.code);
    let mut group = Group::with_title(title);
    let mut primary = true;
    for labels in by_file(&diagnostic.labels) {
        group = place(group, labels, sources, primary);
        primary = false;
    }
    group.elements(
        diagnostic
            .help
            .iter()
            .map(|help| SnippetLevel::HELP.message(help.as_str())),
    )
}

/// The labels in runs of the same file, in order.
fn by_file(labels: &[Label]) -> impl Iterator<Item = &[Label]> {
    labels.chunk_by(|a, b| a.span.file == b.span.file)
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
    // An empty text has no line that a snippet could show.
    if source.text.is_empty() {
        return group.element(Origin::path(source.path.as_str()).line(1).char_column(1));
    }
    let kind = |index| {
        if primary && index == 0 {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        }
    };
    let annotations = labels.iter().enumerate().map(|(index, label)| {
        kind(index)
            .span(clamped(label, &source.text))
            .label(label.text.as_str())
    });
    group.element(
        Snippet::source(source.text.as_str())
            .path(source.path.as_str())
            .annotations(annotations),
    )
}

/// A span that starts and ends between characters inside the text, whatever a parser said.
fn clamped(label: &Label, text: &str) -> std::ops::Range<usize> {
    let start = char_start(text, label.span.start);
    start..char_start(text, label.span.end).max(start)
}

fn count(diagnostics: &[Diagnostic]) -> String {
    let of = |level| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.check.level == level)
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
