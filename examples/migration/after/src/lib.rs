//! Copies configuration.

errorbook::include_catalogs!();

pub mod error;
pub mod sync;
