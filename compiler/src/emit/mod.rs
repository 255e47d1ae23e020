//! The model to what people and rustc read. Nothing here can fail.

mod prose;
mod rust;

pub use prose::{Placeholders, Prose};
pub use rust::rust;
