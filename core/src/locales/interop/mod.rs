//! Locales of other crates, and locales in data.

#[cfg(feature = "icu")]
mod icu;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "unic-langid")]
mod unic_langid;
