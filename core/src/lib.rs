//! The packed catalog of [errorbook] and its renderer.
//!
//! Applications use the `errorbook` crate, which re-exports what they need from here. This crate is
//! the part that has to run everywhere: it is `no_std`, allocates nothing, performs no I/O, parses
//! neither TOML nor FTL and cannot panic. (With the feature `std`, [`Locale::from_env`] reads the
//! environment for programs that ask for it.) A catalog is static data ([`Catalog`]) with nothing to
//! start up; the very same renderer runs what was packed at build time and what a tool packs at run
//! time, so that the two cannot differ.
//!
//! The way of a message: [`negotiate()`] ranks the catalog's locales for a reader, [`Entry`] finds
//! the pattern of a field in the first of them that has it, and [`Text::write`] runs the pattern
//! with an error's parameters ([`Params`]) for a [`Surface`].
//!
//! [errorbook]: https://docs.rs/errorbook
#![no_std]
// Errors are rendered where nothing else may fail: in a panic hook, a destructor, a signal-like
// path. So that the absence of panics is held by the compiler, not by care.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic
    )
)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

mod entries;
mod locales;
pub mod packed;
mod rendering;
mod values;

pub use entries::{
    Endpoint, Endpoints, Entries, Entry, ErrorCatalog, Meta, Note, NoteKind, OAuth, PageUrl, Param,
    ParamType, Placeholders, Severity, Text, Texts, UriText, localized_reason_phrase,
    reason_phrase,
};
pub use jiff;
pub use locales::{
    AcceptLanguage, Chain, LanguageRange, Locale, LocaleError, LocaleRequest, negotiate,
    parse_weight, plural,
};
pub use packed::{Catalog, Locales};
pub use rendering::{Formats, LogWriter, Message, Style, Surface, format_number, format_unit};
pub use values::{AsValue, DisplayValue, Items, ListValue, LossyValue, Params, Secret, Value};
