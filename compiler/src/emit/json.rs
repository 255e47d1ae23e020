//! Catalogs as JSON, for programs: `docs/schema/catalog-docs.schema.json` says what is in it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::fallback::Fallback;
use super::{Page, Placeholders, Prose};
use crate::model::{self, CatalogDef, EndpointKind, Field};
use crate::pack::pack;
use crate::sound::SoundCatalog;
use crate::source::Spanned;

/// The files `CATALOG.json`. A parameter shows by its name, as in `{hours}`.
#[must_use]
pub fn json<'a>(catalogs: impl IntoIterator<Item = SoundCatalog<'a>>) -> Vec<Page> {
    catalogs
        .into_iter()
        .map(|catalog| Page {
            path: format!("{}.json", catalog.name),
            content: pretty(&document(catalog)),
        })
        .collect()
}

fn pretty(document: &Document<'_>) -> String {
    // Neither a map with keys that are no strings nor a value that refuses is in a document.
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(serde::Serialize)]
struct Document<'a> {
    catalog: &'a str,
    docs_url: Option<&'a str>,
    locales: Vec<Locale<'a>>,
    title: Texts<'a>,
    description: Texts<'a>,
    endpoints: Vec<Endpoint<'a>>,
    notes: Vec<Note<'a>>,
    links: Vec<Link<'a>>,
    /// The codes that have cases, each case being an entry.
    codes: Vec<Code<'a>>,
    entries: Vec<Entry<'a>>,
    /// The codes that are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retired: Vec<Retired<'a>>,
}

/// A code that nothing raises any more, and that is still met in old logs.
#[derive(serde::Serialize)]
struct Retired<'a> {
    key: &'a str,
    code: &'a str,
    #[serde(flatten)]
    end: End<'a>,
    message: Texts<'a>,
    summary: Texts<'a>,
}

/// That an entry is not to be used any more, or is gone.
#[derive(serde::Serialize)]
struct End<'a> {
    since: &'a str,
    reason: String,
    replaced_by: Option<&'a str>,
}

impl<'a> End<'a> {
    fn new(entry: &model::EntryDef, end: &'a model::End) -> Self {
        Self {
            since: &end.since,
            reason: entry.plain(&end.reason, 0),
            replaced_by: end.replaced_by.as_ref().map(|key| key.value.as_str()),
        }
    }
}

#[derive(serde::Serialize)]
struct Endpoint<'a> {
    name: &'a str,
    title: Texts<'a>,
    kind: Option<&'static str>,
    challenge: Option<&'a str>,
    entries: Vec<&'a str>,
    recorded_sample: Option<RecordedSample<'a>>,
}

#[derive(serde::Serialize)]
struct RecordedSample<'a> {
    payload: &'a str,
    note: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Note<'a> {
    name: &'a str,
    kind: &'a str,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Link<'a> {
    name: &'a str,
    title: Texts<'a>,
    url: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct Code<'a> {
    key: &'a str,
    code: &'a str,
    summary: Texts<'a>,
    description: Texts<'a>,
    cases: Vec<&'a str>,
    notes: Vec<&'a str>,
    related: Vec<Related<'a>>,
    allow: Vec<Allow<'a>>,
}

#[derive(serde::Serialize)]
struct Related<'a> {
    key: &'a str,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Allow<'a> {
    field: Option<&'static str>,
    lint: &'a str,
    reason: &'a str,
}

#[derive(serde::Serialize)]
struct Wire<'a> {
    oauth: Option<OAuth<'a>>,
    challenge: Option<&'a str>,
    retry_after: Option<u32>,
}

#[derive(serde::Serialize)]
struct OAuth<'a> {
    error: &'a str,
    error_description: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct Locale<'a> {
    tag: &'a str,
    /// The locales that a field is searched in, this one first.
    fallback: Vec<&'a str>,
}

