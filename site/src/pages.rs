//! The files of each part of a site.

use askama::Template;

use crate::file::File;
use crate::layout::{self, Head, Layout, Link};
use crate::reader::Reader;
use crate::site::Site;
use crate::{
    alternate, book, changes, decode, edit, entry, ladder, machine, neutral, opensearch, overview,
    search, structured, words,
};

impl<'a> Site<'a> {
    pub(crate) fn machine(&self) -> Vec<File> {
        let mut files = vec![
            File::new("errors.json", machine::errors(&self.plan)),
            File::new("llms.txt", machine::contents(&self.plan, &self.config)),
            File::new(
                "_redirects",
                machine::redirects(&self.plan, &self.config, &self.root),
            ),
        ];
        let schemas = machine::SCHEMAS.iter();
        files.extend(schemas.map(|&(path, text)| File::new(path, text.to_owned())));
        if let Some(base) = &self.config.base_url {
            let maps = machine::sitemaps(&self.plan, base);
            files.extend(maps.into_iter().map(|(path, text)| File::new(path, text)));
            let feed = self.plan.has_changes && self.config.has_feed();
            let feed = feed.then(|| changes::feed(&self.plan, &self.config, base));
            files.extend(feed.map(|text| File::new(layout::FEED, text)));
        }
        files
    }

    /// Returns the paths of what [`machine`](Self::machine) renders.
    pub(crate) fn machine_paths(&self) -> Vec<String> {
        let mut paths = vec!["errors.json", "llms.txt", "_redirects"];
        paths.extend(machine::SCHEMAS.iter().map(|(path, _)| *path));
        let maps = self.config.base_url.iter();
        let maps = maps.flat_map(|_| machine::sitemap_names(&self.plan));
        let feed = self.plan.has_changes && self.config.has_feed();
        let feed = feed.then(|| layout::FEED.to_owned());
        let paths = paths.into_iter().map(str::to_owned);
        paths.chain(maps).chain(feed).collect()
    }

