//! A catalog in all its languages: `docs/schema/catalog-docs.schema.json`.

use std::collections::BTreeMap;

use errorbook_compiler::model::{CatalogDef, EndpointKind, EntryDef};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::entry::{Entry, Readers, Review, entry, review};
use super::text::Text;
use crate::CompiledCatalog;
use crate::page::Page;
use crate::view::{CatalogView, EndpointView, EntryView, Remark, ResolvedText};

/// Writes the file `CATALOG.json`.
#[must_use]
pub fn catalog(catalog: &CompiledCatalog<'_>) -> Page {
    let document = document(catalog);
    // Neither a map with keys that are no strings nor a value that refuses is in a document.
    let mut content = serde_json::to_string_pretty(&document).unwrap_or_default();
    content.push('\n');
    Page {
        path: format!("{}.json", catalog.def().path_name()),
        content,
    }
}

/// A field's texts by locale, in the order of the catalog's locales.
struct Texts<'a>(Vec<(&'a str, Text)>);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (locale, text) in &self.0 {
            map.serialize_entry(locale, text)?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct Document<'a> {
    catalog: &'a str,
    docs_url: Option<&'a str>,
    locales: Vec<Locale>,
    title: Texts<'a>,
    description: Texts<'a>,
    endpoints: Vec<Endpoint<'a>>,
    notes: Vec<Note<'a>>,
    links: Vec<Link<'a>>,
    /// The links that every page shows, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_links: Vec<&'a str>,
    /// Words that a search takes for the same, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    synonyms: BTreeMap<String, Vec<Vec<&'a str>>>,
    sections: Vec<Section<'a>>,
    /// The codes that have cases, each case being an entry.
    codes: Vec<Code<'a>>,
    entries: Vec<Reviewed<'a>>,
    /// The codes that nothing raises any more, and that are still met in old logs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retired: Vec<Reviewed<'a>>,
}

#[derive(serde::Serialize)]
struct Locale {
    tag: String,
    /// The locales that a field is searched in, this one first.
    fallback: Vec<String>,
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
    kind: &'static str,
    text: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Link<'a> {
    name: &'a str,
    title: Texts<'a>,
    url: Option<&'a str>,
}

#[derive(serde::Serialize)]
struct Section<'a> {
    name: &'a str,
    title: Texts<'a>,
    description: Texts<'a>,
}

#[derive(serde::Serialize)]
struct Reviewed<'a> {
    #[serde(flatten)]
    entry: Entry<'a, Texts<'a>>,
    #[serde(flatten)]
    review: Review<'a>,
}

#[derive(serde::Serialize)]
struct Code<'a> {
    #[serde(flatten)]
    entry: Reviewed<'a>,
    cases: Vec<&'a str>,
}

/// A catalog as it is written in each of its locales.
struct MultilingualCatalog<'v, 'a> {
    views: &'v [CatalogView<'a>],
    tags: Vec<&'a str>,
}

/// An entry as it is written in each locale.
struct MultilingualEntry<'v, 'a> {
    tags: &'v [&'a str],
    views: Vec<EntryView<'a>>,
}

impl<'a> Readers<'a> for MultilingualEntry<'_, 'a> {
    type Texts = Texts<'a>;

    fn entry(&self) -> &EntryView<'a> {
        // A catalog has a source locale, which is the first.
        &self.views[0]
    }

    fn texts<'v>(
        &'v self,
        field: &dyn Fn(&'v EntryView<'a>) -> Option<&'v ResolvedText<'a>>,
    ) -> Texts<'a> {
        let views = self.tags.iter().zip(&self.views);
        let texts = views.filter_map(|(&tag, view)| Some((tag, Text::from(field(view)?))));
        Texts(texts.collect())
    }

    fn remarks<'v>(
        &'v self,
        remark: &dyn Fn(&'v EntryView<'a>) -> Option<&'v Remark<'a>>,
    ) -> Texts<'a> {
        let views = self.tags.iter().zip(&self.views);
        let remarks = views.filter_map(|(&tag, view)| Some((tag, remark(view)?)));
        let own = remarks.filter(|(_, remark)| !remark.is_fallback);
        Texts(own.map(|(tag, remark)| (tag, Text::from(remark))).collect())
    }
}

