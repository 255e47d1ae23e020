//! A catalog as the site shows it: its pages, and the sheets of its overview.

mod page;
mod sheets;

use std::collections::HashMap;

use errorbook_compiler::emit::{Fallback, Found, Headings, headings};
use errorbook_compiler::model::{CatalogDef, Field};
use errorbook_compiler::{Packed, SoundCatalog, pack};
use errorbook_core::Locale;

pub(crate) use page::{OWN_ANCHOR, Page};
pub(crate) use sheets::{MOST_LINKS, Sheet, Stretch, endpoint_anchor, file_name};

/// A catalog with its pages.
pub(crate) struct Book<'a> {
    pub(crate) catalog: &'a CatalogDef,
    pub(crate) sound: SoundCatalog<'a>,
    /// The catalog as the run time reads it.
    pub(crate) packed: Packed,
    pub(crate) pages: Vec<Page<'a>>,
    /// The overview's rows.
    pub(crate) sheets: Vec<Sheet>,
    /// For each locale, the way in which a field is found.
    readers: Vec<Fallback<'a>>,
    /// For each locale, the headings. Finding them takes longer than a page does.
    headings: Vec<&'static Headings>,
    /// The page of each key and of each code, and the case on it.
    targets: HashMap<&'a str, (usize, Option<String>)>,
}

impl<'a> Book<'a> {
    pub(crate) fn new(sound: SoundCatalog<'a>) -> Self {
        let packed = pack(sound);
        let catalog = sound.model();
        let readers = 0..catalog.locales.len();
        let pages = page::pages(catalog);
        let mut targets = HashMap::new();
        for (at, page) in pages.iter().enumerate() {
            for (anchor, case) in &page.cases {
                targets.insert(case.key.value.as_str(), (at, Some(anchor.clone())));
            }
            targets.insert(page.root.key.value.as_str(), (at, None));
        }
        for (at, page) in pages.iter().enumerate() {
            targets.entry(&page.root.code).or_insert((at, None));
        }
        Self {
            catalog,
            sound,
            readers: readers
                .map(|locale| Fallback::new(catalog, &packed, locale))
                .collect(),
            headings: catalog
                .locales
                .iter()
                .map(|known| headings(&known.locale))
                .collect(),
            packed,
            sheets: sheets::sheets(catalog, &pages),
            pages,
            targets,
        }
    }

    /// The address of an endpoint's table, for pages beside the overview.
    pub(crate) fn endpoint_href(&self, name: &str) -> Option<String> {
        let endpoints = &self.catalog.endpoints;
        let endpoint = endpoints
            .iter()
            .position(|known| known.name.value == name)?;
        let begins = |sheet: &Sheet| {
            let mut parts = sheet.iter();
            parts.any(|part| part.endpoint == Some(endpoint) && part.is_first)
        };
        let sheet = self.sheets.iter().position(begins)?;
        Some(format!("{}#{}", file_name(sheet), endpoint_anchor(name)))
    }

    /// The text of a field for readers of the catalog's locale at a position.
    pub(crate) fn find(&self, locale: usize, field: &'a Field) -> Option<Found<'a>> {
        self.readers.get(locale)?.find(field)
    }

    /// The headings of the catalog's locale at a position.
    pub(crate) fn headings(&self, locale: usize) -> &'static Headings {
        let known = self.headings.get(locale).copied();
        known.unwrap_or_else(|| headings(&self.catalog.source_locale()))
    }

    /// The tag of the catalog's locale at a position.
    pub(crate) fn tag(&self, locale: usize) -> &'a str {
        let locale = self.catalog.locales.get(locale);
        locale.map_or("und", |known| known.locale.as_str())
    }

    /// The page of a key or a code, and the case on it.
    pub(crate) fn target(&self, name: &str) -> Option<(&Page<'a>, Option<&str>)> {
        let (page, case) = self.targets.get(name)?;
        Some((self.pages.get(*page)?, case.as_deref()))
    }

    /// The position of the locale that readers of `tag` are served with, and whether it is theirs.
    pub(crate) fn serving(&self, tag: &str) -> usize {
        let locale = tag.parse::<Locale>().ok();
        let own = locale.and_then(|locale| self.catalog.locale_index(&locale));
        own.unwrap_or(0)
    }
}
