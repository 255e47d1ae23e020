//! Markdown: an entry, a list of entries, the page of a catalog, and the pages of a site maker.

mod anchors;
mod book;
mod dialect;
mod escape;
mod explain;
mod links;
mod overview;
mod page;
mod section;
mod text;

pub use book::{Flavor, book};
pub use escape::{
    code_cell, escape_url, plain, plain_inline, plain_label, plain_value, rich, rich_cell,
};
pub use explain::{cases, choices, related_links};
pub use links::is_allowed;
pub(crate) use overview::numbered;
pub use page::{list, page};
pub use section::{Section, section};

/// Returns a row of a table.
pub(crate) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
