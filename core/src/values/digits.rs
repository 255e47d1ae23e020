//! Whole numbers as text.
//!
//! What the types' own `Display` writes, to the byte, without the machinery of format strings.

use core::fmt::{self, Write};

/// Every number of two digits.
const PAIRS: &str = "0001020304050607080910111213141516171819\
                     2021222324252627282930313233343536373839\
                     4041424344454647484950515253545556575859\
                     6061626364656667686970717273747576777879\
                     8081828384858687888990919293949596979899";

/// Writes what `Display` of the number would.
#[inline]
pub(crate) fn write_unsigned<W: Write + ?Sized>(number: u64, out: &mut W) -> fmt::Result {
    if number < 100 {
        return out.write_str(small_number(number));
    }
    out.write_str(Whole::unsigned(number).as_str())
}

/// Writes what `Display` of the number would.
#[inline]
pub(crate) fn write_signed<W: Write + ?Sized>(number: i64, out: &mut W) -> fmt::Result {
    match u64::try_from(number) {
        Ok(number) => write_unsigned(number, out),
        Err(_) => out.write_str(Whole::signed(number).as_str()),
    }
}

/// Returns a number below 100 as text.
#[inline]
pub(crate) fn small_number(number: u64) -> &'static str {
    let at = number as usize * 2;
    let from = if number < 10 { at + 1 } else { at };
    PAIRS.get(from..at + 2).unwrap_or_default()
}

/// A whole number as text, on the stack.
pub(crate) struct Whole {
    text: [u8; Self::MOST],
    from: usize,
}

impl Whole {
    /// The most digits of a number of 64 bits. With a sign, there are fewer.
    const MOST: usize = 20;

    pub(crate) fn unsigned(number: u64) -> Self {
        Self::new(number, false)
    }

    pub(crate) fn signed(number: i64) -> Self {
        Self::new(number.unsigned_abs(), number < 0)
    }

    // Not inlined: it is the same wherever the text goes.
    #[inline(never)]
    fn new(number: u64, negative: bool) -> Self {
        let mut whole = Self {
            text: [0; Self::MOST],
            from: Self::MOST,
        };
        let mut rest = number;
        whole.push(digit(rest));
        while rest >= 10 {
            rest /= 10;
            whole.push(digit(rest));
        }
        if negative {
            whole.push(b'-');
        }
        whole
    }

    /// Puts a character before those that are there.
    #[inline]
    fn push(&mut self, c: u8) {
        self.from = self.from.saturating_sub(1);
        if let Some(place) = self.text.get_mut(self.from) {
            *place = c;
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        let text = self.text.get(self.from..).unwrap_or_default();
        core::str::from_utf8(text).unwrap_or_default()
    }
}

/// Returns the last decimal digit of a number.
#[inline]
pub(crate) const fn digit(number: u64) -> u8 {
    // Below ten, so that nothing is lost.
    b'0' + (number % 10) as u8
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{write_signed, write_unsigned};
    use std::string::{String, ToString};

    pub(crate) fn text(write: impl FnOnce(&mut String) -> core::fmt::Result) -> String {
        let mut out = String::new();
        write(&mut out).unwrap();
        out
    }

    /// Returns numbers that are the same in every run and spread over all lengths.
    pub(crate) fn numbers() -> impl Iterator<Item = u64> {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let random = core::iter::from_fn(move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            Some(state >> (state % 64))
        });
        let edges = (0..20).flat_map(|power| {
            let power = 10_u64.pow(power);
            [power - 1, power, power + 1]
        });
        (0..1_100)
            .chain(edges)
            .chain([u64::MAX])
            .chain(random.take(200_000))
    }

    #[test]
    fn whole_numbers_are_as_display_writes_them() {
        for number in numbers() {
            assert_eq!(text(|out| write_unsigned(number, out)), number.to_string());
            let signed = number.cast_signed();
            for signed in [signed, signed.wrapping_neg()] {
                assert_eq!(text(|out| write_signed(signed, out)), signed.to_string());
            }
        }
    }
}
