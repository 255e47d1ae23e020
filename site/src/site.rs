//! The site of compiled catalogs.

use errorbook_compiler::Readable;
use errorbook_compiler::model::CatalogDef;
use errorbook_reference::markdown::is_allowed;

use crate::config::Config;
use crate::plan::Plan;
use crate::project::SiteProject;
use crate::{assets, machine};

/// A site.
pub struct Site<'a> {
    pub(crate) plan: Plan<'a>,
    pub(crate) config: Config,
    pub(crate) version: String,
    /// The path of the site on its host.
    pub(crate) root: String,
}

impl std::fmt::Debug for Site<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site")
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

impl<'a> Site<'a> {
    /// Plans the site of the catalogs of one project.
    #[must_use]
    pub fn new(readable: Readable<'a>, config: Config) -> Self {
        let folder = String::new();
        Self::of_projects(&[SiteProject { readable, folder }], config)
    }

    /// Plans the site of the catalogs of several projects. Catalogs of one name have to be
    /// [qualified](CatalogDef::qualified_name).
    #[must_use]
    pub fn of_projects(projects: &[SiteProject<'a>], mut config: Config) -> Self {
        if config.base_url.is_none() {
            let catalogs = projects
                .iter()
                .flat_map(|project| project.readable.compilation().catalogs());
            config.base_url = common_docs_url(catalogs);
        }
        let root = config.base_url.as_deref().map_or("/", path_of).to_owned();
        Self {
            plan: Plan::new(projects),
            version: assets::version(&config),
            root,
            config,
        }
    }

    /// Returns the site at the root of its host, whatever the path of its `base-url`: for a look at it.
    #[must_use]
    pub fn at_root(mut self) -> Self {
        self.root = "/".to_owned();
        self
    }

    /// Returns whether absolute addresses are known, which a site map is made of.
    #[must_use]
    pub fn has_base_url(&self) -> bool {
        self.config.base_url.is_some()
    }

    /// Returns the codes that `redirects` leads to and no catalog has.
    #[must_use]
    pub fn unknown_redirects(&self) -> Vec<&str> {
        machine::unknown_redirects(&self.plan, &self.config)
    }

    /// Returns the addresses that lead elsewhere, and where, each from the root of the site on with a slash.
    #[must_use]
    pub fn redirects(&self) -> Vec<(String, String)> {
        machine::moved(&self.plan, &self.config)
    }
}

/// Returns the address under which all catalogs say that their pages stand.
fn common_docs_url<'a>(catalogs: impl Iterator<Item = &'a CatalogDef>) -> Option<String> {
    let mut urls = catalogs.map(|catalog| catalog.docs_url.as_deref());
    let first = urls.next()??;
    let common = urls.all(|url| url == Some(first)) && is_allowed(first);
    common.then(|| format!("{}/", first.trim_end_matches('/')))
}

/// Returns the path of an address: what stands behind the host.
fn path_of(url: &str) -> &str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    host.find('/').and_then(|at| host.get(at..)).unwrap_or("/")
}
