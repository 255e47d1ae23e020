//! Findings as text for people, with the source around them.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level as SnippetLevel, Origin, Renderer, Snippet};

use super::{Allowed, Diagnostic, Label, Level, is_unprintable};
use crate::source::{Sources, char_start};

/// The use of colour in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// With ANSI colours.
    Always,
    /// Plain text.
    Never,
}

/// The most findings of one check that are shown, unless they are errors. The rest is counted.
const MOST_OF_CHECK: usize = 100;

/// The most bytes of source code that a report quotes. Findings after that show their place alone: a report
/// would otherwise be as long as the lines are, times as many findings as they have.
const MOST_QUOTED: usize = 4 << 20;

/// Returns the findings as text: each with file, line, column, the lines themselves and what to do; a count
/// at the end. Empty if there are none.
///
/// Errors come last, and every one is shown. Of other findings, 100 of each check are, and the rest is counted.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, color: Color) -> String {
    render_all(&[(diagnostics, sources)], color)
}

/// Returns the findings of several projects as one text, as [`render`] does those of one.
#[must_use]
pub fn render_all(projects: &[(&[Diagnostic], &Sources)], color: Color) -> String {
    let room = Cell::new(MOST_QUOTED);
    let group_of = |(found, sources)| finding(found, sources, &room);
    let all = projects.iter();
    let all = all.flat_map(|&(found, sources)| found.iter().map(move |found| (found, sources)));
    let mut sorted: Vec<(&Diagnostic, &Sources)> = all.collect();
    // Those that matter most are where a person looks: at the end.
    sorted.sort_by_key(|(found, _)| found.level);
    let mut text = written(sorted.iter().copied(), |(found, _)| found, group_of, color);
    let all: Vec<_> = sorted.iter().map(|(found, _)| *found).collect();
    text.push_str(&count(&all));
    text
}

fn finding<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, room: &Cell<usize>) -> Group<'a> {
    let level = match diagnostic.level {
        Level::Error => SnippetLevel::ERROR,
        Level::Warning => SnippetLevel::WARNING,
        Level::Info => SnippetLevel::INFO,
    };
    let help = diagnostic.help.iter();
    let help = help.map(|help| SnippetLevel::HELP.message(printable_lines(help)));
    group(diagnostic, level, sources, room).elements(help)
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
    let all: Vec<_> = allowed.iter().map(|one| (one, here(one))).collect();
    let room = Cell::new(MOST_QUOTED);
    let group_of = |(allowed, labels)| allowed_finding(allowed, labels, sources, &room);
    let all: Vec<_> = all
        .iter()
        .map(|(one, labels)| (*one, &labels[..]))
        .collect();
    written(
        all.iter().copied(),
        |(allowed, _)| &allowed.diagnostic,
        group_of,
        color,
    )
}

fn allowed_finding<'a>(
    allowed: &'a Allowed,
    labels: &'a [Label],
    sources: &'a Sources,
    room: &Cell<usize>,
) -> Group<'a> {
    let level = SnippetLevel::NOTE.with_name("allowed");
    let group = group(&allowed.diagnostic, level, sources, room);
    let reason = printable(&allowed.reason);
    place(group, labels, sources, false, room).element(SnippetLevel::NOTE.message(reason))
}

/// Writes findings one after another. Where one of a check is not shown, a line counts the rest.
fn written<'a, T: Copy>(
    findings: impl IntoIterator<Item = T> + Clone,
    diagnostic: impl Fn(T) -> &'a Diagnostic,
    group: impl Fn(T) -> Group<'a>,
    color: Color,
) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let is_limited = |found: &Diagnostic| found.level != Level::Error;
    let mut counts = BTreeMap::new();
    for found in findings
        .clone()
        .into_iter()
        .map(&diagnostic)
        .filter(|found| is_limited(found))
    {
        *counts.entry(found.check.code).or_insert(0_usize) += 1;
    }
    let mut text = String::new();
    let mut shown = BTreeMap::new();
    for finding in findings {
        let found = diagnostic(finding);
        if is_limited(found) {
            let shown = shown.entry(found.check.code).or_insert(0_usize);
            *shown += 1;
            if *shown > MOST_OF_CHECK {
                if *shown == MOST_OF_CHECK + 1 {
                    let all = counts.get(found.check.code).copied().unwrap_or(*shown);
                    text.push_str(&more(found, all - MOST_OF_CHECK));
                }
                continue;
            }
        }
        text.push_str(&renderer.render(&[group(finding)]));
        text.push_str("\n\n");
    }
    text
}

/// Says how many findings of a check are not shown.
fn more(found: &Diagnostic, count: usize) -> String {
    let check = found.check;
    format!(
        "… and {count} more of {} ({}), all of which the formats for programs have\n\n",
        check.code, check.name
    )
}

fn group<'a>(
    diagnostic: &'a Diagnostic,
    level: SnippetLevel<'a>,
    sources: &'a Sources,
    room: &Cell<usize>,
) -> Group<'a> {
    let title = level
        .primary_title(printable(&diagnostic.title))
        .id(diagnostic.check.code);
    let mut group = Group::with_title(title);
    let mut primary = true;
    for labels in snippets(&diagnostic.labels) {
        group = place(group, labels, sources, primary, room);
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
    room: &Cell<usize>,
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
    let left = room.get().checked_sub(lines.len());
    room.set(left.unwrap_or(0));
    if left.is_none() || lines.len() > MOST_APART * 2 {
        // A line that long cannot be shown, and enough were.
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

/// Returns a help as [`printable`] lines: it may show what to write, on several.
fn printable_lines(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return printable(text);
    }
    let lines: Vec<_> = text.lines().map(printable).collect();
    Cow::Owned(lines.join("\n"))
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

fn count(diagnostics: &[&Diagnostic]) -> String {
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
