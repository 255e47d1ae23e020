//! The model to what people and rustc read. Nothing here can fail.

mod files;
mod fluent;
mod prose;
mod rust;

pub use files::{COPIES, rust_files};
pub use prose::{Placeholders, Prose};
pub use rust::rust;
