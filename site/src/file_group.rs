//! The groups of a site's files, which can be rendered in any order.

use crate::file::File;
use crate::site::Site;
use crate::{assets, book, opensearch};

/// Files of the site that are rendered together, without the others. The positions are those of catalogs, of
/// their locales, of their pages, and of the locales of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileGroup {
    /// Style, scripts, and images.
    Assets,
    /// Files for programs.
    Machine,
    /// The page at the root, and the one for addresses that lead nowhere.
    Root,
    /// The home page, the decoder, the changes and the OpenSearch description of a locale.
    Home(usize),
    /// Data of a locale for search and decoder.
    Data(usize),
    /// Data for the look-up that belongs to no language.
    SharedData,
    /// A page of the overview of a catalog in a locale.
    Overview(usize, usize, usize),
    /// The pages of a code in a locale.
    Entry(usize, usize, usize),
    /// A permanent address.
    Permalink(usize),
}

impl Site<'_> {
    /// Renders every file of the site.
    pub fn files(&self) -> impl Iterator<Item = File> + '_ {
        self.groups().flat_map(|group| self.render(group))
    }

    /// Returns every group, once.
    pub fn groups(&self) -> impl Iterator<Item = FileGroup> + '_ {
        let locales = 0..self.plan.locales.len();
        let entries = self.plan.books.iter().enumerate().flat_map(|(at, book)| {
            let locales = 0..book.catalog.locales.len();
            locales.flat_map(move |locale| {
                let pages = 0..book.pages.len();
                let pages = pages.map(move |page| FileGroup::Entry(at, locale, page));
                let sheets = 0..book.sheets.len();
                let sheets = sheets.map(move |sheet| FileGroup::Overview(at, locale, sheet));
                sheets.chain(pages)
            })
        });
        // What takes longest comes first, so that several threads end together.
        [FileGroup::Machine, FileGroup::SharedData]
            .into_iter()
            .chain(locales.clone().map(FileGroup::Data))
            .chain([FileGroup::Assets, FileGroup::Root])
            .chain(locales.map(FileGroup::Home))
            .chain((0..self.plan.permalinks.len()).map(FileGroup::Permalink))
            .chain(entries)
    }

    /// Renders the files of a group: none for positions that are not there.
    #[must_use]
    pub fn render(&self, group: FileGroup) -> Vec<File> {
        match group {
            FileGroup::Assets => assets::files(&self.config),
            FileGroup::Machine => self.machine(),
            FileGroup::Root => self.root_pages(),
            FileGroup::Home(locale) => self.home(locale).unwrap_or_default(),
            FileGroup::Data(locale) => self.data(locale).unwrap_or_default(),
            FileGroup::SharedData => self.shared_data(),
            FileGroup::Overview(book, locale, sheet) => {
                self.overview(book, locale, sheet).unwrap_or_default()
            }
            FileGroup::Entry(book, locale, page) => {
                self.entry(book, locale, page).unwrap_or_default()
            }
            FileGroup::Permalink(at) => self.permalink(at).unwrap_or_default(),
        }
    }

    /// Returns the paths of the files of a group.
    #[must_use]
    pub fn paths(&self, group: FileGroup) -> Vec<String> {
        let fixed = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
        let locale = |at: usize| self.plan.locales.get(at);
        let folder = |book: usize, locale: usize| {
            let book = self.plan.books.get(book)?;
            let known = book.catalog.locales.get(locale)?;
            Some(format!("{}/{}", known.locale, book.path_name))
        };
        match group {
            FileGroup::Machine => self.machine_paths(),
            // There are few of them, and they are made at once.
            FileGroup::Assets | FileGroup::SharedData => self
                .render(group)
                .into_iter()
                .map(|file| file.path)
                .collect(),
            FileGroup::Root => fixed(&["index.html", "404.html"]),
            FileGroup::Home(at) => locale(at).map_or_else(Vec::new, |tag| {
                let changes = self.plan.has_changes.then_some("changes.html");
                let described = self.config.base_url.is_some();
                let described = described.then_some(opensearch::FILE);
                let names = ["index.html", "decode.html"].into_iter();
                let names = names.chain(changes).chain(described);
                names.map(|name| format!("{tag}/{name}")).collect()
            }),
            FileGroup::Data(at) => locale(at).map_or_else(Vec::new, |tag| {
                ["pages", "terms", "patterns", "words"]
                    .map(|kind| format!("search/{kind}-{tag}.js"))
                    .to_vec()
            }),
            FileGroup::Overview(book, locale, sheet) => {
                let count = self
                    .plan
                    .books
                    .get(book)
                    .map_or(0, |book| book.sheets.len());
                let folder = folder(book, locale).filter(|_| sheet < count);
                let path = folder.map(|folder| format!("{folder}/{}", book::file_name(sheet)));
                path.into_iter().collect()
            }
            FileGroup::Entry(book, locale, page) => {
                let page = self
                    .plan
                    .books
                    .get(book)
                    .and_then(|book| book.pages.get(page));
                let found = folder(book, locale).zip(page);
                found.map_or_else(Vec::new, |(folder, page)| {
                    ["index.html", "index.md"]
                        .map(|name| format!("{folder}/{}/{name}", page.slug))
                        .to_vec()
                })
            }
            FileGroup::Permalink(at) => {
                let permalink = self.plan.permalinks.get(at);
                permalink
                    .map(|permalink| format!("{}/index.html", permalink.slug))
                    .into_iter()
                    .collect()
            }
        }
    }
}
