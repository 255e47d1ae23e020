//! Numbers with units in the reader's language.

use core::fmt::{self, Write};

use super::number::Buffer;
use super::surface::Form;
use crate::locales::plural::{Category, category};
use crate::packed::{NumberFormat, UnitFormat, UnitPattern, UnitPatterns};
use crate::values::{Decimal, Value};

/// Writes a number with its unit as the data says. `None`: it is no number, or the data is malformed.
pub(super) fn write(
    value: Value<'_>,
    data: &str,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let format = UnitFormat::read(data)?;
    let number = Decimal::new(value, format.number.options)?;
    let mut text = Buffer::new(form, out);
    Some(format.push(&number, &mut text).and_then(|()| text.flush()))
}

/// Writes a decimal number, as in `-1.50`, with a unit, as the data of a [`Format`](crate::packed::Format) of `NUMBER()` with
/// one says. Nothing is written where one of them is malformed.
///
/// # Errors
/// The error of `out`, and none of its own.
///
/// ```
/// use errorbook_core::format_unit;
///
/// let metres = "\0\x05\x05\0\x02 m\0\0\0\x010\x01.\x01,\x03inf\x03nan\0\0\x01-\0\x01+\0";
/// let mut text = String::new();
/// format_unit("1.5", metres, &mut text)?;
/// assert_eq!(text, "1.5 m");
/// # Ok::<(), core::fmt::Error>(())
/// ```
pub fn format_unit(decimal: &str, data: &str, out: &mut dyn Write) -> fmt::Result {
    let number = UnitFormat::read(data).and_then(|format| {
        let number = Decimal::from_text(decimal, format.number.options)?;
        Some((number, format))
    });
    let Some((number, format)) = number else {
        return Ok(());
    };
    let mut text = Buffer::new(crate::Surface::Text.form(false), out);
    format.push(&number, &mut text)?;
    text.flush()
}

impl UnitFormat<'_> {
    fn push(&self, number: &Decimal, text: &mut Buffer<'_>) -> fmt::Result {
        push_with_unit(self.rules, self.patterns, &self.number, number, text)
    }
}

/// Returns the pattern of a unit with so many.
pub(super) fn pattern<'a>(
    rules: &str,
    patterns: UnitPatterns<'a>,
    number: &Decimal,
) -> Option<UnitPattern<'a>> {
    let category = match (rules, number.operands()) {
        ("", _) | (_, None) => Category::Other,
        (rules, Some(operands)) => category(rules, 0, &operands),
    };
    patterns.of(category as u8)
}

/// Adds a number with its unit.
pub(super) fn push_with_unit(
    rules: &str,
    patterns: UnitPatterns<'_>,
    format: &NumberFormat<'_>,
    number: &Decimal,
    text: &mut Buffer<'_>,
) -> fmt::Result {
    let Some(pattern) = pattern(rules, patterns, number) else {
        return format.push(number, text);
    };
    let [before, behind] = pattern.texts;
    text.push(before)?;
    if pattern.has_number {
        format.push(number, text)?;
    }
    text.push(behind)
}