impl<'a> MultilingualCatalog<'_, 'a> {
    fn source(&self) -> &CatalogView<'a> {
        // A catalog has a source locale, which is the first.
        &self.views[0]
    }

    fn texts(&self, text: impl Fn(&CatalogView<'a>) -> Option<ResolvedText<'a>>) -> Texts<'a> {
        let views = self.tags.iter().zip(self.views);
        let texts = views.filter_map(|(&tag, view)| Some((tag, Text::from(&text(view)?))));
        Texts(texts.collect())
    }

    fn entry(&self, def: &'a EntryDef) -> Reviewed<'a> {
        let views = self.views.iter().map(|view| view.entry(def));
        let written = MultilingualEntry {
            tags: &self.tags,
            views: views.collect(),
        };
        Reviewed {
            review: review(written.entry()),
            entry: entry(&written),
        }
    }

    fn endpoint(&self, at: usize, endpoint: &EndpointView<'a>) -> Endpoint<'a> {
        let def = self.source().def();
        let payload = endpoint.recorded_sample();
        Endpoint {
            name: endpoint.name(),
            title: self.texts(|view| view.endpoints().swap_remove(at).title),
            kind: endpoint.def.kind.map(EndpointKind::name),
            challenge: endpoint.def.challenge.as_deref(),
            entries: def
                .entries_at(endpoint.def)
                .map(|entry| entry.key.value.as_str())
                .collect(),
            recorded_sample: payload.map(|payload| RecordedSample {
                payload,
                note: self.texts(|view| view.endpoints().swap_remove(at).sample_note),
            }),
        }
    }

    fn endpoints(&self) -> Vec<Endpoint<'a>> {
        let endpoints = self.source().endpoints().into_iter().enumerate();
        endpoints
            .map(|(at, endpoint)| self.endpoint(at, &endpoint))
            .collect()
    }

    fn notes(&self) -> Vec<Note<'a>> {
        let notes = self.source().notes().into_iter().enumerate();
        notes
            .map(|(at, note)| Note {
                name: note.name,
                kind: note.kind.name(),
                text: self.texts(|view| view.notes().swap_remove(at).text),
            })
            .collect()
    }

    fn sections(&self) -> Vec<Section<'a>> {
        let sections = self.source().sections().into_iter().enumerate();
        sections
            .map(|(at, section)| Section {
                name: section.name,
                title: self.texts(|view| view.sections().swap_remove(at).title),
                description: self.texts(|view| view.sections().swap_remove(at).description),
            })
            .collect()
    }

    fn related_links(&self) -> Vec<&'a str> {
        let links = self.source().related_links().into_iter();
        links.map(|link| link.name).collect()
    }

    fn links(&self) -> Vec<Link<'a>> {
        let links = self.source().links().into_iter().enumerate();
        links
            .map(|(at, link)| Link {
                name: link.name,
                title: self.texts(|view| view.links().swap_remove(at).title),
                url: link.url,
            })
            .collect()
    }
}

fn synonyms(def: &CatalogDef) -> BTreeMap<String, Vec<Vec<&str>>> {
    let languages = def.synonyms.iter().map(|synonyms| {
        let groups = synonyms.groups.iter().map(|group| {
            let words = group.iter().map(|word| word.value.as_str());
            words.collect()
        });
        (synonyms.locale.value.to_string(), groups.collect())
    });
    languages.collect()
}

fn document<'a>(catalog: &CompiledCatalog<'a>) -> Document<'a> {
    let def = catalog.def();
    let locales = catalog.views().into_iter();
    let locales = locales.map(|view| Locale {
        tag: view.locale().to_string(),
        fallback: view.searched().iter().map(ToString::to_string).collect(),
    });
    let locales = locales.collect();
    let views = catalog.own_texts();
    let written = MultilingualCatalog {
        views: &views,
        tags: def
            .locales
            .iter()
            .map(|known| known.locale.as_str())
            .collect(),
    };
    let retired = def.parents.iter().filter(|entry| entry.retired.is_some());
    Document {
        catalog: &def.qualified_name,
        docs_url: def.docs_url.as_deref(),
        locales,
        title: written.texts(CatalogView::title),
        description: written.texts(CatalogView::description),
        endpoints: written.endpoints(),
        notes: written.notes(),
        links: written.links(),
        related_links: written.related_links(),
        synonyms: synonyms(def),
        sections: written.sections(),
        codes: def
            .codes_with_cases()
            .map(|code| Code {
                entry: written.entry(code),
                cases: def
                    .cases(code)
                    .map(|case| case.key.value.as_str())
                    .collect(),
            })
            .collect(),
        entries: def
            .entries
            .iter()
            .map(|entry| written.entry(entry))
            .collect(),
        retired: retired.map(|entry| written.entry(entry)).collect(),
    }
}
