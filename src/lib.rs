//! Localized error catalogs.
//!
//! An error code is a promise: to the developer who raises it, to the person who reads it in their
//! own language, to the support engineer who looks it up, to the translator and to the client that
//! branches on it. errorbook has one source for all of them: a TOML catalog with the message,
//! summary, description, causes and resolutions of every code, and Fluent translations. A build
//! script compiles them into a typed enum.
//!
//! # Raising an error
//! Each catalog is a module with an enum and a macro. The catalogs `tok`, `akoya` and `netsuite`
//! ship with this crate:
//!
//! ```
//! use errorbook::tok::{tok_error, TokError};
//! use errorbook::Timestamp;
//!
//! fn check(hours: u32, expiry: Timestamp) -> Result<(), TokError> {
//!     Err(tok_error!(TOK005, hours, expiry)) // in the order of the catalog's `params`
//! }
//!
//! let expiry: Timestamp = "2026-11-23T10:00:00Z".parse()?;
//! let error = check(24, expiry).unwrap_err();
//! assert_eq!(error, tok_error!(TOK005, expiry = expiry, hours = 24u32)); // by name, in any order
//! assert_eq!(
//!     error.to_string(),
//!     "The expiry date of the token request cannot be more than 24 hours in the future. \
//!      Provided expiry date: 2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An unknown code and a missing, misspelled or mistyped parameter are compile errors, at your own
//! code.
//!
//! # Reading an error
//! [`Display`](core::fmt::Display) speaks the [ambient locale](ambient). For a known reader, pass a
//! [`Locale`], a list of them, or an [`AcceptLanguage`] header. Every field falls back on its own,
//! and tells its locale:
//!
//! ```
//! use errorbook::tok::tok_error;
//! use errorbook::{AcceptLanguage, Locale};
//!
//! let error = tok_error!(TOK013, "t-1");
//! let japanese: Locale = "ja-JP".parse()?;
//! assert_eq!(error.localize(&japanese).to_string(), "IDt-1のトークンが見つかりませんでした。");
//!
//! let request = AcceptLanguage("fr, ja;q=0.5");
//! let localized = error.localize(&request);
//! for step in localized.resolutions() {
//!     println!("{step} [{}]", step.locale());
//! }
//! # assert_eq!(localized.resolutions().next().unwrap().locale().as_str(), "ja");
//! # Ok::<(), errorbook::LocaleError>(())
//! ```
//!
//! # What a value may do
//! A parameter's value is data. The output of `Display` is safe for a log and a terminal: line
//! breaks, escape sequences and direction overrides in values are escaped. [`Localized::on`]
//! chooses another surface. A parameter declared `secret` is a [`Secret`], which no text shows.
//!
//! # Looking a code up
//! ```
//! use errorbook::{tok, Locale};
//!
//! let code: tok::Code = "TOK007".parse()?;
//! let ja: Locale = "ja".parse()?;
//! for cause in code.entry().causes(&ja) {
//!     println!("{cause}");
//! }
//! assert_eq!(tok::CATALOG.entries().len(), tok::Code::ALL.len());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Codes with cases
//! A code for several situations has cases, each with its own texts. `CODE::case` raises a case.
//! Its variant is named after both, and every case shows the same code. [`Entry::parent`] contains
//! what the cases share:
//!
//! ```
//! use errorbook::netsuite::{netsuite_error, NetsuiteError};
//!
//! let error = netsuite_error!(EntityOrRoleDisabled::inactive);
//! assert_eq!(error, NetsuiteError::EntityOrRoleDisabledInactive);
//! assert_eq!(error.code().as_str(), "EntityOrRoleDisabled");
//! assert_eq!(error.entry().case(), Some("inactive"));
//! // Without a message, the summary is shown.
//! assert_eq!(error.to_string(), "Role or entity inactive");
//! ```
//!
//! # A catalog of your own
//! Write `catalog/NAME.toml` and `locales/LOCALE/NAME.ftl` beside your `Cargo.toml`, call
//! `errorbook_compiler::build_script()` in `build.rs`, and [`include_catalogs!`] in `lib.rs` or
//! `main.rs`. An enum of your own that takes some codes of a catalog derives
//! [`ErrorCatalog`](derive@ErrorCatalog).
//!
//! # Features
//! Features only add; no feature changes a type.
//!
//! * `catalogs`: the shipped catalogs `tok`, `akoya` and `netsuite`, which these examples use.
//! * `ja`: the Japanese texts of the shipped catalogs, 29 KB in a binary.
//! * `std` (default): the ambient locale, `Locale::from_env` and [chains of causes](Localized::chain).
//! * `alloc` (with `std`): parameters own any text, and a [`Source`] any error. Without it, neither an
//!   allocator nor `std` is needed: a text and a source are made from what is `'static`.
//! * `overrides`: `Overrides`, translations that replace or add to the built-in ones without a rebuild.
//! * `axum`: errors as responses of an axum service, in the language and format that a request asks for.
//! * `chrono`, `time`: parameters from the timestamps, dates and durations of these crates.
//! * `url`, `uuid`: parameters from the URLs and ids of these crates.
//! * `icu`, `unic-langid`: [`Locale`] to and from the locales of `icu_locale_core` and `unic-langid`.
//! * `fluent`: errors and catalogs for applications with bundles of the `fluent` crate.
//! * `miette`: `miette::Diagnostic`, an error as a diagnostic with its code, resolutions and page.
//! * `serde`: a [`Locale`] in data, and `payload`, errors as JSON, as `application/problem+json` and as those of OAuth 2.0.
//! * `tracing`: `event!` and `tracing::record`, which record an error's code and parameters as fields.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
    not(test),
    // An error is rendered where nothing else may fail.
    deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic)
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
// What is generated for the catalogs of this crate names it as what is generated for others does.
#[allow(unused_extern_crates)]
extern crate self as errorbook;

