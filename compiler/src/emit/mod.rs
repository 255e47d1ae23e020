//! The model to Rust. Nothing here can fail.

mod files;
mod fluent;
mod format;
mod response;
mod rust;
mod sizes;

pub use files::{COPIES, copied, rust_files};
pub use format::rust_root;
pub use rust::rust;
pub use sizes::sizes;
