//! A catalog as the site shows it: its pages, and the sheets of its overview.

mod page;
mod sheets;

use std::collections::HashMap;

use errorbook_compiler::model::CatalogDef;
use errorbook_compiler::source::Sources;
use errorbook_core::Locale;
use errorbook_reference::{CatalogView, CompiledCatalog};

use crate::project::SiteProject;

pub(crate) use page::{OWN_ANCHOR, Page};
pub(crate) use sheets::{MOST_LINKS, Sheet, Stretch, endpoint_anchor, file_name};

/// A catalog with its pages.
pub(crate) struct Book<'a> {
    pub(crate) catalog: &'a CatalogDef,
    pub(crate) compiled: CompiledCatalog<'a>,
    /// The folder of its pages in each language.
    pub(crate) path_name: String,
    /// The files of its project, and where that is.
    pub(crate) sources: &'a Sources,
    pub(crate) folder: String,
    pub(crate) pages: Vec<Page<'a>>,
    /// The overview's rows.
    pub(crate) sheets: Vec<Sheet>,
    /// The catalog as the readers of each locale see it.
    views: Vec<CatalogView<'a>>,
    /// The coverage of each locale.
    own: Vec<CatalogView<'a>>,
    /// The page of each key and of each code, and the case on it.
    targets: HashMap<&'a str, (usize, Option<String>)>,
}

impl<'a> Book<'a> {
    pub(crate) fn new(compiled: CompiledCatalog<'a>, project: &SiteProject<'a>) -> Self {
        let (catalog, views, own) = (compiled.def(), compiled.views(), compiled.own_texts());
        let pages = views.first().map(page::pages).unwrap_or_default();
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
            sheets: sheets::sheets(catalog, &pages),
            compiled,
            path_name: catalog.path_name(),
            sources: project.readable.compilation().sources(),
            folder: project.folder.clone(),
            pages,
            views,
            own,
            targets,
        }
    }

    /// Returns the address of an endpoint's table, for pages beside the overview.
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

    /// Returns the catalog as the readers of its locale at a position see it.
    pub(crate) fn view(&self, locale: usize) -> Option<&CatalogView<'a>> {
        self.views.get(locale)
    }

    /// Returns what is written in the locale at a position, where nothing falls back to another.
    pub(crate) fn own(&self, locale: usize) -> Option<&CatalogView<'a>> {
        self.own.get(locale)
    }

    /// Returns what is written in the locale of a tag.
    pub(crate) fn own_of(&self, tag: &str) -> Option<&CatalogView<'a>> {
        self.own.iter().find(|own| own.locale().as_str() == tag)
    }

    /// Returns the tag of the catalog's locale at a position.
    pub(crate) fn tag(&self, locale: usize) -> &'a str {
        let locale = self.catalog.locales.get(locale);
        locale.map_or("und", |known| known.locale.as_str())
    }

    /// Returns the tags of the locales in which something is written on a page: the source's first.
    pub(crate) fn written(&self, page: &Page<'a>) -> Vec<&'a str> {
        let has_text = |own: &CatalogView<'a>| {
            let mut entries = page.all();
            entries.any(|entry| own.entry(entry).texts().next().is_some())
        };
        let own = self.own.iter().enumerate();
        let written = own.filter(|(locale, own)| *locale == 0 || has_text(own));
        written.map(|(locale, _)| self.tag(locale)).collect()
    }

    /// Returns the page of a key or a code, and the case on it.
    pub(crate) fn target(&self, name: &str) -> Option<(&Page<'a>, Option<&str>)> {
        let (page, case) = self.targets.get(name)?;
        Some((self.pages.get(*page)?, case.as_deref()))
    }

    /// Returns the position of the locale that readers of `tag` are served with.
    pub(crate) fn serving(&self, tag: &str) -> usize {
        let locale = tag.parse::<Locale>().ok();
        let own = locale.and_then(|locale| self.catalog.locale_index(&locale));
        own.unwrap_or(0)
    }
}