#[derive(serde::Serialize)]
struct Entry<'a> {
    key: &'a str,
    code: &'a str,
    case: Option<&'a str>,
    status: Option<u16>,
    wire: Wire<'a>,
    endpoints: Vec<&'a str>,
    since: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<End<'a>>,
    source: bool,
    related: Vec<Related<'a>>,
    notes: Vec<&'a str>,
    allow: Vec<Allow<'a>>,
    params: Vec<Param<'a>>,
    message: Texts<'a>,
    summary: Texts<'a>,
    description: Texts<'a>,
    causes: Vec<Cause<'a>>,
    resolutions: Vec<Resolution<'a>>,
    omit: Vec<Omit<'a>>,
    divergence: Vec<Divergence<'a>>,
}

#[derive(serde::Serialize)]
struct Param<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    words: &'a [String],
    unit: Option<&'a str>,
    example: Option<&'a str>,
    max_chars: Option<u32>,
    untrusted: bool,
    secret: bool,
    doc: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Cause<'a> {
    id: &'a str,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Resolution<'a> {
    id: &'a str,
    #[serde(rename = "for")]
    fixes: Vec<&'a str>,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Omit<'a> {
    locale: &'a str,
    param: &'a str,
    reason: &'a str,
}

#[derive(serde::Serialize)]
struct Divergence<'a> {
    locale: &'a str,
    field: &'a str,
    reason: String,
}

/// A field's texts by locale, in the order of the catalog's locales.
struct Texts<'a>(Vec<(&'a str, String)>);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (locale, text) in &self.0 {
            map.serialize_entry(locale, text)?;
        }
        map.end()
    }
}

fn document(catalog: SoundCatalog<'_>) -> Document<'_> {
    let packed = pack(catalog);
    let catalog = catalog.model();
    let locales = catalog.locales.iter().enumerate();
    let locales = locales.map(|(index, known)| Locale {
        tag: known.locale.as_str(),
        fallback: Fallback::new(catalog, &packed, index).tags(),
    });
    Document {
        catalog: &catalog.name,
        docs_url: catalog.docs_url.as_deref(),
        locales: locales.collect(),
        title: texts(catalog, &catalog.title, &[]),
        description: texts(catalog, &catalog.description, &[]),
        endpoints: catalog
            .endpoints
            .iter()
            .map(|known| endpoint(catalog, known))
            .collect(),
        notes: catalog
            .notes
            .iter()
            .map(|note| Note {
                name: &note.name.value,
                kind: note.kind.name(),
                text: texts(catalog, &note.text, &[]),
            })
            .collect(),
        links: catalog
            .links
            .iter()
            .map(|link| Link {
                name: &link.name.value,
                title: texts(catalog, &link.title, &[]),
                url: link.url.as_deref(),
            })
            .collect(),
        codes: catalog
            .codes_with_cases()
            .map(|parent| code(catalog, parent))
            .collect(),
        entries: catalog
            .entries
            .iter()
            .map(|known| entry(catalog, known))
            .collect(),
        retired: catalog
            .parents
            .iter()
            .filter_map(|parent| retired(catalog, parent))
            .collect(),
    }
}

fn retired<'a>(catalog: &'a CatalogDef, parent: &'a model::EntryDef) -> Option<Retired<'a>> {
    let field = |field| texts(catalog, field, &parent.params);
    Some(Retired {
        key: &parent.key.value,
        code: &parent.code,
        end: End::new(parent, parent.retired.as_ref()?),
        message: field(&parent.message),
        summary: field(&parent.summary),
    })
}

fn entry<'a>(catalog: &'a CatalogDef, entry: &'a model::EntryDef) -> Entry<'a> {
    let field = |field| texts(catalog, field, &entry.params);
    let params = entry.params.iter();
    let resolutions = entry.resolutions.iter().map(|resolution| Resolution {
        id: &resolution.id.value,
        fixes: resolution
            .fixes
            .iter()
            .map(|cause| cause.value.as_str())
            .collect(),
        text: field(&resolution.field),
    });
    let causes = entry.causes.iter().map(|cause| Cause {
        id: &cause.id.value,
        text: field(&cause.field),
    });
    Entry {
        key: &entry.key.value,
        code: &entry.code,
        case: entry.case.as_ref().map(|case| case.id.value.as_str()),
        status: entry.status,
        wire: Wire {
            oauth: entry.oauth.as_ref().map(|oauth| OAuth {
                error: &oauth.error,
                error_description: oauth.description.as_deref(),
            }),
            challenge: entry.challenge.as_deref(),
            retry_after: entry.retry_after,
        },
        endpoints: strings(&entry.endpoints),
        since: entry.since.as_deref(),
        deprecated: entry.deprecated.as_ref().map(|end| End::new(entry, end)),
        source: entry.source,
        related: related(catalog, entry),
        notes: strings(&entry.notes),
        allow: entry.allow.iter().map(allow).collect(),
        params: params
            .map(|known| param(known, field(&known.doc)))
            .collect(),
        message: field(&entry.message),
        summary: field(&entry.summary),
        description: field(&entry.description),
        causes: causes.collect(),
        resolutions: resolutions.collect(),
        omit: entry.omit.iter().map(omit).collect(),
        divergence: entry
            .divergence
            .iter()
            .map(|remark| divergence(entry, remark))
            .collect(),
    }
}

fn endpoint<'a>(catalog: &'a CatalogDef, endpoint: &'a model::EndpointDef) -> Endpoint<'a> {
    let entries = catalog.entries_at(endpoint);
    let payload = endpoint
        .recorded_sample
        .as_ref()
        .map(|sample| sample.value.as_str());
    Endpoint {
        name: &endpoint.name.value,
        title: texts(catalog, &endpoint.title, &[]),
        kind: endpoint.kind.map(EndpointKind::name),
        challenge: endpoint.challenge.as_deref(),
        entries: entries.map(|entry| entry.key.value.as_str()).collect(),
        recorded_sample: payload.map(|payload| RecordedSample {
            payload,
            note: texts(catalog, &endpoint.sample_note, &[]),
        }),
    }
}

fn code<'a>(catalog: &'a CatalogDef, parent: &'a model::EntryDef) -> Code<'a> {
    let cases = catalog.cases(parent);
    Code {
        key: &parent.key.value,
        code: &parent.code,
        summary: texts(catalog, &parent.summary, &[]),
        description: texts(catalog, &parent.description, &[]),
        cases: cases.map(|case| case.key.value.as_str()).collect(),
        notes: strings(&parent.notes),
        related: related(catalog, parent),
        allow: parent.allow.iter().map(allow).collect(),
    }
}

fn related<'a>(catalog: &'a CatalogDef, entry: &'a model::EntryDef) -> Vec<Related<'a>> {
    let related = entry.related.iter();
    related
        .map(|related| Related {
            key: &related.key.value,
            text: texts(catalog, &related.text, &entry.params),
        })
        .collect()
}

fn allow(allow: &model::Allow) -> Allow<'_> {
    Allow {
        field: allow.text,
        lint: &allow.lint.value,
        reason: &allow.reason.value,
    }
}

