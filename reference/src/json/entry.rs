//! An entry: the same keys for one reader and for all.

use std::collections::BTreeMap;

use errorbook_compiler::model::{
    Allow, ExampleDef, MetaEntry, MetaValue, OAuthDef, Remark as LocaleRemark, Severity,
};
use errorbook_compiler::values::OwnedValue;
use serde::Serialize;
use serde_json::Value;

use super::text::Text;
use super::value;
use crate::view::{EndingKind, EntryView, Remark, ResolvedText};

/// Who reads an entry: in which form its texts are given.
pub(super) trait Readers<'a> {
    /// The texts of a field. Nothing, where there is none.
    type Texts: Serialize;

    /// Returns the entry as the reader sees it; as the authors wrote it, if there are several.
    fn entry(&self) -> &EntryView<'a>;

    fn texts<'v>(
        &'v self,
        field: &dyn Fn(&'v EntryView<'a>) -> Option<&'v ResolvedText<'a>>,
    ) -> Self::Texts;

    fn remarks<'v>(
        &'v self,
        remark: &dyn Fn(&'v EntryView<'a>) -> Option<&'v Remark<'a>>,
    ) -> Self::Texts;
}

/// One reader.
pub(super) struct Reader<'v, 'a>(pub(super) &'v EntryView<'a>);

impl<'a> Readers<'a> for Reader<'_, 'a> {
    type Texts = Option<Text>;

    fn entry(&self) -> &EntryView<'a> {
        self.0
    }

    fn texts<'v>(
        &'v self,
        field: &dyn Fn(&'v EntryView<'a>) -> Option<&'v ResolvedText<'a>>,
    ) -> Option<Text> {
        field(self.0).map(Text::from)
    }

    fn remarks<'v>(
        &'v self,
        remark: &dyn Fn(&'v EntryView<'a>) -> Option<&'v Remark<'a>>,
    ) -> Option<Text> {
        remark(self.0).map(Text::from)
    }
}

/// All that is known of an entry.
#[derive(Debug, Serialize)]
pub(super) struct Entry<'a, T> {
    key: &'a str,
    code: &'a str,
    case: Option<&'a str>,
    /// Where its page stands, below the `docs-url` of the catalog.
    page: String,
    since: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<Ending<'a, T>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<Ending<'a, T>>,
    status: Option<u16>,
    severity: Option<&'static str>,
    retryable: Option<bool>,
    tags: Vec<&'a str>,
    section: Option<&'a str>,
    meta: BTreeMap<&'a str, Value>,
    wire: Wire<'a>,
    source: bool,
    from: Option<&'a str>,
    params: Vec<Param<'a, T>>,
    message: T,
    summary: T,
    description: T,
    causes: Vec<Cause<'a, T>>,
    resolutions: Vec<Resolution<'a, T>>,
    examples: Vec<Example<'a>>,
    related: Vec<Related<'a, T>>,
}

/// A sample of what is wrong, of what is right, or of both.
#[derive(Debug, Serialize)]
struct Example<'a> {
    lang: &'a str,
    wrong: Option<&'a str>,
    right: Option<&'a str>,
}

/// How an entry ends.
#[derive(Debug, Serialize)]
struct Ending<'a, T> {
    since: &'a str,
    reason: T,
    replaced_by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Wire<'a> {
    oauth: Option<OAuth<'a>>,
    challenge: Option<&'a str>,
    retry_after: Option<u32>,
}

#[derive(Debug, Serialize)]
struct OAuth<'a> {
    error: &'a str,
    error_description: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Param<'a, T> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    words: &'a [String],
    unit: Option<&'a str>,
    example: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    max_chars: Option<u32>,
    untrusted: bool,
    secret: bool,
    optional: bool,
    list: bool,
    doc: T,
}

#[derive(Debug, Serialize)]
struct Cause<'a, T> {
    id: &'a str,
    text: T,
}

#[derive(Debug, Serialize)]
struct Resolution<'a, T> {
    id: &'a str,
    #[serde(rename = "for")]
    fixes: Vec<&'a str>,
    text: T,
}

#[derive(Debug, Serialize)]
struct Related<'a, T> {
    key: &'a str,
    text: T,
}

#[derive(Debug, Serialize)]
struct Endpoint<'a> {
    name: &'a str,
    title: Option<Text>,
}

#[derive(Debug, Serialize)]
struct Note<'a> {
    name: &'a str,
    kind: &'static str,
    text: Option<Text>,
}

