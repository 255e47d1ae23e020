//! Running packed patterns, and writing their texts and values for a surface.

mod borrowed;
mod bytes;
mod duration;
mod escape;
mod formats;
mod formatted;
mod grapheme;
mod list;
mod log;
mod number;
mod plain;
mod render;
mod select;
mod style;
mod surface;
mod unit;
mod value;

pub use escape::LogWriter;
pub use formats::Formats;
pub use log::Message;
pub use number::format_number;
pub(crate) use render::{Pattern, render};
pub use style::Style;
pub(crate) use surface::Form;
pub use surface::Surface;
pub use unit::format_unit;