fn strings(names: &[Spanned<String>]) -> Vec<&str> {
    names.iter().map(|name| name.value.as_str()).collect()
}

fn param<'a>(param: &'a model::ParamDef, doc: Texts<'a>) -> Param<'a> {
    Param {
        name: &param.name.value,
        kind: param.kind.name(),
        words: &param.words,
        unit: param.unit.as_deref(),
        example: param.example.as_deref(),
        max_chars: param.max_chars,
        untrusted: param.untrusted,
        secret: param.secret,
        doc,
    }
}

fn omit(remark: &model::Remark) -> Omit<'_> {
    Omit {
        locale: remark.locale.as_str(),
        param: &remark.subject.value,
        reason: &remark.reason,
    }
}

fn divergence<'a>(entry: &model::EntryDef, remark: &'a model::Divergence) -> Divergence<'a> {
    Divergence {
        locale: remark.locale.as_str(),
        field: &remark.subject.value,
        reason: entry.plain(&remark.reason, 0),
    }
}

fn texts<'a>(
    catalog: &'a CatalogDef,
    field: &'a Field,
    params: &'a [model::ParamDef],
) -> Texts<'a> {
    let texts = field.texts().filter_map(|(locale, text)| {
        let pattern = text.pattern.as_ref()?;
        let tag = catalog.locales.get(locale)?.locale.as_str();
        Some((tag, Prose::new(pattern, params).text(&Placeholders::Names)))
    });
    Texts(texts.collect())
}
