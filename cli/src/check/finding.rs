//! Findings as JSON: `docs/schema/check.schema.json`.

use errorbook_compiler::diagnostic::{Allowed, Diagnostic, Subject};
use errorbook_compiler::source::{Sources, Span};
use serde::Serialize;

/// A finding, with its places as people count them.
#[derive(Serialize)]
pub(crate) struct Finding<'a> {
    #[serde(flatten)]
    pub(crate) place: Option<Place>,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) level: &'static str,
    pub(crate) message: &'a str,
    pub(crate) subject: Option<FindingSubject<'a>>,
    pub(crate) labels: Vec<Label<'a>>,
    pub(crate) help: &'a [String],
    pub(crate) fix: Option<Fix<'a>>,
    pub(crate) allowed: Option<Allow<'a>>,
}

/// What a finding is about.
#[derive(Serialize)]
pub(crate) struct FindingSubject<'a> {
    pub(crate) catalog: &'a str,
    pub(crate) entry: Option<&'a str>,
    pub(crate) field: Option<&'a str>,
    pub(crate) locale: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Label<'a> {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) text: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Fix<'a> {
    pub(crate) title: &'a str,
    pub(crate) edits: Vec<Edit<'a>>,
}

/// What stands at a place, and what is written there instead.
pub(crate) type Edit<'a> = Label<'a>;

#[derive(Serialize)]
pub(crate) struct Allow<'a> {
    #[serde(flatten)]
    pub(crate) place: Place,
    pub(crate) reason: &'a str,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) end_line: usize,
    pub(crate) end_column: usize,
}

impl Place {
    /// Makes a place, by the file's path as seen from where the command stands.
    fn new(sources: &Sources, span: Span) -> Self {
        let (line, column) = sources.line_column(span.file, span.start);
        let (end_line, end_column) = sources.line_column(span.file, span.end.max(span.start));
        Self {
            file: sources.shown_path(span.file),
            line,
            column,
            end_line,
            end_column,
        }
    }
}

impl<'a> Finding<'a> {
    pub(crate) fn new(sources: &Sources, diagnostic: &'a Diagnostic) -> Self {
        let labelled = |span: Span, text: &'a str| Label {
            place: Place::new(sources, span),
            text,
        };
        let labels = diagnostic.labels.iter();
        let first = diagnostic.labels.first();
        let fix = diagnostic.fix.as_ref();
        Self {
            place: first.map(|label| Place::new(sources, label.span)),
            code: diagnostic.check.code,
            name: diagnostic.check.name,
            level: diagnostic.level.name(),
            message: &diagnostic.title,
            subject: diagnostic.subjects.first().map(FindingSubject::new),
            labels: labels
                .map(|label| labelled(label.span, &label.text))
                .collect(),
            help: &diagnostic.help,
            fix: fix.map(|fix| Fix {
                title: &fix.title,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| labelled(edit.span, &edit.text))
                    .collect(),
            }),
            allowed: None,
        }
    }

    pub(crate) fn allowed(sources: &Sources, allowed: &'a Allowed) -> Self {
        Self {
            allowed: Some(Allow {
                place: Place::new(sources, allowed.span),
                reason: &allowed.reason,
            }),
            ..Self::new(sources, &allowed.diagnostic)
        }
    }
}

impl<'a> FindingSubject<'a> {
    fn new(subject: &'a Subject) -> Self {
        Self {
            catalog: &subject.catalog,
            entry: subject.entry.as_deref(),
            field: subject.field.as_deref(),
            locale: subject.locale.map(|locale| locale.to_string()),
        }
    }
}
