//! An entry on its page: alone, or as a case of a code.

use errorbook_compiler::model::{self, EntryDef, Field, FieldKind, FieldRef};
use errorbook_core::NoteKind;

use super::message::{Message, message};
use crate::book::{OWN_ANCHOR, Page};
use crate::markdown::Flow;
use crate::sample::{Sample, sample};
use crate::shown::{Reader, Shown};

/// An entry on its page: alone, or as a case.
pub(crate) struct Section<'a> {
    pub(crate) is_case: bool,
    pub(crate) id: &'a str,
    pub(crate) anchor: String,
    pub(crate) summary: Option<Shown<'a>>,
    pub(crate) message: Option<Message<'a>>,
    pub(crate) description: Option<Shown<'a>>,
    pub(crate) causes: Vec<Cause<'a>>,
    pub(crate) steps: Vec<Step<'a>>,
    pub(crate) notes: Vec<Note<'a>>,
    pub(crate) params: Vec<ParamRow<'a>>,
    pub(crate) samples: Vec<Sample<'a>>,
    pub(crate) related: Vec<Related<'a>>,
}

pub(crate) struct Cause<'a> {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: Shown<'a>,
}

pub(crate) struct Step<'a> {
    pub(crate) text: Shown<'a>,
    pub(crate) all_causes: bool,
    pub(crate) fixes: Vec<AppliedFix>,
}

pub(crate) struct AppliedFix {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: String,
}

pub(crate) struct Note<'a> {
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) text: Shown<'a>,
}

impl Note<'_> {
    pub(crate) fn is_warning(&self) -> bool {
        self.kind == WARNING
    }
}

const WARNING: &str = "warning";

pub(crate) struct ParamRow<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) words: &'a [String],
    pub(crate) unit: Option<&'a str>,
    pub(crate) max_chars: Option<u32>,
    pub(crate) example: Option<&'a str>,
    pub(crate) untrusted: bool,
    pub(crate) secret: bool,
    pub(crate) doc: Option<Shown<'a>>,
}

pub(crate) struct Related<'a> {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) text: Option<Shown<'a>>,
    pub(crate) summary: Option<Shown<'a>>,
}

pub(super) fn sections<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Section<'a>> {
    if page.cases.is_empty() {
        return vec![section(reader, page.root, None)];
    }
    let cases = page.cases.iter();
    cases
        .map(|(anchor, case)| section(reader, case, Some(anchor)))
        .collect()
}

fn section<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef, case: Option<&str>) -> Section<'a> {
    let scope = case.map_or_else(String::new, |anchor| format!("{anchor}-"));
    let causes = causes(reader, entry, &scope);
    Section {
        is_case: case.is_some(),
        id: entry.case.as_ref().map_or("", |case| &case.id.value),
        anchor: case.unwrap_or_default().to_owned(),
        summary: case.and_then(|_| of_kind(reader, entry, FieldKind::Summary, Flow::Line)),
        message: message(reader, entry),
        description: of_kind(reader, entry, FieldKind::Description, Flow::Block),
        steps: steps(reader, entry, &causes),
        causes,
        notes: notes(reader, entry),
        params: params(reader, entry),
        samples: sample(reader, entry).into_iter().collect(),
        related: related(reader, entry),
    }
}

pub(super) fn of_kind<'a>(
    reader: &Reader<'_, 'a>,
    entry: &'a EntryDef,
    kind: FieldKind,
    flow: Flow,
) -> Option<Shown<'a>> {
    let field = entry.fields().find(|field| field.kind == kind)?;
    reader.rich(entry, &field, flow)
}

/// The field that an item's text is, with its name.
fn field_of<'a>(entry: &'a EntryDef, own: &'a Field) -> Option<FieldRef<'a>> {
    entry.fields().find(|field| std::ptr::eq(field.field, own))
}

/// `A`, `B`, … and behind `Z` numbers: causes are in no order, and letters do not look like one.
fn mark(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26);
    letter.map_or_else(
        || (at + 1).to_string(),
        |at| char::from(b'A' + at).to_string(),
    )
}

fn causes<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef, scope: &str) -> Vec<Cause<'a>> {
    let causes = entry.causes.iter().enumerate();
    causes
        .filter_map(|(at, cause)| {
            let field = field_of(entry, &cause.field)?;
            Some(Cause {
                anchor: format!("{OWN_ANCHOR}{scope}cause-{}", cause.id.value),
                mark: mark(at),
                text: reader.rich(entry, &field, Flow::Block)?,
            })
        })
        .collect()
}

fn steps<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef, causes: &[Cause<'a>]) -> Vec<Step<'a>> {
    let fixed = |resolution: &model::Item| -> Vec<AppliedFix> {
        let all = entry.causes.iter().zip(causes);
        let named = |id: &str| resolution.fixes.iter().any(|fixed| fixed.value == id);
        all.filter(|(cause, _)| named(&cause.id.value))
            .map(|(cause, shown)| AppliedFix {
                anchor: shown.anchor.clone(),
                mark: shown.mark.clone(),
                text: reader.words_of(entry, &cause.field).unwrap_or_default(),
            })
            .collect()
    };
    let resolutions = entry.resolutions.iter();
    resolutions
        .filter_map(|resolution| {
            let field = field_of(entry, &resolution.field)?;
            let fixes = fixed(resolution);
            Some(Step {
                text: reader.rich(entry, &field, Flow::Block)?,
                all_causes: fixes.len() > 1 && fixes.len() == causes.len(),
                // That the only step fixes the only cause says nothing.
                fixes: if causes.len() > 1 { fixes } else { Vec::new() },
            })
        })
        .collect()
}

pub(super) fn notes<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Vec<Note<'a>> {
    let heads = reader.headings();
    let notes = reader.book.catalog.notes_of(entry);
    notes
        .filter_map(|note| {
            let (kind, label) = match note.kind {
                NoteKind::Note => ("info", heads.note),
                NoteKind::Warning => (WARNING, heads.warning),
            };
            let text = reader.own(&note.text, Flow::Block)?;
            Some(Note { kind, label, text })
        })
        .collect()
}

fn params<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Vec<ParamRow<'a>> {
    let params = entry.params.iter();
    params
        .map(|param| ParamRow {
            name: &param.name.value,
            kind: param.kind.name(),
            words: &param.words,
            unit: param.unit.as_deref(),
            max_chars: param.max_chars,
            example: param.example.as_deref(),
            untrusted: param.untrusted,
            secret: param.secret,
            doc: field_of(entry, &param.doc)
                .and_then(|field| reader.rich(entry, &field, Flow::Line)),
        })
        .collect()
}

pub(super) fn related<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Vec<Related<'a>> {
    let related = entry.related.iter();
    related
        .filter_map(|related| {
            let (page, anchor) = reader.book.target(&related.key.value)?;
            let case = anchor.map_or_else(String::new, |anchor| format!(": {anchor}"));
            let field = field_of(entry, &related.text);
            let text = field.and_then(|field| reader.rich(entry, &field, Flow::Block));
            Some(Related {
                href: reader.href(page, anchor),
                title: format!("{}{case}", page.title),
                summary: of_kind(reader, page.root, FieldKind::Summary, Flow::Line),
                text,
            })
        })
        .collect()
}
