//! Running packed patterns, and writing their texts and values for a surface.

mod grapheme;
mod log;
mod render;
mod surface;

pub use log::Message;
pub use render::Style;
pub(crate) use render::{Pattern, render};
pub(crate) use surface::Form;
pub use surface::{LogWriter, Surface};
