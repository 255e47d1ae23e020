//! The parts of a site, which can be rendered in any order, and the files of each.

use crate::file::File;
use crate::site::Site;
use crate::{assets, book, decode};

/// A part of the site, which can be rendered without the others. The positions are those of catalogs, of
/// their locales, of their pages, and of the locales of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Style, scripts, and images.
    Assets,
    /// What programs read.
    Machine,
    /// The page at the root, and the one for addresses that lead nowhere.
    Root,
    /// The home page and the decoder of a locale.
    Home(usize),
    /// What search and decoder read, of a locale.
    Data(usize),
    /// What the decoder reads of payloads.
    WireData,
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
        self.parts().flat_map(|part| self.render(part))
    }

    /// Every part of the site, once.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        let locales = 0..self.plan.locales.len();
        let entries = self.plan.books.iter().enumerate().flat_map(|(at, book)| {
            let locales = 0..book.catalog.locales.len();
            locales.flat_map(move |locale| {
                let pages = 0..book.pages.len();
                let pages = pages.map(move |page| Part::Entry(at, locale, page));
                let sheets = 0..book.sheets.len();
                let sheets = sheets.map(move |sheet| Part::Overview(at, locale, sheet));
                sheets.chain(pages)
            })
        });
        // What takes longest comes first, so that several threads end together.
        [Part::Machine, Part::WireData]
            .into_iter()
            .chain(locales.clone().map(Part::Data))
            .chain([Part::Assets, Part::Root])
            .chain(locales.map(Part::Home))
            .chain((0..self.plan.permalinks.len()).map(Part::Permalink))
            .chain(entries)
    }

    /// The files of a part. None for positions that are not there.
    #[must_use]
    pub fn render(&self, part: Part) -> Vec<File> {
        match part {
            Part::Assets => assets::files(&self.config),
            Part::Machine => self.machine(),
            Part::Root => self.root_pages(),
            Part::Home(locale) => self.home(locale).unwrap_or_default(),
            Part::Data(locale) => self.data(locale).unwrap_or_default(),
            Part::WireData => vec![File::new(
                format!("search/patterns-{}.js", decode::WIRE),
                decode::wire(&self.plan),
            )],
            Part::Overview(book, locale, sheet) => {
                self.overview(book, locale, sheet).unwrap_or_default()
            }
            Part::Entry(book, locale, page) => self.entry(book, locale, page).unwrap_or_default(),
            Part::Permalink(at) => self.permalink(at).unwrap_or_default(),
        }
    }

    /// The paths of the files of a part.
    #[must_use]
    pub fn paths(&self, part: Part) -> Vec<String> {
        let fixed = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
        let locale = |at: usize| self.plan.locales.get(at);
        let folder = |book: usize, locale: usize| {
            let book = self.plan.books.get(book)?;
            let known = book.catalog.locales.get(locale)?;
            Some(format!("{}/{}", known.locale, book.catalog.name))
        };
        match part {
            Part::Machine => self.machine_paths(),
            // There are few of them, and they are made at once.
            Part::Assets | Part::WireData => self
                .render(part)
                .into_iter()
                .map(|file| file.path)
                .collect(),
            Part::Root => fixed(&["index.html", "404.html"]),
            Part::Home(at) => locale(at).map_or_else(Vec::new, |tag| {
                ["index.html", "decode.html"]
                    .map(|name| format!("{tag}/{name}"))
                    .to_vec()
            }),
            Part::Data(at) => locale(at).map_or_else(Vec::new, |tag| {
                ["pages", "terms", "patterns"]
                    .map(|kind| format!("search/{kind}-{tag}.js"))
                    .to_vec()
            }),
            Part::Overview(book, locale, sheet) => {
                let count = self
                    .plan
                    .books
                    .get(book)
                    .map_or(0, |book| book.sheets.len());
                let folder = folder(book, locale).filter(|_| sheet < count);
                let path = folder.map(|folder| format!("{folder}/{}", book::file_name(sheet)));
                path.into_iter().collect()
            }
            Part::Entry(book, locale, page) => {
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
            Part::Permalink(at) => {
                let permalink = self.plan.permalinks.get(at);
                permalink
                    .map(|permalink| format!("{}/index.html", permalink.slug))
                    .into_iter()
                    .collect()
            }
        }
    }
}
