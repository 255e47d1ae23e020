//! What the site is made of: catalogs, their pages, and the address of each.

use std::collections::{BTreeMap, HashMap, HashSet};

use errorbook_compiler::emit::{Fallback, Found, Headings, headings};
use errorbook_compiler::model::{CatalogDef, EntryDef, Field};
use errorbook_compiler::source::Span;
use errorbook_compiler::{Packed, pack};
use errorbook_core::Locale;

use crate::overview::{Sheet, endpoint_anchor, file_name, sheets};

/// A catalog with its pages.
pub(crate) struct Book<'a> {
    pub(crate) catalog: &'a CatalogDef,
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

/// The page of a code in one catalog: of an entry, or of a code with its cases.
pub(crate) struct Page<'a> {
    /// The folder's name, unique in the catalog whatever the case of its letters.
    pub(crate) slug: String,
    /// What people see: the code, with the key where entries share the code.
    pub(crate) title: String,
    /// The entry, or what the cases share.
    pub(crate) root: &'a EntryDef,
    /// The cases, with their anchors.
    pub(crate) cases: Vec<(String, &'a EntryDef)>,
}

impl<'a> Page<'a> {
    /// What can be raised: the cases, or the entry itself.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &'a EntryDef> {
        let root = self.cases.is_empty().then_some(self.root);
        root.into_iter()
            .chain(self.cases.iter().map(|(_, case)| *case))
    }

    /// Every entry that has texts on the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a EntryDef> {
        std::iter::once(self.root).chain(self.cases.iter().map(|(_, case)| *case))
    }
}

impl<'a> Book<'a> {
    fn new(catalog: &'a CatalogDef) -> Self {
        let packed = pack(catalog);
        let readers = 0..catalog.locales.len();
        let pages = pages(catalog);
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
            readers: readers
                .map(|locale| Fallback::new(catalog, &packed, locale))
                .collect(),
            headings: catalog
                .locales
                .iter()
                .map(|known| headings(&known.locale))
                .collect(),
            packed,
            sheets: sheets(catalog, &pages),
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

fn pages(catalog: &CatalogDef) -> Vec<Page<'_>> {
    let mut codes: HashMap<String, usize> = HashMap::new();
    let roots: Vec<&EntryDef> = roots(catalog);
    for root in &roots {
        *codes.entry(root.code.to_lowercase()).or_default() += 1;
    }
    let mut taken = HashSet::new();
    roots
        .into_iter()
        .map(|root| {
            let shared = codes.get(&root.code.to_lowercase()).copied() > Some(1);
            let name = if shared { &root.key.value } else { &root.code };
            let cases = catalog.cases(root).map(|case| (anchor(case), case));
            Page {
                slug: unique(slug(name), &mut taken),
                title: if shared && root.code != root.key.value {
                    format!("{} ({})", root.code, root.key.value)
                } else {
                    root.code.clone()
                },
                root,
                cases: cases.collect(),
            }
        })
        .collect()
}

/// An entry for each code, in the order of the catalog, then those that are retired.
fn roots(catalog: &CatalogDef) -> Vec<&EntryDef> {
    let mut roots: Vec<&EntryDef> = Vec::new();
    for entry in &catalog.entries {
        let root = catalog.parent_of(entry).unwrap_or(entry);
        // The cases of a code stand beside each other.
        if !roots.last().is_some_and(|last| std::ptr::eq(*last, root)) {
            roots.push(root);
        }
    }
    let retired = catalog
        .parents
        .iter()
        .filter(|entry| entry.retired.is_some());
    roots.extend(retired);
    roots
}

/// Names of the pages' own elements begin with this.
pub(crate) const OWN_ANCHOR: &str = "eb-";

/// The anchor of a case: its id.
fn anchor(case: &EntryDef) -> String {
    let id = case.case.as_ref().map_or("", |case| case.id.value.as_str());
    if id.starts_with(OWN_ANCHOR) {
        format!("case-{id}")
    } else {
        id.to_owned()
    }
}

/// A name as the name of a folder on any file system and a part of any address.
fn slug(name: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let slug: String = name
        .chars()
        .map(|c| if allowed(c) { c } else { '-' })
        .collect();
    let slug = slug.trim_matches(['.', '-']);
    // Windows has no file of these names, whatever stands behind a dot.
    let device = slug.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |prefix: &str| {
        let number = device.strip_prefix(prefix);
        number.is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    let reserved = ["con", "prn", "aux", "nul"].contains(&device.as_str())
        || numbered("com")
        || numbered("lpt");
    match slug {
        "" => "code".to_owned(),
        // A page of an overview may stand beside it.
        _ if reserved || slug.to_lowercase().ends_with(".html") => format!("code-{slug}"),
        _ => slug.to_owned(),
    }
}

/// The slug, with a number where another has it already.
fn unique(slug: String, taken: &mut HashSet<String>) -> String {
    let mut name = slug.clone();
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{slug}-{number}");
    }
    name
}

/// The whole site's plan.
pub(crate) struct Plan<'a> {
    pub(crate) books: Vec<Book<'a>>,
    /// Every locale of any catalog.
    pub(crate) locales: Vec<&'a str>,
    /// The translations that are older than their source.
    pub(crate) stale: HashSet<Span>,
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
    pub(crate) fn new(catalogs: &'a [CatalogDef], stale: HashSet<Span>) -> Self {
        let books: Vec<_> = catalogs.iter().map(Book::new).collect();
        let locales = locales(catalogs);
        let (permalinks, of_pages) = permalinks(&books, &locales);
        Self {
            books,
            locales,
            stale,
            permalinks,
            of_pages,
        }
    }

    /// The folder of a page's permalink.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_suit_every_file_system() {
        let cases = [
            ("TOK001", "TOK001"),
            ("a/b\\c d", "a-b-c-d"),
            ("..", "code"),
            (".git", "git"),
            ("エラー", "code"),
            ("con", "code-con"),
            ("NUL.txt", "code-NUL.txt"),
            ("COM1", "code-COM1"),
            ("COMMON", "COMMON"),
            ("a<b>", "a-b"),
            ("page-2.HTML", "code-page-2.HTML"),
        ];
        for (name, expected) in cases {
            assert_eq!(slug(name), expected, "{name}");
        }
    }

    #[test]
    fn slugs_differ_in_more_than_case() {
        let mut taken = HashSet::new();
        let mut next = |name: &str| unique(slug(name), &mut taken);
        assert_eq!(
            [next("E1"), next("e1"), next("E1-2"), next("e1")],
            ["E1", "e1-2", "E1-2-2", "e1-3"]
        );
    }
}
