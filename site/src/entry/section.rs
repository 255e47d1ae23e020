//! An entry on its page: alone, or as a case of a code.

use errorbook_core::NoteKind;
use errorbook_reference::view::{CauseView, ParamView};
use errorbook_reference::{EntryView, ResolvedText};

use super::message::{Message, message};
use crate::book::{OWN_ANCHOR, Page};
use crate::highlight;
use crate::html::Html;
use crate::markdown::{self, Flow};
use crate::reader::Reader;
use crate::rendered::RenderedText;
use crate::sample::{Sample, sample};

/// An entry on its page: alone, or as a case.
pub(crate) struct Section<'a> {
    pub(crate) is_case: bool,
    pub(crate) id: &'a str,
    pub(crate) anchor: String,
    pub(crate) summary: Option<RenderedText>,
    pub(crate) message: Option<Message<'a>>,
    pub(crate) description: Option<RenderedText>,
    pub(crate) causes: Vec<Cause>,
    pub(crate) steps: Vec<Step>,
    pub(crate) notes: Vec<Note>,
    pub(crate) params: Vec<ParamRow<'a>>,
    pub(crate) examples: Vec<Example<'a>>,
    pub(crate) samples: Vec<Sample>,
    /// The keys by which its authors file it: a heading each, and its text.
    pub(crate) attributes: Vec<(String, String)>,
    /// The title of the section of the catalog that it belongs to.
    pub(crate) filed_under: Option<RenderedText>,
    pub(crate) related: Vec<Related>,
}

impl Section<'_> {
    /// Returns the anchor of a heading, which no case and no cause has.
    pub(crate) fn heading(&self, name: &str) -> String {
        match self.is_case {
            true => format!("{OWN_ANCHOR}{}-{name}", self.anchor),
            false => format!("{OWN_ANCHOR}{name}"),
        }
    }

    pub(crate) fn has_examples(&self) -> bool {
        self.params.iter().any(|param| param.example.is_some())
    }

    pub(crate) fn has_docs(&self) -> bool {
        let is_said = |param: &ParamRow<'_>| param.doc.is_some() || param.untrusted || param.secret;
        self.params.iter().any(is_said)
    }
}

/// Code that raises the error, and code that does not.
pub(crate) struct Example<'a> {
    pub(crate) lang: &'a str,
    pub(crate) wrong: Option<Html>,
    pub(crate) right: Option<Html>,
}

pub(crate) struct Cause {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: RenderedText,
}

pub(crate) struct Step {
    pub(crate) text: RenderedText,
    pub(crate) all_causes: bool,
    pub(crate) fixes: Vec<FixedCause>,
}

pub(crate) struct FixedCause {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: String,
}

pub(crate) struct Note {
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) text: RenderedText,
}

impl Note {
    pub(crate) fn is_warning(&self) -> bool {
        self.kind == WARNING
    }
}

const WARNING: &str = "warning";

pub(crate) struct ParamRow<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: String,
    pub(crate) words: &'a [String],
    pub(crate) unit: Option<&'a str>,
    pub(crate) max_chars: Option<u32>,
    pub(crate) example: Option<&'a str>,
    pub(crate) untrusted: bool,
    pub(crate) secret: bool,
    pub(crate) doc: Option<RenderedText>,
}

pub(crate) struct Related {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) text: Option<RenderedText>,
    pub(crate) summary: Option<RenderedText>,
}

/// Returns the sections of a page: of the entry, or of each case.
pub(super) fn sections<'a>(
    reader: &Reader<'_, 'a>,
    page: &Page<'a>,
    root: &EntryView<'a>,
) -> Vec<Section<'a>> {
    if page.cases.is_empty() {
        return vec![section(reader, root, None)];
    }
    let cases = page.cases.iter();
    cases
        .map(|(anchor, case)| section(reader, &reader.view.entry(case), Some(anchor)))
        .collect()
}

fn section<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>, case: Option<&str>) -> Section<'a> {
    let scope = case.map_or_else(String::new, |anchor| format!("{anchor}-"));
    let causes = causes(reader, entry, &scope);
    Section {
        is_case: case.is_some(),
        id: entry.case().unwrap_or_default(),
        anchor: case.unwrap_or_default().to_owned(),
        summary: case.and_then(|_| render(reader, entry, &entry.summary, Flow::Line)),
        message: message(reader, entry),
        description: render(reader, entry, &entry.description, Flow::Block),
        steps: steps(reader, entry, &causes),
        causes,
        notes: notes(reader, entry),
        params: entry
            .params
            .iter()
            .map(|param| row(reader, entry, param))
            .collect(),
        examples: examples(entry),
        samples: sample(reader, entry).into_iter().collect(),
        attributes: entry.attributes(),
        filed_under: filed_under(reader, entry),
        related: related(reader, entry),
    }
}

