//! The model to Rust. Nothing here can fail.

mod files;
mod fluent;
mod format;
mod library;
mod response;
mod rust;
mod sizes;
mod template;

pub use files::{COPIES, copied, rust_files};
pub use format::{Placement, rust_root};
pub use library::{LIBRARY, library_path, with_library};
pub use rust::rust;
pub use sizes::sizes;
