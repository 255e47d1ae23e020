//! Catalogs as JSON, for programs: `docs/schema/catalog-docs.schema.json` says what is in it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::fallback::Fallback;
use super::{Page, Placeholders, Prose};
use crate::model::{self, Catalog, Field};
use crate::pack::pack;

/// The files `CATALOG.json`. A parameter shows by its name, as in `{hours}`.
#[must_use]
pub fn json(catalogs: &[Catalog]) -> Vec<Page> {
    catalogs
        .iter()
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
    entries: Vec<Entry<'a>>,
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
    status: Option<u16>,
    since: Option<&'a str>,
    source: bool,
    related: Vec<&'a str>,
    params: Vec<Param<'a>>,
    message: Texts<'a>,
    summary: Texts<'a>,
    description: Texts<'a>,
    causes: Vec<Cause<'a>>,
    resolutions: Vec<Resolution<'a>>,
    omit: Vec<Omit<'a>>,
    drift: Vec<Drift<'a>>,
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
    mends: Vec<&'a str>,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Omit<'a> {
    locale: &'a str,
    param: &'a str,
    reason: &'a str,
}

#[derive(serde::Serialize)]
struct Drift<'a> {
    locale: &'a str,
    field: &'a str,
    reason: &'a str,
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

fn document(catalog: &Catalog) -> Document<'_> {
    let packed = pack(catalog);
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
        entries: catalog
            .entries
            .iter()
            .map(|known| entry(catalog, known))
            .collect(),
    }
}

fn entry<'a>(catalog: &'a Catalog, entry: &'a model::Entry) -> Entry<'a> {
    let field = |field| texts(catalog, field, &entry.params);
    let params = entry.params.iter();
    let resolutions = entry.resolutions.iter().map(|resolution| Resolution {
        id: &resolution.id.value,
        mends: resolution
            .mends
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
        status: entry.status,
        since: entry.since.as_deref(),
        source: entry.source,
        related: entry.related.iter().map(|key| key.value.as_str()).collect(),
        params: params
            .map(|known| param(known, field(&known.doc)))
            .collect(),
        message: field(&entry.message),
        summary: field(&entry.summary),
        description: field(&entry.description),
        causes: causes.collect(),
        resolutions: resolutions.collect(),
        omit: entry.omit.iter().map(omit).collect(),
        drift: entry.drift.iter().map(drift).collect(),
    }
}

fn param<'a>(param: &'a model::Param, doc: Texts<'a>) -> Param<'a> {
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

fn drift(remark: &model::Remark) -> Drift<'_> {
    Drift {
        locale: remark.locale.as_str(),
        field: &remark.subject.value,
        reason: &remark.reason,
    }
}

fn texts<'a>(catalog: &'a Catalog, field: &'a Field, params: &'a [model::Param]) -> Texts<'a> {
    let texts = field.texts().filter_map(|(locale, text)| {
        let pattern = text.pattern.as_ref()?;
        let tag = catalog.locales.get(locale)?.locale.as_str();
        Some((tag, Prose::new(pattern, params).text(&Placeholders::Names)))
    });
    Texts(texts.collect())
}