pub(super) fn entry<'a, R: Readers<'a>>(readers: &R) -> Entry<'a, R::Texts> {
    let view = readers.entry();
    let ending = |kind| {
        let ending = view.ending.as_ref().filter(|ending| ending.kind == kind)?;
        Some(Ending {
            since: ending.since,
            reason: readers.remarks(&|view| Some(&view.ending.as_ref()?.reason)),
            replaced_by: ending.replaced_by,
        })
    };
    Entry {
        key: view.key(),
        code: view.code(),
        case: view.case(),
        page: view.def().address.to_string(),
        since: view.since(),
        deprecated: ending(EndingKind::Deprecated),
        retired: ending(EndingKind::Retired),
        status: view.status(),
        severity: view.severity().map(Severity::name),
        retryable: view.retryable(),
        tags: view.tags().collect(),
        section: view.section.as_ref().map(|section| section.name),
        meta: view.meta().iter().map(meta).collect(),
        wire: wire(view),
        source: view.has_source(),
        from: view.def().from.as_ref().map(|path| path.value.as_str()),
        params: (0..view.params.len())
            .map(|at| param(readers, at))
            .collect(),
        message: readers.texts(&|view| view.message.as_ref()),
        summary: readers.texts(&|view| view.summary.as_ref()),
        description: readers.texts(&|view| view.description.as_ref()),
        causes: view
            .causes
            .iter()
            .map(|cause| cause_of(readers, cause.id))
            .collect(),
        resolutions: resolutions(readers),
        examples: view.examples().iter().map(example).collect(),
        related: related(readers),
    }
}

fn meta(meta: &MetaEntry) -> (&str, Value) {
    let value = match &meta.value {
        MetaValue::Bool(value) => Value::Bool(*value),
        MetaValue::Integer(integer) => value(&OwnedValue::Int(*integer)),
        MetaValue::Float(float) => value(&OwnedValue::Float(*float)),
        MetaValue::Text(text) => Value::String(text.clone()),
    };
    (&meta.name.value, value)
}

fn example(example: &ExampleDef) -> Example<'_> {
    Example {
        lang: &example.lang.value,
        wrong: example.wrong.as_deref(),
        right: example.right.as_deref(),
    }
}

fn param<'a, R: Readers<'a>>(readers: &R, at: usize) -> Param<'a, R::Texts> {
    let view = readers.entry();
    let def = view.params[at].def;
    Param {
        name: &def.name.value,
        kind: def.kind.name(),
        words: &def.words,
        unit: def.unit.as_deref(),
        example: def.example.as_deref(),
        value: view.value(at).map(value),
        max_chars: def.max_chars,
        untrusted: def.untrusted,
        secret: def.secret,
        optional: def.optional,
        list: def.list,
        doc: readers.texts(&|view| view.params.get(at)?.doc.as_ref()),
    }
}

fn cause_of<'a, R: Readers<'a>>(readers: &R, id: &'a str) -> Cause<'a, R::Texts> {
    let texts = readers.texts(&|view| {
        let mut causes = view.causes.iter();
        causes.find(|cause| cause.id == id).map(|cause| &cause.text)
    });
    Cause { id, text: texts }
}

fn resolutions<'a, R: Readers<'a>>(readers: &R) -> Vec<Resolution<'a, R::Texts>> {
    let view = readers.entry();
    let one = |step: &crate::view::ResolutionView<'a>| {
        let id = step.id;
        let causes = step.fixes.iter().filter_map(|at| view.causes.get(*at));
        Resolution {
            id,
            fixes: causes.map(|cause| cause.id).collect(),
            text: readers.texts(&|view| {
                let mut steps = view.resolutions.iter();
                steps.find(|step| step.id == id).map(|step| &step.text)
            }),
        }
    };
    view.resolutions.iter().map(one).collect()
}

fn related<'a, R: Readers<'a>>(readers: &R) -> Vec<Related<'a, R::Texts>> {
    let related = readers.entry().related.iter().enumerate();
    related
        .map(|(at, other)| Related {
            key: &other.entry.key.value,
            text: readers.texts(&|view| view.related.get(at)?.text.as_ref()),
        })
        .collect()
}

fn wire<'a>(entry: &EntryView<'a>) -> Wire<'a> {
    let oauth = |oauth: &'a OAuthDef| OAuth {
        error: &oauth.error,
        error_description: oauth.description.as_deref(),
    };
    Wire {
        oauth: entry.oauth().map(oauth),
        challenge: entry.challenge(),
        retry_after: entry.retry_after(),
    }
}

