//! An explanation for programs: `docs/schema/explain.schema.json` says what is in it.

use errorbook_compiler::model;
use serde::Serialize;
use serde_json::Value;

use crate::json_value::value;
use crate::shown::{EntryTexts, Shown};

#[derive(Serialize)]
pub(super) struct Page {
    catalog: String,
    key: String,
    code: String,
    case: Option<String>,
    deprecated: Option<End>,
    retired: Option<End>,
    status: Option<u16>,
    wire: Wire,
    endpoints: Vec<Endpoint>,
    locale: String,
    params: Vec<Param>,
    message: Option<Text>,
    summary: Option<Text>,
    description: Option<Text>,
    causes: Vec<Text>,
    resolutions: Vec<Text>,
    notes: Vec<Note>,
    related: Vec<Related>,
}

/// How an entry ends.
#[derive(Serialize)]
struct End {
    since: String,
    reason: String,
    replaced_by: Option<String>,
}

#[derive(Serialize)]
struct Wire {
    oauth: Option<OAuth>,
    /// The headers of its answer.
    challenge: Option<String>,
    retry_after: Option<u32>,
}

#[derive(Serialize)]
struct OAuth {
    error: String,
    error_description: Option<String>,
}

#[derive(Serialize)]
struct Endpoint {
    name: String,
    title: Text,
}

#[derive(Serialize)]
struct Note {
    kind: &'static str,
    text: Text,
}

#[derive(Serialize)]
struct Related {
    key: String,
    text: Option<Text>,
}

/// A code with its cases.
#[derive(Serialize)]
pub(super) struct Cases {
    catalog: String,
    key: String,
    code: String,
    locale: String,
    summary: Option<Text>,
    description: Option<Text>,
    notes: Vec<Note>,
    related: Vec<Related>,
    cases: Vec<Page>,
}

#[derive(Serialize)]
struct Param {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    value: Option<Value>,
}

/// A text and the language that it is written in.
#[derive(Serialize)]
pub(crate) struct Text {
    text: String,
    lang: String,
}

impl From<Shown> for Text {
    fn from(shown: Shown) -> Self {
        Self {
            text: shown.text,
            lang: shown.lang,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Choices {
    entries: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    catalog: String,
    key: String,
    code: String,
    case: Option<String>,
    status: Option<u16>,
    wire: Wire,
    endpoints: Vec<Endpoint>,
    summary: Option<Text>,
}

/// All that is known of an entry.
pub(super) fn page(entry: &EntryTexts<'_>) -> Page {
    let model = entry.found.model;
    let params = model.params.iter().enumerate();
    let params = params.map(|(index, param)| Param {
        name: param.name.value.clone(),
        kind: param.kind.name(),
        value: entry.arguments.value(index).map(value),
    });
    Page {
        catalog: entry.found.catalog.model.name.clone(),
        key: model.key.value.clone(),
        code: model.code.clone(),
        case: case(entry),
        deprecated: model.deprecated.as_ref().map(|one| end(entry, one)),
        retired: model.retired.as_ref().map(|one| end(entry, one)),
        status: model.status,
        wire: wire(entry),
        endpoints: endpoints(entry),
        locale: entry.locale().to_string(),
        params: params.collect(),
        message: entry.message().map(Text::from),
        summary: entry.summary().map(Text::from),
        description: entry.description().map(Text::from),
        causes: entry.causes().into_iter().map(Text::from).collect(),
        resolutions: entry.resolutions().into_iter().map(Text::from).collect(),
        notes: notes(entry),
        related: related(entry),
    }
}

/// A code with its cases.
pub(super) fn cases(parent: &EntryTexts<'_>, cases: &[EntryTexts<'_>]) -> Cases {
    let model = parent.found.model;
    Cases {
        catalog: parent.found.catalog.model.name.clone(),
        key: model.key.value.clone(),
        code: model.code.clone(),
        locale: parent.locale().to_string(),
        summary: parent.summary().map(Text::from),
        description: parent.description().map(Text::from),
        notes: notes(parent),
        related: related(parent),
        cases: cases.iter().map(page).collect(),
    }
}

fn case(entry: &EntryTexts<'_>) -> Option<String> {
    let case = entry.found.model.case.as_ref()?;
    Some(case.id.value.clone())
}

fn end(entry: &EntryTexts<'_>, end: &model::End) -> End {
    let replaced_by = end.replaced_by.as_ref();
    End {
        since: end.since.clone(),
        reason: entry.remark(&end.reason),
        replaced_by: replaced_by.map(|key| key.value.clone()),
    }
}

fn wire(entry: &EntryTexts<'_>) -> Wire {
    let oauth = entry.found.model.oauth.as_ref();
    Wire {
        oauth: oauth.map(|oauth| OAuth {
            error: oauth.error.clone(),
            error_description: oauth.description.clone(),
        }),
        challenge: entry.found.entry.challenge().map(str::to_owned),
        retry_after: entry.found.entry.retry_after(),
    }
}

fn endpoints(entry: &EntryTexts<'_>) -> Vec<Endpoint> {
    let endpoints = entry.endpoints().into_iter();
    endpoints
        .map(|(name, title)| Endpoint {
            name,
            title: title.into(),
        })
        .collect()
}

fn notes(entry: &EntryTexts<'_>) -> Vec<Note> {
    let notes = entry.notes().into_iter();
    notes
        .map(|(kind, text)| Note {
            kind: kind.name(),
            text: text.into(),
        })
        .collect()
}

fn related(entry: &EntryTexts<'_>) -> Vec<Related> {
    let related = entry.found.model.related.iter().enumerate();
    related
        .map(|(index, related)| Related {
            key: related.key.value.clone(),
            text: entry.related(index).map(Text::from),
        })
        .collect()
}

/// The entries that have something in common, and what tells them apart.
pub(super) fn choices(entries: &[EntryTexts<'_>]) -> Choices {
    let choice = |entry: &EntryTexts<'_>| Choice {
        catalog: entry.found.catalog.model.name.clone(),
        key: entry.found.model.key.value.clone(),
        code: entry.found.model.code.clone(),
        case: case(entry),
        status: entry.found.model.status,
        wire: wire(entry),
        endpoints: endpoints(entry),
        summary: entry.summary().map(Text::from),
    };
    Choices {
        entries: entries.iter().map(choice).collect(),
    }
}
