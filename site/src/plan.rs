//! The plan of the whole site: its catalogs, its languages, and its addresses.

use std::collections::BTreeMap;

use errorbook_compiler::model::CatalogDef;
use errorbook_reference::CompiledCatalog;

use crate::book::Book;
use crate::project::SiteProject;

/// The whole site's plan.
pub(crate) struct Plan<'a> {
    pub(crate) books: Vec<Book<'a>>,
    /// Every locale of any catalog.
    pub(crate) locales: Vec<&'a str>,
    /// The addresses that are neutral to language.
    pub(crate) permalinks: Vec<Permalink>,
    /// True if a catalog says in which version something changed.
    pub(crate) has_changes: bool,
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
    /// Plans the site of projects.
    pub(crate) fn new(projects: &[SiteProject<'a>]) -> Self {
        let books = projects.iter().flat_map(|project| {
            let catalogs = CompiledCatalog::all(project.readable).into_iter();
            catalogs.map(move |compiled| Book::new(compiled, project))
        });
        let mut books: Vec<_> = books.collect();
        books.sort_by_key(|book| &book.catalog.qualified_name);
        let locales = locales(books.iter().map(|book| book.catalog));
        let (permalinks, of_pages) = permalinks(&books);
        let mut entries = books.iter().flat_map(|book| book.catalog.with_parents());
        let has_changes = entries.any(|entry| {
            entry.since.is_some() || entry.deprecated.is_some() || entry.retired.is_some()
        });
        Self {
            has_changes,
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

fn locales<'a>(catalogs: impl Iterator<Item = &'a CatalogDef>) -> Vec<&'a str> {
    let mut locales = Vec::new();
    for known in catalogs.flat_map(|catalog| &catalog.locales) {
        if !locales.contains(&known.locale.as_str()) {
            locales.push(known.locale.as_str());
        }
    }
    locales
}

fn permalinks(books: &[Book<'_>]) -> (Vec<Permalink>, Vec<Vec<usize>>) {
    let mut all = Permalinks::default();
    let mut of_pages = Vec::new();
    for (book_at, book) in books.iter().enumerate() {
        let pages = book.pages.iter().enumerate();
        let of_book =
            pages.map(|(page_at, page)| all.add(&page.slug, &page.title, (book_at, page_at)));
        of_pages.push(of_book.collect());
    }
    // The pages that tell entries of one code apart.
    for (book_at, book) in books.iter().enumerate() {
        for (slug, members) in book.catalog.choice_pages() {
            for member in members {
                let mut pages = book.pages.iter();
                let page = pages.position(|page| std::ptr::eq(page.root, member));
                if let Some(page_at) = page {
                    all.add(&slug, &member.code, (book_at, page_at));
                }
            }
        }
    }
    (all.list, of_pages)
}

/// The permalinks so far. Those that differ by case only share a folder on some systems, and so everywhere.
#[derive(Default)]
struct Permalinks {
    list: Vec<Permalink>,
    by_slug: BTreeMap<String, usize>,
}

impl Permalinks {
    fn add(&mut self, slug: &str, title: &str, page: (usize, usize)) -> usize {
        let list = &mut self.list;
        let at = *self.by_slug.entry(slug.to_lowercase()).or_insert_with(|| {
            list.push(Permalink {
                slug: slug.to_owned(),
                title: title.to_owned(),
                pages: Vec::new(),
            });
            list.len() - 1
        });
        if let Some(permalink) = list.get_mut(at) {
            permalink.pages.push(page);
        }
        at
    }
}
