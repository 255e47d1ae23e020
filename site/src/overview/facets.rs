//! The facets by which rows of an overview are filtered, beside words and statuses.

use errorbook_reference::EntryView;

use crate::markdown;
use crate::reader::Reader;

/// One way of filing codes, such as their tags.
pub(crate) struct Facet {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The values, and what they are called.
    pub(crate) values: Vec<(String, String)>,
}

/// Returns the facets that tell codes of a catalog apart.
pub(super) fn facets(reader: &Reader<'_, '_>) -> Vec<Facet> {
    let (heads, pages) = (reader.headings(), &reader.book.pages);
    let mut all = [
        ("endpoint", heads.endpoint),
        ("section", heads.section),
        ("tag", heads.tags),
        ("severity", heads.severity),
    ]
    .map(|(name, label)| Facet {
        name,
        label,
        values: Vec::new(),
    });
    for entry in pages.iter().flat_map(|page| page.entries()) {
        let entry = reader.view.entry(entry);
        let [endpoints, sections, tags, severities] = &mut all;
        for endpoint in &entry.endpoints {
            let title = endpoint.title.as_ref().map(markdown::words);
            add(endpoints, endpoint.name(), title);
        }
        if let Some(section) = &entry.section {
            add(
                sections,
                section.name,
                section.title.as_ref().map(markdown::words),
            );
        }
        for tag in entry.tags() {
            add(tags, tag, None);
        }
        if let Some(severity) = entry.severity() {
            add(severities, severity.name(), None);
        }
    }
    all.into_iter()
        .filter(|facet| facet.values.len() > 1)
        .collect()
}

fn add(facet: &mut Facet, name: &str, title: Option<String>) {
    let value = word(name);
    if facet.values.iter().all(|(known, _)| *known != value) {
        facet
            .values
            .push((value, title.unwrap_or_else(|| name.to_owned())));
    }
}

/// Returns a value without the spaces that separate several.
fn word(name: &str) -> String {
    name.replace(char::is_whitespace, "\u{a0}")
}

/// Returns what a row is found by: names and values, with spaces between them.
pub(super) fn row(entry: &EntryView<'_>, endpoint: Option<&str>, life: &str) -> String {
    let status = entry.status().map(|status| format!("status={status}"));
    let section = entry
        .section
        .as_ref()
        .map(|section| format!("section={}", word(section.name)));
    let tags = entry.tags().map(|tag| format!("tag={}", word(tag)));
    let severity = entry
        .severity()
        .map(|severity| format!("severity={}", severity.name()));
    let endpoint = endpoint.map(|name| format!("endpoint={}", word(name)));
    let life = (!life.is_empty()).then(|| format!("life={life}"));
    let single = [status, section, severity, endpoint, life]
        .into_iter()
        .flatten();
    single.chain(tags).collect::<Vec<_>>().join(" ")
}
