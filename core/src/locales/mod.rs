//! Locales: their tags, the choice of one for a reader, and their plural rules.

mod accept_language;
mod chain;
#[cfg(feature = "std")]
mod environment;
mod interop;
mod locale;
mod negotiate;
mod parse;
pub mod plural;
mod request;
mod subtag;

pub use accept_language::{AcceptLanguage, parse_weight};
pub use chain::Chain;
pub use locale::{Locale, LocaleError};
pub use negotiate::negotiate;
pub use request::{LanguageRange, LocaleRequest};
