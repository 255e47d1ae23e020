//! Lengths of time in the reader's language.

use core::fmt::{self, Write};

use jiff::SignedDuration;

use super::number::Buffer;
use super::surface::Form;
use super::unit::push_with_unit;
use crate::packed::{DURATION_UNITS, DurationFormat, HOUR, NumberOptions, SECOND};
use crate::values::{Decimal, Value};

/// The number of units.
const UNITS: usize = DURATION_UNITS.len();

/// Writes a length of time as the data says. `None`: it is none, or the data is malformed.
pub(super) fn write(
    value: Value<'_>,
    data: &str,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let Value::Duration(length) = value else {
        return None;
    };
    let format = DurationFormat::read(data)?;
    let parts = Parts::new(length.get(), &format);
    let mut text = Buffer::new(form, out);
    Some(parts.push(&format, &mut text).and_then(|()| text.flush()))
}

/// A length of time as a number of each unit.
struct Parts {
    counts: [u64; UNITS],
    is_negative: bool,
    /// The position of the first unit that is shown as on a clock; that behind the last unit if none is.
    clock: usize,
}

impl Parts {
    fn new(length: SignedDuration, format: &DurationFormat<'_>) -> Self {
        let mut left = length.as_nanos().unsigned_abs();
        let mut counts = [0; UNITS];
        let units = DURATION_UNITS.iter().zip(&mut counts);
        for (unit, count) in units.skip(format.largest) {
            // A length of time has at most 2^63 seconds.
            *count = u64::try_from(left / unit).unwrap_or(u64::MAX);
            left %= unit;
        }
        Self {
            counts,
            is_negative: length.is_negative(),
            clock: match format.is_digital {
                true => HOUR,
                false => UNITS,
            },
        }
    }

    /// Returns the positions of the units that are shown, the clock being one; at least one is.
    fn shown(&self) -> impl Iterator<Item = usize> + Clone {
        let has_any = self.counts.iter().any(|count| *count > 0);
        let units = self.counts.iter().enumerate().take(self.clock.min(UNITS));
        let clock = Some(self.clock).filter(|clock| *clock < UNITS);
        units
            .filter(move |(at, count)| **count > 0 || !has_any && clock.is_none() && *at == SECOND)
            .map(|(at, _)| at)
            .chain(clock)
    }

    fn push(&self, format: &DurationFormat<'_>, text: &mut Buffer<'_>) -> fmt::Result {
        let count = self.shown().count();
        for (index, unit) in self.shown().enumerate() {
            if index > 0 {
                let next = self.beginning(unit, format);
                text.push(format.list.before(index, count, Value::Str(next)))?;
            }
            let is_negative = self.is_negative && index == 0;
            match unit == self.clock {
                true => self.push_clock(is_negative, format, text)?,
                false => self.push_unit(unit, is_negative, format, text)?,
            }
        }
        text.push(format.list.behind(count))
    }

    /// Returns the text that a unit begins with, or any digit: what stands before it may depend on its script.
    fn beginning<'a>(&self, unit: usize, format: &DurationFormat<'a>) -> &'a str {
        let patterns = format.units.get(unit).copied();
        let number = self.number(unit, false, format.number.options);
        let pattern = patterns
            .zip(number)
            .filter(|_| unit != self.clock)
            .and_then(|(patterns, number)| super::unit::pattern(format.rules, patterns, &number));
        match pattern {
            Some(pattern) if !pattern.texts[0].is_empty() => pattern.texts[0],
            Some(_) | None => "0",
        }
    }

    fn number(&self, unit: usize, is_negative: bool, options: NumberOptions) -> Option<Decimal> {
        let count = self.counts.get(unit).copied().unwrap_or(0);
        let mut number = Decimal::new(Value::Uint(count), options)?;
        number.is_negative = is_negative;
        Some(number)
    }

    fn push_unit(
        &self,
        unit: usize,
        is_negative: bool,
        format: &DurationFormat<'_>,
        text: &mut Buffer<'_>,
    ) -> fmt::Result {
        let number = self.number(unit, is_negative, format.number.options);
        match (number, format.units.get(unit)) {
            (Some(number), Some(patterns)) => {
                push_with_unit(format.rules, *patterns, &format.number, &number, text)
            }
            _ => Ok(()),
        }
    }

    /// Adds hours, minutes and seconds with two digits each, but the first, and the fraction of a second.
    fn push_clock(
        &self,
        is_negative: bool,
        format: &DurationFormat<'_>,
        text: &mut Buffer<'_>,
    ) -> fmt::Result {
        let two = NumberOptions {
            min_integer: Some(2),
            ..NumberOptions::default()
        };
        for unit in self.clock..=SECOND {
            let is_first = unit == self.clock;
            if !is_first {
                text.push(format.separator)?;
            }
            let options = match is_first {
                true => NumberOptions::default(),
                false => two,
            };
            if let Some(number) = self.number(unit, is_negative && is_first, options) {
                format.number.without_groups().push(&number, text)?;
            }
        }
        let below = self.counts.iter().skip(SECOND + 1);
        let nanoseconds = below.fold(0, |sum, count| sum * 1_000 + count);
        let mut left = 100_000_000;
        let mut rest = nanoseconds;
        if rest > 0 {
            text.push(format.number.point)?;
        }
        while rest > 0 {
            let digit = u8::try_from(rest / left).unwrap_or(0);
            text.push_digit(b'0' + digit, format.number.zero)?;
            rest %= left;
            left /= 10;
        }
        Ok(())
    }
}
