//! A catalog with all that its readers need of it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use errorbook_compiler::model::{CatalogDef, EntryDef};
use errorbook_compiler::source::{Sources, Span};
use errorbook_compiler::{Compilation, Packed, Readable, pack};
use errorbook_core::{Catalog, LocaleRequest, negotiate};

use crate::view::{CatalogView, Facts, Search};

/// A catalog as it is written, as an application has it, and which of its translations are stale.
#[derive(Debug)]
pub struct CompiledCatalog<'a> {
    def: &'a CatalogDef,
    packed: Packed,
    sources: &'a Sources,
    facts: Arc<Facts<'a>>,
}

impl<'a> CompiledCatalog<'a> {
    /// Packs catalogs that can be shown.
    #[must_use]
    pub fn all(readable: Readable<'a>) -> Vec<Self> {
        let stale = Arc::new(stale(readable.compilation()));
        let catalogs = readable.catalogs();
        catalogs
            .map(|catalog| Self {
                def: catalog.model(),
                packed: pack(catalog),
                sources: readable.compilation().sources(),
                facts: Arc::new(Facts {
                    stale: stale.clone(),
                    shared_codes: shared_codes(catalog.model()),
                    by_key: by_key(catalog.model()),
                }),
            })
            .collect()
    }

    /// Returns the catalog as it is written.
    #[must_use]
    pub fn def(&self) -> &'a CatalogDef {
        self.def
    }

    /// Returns the catalog as an application has it.
    #[must_use]
    pub fn catalog(&self) -> Catalog<'_> {
        self.packed.catalog()
    }

    /// Returns where something is written, as in `catalog/app.toml:12:8`.
    #[must_use]
    pub fn place(&self, span: Span) -> String {
        let (line, column) = self.sources.line_column(span.file, span.start);
        format!("{}:{line}:{column}", self.sources.shown_path(span.file))
    }

    /// Returns the catalog as a reader with these languages sees it.
    pub fn view<R: LocaleRequest + ?Sized>(&self, request: &R) -> CatalogView<'a> {
        let chain = negotiate(request, &self.catalog());
        CatalogView::new(self.def, self.facts.clone(), Search::Chain(chain))
    }

    /// Returns the catalog as a reader of each of its locales sees it.
    #[must_use]
    pub fn views(&self) -> Vec<CatalogView<'a>> {
        let locales = self.def.locales.iter();
        locales.map(|known| self.view(&known.locale)).collect()
    }

    /// Returns what is written in each of the catalog's locales, where nothing falls back to another.
    #[must_use]
    pub fn own_texts(&self) -> Vec<CatalogView<'a>> {
        let locales = 0..self.def.locales.len();
        locales
            .map(|locale| CatalogView::new(self.def, self.facts.clone(), Search::Only(locale)))
            .collect()
    }
}

/// Returns the entries and codes with cases by key.
fn by_key(def: &CatalogDef) -> HashMap<&str, &EntryDef> {
    def.with_parents()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect()
}

/// Returns the entries and codes with cases that share a code, whatever the case of its letters.
fn shared_codes(def: &CatalogDef) -> HashMap<String, Vec<&EntryDef>> {
    let pages = def.pages().into_iter();
    let shared = pages.filter(|page| !page.others.is_empty());
    let mut codes: HashMap<String, Vec<&EntryDef>> = HashMap::new();
    for page in shared {
        let code = page.root.code.to_lowercase();
        codes.entry(code).or_default().push(page.root);
    }
    codes
}

/// Returns where the translations stand that are older than their source text, by the lock.
pub(crate) fn stale(compilation: &Compilation) -> HashSet<Span> {
    let (catalogs, sources) = (compilation.catalogs(), compilation.sources());
    let stale = compilation.lock().into_iter();
    let stale = stale.flat_map(|lock| lock.stale(catalogs));
    // An overriding text is none of the project's translations.
    let stale = stale.filter(|text| !sources.get(text.span().file).overriding);
    stale.map(|text| text.span()).collect()
}
