//! The plan of the whole site: its catalogs, its languages, and its addresses.

use std::collections::{BTreeMap, HashSet};

use errorbook_compiler::Sound;
use errorbook_compiler::model::CatalogDef;
use errorbook_reference::CompiledCatalog;

use crate::book::Book;

/// The whole site's plan.
pub(crate) struct Plan<'a> {
    pub(crate) books: Vec<Book<'a>>,
    /// Every locale of any catalog.
    pub(crate) locales: Vec<&'a str>,
    /// The addresses that are neutral to language.
    pub(crate) permalinks: Vec<Permalink>,
    /// For each book, the permalink of each page.
    of_pages: Vec<Vec<usize>>,
}

/// An address that leads to a code in the reader's language.
pub(crate) struct Permalink {
    pub(crate) slug: String,
    /// The code.
    pub(crate) title: String,
    /// The pages: the positions of book and page.
    pub(crate) pages: Vec<(usize, usize)>,
}

impl<'a> Plan<'a> {
    /// Plans the site of catalogs that can be shown.
    pub(crate) fn new(sound: Sound<'a>) -> Self {
        let catalogs = CompiledCatalog::all(sound.readable());
        let books = sound.catalogs().zip(catalogs);
        let books: Vec<_> = books
            .map(|(sound, catalog)| Book::new(sound, catalog))
            .collect();
        let locales = locales(sound.compilation().catalogs());
        let (permalinks, of_pages) = permalinks(&books, &locales);
        Self {
            books,
            locales,
            permalinks,
            of_pages,
        }
    }

    /// Returns the folder of a page's permalink.
    pub(crate) fn permalink(&self, book: usize, page: usize) -> &str {
        let at = self.of_pages.get(book).and_then(|pages| pages.get(page));
        let permalink = at.and_then(|&at| self.permalinks.get(at));
        permalink.map_or("", |permalink| &permalink.slug)
    }
}

fn locales(catalogs: &[CatalogDef]) -> Vec<&str> {
    let mut locales = Vec::new();
    for known in catalogs.iter().flat_map(|catalog| &catalog.locales) {
        if !locales.contains(&known.locale.as_str()) {
            locales.push(known.locale.as_str());
        }
    }
    locales
}

/// Names at the root that are no permalinks.
const ROOT_NAMES: &[&str] = &[
    "assets",
    "search",
    "decode",
    "_redirects",
    "errors.json",
    "errors.schema.json",
    "catalog-docs.schema.json",
    "llms.txt",
];

fn permalinks(books: &[Book<'_>], locales: &[&str]) -> (Vec<Permalink>, Vec<Vec<usize>>) {
    let mut permalinks: Vec<Permalink> = Vec::new();
    let mut by_slug: BTreeMap<String, usize> = BTreeMap::new();
    let reserved: HashSet<String> = locales.iter().map(|tag| tag.to_lowercase()).collect();
    let mut of_pages = Vec::new();
    for (book_at, book) in books.iter().enumerate() {
        let mut of_book = Vec::new();
        for (page_at, page) in book.pages.iter().enumerate() {
            let mut slug = page.slug.clone();
            let lower = slug.to_lowercase();
            let is_map = lower.starts_with("sitemap") && lower.ends_with(".xml");
            if reserved.contains(&lower) || ROOT_NAMES.contains(&lower.as_str()) || is_map {
                slug = format!("code-{slug}");
            }
            // Codes that differ in case only share a folder on some systems, and so everywhere.
            let at = *by_slug.entry(slug.to_lowercase()).or_insert_with(|| {
                permalinks.push(Permalink {
                    slug,
                    title: page.title.clone(),
                    pages: Vec::new(),
                });
                permalinks.len() - 1
            });
            if let Some(permalink) = permalinks.get_mut(at) {
                permalink.pages.push((book_at, page_at));
            }
            of_book.push(at);
        }
        of_pages.push(of_book);
    }
    (permalinks, of_pages)
}
