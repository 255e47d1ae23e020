//! The reference site of errorbook catalogs.
//!
//! From compiled catalogs to the files of a static site: a page for each code and language, overviews,
//! permanent addresses, search, a decoder of pasted messages, and what programs read. Nothing here
//! touches a file: a [`Site`] is a list of [`Part`]s, each of which can be rendered alone, on any thread.
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//! use errorbook_site::{Config, Site};
//!
//! let catalog = "[error.TOK006]\nmessage = \"Too many.\"\nsummary = \"Too many functions\"\n";
//! let compiled = compile(vec![InputFile::new("catalog/tok.toml", catalog)]);
//! let site = Site::new(&compiled, Config::default());
//! let files: Vec<_> = site.files().collect();
//! assert!(files.iter().any(|file| file.path == "en/tok/TOK006/index.html"));
//! assert!(files.iter().any(|file| file.path == "TOK006/index.html"));
//! ```

mod book;
mod catalog;
mod config;
mod decode;
mod entry;
mod html;
mod language;
mod layout;
mod machine;
mod markdown;
mod neutral;
mod sample;
mod search;
mod shown;
mod status;
mod terms;
mod twin;
mod words;

use std::borrow::Cow;

use askama::Template;
use errorbook_compiler::Compilation;
use errorbook_compiler::model::Catalog;
use errorbook_compiler::source::Sources;

use book::Plan;
use layout::{Head, Layout, Link};
use shown::Reader;

pub use config::{CONFIG_FILE, Config, ConfigError, SITE_CONFIG};

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path, with `/` between its parts, relative to the root of the site.
    pub path: String,
    /// The content.
    pub bytes: Cow<'static, [u8]>,
}

impl File {
    fn new(path: impl Into<String>, text: String) -> Self {
        Self {
            path: path.into(),
            bytes: text.into_bytes().into(),
        }
    }
}

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
    /// The overview of a catalog in a locale.
    Overview(usize, usize),
    /// The pages of a code in a locale.
    Entry(usize, usize, usize),
    /// A permanent address.
    Permalink(usize),
}

/// A site.
pub struct Site<'a> {
    catalogs: &'a [Catalog],
    sources: &'a Sources,
    plan: Plan<'a>,
    config: Config,
    version: String,
    /// The path of the site on its host.
    root: String,
}

impl std::fmt::Debug for Site<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site")
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

/// Style and scripts.
const ASSETS: [(&str, &str); 5] = [
    ("assets/style.css", include_str!("../assets/style.css")),
    ("assets/theme.js", include_str!("../assets/theme.js")),
    ("assets/site.js", include_str!("../assets/site.js")),
    ("assets/decode.js", include_str!("../assets/decode.js")),
    ("assets/icon.svg", include_str!("../assets/icon.svg")),
];

impl<'a> Site<'a> {
    /// Plans the site of catalogs that compiled without errors.
    #[must_use]
    pub fn new(compilation: &'a Compilation, config: Config) -> Self {
        let catalogs = compilation.catalogs();
        let sources = compilation.sources();
        let stale = compilation
            .lock()
            .into_iter()
            .flat_map(|lock| lock.stale(catalogs));
        // What goes over the project's texts is none of its translations.
        let stale = stale.filter(|text| !sources.get(text.span.file).overriding);
        let stale = stale.map(|text| text.span).collect();
        let mut config = config;
        if config.base_url.is_none() {
            config.base_url = common_docs_url(catalogs);
        }
        let root = config.base_url.as_deref().map_or("/", path_of).to_owned();
        Self {
            catalogs,
            sources,
            plan: Plan::new(catalogs, stale),
            version: version(&config),
            root,
            config,
        }
    }

    /// Whether absolute addresses are known, which a site map is made of.
    #[must_use]
    pub fn has_base_url(&self) -> bool {
        self.config.base_url.is_some()
    }

    /// Codes that `redirects` leads to and no catalog has.
    #[must_use]
    pub fn unknown_redirects(&self) -> Vec<&str> {
        machine::unknown_redirects(&self.plan, &self.config)
    }

