//! Markdown: an entry, a list of entries, and the page of a catalog.

mod anchors;
mod escape;
mod explain;
mod links;
mod page;
mod section;
mod text;

pub use escape::{
    code_cell, escape_url, plain, plain_inline, plain_label, plain_value, rich, rich_cell,
};
pub use explain::{cases, choices, related_links};
pub use links::is_allowed;
pub(crate) use page::numbered;
pub use page::{list, page};
pub use section::{Section, section};

/// Returns a row of a table.
pub(crate) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
