//! JSON: an entry, a list of entries, and a catalog in all its languages. `docs/schema/` says what is in it.

mod catalog;
mod check;
mod entry;
mod fluent;
mod text;
mod value;

pub use catalog::catalog;
pub use check::{CheckPage, CheckPages, check, checks};
pub use entry::{Cases, Choices, Page, Row, cases, choices, page, row};
pub use fluent::fluent;
pub use text::Text;
pub use value::value;
