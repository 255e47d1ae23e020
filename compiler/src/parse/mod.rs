//! Text to trees, with the place of everything in them.

pub(crate) mod ftl;
mod nesting;
pub(crate) mod toml;
mod toml_string;
