//! What plural rules look at in a number.

/// The properties that rules look at in a number as it is displayed: the operands of UTS #35. The sign is no part
/// of it, and the exponents `c` and `e` are always 0, because nothing here prints compact notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Operands {
    /// The digits before the point. Also `n`, for as long as `t` is 0.
    pub(super) i: u64,
    /// The digits after the point.
    f: u64,
    /// The digits after the point without trailing zeros.
    pub(super) t: u64,
    /// How many digits `f` has.
    pub(super) v: u32,
    /// How many digits `t` has.
    w: u32,
}

impl Operands {
    /// Returns the operands of a whole number that is displayed without a fraction.
    pub const fn from_u128(number: u128) -> Self {
        Self {
            i: shorten_u128(number),
            f: 0,
            t: 0,
            v: 0,
            w: 0,
        }
    }

    /// Returns the operands of a whole number of 64 bits.
    pub(crate) const fn from_u64(number: u64) -> Self {
        Self {
            i: shorten(number),
            f: 0,
            t: 0,
            v: 0,
            w: 0,
        }
    }

    /// Returns the operands of a plain decimal as it is displayed, as in `-1.50`. `None` for everything
    /// but digits with at most one point between them (after a sign): `1e3`, `.5`, `NaN`.
    pub fn from_decimal(decimal: &str) -> Option<Self> {
        let digits = decimal.strip_prefix(['-', '+']).unwrap_or(decimal);
        if digits.ends_with('.') {
            return None;
        }
        let (whole, fraction) = split_at_point(digits);
        Self::from_digits(whole, fraction, 0)
    }

    /// Returns the operands of the digits before the point and of those after it, which some zeros
    /// follow.
    pub(crate) fn from_digits(whole: &str, fraction: &str, zeros: usize) -> Option<Self> {
        if whole.is_empty() {
            return None;
        }
        let mut trimmed = fraction;
        while let Some(shorter) = trimmed.strip_suffix('0') {
            trimmed = shorter;
        }
        let (i, t) = (number(0, whole)?, number(0, trimmed)?);
        // The zeros are after all that `t` has, so that they count for `f` and `v` only.
        let f = number(t, fraction.get(trimmed.len()..)?)?;
        let f = (0..zeros).try_fold(f, |f, _| number(f, "0"))?;
        Some(Self {
            i,
            f,
            t,
            v: length(fraction.len().saturating_add(zeros)),
            w: length(trimmed.len()),
        })
    }

    /// Returns the operand of that letter. For `n` it is the whole part; see
    /// [`category`](super::category()).
    pub(super) fn get(&self, letter: u8) -> Option<u64> {
        match letter {
            b'n' | b'i' => Some(self.i),
            b'f' => Some(self.f),
            b't' => Some(self.t),
            b'v' => Some(u64::from(self.v)),
            b'w' => Some(u64::from(self.w)),
            b'c' | b'e' => Some(0),
            _ => None,
        }
    }
}

/// Returns the digits before the point and those after it.
fn split_at_point(digits: &str) -> (&str, &str) {
    let point = digits.bytes().position(|byte| byte == b'.');
    let halves = point.and_then(|point| Some((digits.get(..point)?, digits.get(point + 1..)?)));
    halves.unwrap_or((digits, ""))
}

/// From here on a number is kept as 1 followed by its low 17 digits.
///
/// An `f64` may have more than 300 digits, which no integer type holds. Ranges end below 2^32 and
/// CLDR's moduli are powers of ten up to 10^6, so the low digits and the fact that the number is
/// large are all that a rule can ask for.
pub(super) const LARGE: u64 = 10u64.pow(17);

const fn shorten(number: u64) -> u64 {
    if number < LARGE {
        number
    } else {
        LARGE + number % LARGE
    }
}

const fn shorten_u128(number: u128) -> u64 {
    if number < LARGE as u128 {
        number as u64
    } else {
        LARGE + (number % LARGE as u128) as u64
    }
}

/// Appends a run of digits to a value. It is [shortened](LARGE) after each digit, hence below 2 * 10^17
/// and ready for another digit.
#[inline(never)]
fn number(value: u64, digits: &str) -> Option<u64> {
    digits.bytes().try_fold(value, |value, digit| {
        digit
            .is_ascii_digit()
            .then(|| shorten(value * 10 + u64::from(digit - b'0')))
    })
}

fn length(digits: usize) -> u32 {
    u32::try_from(digits).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Operands;

    #[test]
    fn operands_are_those_of_the_specification() {
        let operands = |decimal| {
            let o = Operands::from_decimal(decimal)?;
            Some((o.i, o.v, o.w, o.f, o.t))
        };
        // The table of examples in UTS #35.
        assert_eq!(operands("1"), Some((1, 0, 0, 0, 0)));
        assert_eq!(operands("1.0"), Some((1, 1, 0, 0, 0)));
        assert_eq!(operands("1.00"), Some((1, 2, 0, 0, 0)));
        assert_eq!(operands("1.3"), Some((1, 1, 1, 3, 3)));
        assert_eq!(operands("1.30"), Some((1, 2, 1, 30, 3)));
        assert_eq!(operands("1.03"), Some((1, 2, 2, 3, 3)));
        assert_eq!(operands("1.230"), Some((1, 3, 2, 230, 23)));
        assert_eq!(operands("1200000"), Some((1_200_000, 0, 0, 0, 0)));
        assert_eq!(operands("-01.30"), operands("1.30"));
        assert_eq!(operands("+2"), operands("2"));
    }

    #[test]
    fn what_is_no_plain_decimal_has_no_operands() {
        for text in [
            "", "-", ".", "1.", ".5", "1e3", "1c3", "NaN", "inf", "--1", "1.2.3", "１", " 1",
        ] {
            assert_eq!(Operands::from_decimal(text), None, "{text:?}");
        }
    }
}