    /// Every part of the site, once.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        let locales = 0..self.plan.locales.len();
        let entries = self.plan.books.iter().enumerate().flat_map(|(at, book)| {
            let locales = 0..book.catalog.locales.len();
            locales.flat_map(move |locale| {
                let pages = 0..book.pages.len();
                let pages = pages.map(move |page| Part::Entry(at, locale, page));
                std::iter::once(Part::Overview(at, locale)).chain(pages)
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

    /// Every file of the site.
    pub fn files(&self) -> impl Iterator<Item = File> + '_ {
        self.parts().flat_map(|part| self.render(part))
    }

    /// The files of a part. None for positions that are not there.
    #[must_use]
    pub fn render(&self, part: Part) -> Vec<File> {
        match part {
            Part::Assets => self.assets(),
            Part::Machine => self.machine(),
            Part::Root => self.root_pages(),
            Part::Home(locale) => self.home(locale).unwrap_or_default(),
            Part::Data(locale) => self.data(locale).unwrap_or_default(),
            Part::WireData => vec![File::new(
                format!("search/patterns-{}.js", decode::WIRE),
                decode::wire(&self.plan),
            )],
            Part::Overview(book, locale) => self.overview(book, locale).unwrap_or_default(),
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
            // There are few of them, and they are made at once.
            Part::Assets | Part::Machine | Part::WireData => self
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
            Part::Overview(book, locale) => folder(book, locale)
                .map(|folder| format!("{folder}/index.html"))
                .into_iter()
                .collect(),
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

    fn assets(&self) -> Vec<File> {
        let mut files: Vec<_> = ASSETS
            .iter()
            .map(|&(path, text)| File {
                path: path.to_owned(),
                bytes: text.as_bytes().into(),
            })
            .collect();
        if let Some(theme) = &self.config.theme {
            files.push(File {
                path: "assets/theme.css".to_owned(),
                bytes: theme.clone().into(),
            });
        }
        if let Some(logo) = &self.config.logo {
            files.push(File {
                path: format!("assets/{}", logo.name),
                bytes: logo.bytes.clone().into(),
            });
        }
        files
    }

    fn machine(&self) -> Vec<File> {
        let mut files = vec![
            File::new("errors.json", machine::errors(self.catalogs, &self.plan)),
            File::new("llms.txt", machine::contents(&self.plan, &self.config)),
            File::new("_redirects", machine::redirects(&self.plan, &self.config)),
        ];
        let schemas = machine::SCHEMAS.iter();
        files.extend(schemas.map(|&(path, text)| File::new(path, text.to_owned())));
        if let Some(base) = &self.config.base_url {
            let maps = machine::sitemaps(&self.plan, base);
            files.extend(maps.into_iter().map(|(path, text)| File::new(path, text)));
        }
        files
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

    fn root_pages(&self) -> Vec<File> {
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

    fn home(&self, locale: usize) -> Option<Vec<File>> {
        let tag = *self.plan.locales.get(locale)?;
        let up = "../";
        let words = words::words(tag);
        let head = |path: &str, title: &str| Head {
            tag,
            path: path.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            tags: self.plan.locales.clone(),
            crumbs: Vec::new(),
            twin: false,
        };
        let layout = |head| Layout::new(&self.plan, &self.config, &self.version, up, head);
        let home = neutral::HomePage {
            layout: layout(head("", "")),
            catalogs: neutral::catalogs(&self.plan, tag, up),
        };
        let decode = neutral::DecodePage {
            layout: layout(head("decode.html", words.decode)),
        };
        Some(vec![
            page_file(&format!("{tag}/index.html"), &home),
            page_file(&format!("{tag}/decode.html"), &decode),
        ])
    }

    fn data(&self, locale: usize) -> Option<Vec<File>> {
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
        ])
    }

    fn tags(&self, book: &book::Book<'a>) -> Vec<&'a str> {
        (0..book.catalog.locales.len())
            .map(|locale| book.tag(locale))
            .collect()
    }

    fn overview(&self, book_at: usize, locale: usize) -> Option<Vec<File>> {
        let up = "../../";
        let reader = Reader::new(&self.plan, book_at, locale, up)?;
        let (title, description) = machine::about(&reader);
        let folder = format!("{}/", reader.book.catalog.name);
        let head = Head {
            tag: reader.tag(),
            title,
            description,
            tags: self.tags(reader.book),
            crumbs: vec![self.home_crumb(&reader)],
            twin: false,
            path: folder.clone(),
        };
        let layout = Layout::new(&self.plan, &self.config, &self.version, up, head);
        let page = catalog::page(&reader, layout);
        let path = format!("{}/{folder}index.html", reader.tag());
        Some(vec![page_file(&path, &page)])
    }

    fn home_crumb(&self, reader: &Reader<'_, '_>) -> Link {
        Link {
            href: format!("{}{}/index.html", reader.up, reader.tag()),
            label: self.config.title.clone(),
        }
    }

    fn entry(&self, book_at: usize, locale: usize, page_at: usize) -> Option<Vec<File>> {
        let up = "../../../";
        let reader = Reader::new(&self.plan, book_at, locale, up)?;
        let page = reader.book.pages.get(page_at)?;
        let (catalog, _) = machine::about(&reader);
        let path = format!("{}/{}/", reader.book.catalog.name, page.slug);
        let folder = format!("{}/{path}", reader.tag());
        let head = Head {
            tag: reader.tag(),
            title: format!("{} · {catalog}", page.title),
            description: search::summary(&reader, page),
            tags: self.tags(reader.book),
            crumbs: vec![
                self.home_crumb(&reader),
                Link {
                    href: "../index.html".to_owned(),
                    label: catalog,
                },
            ],
            twin: true,
            path,
        };
        let layout = Layout::new(&self.plan, &self.config, &self.version, up, head);
        let edits = self.edits(&reader, page);
        let html = entry::page(&reader, page, page_at, layout, edits);
        Some(vec![
            page_file(&format!("{folder}index.html"), &html),
            File::new(format!("{folder}index.md"), twin::twin(&reader, page)),
        ])
    }

    /// Links to where the page is written, and to where its mistakes are reported.
    fn edits(&self, reader: &Reader<'_, 'a>, page: &book::Page<'a>) -> Vec<Link> {
        let words = reader.words();
        let mut links = Vec::new();
        let at = |url: &str, span: errorbook_compiler::source::Span| {
            let (line, _) = self.sources.line_column(span.file, span.start);
            let path = encoded(&self.sources.get(span.file).path);
            url.replace("{path}", &path)
                .replace("{line}", &line.to_string())
        };
        if let Some(url) = &self.config.edit_url {
            links.push(Link {
                href: at(url, page.root.key.span),
                label: words.edit.to_owned(),
            });
            let own = |entry: &'a errorbook_compiler::model::Entry| {
                let mut fields = entry.fields();
                fields.find_map(|field| Some(field.field.text(reader.locale)?.span))
            };
            let translation = page.all().find_map(own).filter(|_| reader.locale != 0);
            if let Some(span) = translation {
                links.push(Link {
                    href: at(url, span),
                    label: words.edit_translation.to_owned(),
                });
            }
        }
        if let Some(url) = &self.config.report_url {
            links.push(Link {
                href: url.replace("{code}", &encoded(&page.root.code)),
                label: words.report.to_owned(),
            });
        }
        links
    }

    fn permalink(&self, at: usize) -> Option<Vec<File>> {
        let permalink = self.plan.permalinks.get(at)?;
        let up = "../";
        let mut layout = self.neutral(up);
        layout.title = format!("{} · {}", permalink.title, self.config.title);
        let page = neutral::ChoicePage {
            layout,
            title: permalink.title.clone(),
            is_code: true,
            choices: neutral::choices(&self.plan, permalink, up),
        };
        Some(vec![page_file(
            &format!("{}/index.html", permalink.slug),
            &page,
        )])
    }
}

fn page_file(path: &str, page: &impl Template) -> File {
    // Writing to a string does not fail, and nothing else in a template can.
    File::new(path, page.render().unwrap_or_default())
}

/// The address under which all catalogs say that their pages stand.
fn common_docs_url(catalogs: &[Catalog]) -> Option<String> {
    let mut urls = catalogs.iter().map(|catalog| catalog.docs_url.as_deref());
    let first = urls.next()??;
    let common = urls.all(|url| url == Some(first)) && markdown::is_allowed(first);
    common.then(|| format!("{}/", first.trim_end_matches('/')))
}

/// The path of an address: what stands behind the host.
fn path_of(url: &str) -> &str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    host.find('/').and_then(|at| host.get(at..)).unwrap_or("/")
}

/// A text as part of an address (RFC 3986).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A name for the state of the assets, so that no browser shows a page with old ones: FNV-1a.
fn version(config: &Config) -> String {
    let own = ASSETS.iter().flat_map(|(_, text)| text.bytes());
    let theme = config.theme.iter().flatten().copied();
    let hash = own
        .chain(theme)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{:08x}", hash >> 32)
}
