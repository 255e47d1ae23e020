//! Findings: what is wrong, where, why it matters and what to do.

mod check;
mod example;
mod fix;
mod line;
mod nearest;
mod render;
mod subject;

use std::cell::Cell;
use std::collections::BTreeMap;

pub use check::{Check, Level, Needs};
pub use example::ExampleFile;
pub use fix::{Edit, Fix};
pub use line::line;
pub use nearest::nearest;
pub use render::{Color, render, render_all, render_allowed};
pub use subject::Subject;

use crate::source::Overriding;
use crate::source::span::Span;

/// One finding.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The check that reports it.
    pub check: &'static Check,
    /// How much it matters: as the catalog has it, else as the check has it.
    pub level: Level,
    /// The subjects. The first is the subject itself; others are the other sides of a finding that
    /// has several: an allow on any of them will do. Where a check does not say it, it is worked out
    /// from the place.
    pub subjects: Vec<Subject>,
    /// The problem, in one line.
    pub title: String,
    /// Where it is. The first label is the place itself; others are its other sides.
    pub labels: Vec<Label>,
    /// The advice.
    pub help: Vec<String>,
    /// How it is fixed mechanically.
    pub fix: Option<Fix>,
}

/// A finding that a catalog allows.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Why it is allowed.
    pub reason: String,
    /// Where that is written.
    pub span: Span,
}

/// A place, and what is there.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// The remark on the place.
    pub text: String,
}

impl Diagnostic {
    /// Makes a finding of `check`, without a place yet.
    pub fn new(check: &'static Check, title: impl Into<String>) -> Self {
        Self {
            check,
            level: check.level,
            subjects: Vec::new(),
            title: title.into(),
            labels: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// Adds a place: the first is where the finding is, the others are where its other sides are.
    #[must_use]
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Says how much the finding matters, where that is not as for all of its check.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Says what the finding is about: needed only where its place is not in the text, or at the key
    /// or id, that it is about. A second one is its other side.
    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        self.subjects.push(subject);
        self
    }

    /// Gives it another level than that of its check.
    #[must_use]
    pub(crate) fn at_level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Says how it is fixed mechanically.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds `did you mean` if `near` is something.
    #[must_use]
    pub fn did_you_mean(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    pub(crate) fn place(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// Collects the findings of a run.
///
/// Dropping a report that nobody has looked at panics in debug builds: findings must not get lost.
#[derive(Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    looked_at: Cell<bool>,
    suggestions: usize,
    /// How many candidates were compared with words.
    compared: usize,
    limit: Option<Limit>,
    /// How many findings of each check there were that the limit counts.
    limited: BTreeMap<&'static str, usize>,
}

/// The most findings of each check about files that go over a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) files: Overriding,
    pub(crate) most: usize,
}

/// The most words of a report that are compared with all names of a catalog. Where more are unknown,
/// something else is wrong, and comparing each with each takes quadratic time.
const MOST_SUGGESTIONS: usize = 50;

/// The most candidates that the words of a report are compared with, all words together: as many as 50 words
/// with the names of 10,000 entries.
const MOST_COMPARED: usize = 500_000;

impl Report {
    /// Makes a report without findings.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        if let Some(limit) = self.limit
            && diagnostic
                .place()
                .is_some_and(|place| limit.files.has(place))
        {
            let count = self.limited.entry(diagnostic.check.code).or_insert(0);
            *count += 1;
            // One more, so that a report that these are added to is full as well.
            if *count > limit.most + 1 {
                return;
            }
        }
        self.diagnostics.push(diagnostic);
    }

    /// Returns the report that keeps no more findings about some files than a limit says.
    pub(crate) fn within(limit: Option<Limit>) -> Self {
        let mut report = Self::new();
        report.limit = limit;
        report
    }

    /// Returns the limit of findings.
    pub(crate) fn limit(&self) -> Option<Limit> {
        self.limit
    }

    /// Returns whether there were more findings than the limit allows, so that not all are kept.
    pub(crate) fn is_full(&self) -> bool {
        let most = self.limit.map(|limit| limit.most);
        most.is_some_and(|most| self.limited.values().any(|&count| count > most))
    }

    /// Returns a report on one of several parts of the work: it has a share of what a whole one may suggest.
    pub(crate) fn of_part(parts: usize, limit: Option<Limit>) -> Self {
        const LEAST: usize = 4;
        let share = (MOST_SUGGESTIONS / parts.max(1)).max(LEAST);
        let mut report = Self::within(limit);
        report.suggestions = MOST_SUGGESTIONS - share;
        report.compared = MOST_COMPARED - MOST_COMPARED / parts.max(1);
        report
    }

    /// Returns the findings so far.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// Leaves the findings that others do not make needless.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// Adds the findings of a part of the work.
    pub(crate) fn append(&mut self, part: Self) {
        for found in part.into_unsorted() {
            self.add(found);
        }
    }

    /// Returns the findings in the order in which they were found.
    fn into_unsorted(mut self) -> Vec<Diagnostic> {
        self.looked_at.set(true);
        std::mem::take(&mut self.diagnostics)
    }

    /// Forgets the findings: the work is done again in another way.
    pub(crate) fn discard(self) {
        self.into_unsorted();
    }

    /// Returns the [`nearest`] of candidates that may be many. `None` after the first fifty words, or where there
    /// are too many candidates.
    pub(crate) fn nearest<'a>(
        &mut self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.suggestions += 1;
        if self.suggestions > MOST_SUGGESTIONS {
            return None;
        }
        let candidates: Vec<_> = candidates.into_iter().collect();
        self.compared += candidates.len();
        if self.compared > MOST_COMPARED {
            self.suggestions = MOST_SUGGESTIONS;
            return None;
        }
        nearest(word, candidates)
    }

    /// Returns whether a finding so far is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.looked_at.set(true);
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Returns the findings, by place.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut diagnostics = self.into_unsorted();
        sort(&mut diagnostics);
        // A text that others refer to is resolved once for each of them.
        diagnostics.dedup_by(|a, b| {
            a.place().is_some()
                && (a.place(), a.check.code, &a.title) == (b.place(), b.check.code, &b.title)
        });
        diagnostics
    }
}

/// Sorts findings by place.
pub(crate) fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        (a.place(), a.check.code, &a.title).cmp(&(b.place(), b.check.code, &b.title))
    });
}

impl Drop for Report {
    fn drop(&mut self) {
        debug_assert!(
            self.looked_at.get() || self.diagnostics.is_empty() || std::thread::panicking(),
            "findings were dropped unseen: {:?}",
            self.diagnostics
        );
    }
}

/// Returns a name as findings quote it.
pub(crate) fn quoted(name: &str) -> String {
    if name.is_empty() {
        "an empty name".to_owned()
    } else {
        format!("`{name}`")
    }
}

/// Returns whether a character does something to a terminal or to the text around it instead of being seen:
/// controls, line separators, and every character that changes the direction of text (UAX #9).
#[must_use]
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}
