//! Numbers in the reader's language.

use core::fmt::{self, Write};

use super::surface::Form;
use crate::packed::{Groups, NumberFormat, signs};
use crate::values::{Decimal, NotFinite, Value};

/// Writes a number as the data says. `None`: it is no number, or the data is malformed.
pub(super) fn write(
    value: Value<'_>,
    data: &str,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let spec = NumberFormat::read(data)?;
    let number = Decimal::new(value, spec.options)?;
    Some(spec.write(&number, form, out))
}

/// Writes a decimal number, as in `-1.50`, as the data of a [`Format`](crate::packed::Format) of `NUMBER()` says.
/// Nothing is written where one of them is malformed.
///
/// # Errors
/// The error of `out`, and none of its own.
///
/// ```
/// use errorbook_core::format_number;
///
/// let english = "\0\0\x01\x03\x03\x010\x01.\x01,\x03inf\x03nan\0\0\x01-\0\x01+\0";
/// let mut text = String::new();
/// format_number("-1234567.50", english, &mut text)?;
/// assert_eq!(text, "-1,234,567.50");
/// # Ok::<(), core::fmt::Error>(())
/// ```
pub fn format_number(decimal: &str, data: &str, out: &mut dyn Write) -> fmt::Result {
    let number = NumberFormat::read(data)
        .and_then(|spec| Some((Decimal::from_text(decimal, spec.options)?, spec)));
    match number {
        Some((number, spec)) => spec.write(&number, crate::Surface::Text.form(false), out),
        None => Ok(()),
    }
}

/// Which numbers show a sign: `signDisplay`.
#[derive(Clone, Copy)]
struct Signs(u8);

/// The sign of a number, as the position of its affixes.
#[derive(Clone, Copy)]
enum Sign {
    None,
    Minus,
    Plus,
}

impl NumberFormat<'_> {
    fn write(&self, number: &Decimal, form: Form, out: &mut dyn Write) -> fmt::Result {
        let mut text = Buffer::new(form, out);
        self.push(number, &mut text)?;
        text.flush()
    }

    /// Adds a number.
    pub(super) fn push(&self, number: &Decimal, text: &mut Buffer<'_>) -> fmt::Result {
        let [none, minus, plus] = &self.affixes;
        let [before, behind] = match Signs(self.signs).of(number) {
            Sign::None => none,
            Sign::Minus => minus,
            Sign::Plus => plus,
        };
        text.push(before)?;
        match number.other {
            Some(NotFinite::Infinity) => text.push(self.infinity)?,
            Some(NotFinite::NotANumber) => text.push(self.nan)?,
            None => self.digits(number, text)?,
        }
        text.push(behind)
    }

    /// Returns how a number is written whose digits are not grouped.
    pub(super) fn without_groups(self) -> Self {
        Self {
            groups: None,
            ..self
        }
    }

    fn digits(&self, number: &Decimal, text: &mut Buffer<'_>) -> fmt::Result {
        let whole = number.whole();
        let mut left = number.zeros + whole.len();
        let groups = self
            .groups
            .filter(|groups| left >= groups.last.saturating_add(groups.least));
        let zeros = core::iter::repeat_n(&b'0', number.zeros);
        for digit in zeros.chain(whole) {
            text.push_digit(*digit, self.zero)?;
            left -= 1;
            if groups.is_some_and(|groups| groups.end_at(left)) {
                text.push(self.separator)?;
            }
        }
        let fraction = number.fraction();
        if !fraction.is_empty() || number.fraction_zeros > 0 {
            text.push(self.point)?;
        }
        let zeros = core::iter::repeat_n(&b'0', number.fraction_zeros);
        for digit in fraction.iter().chain(zeros) {
            text.push_digit(*digit, self.zero)?;
        }
        Ok(())
    }
}

impl Groups {
    /// Tells whether a group ends before so many digits.
    fn end_at(self, left: usize) -> bool {
        match left.checked_sub(self.last) {
            Some(0) => self.last > 0,
            Some(rest) => rest.checked_rem(self.others) == Some(0),
            None => false,
        }
    }
}

impl Signs {
    /// Returns the sign that a number shows.
    fn of(self, number: &Decimal) -> Sign {
        let is_zero = match number.other {
            None => number.is_zero(),
            Some(NotFinite::Infinity) => false,
            Some(NotFinite::NotANumber) => true,
        };
        match (self.0, number.is_negative, is_zero) {
            // Only what is below zero.
            (signs::NEGATIVE, true, true) => Sign::None,
            (signs::NEVER, ..) => Sign::None,
            (signs::EXCEPT_ZERO, _, true) => Sign::None,
            (_, true, _) => Sign::Minus,
            (signs::ALWAYS | signs::EXCEPT_ZERO, false, _) => Sign::Plus,
            (_, false, _) => Sign::None,
        }
    }
}

/// Room for nearly every number and day.
const ROOM: usize = 64;

/// Text that is put together of small pieces, so that what is written to is called once.
pub(super) struct Buffer<'o> {
    form: Form,
    out: &'o mut dyn Write,
    bytes: [u8; ROOM],
    len: usize,
}

impl<'o> Buffer<'o> {
    pub(super) fn new(form: Form, out: &'o mut dyn Write) -> Self {
        Self {
            form,
            out,
            bytes: [0; ROOM],
            len: 0,
        }
    }

    /// Adds a text.
    pub(super) fn push(&mut self, text: &str) -> fmt::Result {
        if text.len() > ROOM - self.len {
            self.flush()?;
            if text.len() > ROOM {
                return self.form.write_literal(text, self.out);
            }
        }
        if let Some(room) = self.bytes.get_mut(self.len..self.len + text.len()) {
            room.copy_from_slice(text.as_bytes());
            self.len += text.len();
        }
        Ok(())
    }

    /// Adds a digit of ASCII, as the one that is as far from this zero.
    pub(super) fn push_digit(&mut self, digit: u8, zero: char) -> fmt::Result {
        if zero == '0' {
            if self.len == ROOM {
                self.flush()?;
            }
            if let Some(place) = self.bytes.get_mut(self.len) {
                *place = digit;
                self.len += 1;
            }
            return Ok(());
        }
        let digit = char::from_u32(u32::from(zero) + u32::from(digit.saturating_sub(b'0')));
        self.push(digit.unwrap_or(zero).encode_utf8(&mut [0; 4]))
    }

    /// Writes what was added.
    pub(super) fn flush(&mut self) -> fmt::Result {
        let text = self.bytes.get(..self.len).unwrap_or_default();
        self.len = 0;
        // Whole texts were added.
        let text = core::str::from_utf8(text).unwrap_or_default();
        self.form.write_literal(text, self.out)
    }
}
