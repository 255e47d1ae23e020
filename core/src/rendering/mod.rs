//! Running packed patterns, and writing their texts and values for a surface.

mod borrowed;
mod escape;
mod grapheme;
mod log;
mod plain;
mod render;
mod select;
mod style;
mod surface;
mod value;

pub use escape::LogWriter;
pub use log::Message;
pub(crate) use render::{Pattern, render};
pub use style::Style;
pub(crate) use surface::Form;
pub use surface::Surface;
