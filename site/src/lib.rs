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

mod alternate;
mod assets;
mod book;
mod config;
mod decode;
mod edit;
mod entry;
mod html;
mod language;
mod layout;
mod machine;
mod markdown;
mod neutral;
mod overview;
mod pages;
mod part;
mod sample;
mod search;
mod shown;
mod status;
mod terms;
mod words;

use std::borrow::Cow;

use errorbook_compiler::Compilation;
use errorbook_compiler::model::CatalogDef;
use errorbook_compiler::source::Sources;

use book::Plan;

pub use config::{CONFIG_FILE, Config, ConfigError, SITE_CONFIG};
pub use part::Part;

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

/// A site.
pub struct Site<'a> {
    catalogs: &'a [CatalogDef],
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
        let stale = stale.filter(|text| !sources.get(text.span().file).overriding);
        let stale = stale.map(|text| text.span()).collect();
        let mut config = config;
        if config.base_url.is_none() {
            config.base_url = common_docs_url(catalogs);
        }
        let root = config.base_url.as_deref().map_or("/", path_of).to_owned();
        Self {
            catalogs,
            sources,
            plan: Plan::new(catalogs, stale),
            version: assets::version(&config),
            root,
            config,
        }
    }

    /// The site at the root of its host, whatever the path of its `base-url`: for a look at it.
    #[must_use]
    pub fn at_root(mut self) -> Self {
        self.root = "/".to_owned();
        self
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

    /// Addresses that lead elsewhere, and where, each from the root of the site on with a slash.
    #[must_use]
    pub fn redirects(&self) -> Vec<(String, String)> {
        machine::moved(&self.plan, &self.config)
    }

    /// Every file of the site.
    pub fn files(&self) -> impl Iterator<Item = File> + '_ {
        self.parts().flat_map(|part| self.render(part))
    }
}

/// The address under which all catalogs say that their pages stand.
fn common_docs_url(catalogs: &[CatalogDef]) -> Option<String> {
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
