//! Writing values, and cutting those that are too long.

use core::fmt::{self, Write};

use super::grapheme::cut;
use super::surface::{Form, Surface};
use crate::values::{Value, write_date, write_signed, write_timestamp, write_unsigned};

/// No text has more characters.
pub(crate) const ALL: usize = usize::MAX;

impl Value<'_> {
    /// Writes the value as texts show it; of a text, at most the first `most` characters and `…`.
    ///
    /// # Errors
    /// The error of `out`, and none of its own.
    pub fn write(&self, most: Option<usize>, surface: Surface, out: &mut dyn Write) -> fmt::Result {
        self.write_to(most.unwrap_or(ALL), surface.form(false), out)
    }

    pub(crate) fn write_to<W: Write + ?Sized>(
        &self,
        most: usize,
        form: Form,
        out: &mut W,
    ) -> fmt::Result {
        match *self {
            Value::Str(text) => write_text(text, most, form, out),
            Value::Char(c) => form.write_value(c.encode_utf8(&mut [0; 4]), out),
            Value::Bool(b) => out.write_str(if b { "true" } else { "false" }),
            Value::Int(n) => write_signed(n, out),
            Value::Uint(n) => write_unsigned(n, out),
            Value::Timestamp(t) => write_timestamp(t, out),
            Value::Date(d) => write_date(d, out),
            Value::BigInt(_)
            | Value::BigUint(_)
            | Value::Float(_)
            | Value::Duration(_)
            | Value::List(_)
            | Value::Display(_)
            | Value::Lossy(_)
            | Value::Absent
            | Value::Placeholder(_)
            | Value::Redacted => self.write_rare(most, form, out),
        }
    }

    #[cold]
    fn write_rare<W: Write>(&self, most: usize, form: Form, mut out: W) -> fmt::Result {
        match *self {
            Value::BigInt(n) => n.write(&mut out),
            Value::BigUint(n) => n.write(&mut out),
            Value::Float(n) => n.write(&mut out),
            Value::Duration(length) => length.write(&mut out),
            Value::List(list) => list.write(most, form, &mut out),
            Value::Display(value) => value.write(most, form, &mut out),
            Value::Lossy(text) => text.write(most, form, &mut out),
            Value::Placeholder(name) => ["{", name, "}"]
                .into_iter()
                .try_for_each(|piece| out.write_str(piece)),
            Value::Redacted => out.write_str("[redacted]"),
            Value::Absent
            | Value::Str(_)
            | Value::Char(_)
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Uint(_)
            | Value::Timestamp(_)
            | Value::Date(_) => Ok(()),
        }
    }
}

#[inline]
fn write_text<W: Write + ?Sized>(text: &str, most: usize, form: Form, out: &mut W) -> fmt::Result {
    // No more characters than bytes.
    if text.len() <= most {
        form.write_value(text, out)
    } else {
        write_cut(text, most, form, out)
    }
}

// Not inlined: few texts are cut, and what it needs would be made for every value.
#[inline(never)]
fn write_cut<W: Write + ?Sized>(text: &str, most: usize, form: Form, out: &mut W) -> fmt::Result {
    let (shown, is_cut) = cut(text, most);
    form.write_value(shown, out)?;
    if is_cut {
        form.write_ellipsis(out)?;
    }
    Ok(())
}