fn examples<'a>(entry: &EntryView<'a>) -> Vec<Example<'a>> {
    let examples = entry.examples().iter();
    examples
        .map(|example| {
            let lang = highlight::name(&example.lang.value);
            let shown = |text: &Option<String>| Some(highlight::code(text.as_ref()?, lang));
            Example {
                lang,
                wrong: shown(&example.wrong),
                right: shown(&example.right),
            }
        })
        .collect()
}

fn filed_under<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>) -> Option<RenderedText> {
    let title = entry.section.as_ref()?.title.as_ref()?;
    Some(reader.own(title, Flow::Line))
}

/// Renders a text of an entry, if it has it.
pub(super) fn render<'a>(
    reader: &Reader<'_, 'a>,
    entry: &EntryView<'a>,
    text: &Option<ResolvedText<'a>>,
    flow: Flow,
) -> Option<RenderedText> {
    let text = text.as_ref()?;
    Some(reader.rich(entry, text, flow))
}

/// Returns `A`, `B`, … and behind `Z` numbers: causes are in no order, and letters do not look like one.
fn mark(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26);
    letter.map_or_else(
        || (at + 1).to_string(),
        |at| char::from(b'A' + at).to_string(),
    )
}

fn causes<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>, scope: &str) -> Vec<Cause> {
    let causes = entry.causes.iter().enumerate();
    causes
        .map(|(at, cause)| Cause {
            anchor: format!("{OWN_ANCHOR}{scope}cause-{}", cause.id),
            mark: mark(at),
            text: reader.rich(entry, &cause.text, Flow::Block),
        })
        .collect()
}

fn steps<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>, causes: &[Cause]) -> Vec<Step> {
    let fix = |at: &usize| -> Option<FixedCause> {
        let (cause, rendered): (&CauseView<'_>, _) = (entry.causes.get(*at)?, causes.get(*at)?);
        Some(FixedCause {
            anchor: rendered.anchor.clone(),
            mark: rendered.mark.clone(),
            text: markdown::words(&cause.text),
        })
    };
    let steps = entry.resolutions.iter();
    steps
        .map(|step| {
            let fixes: Vec<_> = step.fixes.iter().filter_map(fix).collect();
            Step {
                text: reader.rich(entry, &step.text, Flow::Block),
                all_causes: fixes.len() > 1 && fixes.len() == causes.len(),
                // That the only step fixes the only cause says nothing.
                fixes: if causes.len() > 1 { fixes } else { Vec::new() },
            }
        })
        .collect()
}

/// Returns the admonitions of an entry.
pub(super) fn notes<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>) -> Vec<Note> {
    let heads = reader.headings();
    let notes = entry.notes.iter();
    notes
        .filter_map(|note| {
            let (kind, label) = match note.kind {
                NoteKind::Note => ("info", heads.note),
                NoteKind::Warning => (WARNING, heads.warning),
            };
            let text = reader.own(note.text.as_ref()?, Flow::Block);
            Some(Note { kind, label, text })
        })
        .collect()
}

fn row<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>, param: &ParamView<'a>) -> ParamRow<'a> {
    let def = param.def;
    ParamRow {
        name: &def.name.value,
        kind: def.type_sign(),
        words: &def.words,
        unit: def.unit.as_deref(),
        max_chars: def.max_chars,
        example: def.example.as_deref(),
        untrusted: def.untrusted,
        secret: def.secret,
        doc: render(reader, entry, &param.doc, Flow::Line),
    }
}

/// Returns links to the entries that an entry is easily confused with.
pub(super) fn related<'a>(reader: &Reader<'_, 'a>, entry: &EntryView<'a>) -> Vec<Related> {
    let related = entry.related.iter();
    related
        .filter_map(|other| {
            let (page, anchor) = reader.book.target(&other.entry.key.value)?;
            let summary = reader.view.summary_of(page.root);
            Some(Related {
                href: reader.href(page, anchor),
                title: other.title.clone(),
                summary: summary.map(|text| reader.rich_of(page.root, &text, Flow::Line)),
                text: render(reader, entry, &other.text, Flow::Block),
            })
        })
        .collect()
}
