//! Locales: their tags, the choice of one for a reader, and their plural rules.

#[cfg(feature = "std")]
mod environment;
mod locale;
mod negotiate;
pub mod plural;

pub use locale::{Locale, LocaleError};
pub use negotiate::{AcceptLanguage, Chain, LanguageRange, LocaleRequest, negotiate, parse_weight};
