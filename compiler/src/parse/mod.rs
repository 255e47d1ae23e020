//! Text to trees, with the place of everything in them.

mod dedent;
pub(crate) mod ftl;
mod ftl_error;
mod nesting;
mod text;
pub(crate) mod toml;
mod toml_string;
pub(crate) mod toml_tables;
mod walk;
