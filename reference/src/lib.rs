//! Error catalogs as their readers see them.
//!
//! [`CompiledCatalog`] gives the [view](CatalogView) of a reader: which text, in which language, stale or
//! diverging, and all variants of a text that chooses by values. Whatever shows an entry to a person or writes it
//! for a tool takes an [`EntryView`].
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//! use errorbook_core::Locale;
//! use errorbook_reference::CompiledCatalog;
//!
//! let catalog = r#"
//! [error.A]
//! message = """
//! { $format ->
//!     [ini] INI
//!    *[json] JSON
//! } files cannot hold a table."""
//! summary = "Table in a file that has no place for it"
//! params = [{ name = "format", type = { enum = ["ini", "json"] } }]
//! "#;
//! let german = "A = { $format ->\n    [ini] INI\n   *[json] JSON\n    }-Dateien sind ohne Tabellen.\n";
//! let compilation = compile(vec![
//!     InputFile::new("catalog/app.toml", catalog),
//!     InputFile::new("locales/de/app.ftl", german),
//! ]);
//! let catalogs = CompiledCatalog::all(compilation.readable());
//! let german: Locale = "de".parse()?;
//! let view = catalogs[0].view(&german);
//! let entry = view.entries().next().unwrap();
//! let message = entry.message.as_ref().unwrap();
//! let conditions: Vec<_> = message.variants().list.into_iter().map(|one| one.condition).collect();
//! assert_eq!(conditions, ["format = ini", "format = json"]);
//! assert_eq!(entry.summary.as_ref().unwrap().foreign(), Some("en"));
//! # Ok::<(), errorbook_core::LocaleError>(())
//! ```

pub mod checks;
mod compiled;
mod coverage;
mod headings;
pub mod json;
pub mod language;
mod man;
pub mod markdown;
mod page;
mod punctuation;
mod safe;
pub mod text;
pub mod view;

pub use compiled::CompiledCatalog;
pub use coverage::{Coverage, coverage};
pub use headings::{Headings, headings};
pub use man::man;
pub use page::Page;
pub use punctuation::Punctuation;
pub use safe::safe;
pub use view::{CatalogView, EntryView, ResolvedText};
