//! Writing lists, and what has a `Display` of its own.

use core::fmt::{self, Display, Write};

use super::grapheme::cut;
use super::surface::Form;
use super::value::ALL;
use crate::values::{DisplayValue, Items, ListValue, LossyValue, Value};

impl<'a> ListValue<'a> {
    /// Borrows the values.
    #[must_use]
    pub fn new(items: &'a dyn Items) -> Self {
        Self::with(items, write_list)
    }
}

impl<'a> DisplayValue<'a> {
    /// Borrows what has a `Display`.
    #[must_use]
    pub fn new(value: &'a dyn Display) -> Self {
        Self::with(value, write_displayed)
    }
}

impl<'a> LossyValue<'a> {
    /// Borrows bytes, of which what is no UTF-8 shows as `�`.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self::with(bytes, write_lossy)
    }
}

impl<'a> Value<'a> {
    /// Returns a value that is shown as its `Display` says.
    #[must_use]
    pub fn display(value: &'a dyn Display) -> Self {
        Self::Display(DisplayValue::new(value))
    }
}

/// What stands between two values of a list.
const SEPARATOR: &str = ", ";

/// Writes the values comma by comma; at most so many characters of all together, and `…`.
fn write_list(
    items: &(dyn Items + '_),
    most: usize,
    form: Form,
    out: &mut dyn Write,
) -> fmt::Result {
    write_items(items, most, form, out, &|_, _| SEPARATOR)?;
    Ok(())
}

/// Writes values, with a text before each but the first, which depends on its position and on the value. At most so
/// many characters of all together are written, and `…`. False: not all were.
pub(super) fn write_items<'s>(
    items: &(dyn Items + '_),
    most: usize,
    form: Form,
    out: &mut dyn Write,
    before: &dyn Fn(usize, Value<'_>) -> &'s str,
) -> Result<bool, fmt::Error> {
    let mut left = most;
    for index in 0..items.count() {
        let Some(value) = items.item(index) else {
            break;
        };
        if index > 0 {
            let separator = before(index, value);
            match take(left, separator.chars().count()) {
                Some(rest) => left = rest,
                None => {
                    form.write_ellipsis(out)?;
                    return Ok(false);
                }
            }
            form.write_literal(separator, out)?;
        }
        match write_item(value, left, form, out)? {
            Some(used) => left = take(left, used).unwrap_or(0),
            None => return Ok(false),
        }
    }
    Ok(true)
}

/// Writes a value of a list. Returns how many characters it has; `None` if it was cut, and ends with `…`.
fn write_item(
    value: Value<'_>,
    most: usize,
    form: Form,
    out: &mut dyn Write,
) -> Result<Option<usize>, fmt::Error> {
    let mut pieces = Pieces::new(most, form, out);
    let written = if let Value::Str(text) = value {
        pieces.write_str(text)
    } else if let Value::Display(value) = value {
        write!(pieces, "{}", value.get())
    } else if let Value::Lossy(text) = value {
        write_chunks(text.get(), &mut pieces)
    } else {
        // A number is written whole.
        let mut counted = Counted { out, count: 0 };
        value.write_to(ALL, form, &mut counted)?;
        return Ok(Some(counted.count));
    };
    let (is_cut, used) = (pieces.is_cut, pieces.used);
    pieces.finish(written)?;
    Ok((!is_cut).then_some(used))
}

/// Returns how many characters are left after so many more.
fn take(left: usize, count: usize) -> Option<usize> {
    match left {
        ALL => Some(ALL),
        left => left.checked_sub(count),
    }
}

/// Counts the characters that are written.
struct Counted<'o> {
    out: &'o mut dyn Write,
    count: usize,
}

impl Write for Counted<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.count = self.count.saturating_add(text.chars().count());
        self.out.write_str(text)
    }
}

/// Writes what a `Display` says; at most so many characters, and `…`.
fn write_displayed(
    value: &(dyn Display + '_),
    most: usize,
    form: Form,
    out: &mut dyn Write,
) -> fmt::Result {
    let mut pieces = Pieces::new(most, form, out);
    let written = write!(pieces, "{value}");
    pieces.finish(written)
}

/// Writes bytes that are nearly always text; what is no UTF-8 shows as `�`.
fn write_lossy(bytes: &[u8], most: usize, form: Form, out: &mut dyn Write) -> fmt::Result {
    let mut pieces = Pieces::new(most, form, out);
    let written = write_chunks(bytes, &mut pieces);
    pieces.finish(written)
}

fn write_chunks(bytes: &[u8], out: &mut dyn Write) -> fmt::Result {
    bytes.utf8_chunks().try_for_each(|chunk| {
        out.write_str(chunk.valid())?;
        match chunk.invalid() {
            [] => Ok(()),
            _ => out.write_char(char::REPLACEMENT_CHARACTER),
        }
    })
}

/// A value that arrives in pieces, of which only the first characters are written.
struct Pieces<'o> {
    out: &'o mut dyn Write,
    form: Form,
    most: usize,
    used: usize,
    is_cut: bool,
}

impl<'o> Pieces<'o> {
    fn new(most: usize, form: Form, out: &'o mut dyn Write) -> Self {
        Self {
            out,
            form,
            most,
            used: 0,
            is_cut: false,
        }
    }

    fn finish(self, written: fmt::Result) -> fmt::Result {
        match self.is_cut {
            true => self.form.write_ellipsis(self.out),
            false => written,
        }
    }
}

impl Write for Pieces<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.most == ALL {
            return self.form.write_value(text, self.out);
        }
        if self.is_cut {
            return Err(fmt::Error);
        }
        let (shown, is_cut) = cut(text, self.most.saturating_sub(self.used));
        self.form.write_value(shown, self.out)?;
        self.used = self.used.saturating_add(shown.chars().count());
        self.is_cut = is_cut;
        // Ends what writes: the rest is not shown, however long it is.
        match is_cut {
            true => Err(fmt::Error),
            false => Ok(()),
        }
    }
}
