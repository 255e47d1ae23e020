//! The reference site of errorbook catalogs.
//!
//! From compiled catalogs to the files of a static site: a page for each code and language, overviews,
//! permanent addresses, search, a decoder of pasted messages, and what programs read. Nothing here
//! touches a file: a [`Site`] is a list of [`FileGroup`]s, each of which can be rendered alone, on any thread.
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//! use errorbook_site::{Config, Site};
//!
//! let catalog = "[error.TOK006]\nmessage = \"Too many.\"\nsummary = \"Too many functions\"\n";
//! let compiled = compile(vec![InputFile::new("catalog/tok.toml", catalog)]);
//! let site = Site::new(compiled.readable(), Config::default());
//! let files: Vec<_> = site.files().collect();
//! assert!(files.iter().any(|file| file.path == "en/tok/TOK006/index.html"));
//! assert!(files.iter().any(|file| file.path == "TOK006/index.html"));
//! ```

mod alternate;
mod assets;
mod book;
mod changes;
mod config;
mod coverage;
mod decode;
mod edit;
mod entry;
mod file;
mod file_group;
mod highlight;
mod html;
mod ladder;
mod layout;
mod machine;
mod markdown;
mod marks;
mod neutral;
mod opensearch;
mod overview;
mod pages;
mod plan;
mod project;
mod reader;
mod references;
mod rendered;
mod sample;
mod search;
mod site;
mod structured;
mod terms;
mod words;

pub use config::{CONFIG_FILE, Config, ConfigError, SITE_CONFIG};
pub use file::File;
pub use file_group::FileGroup;
pub use project::SiteProject;
pub use site::Site;
