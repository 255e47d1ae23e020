//! Fluent beyond its syntax. Resolving patterns finds this, so these files hold the rows.

pub(super) mod arguments;
pub(super) mod cycle;
pub(super) mod ignored_argument;
pub(super) mod literal;
pub(super) mod no_format_data;
pub(super) mod select;
pub(super) mod unknown_fluent_reference;
pub(super) mod unused_category;