#[cfg(feature = "std")]
pub mod ambient;
mod assert_error;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "std")]
mod causes;
#[cfg(feature = "std")]
mod codes;
pub mod field;
#[cfg(feature = "fluent")]
pub mod fluent;
mod generated;
mod localized;
#[cfg(feature = "miette")]
pub mod miette;
#[cfg(feature = "overrides")]
mod overrides;
#[cfg(feature = "serde")]
pub mod payload;
#[cfg(feature = "std")]
mod report;
mod source;
#[cfg(feature = "tracing")]
pub mod tracing;
mod unknown;

#[cfg(feature = "std")]
pub use causes::CauseChain;
#[cfg(feature = "std")]
pub use codes::entry_of;
pub use errorbook_core::jiff::civil::Date;
pub use errorbook_core::jiff::{SignedDuration, Timestamp};
pub use errorbook_core::{
    AcceptLanguage, AsValue, Catalog, Chain, DisplayValue, Endpoint, Endpoints, Entries, Entry,
    ErrorCatalog, Items, LanguageRange, ListValue, Locale, LocaleError, LocaleRequest, Locales,
    LossyValue, Meta, Note, NoteKind, OAuth, PageUrl, Param, ParamType, Params, Placeholders,
    Secret, Severity, Style, Surface, Text, Texts, UriText, Value, negotiate,
};
/// ```
/// use errorbook::{tok, ErrorCatalog};
///
/// /// What a download can fail with.
/// #[derive(Debug, ErrorCatalog)]
/// #[errorbook(catalog = tok)]
/// enum DownloadError {
///     /// Named as the entry is.
///     TOK013 { token_id: String },
///     /// Named otherwise.
///     #[errorbook(entry = TOK003)]
///     Export { download_id: String, source: std::io::Error },
/// }
///
/// let error = DownloadError::TOK013 { token_id: "t-1".to_owned() };
/// assert_eq!(error.to_string(), "Token with ID 't-1' was not found.");
/// assert_eq!(error.code(), tok::Code::TOK013);
/// let error: tok::TokError = error.into();
/// assert!(matches!(error, tok::TokError::TOK013 { .. }));
/// ```
pub use errorbook_macros::ErrorCatalog;
pub use localized::{Localized, LocalizedText};
#[cfg(feature = "overrides")]
pub use overrides::{Catalogs, Overrides, OverridesError};
#[cfg(feature = "std")]
pub use report::{Report, main};
pub use source::Source;
pub use unknown::UnknownCode;

/// Includes what the build script generated: one module for each catalog.
///
/// Call it at the root of the crate, or tell the build script where. The modules are public in the
/// module that calls it.
#[macro_export]
macro_rules! include_catalogs {
    () => {
        ::core::include!(::core::concat!(
            ::core::env!(
                "OUT_DIR",
                "this crate has no build script; add a `build.rs` with `fn main() { errorbook_compiler::build_script(); }`, and `errorbook-compiler` to `[build-dependencies]`"
            ),
            "/errorbook/mod.rs"
        ));
    };
}

#[cfg(feature = "catalogs")]
include_catalogs!();

/// The names that the derive and generated code use. Not an interface.
#[doc(hidden)]
pub mod __private {
    /// Carries the number of [`FORMAT`](errorbook_core::packed::FORMAT), so that code which was
    /// generated for another format names nothing in here.
    pub mod v8 {
        pub use crate::assert_error::{is_error_of, key_of};
        pub use crate::generated::*;
    }
}
