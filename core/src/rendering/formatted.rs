//! Values in the reader's language, as a catalog says.

use core::fmt::{self, Write};

use super::surface::Form;
use crate::packed::Catalog;
use crate::values::Value;

/// Writes a value by a function of a catalog with the format at a byte of its text. `None`: one of them is not
/// there, and nothing was written.
///
/// The caller then writes the value plainly. Doing it here would compile all that writes values a second time, for
/// `dyn Write`: 6 KB.
// Not inlined: few texts have one.
#[inline(never)]
pub(super) fn write_formatted(
    function: u8,
    value: Value<'_>,
    catalog: &Catalog<'_>,
    at: usize,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let write = catalog.formats().get(function)?;
    write(value, catalog.format(at)?.data, form, out)
}