/// An entry for one reader.
#[derive(Debug, Serialize)]
pub struct Page<'a> {
    catalog: &'a str,
    locale: String,
    #[serde(flatten)]
    entry: Entry<'a, Option<Text>>,
    endpoints: Vec<Endpoint<'a>>,
    notes: Vec<Note<'a>>,
}

/// A code with its cases, for one reader.
#[derive(Debug, Serialize)]
pub struct Cases<'a> {
    #[serde(flatten)]
    code: Page<'a>,
    cases: Vec<Page<'a>>,
}

/// An entry in a list.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    catalog: &'a str,
    key: &'a str,
    code: &'a str,
    case: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<Ending<'a, Option<Text>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<Ending<'a, Option<Text>>>,
    status: Option<u16>,
    tags: Vec<&'a str>,
    wire: Wire<'a>,
    endpoints: Vec<Endpoint<'a>>,
    message: Option<Text>,
    summary: Option<Text>,
}

/// Entries of which any may be meant.
#[derive(Debug, Serialize)]
pub struct Choices<'a> {
    entries: Vec<Row<'a>>,
}

/// Writes an entry.
#[must_use]
pub fn page<'a>(entry: &EntryView<'a>) -> Page<'a> {
    let notes = entry.notes.iter();
    Page {
        catalog: entry.catalog(),
        locale: entry.locale().to_string(),
        endpoints: endpoints(entry),
        notes: notes
            .map(|note| Note {
                name: note.name,
                kind: note.kind.name(),
                text: note.text.as_ref().map(Text::from),
            })
            .collect(),
        entry: self::entry(&Reader(entry)),
    }
}

/// Writes a code with its cases.
#[must_use]
pub fn cases<'a>(code: &EntryView<'a>, cases: &[EntryView<'a>]) -> Cases<'a> {
    Cases {
        code: page(code),
        cases: cases.iter().map(page).collect(),
    }
}

/// Writes what tells an entry from others.
#[must_use]
pub fn row<'a>(entry: &EntryView<'a>) -> Row<'a> {
    let ending = |kind| {
        let ending = entry.ending.as_ref().filter(|ending| ending.kind == kind)?;
        Some(Ending {
            since: ending.since,
            reason: Some(Text::from(&ending.reason)),
            replaced_by: ending.replaced_by,
        })
    };
    Row {
        deprecated: ending(EndingKind::Deprecated),
        retired: ending(EndingKind::Retired),
        tags: entry.tags().collect(),
        catalog: entry.catalog(),
        key: entry.key(),
        code: entry.code(),
        case: entry.case(),
        status: entry.status(),
        wire: wire(entry),
        endpoints: endpoints(entry),
        message: entry.message.as_ref().map(Text::from),
        summary: entry.summary.as_ref().map(Text::from),
    }
}

/// Writes entries of which any may be meant.
#[must_use]
pub fn choices<'a>(entries: &[EntryView<'a>]) -> Choices<'a> {
    Choices {
        entries: entries.iter().map(row).collect(),
    }
}

fn endpoints<'a>(entry: &EntryView<'a>) -> Vec<Endpoint<'a>> {
    let endpoints = entry.endpoints.iter();
    endpoints
        .map(|endpoint| Endpoint {
            name: endpoint.name(),
            title: endpoint.title.as_ref().map(Text::from),
        })
        .collect()
}

/// What the authors of a catalog say of the texts of an entry.
#[derive(Debug, Serialize)]
pub(super) struct Review<'a> {
    endpoints: Vec<&'a str>,
    notes: Vec<&'a str>,
    allow: Vec<AllowJson<'a>>,
    omit: Vec<Omit<'a>>,
}

#[derive(Debug, Serialize)]
struct AllowJson<'a> {
    field: Option<&'static str>,
    lint: &'a str,
    reason: &'a str,
}

#[derive(Debug, Serialize)]
struct Omit<'a> {
    locale: &'a str,
    param: &'a str,
    reason: &'a str,
}

pub(super) fn review<'a>(entry: &EntryView<'a>) -> Review<'a> {
    let def = entry.def();
    let allow = |allow: &'a Allow| AllowJson {
        field: allow.text,
        lint: &allow.lint.value,
        reason: &allow.reason.value,
    };
    let omit = |remark: &'a LocaleRemark| Omit {
        locale: remark.locale.as_str(),
        param: &remark.subject.value,
        reason: &remark.reason,
    };
    Review {
        endpoints: entry.endpoints.iter().map(|one| one.name()).collect(),
        notes: entry.notes.iter().map(|note| note.name).collect(),
        allow: def.allow.iter().map(allow).collect(),
        omit: def.omit.iter().map(omit).collect(),
    }
}