    fn source_tag(&self) -> &'a str {
        self.plan.locales.first().copied().unwrap_or("en")
    }

    fn neutral<'s>(&'s self, up: &'s str) -> Layout<'s> {
        Layout::neutral(
            &self.plan,
            &self.config,
            &self.version,
            up,
            self.source_tag(),
        )
    }

    pub(crate) fn root_pages(&self) -> Vec<File> {
        let locales = self.plan.locales.iter();
        let languages =
            locales.map(|tag| layout::LanguageLink::new(tag, format!("{tag}/index.html"), false));
        let root = neutral::ChoicePage {
            layout: self.neutral(""),
            title: self.config.title.clone(),
            is_code: false,
            choices: vec![neutral::Choice {
                title: String::new(),
                languages: languages.collect(),
            }],
        };
        let missing = neutral::MissingPage {
            layout: self.neutral(&self.root),
        };
        vec![
            page_file("index.html", &root),
            page_file("404.html", &missing),
        ]
    }

    pub(crate) fn home(&self, locale: usize) -> Option<Vec<File>> {
        let tag = *self.plan.locales.get(locale)?;
        let up = "../";
        let words = words::words(tag);
        let head = |path: &str, title: &str| Head {
            tag,
            path: path.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            tags: self.plan.locales.clone(),
            written: self.plan.locales.clone(),
            crumbs: Vec::new(),
            permalink: None,
            alternate: false,
        };
        let layout = |head| Layout::new(&self.plan, &self.config, &self.version, up, head);
        let home = neutral::HomePage {
            layout: layout(head("", "")),
            catalogs: neutral::catalogs(&self.plan, tag, up),
        };
        let mut decode = neutral::DecodePage {
            layout: layout(head("decode.html", words.decode)),
        };
        decode.layout.has_box = false;
        let mut files = vec![
            page_file(&format!("{tag}/index.html"), &home),
            page_file(&format!("{tag}/decode.html"), &decode),
        ];
        if self.plan.has_changes {
            let page = changes::ChangesPage {
                layout: layout(head("changes.html", words.changes)),
                releases: changes::releases(&self.plan, &self.config, tag, up),
            };
            files.push(page_file(&format!("{tag}/changes.html"), &page));
        }
        files.extend(self.config.base_url.as_deref().map(|base| {
            let text = opensearch::description(&self.config.title, base, tag);
            File::new(format!("{tag}/{}", opensearch::FILE), text)
        }));
        Some(files)
    }

    pub(crate) fn data(&self, locale: usize) -> Option<Vec<File>> {
        let tag = *self.plan.locales.get(locale)?;
        Some(vec![
            File::new(
                format!("search/pages-{tag}.js"),
                search::pages(&self.plan, tag),
            ),
            File::new(
                format!("search/terms-{tag}.js"),
                search::index(&self.plan, tag),
            ),
            File::new(
                format!("search/patterns-{tag}.js"),
                decode::patterns(&self.plan, tag),
            ),
            File::new(
                format!("search/words-{tag}.js"),
                ladder::words(&self.plan, Some(tag)),
            ),
        ])
    }

    /// Returns what is of no language.
    pub(crate) fn shared_data(&self) -> Vec<File> {
        let plan = &self.plan;
        let wire = ladder::WIRE;
        vec![
            File::new("search/ladder-all.js", ladder::shared(plan)),
            File::new(format!("search/patterns-{wire}.js"), decode::wire(plan)),
            File::new(format!("search/words-{wire}.js"), ladder::words(plan, None)),
        ]
    }

    fn tags(&self, book: &book::Book<'a>) -> Vec<&'a str> {
        (0..book.catalog.locales.len())
            .map(|locale| book.tag(locale))
            .collect()
    }

    pub(crate) fn overview(
        &self,
        book_at: usize,
        locale: usize,
        sheet: usize,
    ) -> Option<Vec<File>> {
        let up = "../../";
        let reader = Reader::new(&self.plan, book_at, locale, up)?;
        let (mut title, description) = reader.about();
        let mut path = format!("{}/", reader.book.path_name);
        if sheet > 0 {
            title = format!("{title} ({})", sheet + 1);
            path.push_str(&book::file_name(sheet));
        }
        let head = Head {
            tag: reader.tag(),
            title,
            description,
            tags: self.tags(reader.book),
            written: self.tags(reader.book),
            crumbs: vec![self.home_crumb(&reader)],
            permalink: None,
            alternate: false,
            path,
        };
        let layout = Layout::new(&self.plan, &self.config, &self.version, up, head);
        let page = overview::page(&reader, sheet, layout)?;
        let (tag, name) = (reader.tag(), &reader.book.path_name);
        let path = format!("{tag}/{name}/{}", book::file_name(sheet));
        Some(vec![page_file(&path, &page)])
    }

    fn home_crumb(&self, reader: &Reader<'_, '_>) -> Link {
        Link {
            href: format!("{}{}/index.html", reader.up, reader.tag()),
            label: self.config.title.clone(),
        }
    }

    pub(crate) fn entry(&self, book_at: usize, locale: usize, page_at: usize) -> Option<Vec<File>> {
        let reader = Reader::new(&self.plan, book_at, locale, "../../../")?;
        let page = reader.book.pages.get(page_at)?;
        let folder = format!("{}/{}/{}/", reader.tag(), reader.book.path_name, page.slug);
        let html = self.entry_page(reader, page_at)?;
        Some(vec![
            page_file(&format!("{folder}index.html"), &html),
            File::new(
                format!("{folder}index.md"),
                alternate::alternate(&reader, page),
            ),
        ])
    }

    fn entry_page<'s>(
        &'s self,
        reader: Reader<'s, 'a>,
        page_at: usize,
    ) -> Option<entry::EntryPage<'s, 'a>>
    where
        's: 'a,
    {
        let page = reader.book.pages.get(page_at)?;
        let (catalog, _) = reader.about();
        let path = format!("{}/{}/", reader.book.path_name, page.slug);
        let head = Head {
            tag: reader.tag(),
            title: search::page_title(&reader, page, &catalog),
            description: search::page_description(&reader, page),
            tags: self.tags(reader.book),
            written: reader.book.written(page),
            crumbs: vec![
                self.home_crumb(&reader),
                Link {
                    href: format!("{}index.html", reader.folder()),
                    label: catalog,
                },
            ],
            permalink: Some(self.plan.permalink(reader.book_at, page_at)),
            alternate: true,
            path,
        };
        let mut layout = Layout::new(&self.plan, &self.config, &self.version, reader.up, head);
        let base = self.config.base_url.as_deref();
        layout.structured = Some(structured::article(&layout, base));
        let edits = edit::links(&reader, page, &self.config);
        Some(entry::page(&reader, page, page_at, layout, edits))
    }

    pub(crate) fn permalink(&self, at: usize) -> Option<Vec<File>> {
        let permalink = self.plan.permalinks.get(at)?;
        let up = "../";
        let path = format!("{}/index.html", permalink.slug);
        // An address of one page is that page in its source language, which offers the others.
        if let [(book_at, page_at)] = permalink.pages[..] {
            let reader = Reader::new(&self.plan, book_at, 0, up)?;
            let mut page = self.entry_page(reader, page_at)?;
            page.is_permalink = true;
            return Some(vec![page_file(&path, &page)]);
        }
        let mut layout = self.neutral(up);
        layout.title = format!("{} · {}", permalink.title, self.config.title);
        let page = neutral::ChoicePage {
            layout,
            title: permalink.title.clone(),
            is_code: true,
            choices: neutral::choices(&self.plan, permalink, up),
        };
        Some(vec![page_file(&path, &page)])
    }
}

fn page_file(path: &str, page: &impl Template) -> File {
    // Writing to a string does not fail, and nothing else in a template can.
    File::new(path, page.render().unwrap_or_default())
}
