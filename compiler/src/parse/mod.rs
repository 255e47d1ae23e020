//! Text to trees, with the place of everything in them.

mod dedent;
pub(crate) mod ftl;
mod ftl_error;
mod nesting;
mod place;
mod slice;
mod text;
pub(crate) mod toml;
mod toml_string;
pub(crate) mod toml_tables;
pub(crate) mod tree;
mod walk;

/// The largest file that is read. The largest catalogs known are a few MiB.
pub(crate) const MOST_BYTES: usize = 64 << 20;
