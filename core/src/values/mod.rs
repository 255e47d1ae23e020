//! Values of parameters, and how each type is written in digits and letters.

mod conversions;
mod digits;
mod dynamic;
mod number;
mod secret;
mod timestamp;
mod value;

pub(crate) use digits::{small_number, write_signed, write_unsigned};
pub(crate) use number::{Decimal, NotFinite, is_exactly, operands};
pub use secret::Secret;
pub(crate) use timestamp::{write_date, write_timestamp};
pub use value::{AsValue, DisplayValue, Items, ListValue, LossyValue, Params, Value};
