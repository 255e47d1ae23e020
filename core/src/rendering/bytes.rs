//! Numbers of bytes in the reader's language.

use core::fmt::{self, Write};

use super::number::Buffer;
use super::surface::Form;
use super::unit::push_with_unit;
use crate::packed::BytesFormat;
use crate::values::{Decimal, Value};

/// Writes a number of bytes as the data says. `None`: it is none, or the data is malformed.
pub(super) fn write(
    value: Value<'_>,
    data: &str,
    form: Form,
    out: &mut dyn Write,
) -> Option<fmt::Result> {
    let (bytes, is_negative) = match value {
        Value::Uint(bytes) => (bytes, false),
        Value::Int(bytes) => (bytes.unsigned_abs(), bytes < 0),
        Value::BigInt(bytes) => {
            let bytes = bytes.get();
            (u64::try_from(bytes.unsigned_abs()).ok()?, bytes < 0)
        }
        Value::BigUint(bytes) => (u64::try_from(bytes.get()).ok()?, false),
        Value::Str(_)
        | Value::Bool(_)
        | Value::Char(_)
        | Value::Float(_)
        | Value::Timestamp(_)
        | Value::Date(_)
        | Value::Duration(_)
        | Value::List(_)
        | Value::Display(_)
        | Value::Lossy(_)
        | Value::Absent
        | Value::Placeholder(_)
        | Value::Redacted => return None,
    };
    let format = BytesFormat::read(data)?;
    let (unit, tenths) = scaled(bytes, format.base, format.units.len() - 1);
    let mut number = Decimal::tenths(tenths)?;
    number.is_negative = is_negative;
    let patterns = *format.units.get(unit)?;
    let mut text = Buffer::new(form, out);
    let pushed = push_with_unit(format.rules, patterns, &format.number, &number, &mut text);
    Some(pushed.and_then(|()| text.flush()))
}

/// Returns the largest unit, up to a last one, that there is one of after rounding, and how many tenths of it there are.
fn scaled(bytes: u64, base: u64, last: usize) -> (usize, u64) {
    let mut size: u128 = 1;
    let mut unit = 0;
    loop {
        // A byte has no tenths.
        let tenths = match unit {
            0 => u128::from(bytes) * 10,
            _ => (u128::from(bytes) * 10 + size / 2) / size,
        };
        if unit == last || tenths < u128::from(base) * 10 {
            return (unit, u64::try_from(tenths).unwrap_or(u64::MAX));
        }
        size *= u128::from(base);
        unit += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn the_unit_is_the_largest_of_which_there_is_one() {
        for (bytes, base, expected) in [
            (0, 1_000, (0, 0)),
            (999, 1_000, (0, 9_990)),
            (1_000, 1_000, (1, 10)),
            (1_049, 1_000, (1, 10)),
            (1_050, 1_000, (1, 11)),
            (999_949, 1_000, (1, 9_999)),
            (999_950, 1_000, (2, 10)),
            (1_023, 1_024, (0, 10_230)),
            (1_048_576, 1_024, (2, 10)),
            (1_572_864, 1_024, (2, 15)),
            (u64::MAX, 1_000, (5, 184_467)),
            (u64::MAX, 1_024, (5, 163_840)),
        ] {
            assert_eq!(scaled(bytes, base, 5), expected, "{bytes}");
        }
    }
}
