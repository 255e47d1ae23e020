//! Values in the reader's language, as a catalog says.

use core::fmt::{self, Write};

use super::surface::Form;
use super::value::ALL;
use crate::packed::Catalog;
use crate::values::Value;

/// Writes a value by a function of a catalog with the format at a byte of its text; as it is, where one of them is
/// not there.
// Not inlined: few texts have one.
#[inline(never)]
pub(super) fn write_formatted(
    function: u8,
    value: Value<'_>,
    catalog: &Catalog<'_>,
    at: usize,
    form: Form,
    out: &mut dyn Write,
) -> fmt::Result {
    let write = catalog.formats().get(function);
    let written = write.and_then(|write| write(value, catalog.format(at)?.data, form, out));
    match written {
        Some(result) => result,
        None => value.write_to(ALL, form, out),
    }
}
