//! The model to what people, programs and rustc read. Nothing here can fail.

mod badge;
mod checks;
mod fallback;
mod files;
mod fluent;
mod format;
mod headings;
mod json;
pub mod markdown;
mod prose;
mod response;
mod rust;
mod sizes;

pub use badge::badges;
pub use checks::{capitalized, check_section, checks_page, traits};
pub use fallback::{Fallback, Found};
pub use files::{COPIES, copied, rust_files};
pub use format::rust_root;
pub use headings::{Headings, headings};
pub use json::json;
pub use markdown::markdown;
pub use prose::{PlaceholderStyle, Placeholders, Prose};
pub use rust::rust;
pub use sizes::sizes;

/// A file of documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The path, with `/` between its parts, relative to where documentation is written.
    pub path: String,
    /// The content.
    pub content: String,
}
