//! Plural categories of numbers, by packed CLDR rules.
//!
//! The rules stand in the catalog's `text`, one set for each locale and kind (cardinal, ordinal),
//! so that a program carries the rules of its own locales and no others. The terms are those of
//! UTS #35, part 3, "Language Plural Rules".
//!
//! # Packed rules
//! Every byte is below `0x80`; a number is a varint ([`packed`](crate::packed)).
//!
//! | part | encoding |
//! |---|---|
//! | all | table, rules |
//! | table | one byte: its period, or 0 if there is none; otherwise the bytes that are described below |
//! | rules | number of categories, then each, in the order in which they are tried |
//! | category | one byte: a [`Category`]; number of alternatives (joined by *or*), then each |
//! | alternative | number of relations (joined by *and*), then each |
//! | relation | one byte: the operand's letter; modulus, or 0 for none; one byte: 1 if negated (`!=`), else 0; number of ranges, then each |
//! | range | first value, last value |
//!
//! [`Category::Other`] has no rule: it is what remains.
//!
//! # The table
//! Nearly every number that is shown is whole, and the categories of whole numbers repeat themselves:
//! in Russian every hundred, in English all from 2 on are the same. A table has its period, how many
//! numbers stand before the first period, and the exponent of the power of ten from which on it does
//! not hold, or 0 if it always does: one byte each. Then comes the [`Category`] of each number before
//! the end of the first period, two in a byte, each of three bits, the first lowest.

use crate::packed::Reader;

/// A plural category of CLDR.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`: what every locale has, and what no other rule claims.
    Other,
}

impl Category {
    /// All categories, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// The name that CLDR and Fluent write.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that CLDR name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.as_str() == name)
    }

    /// The category of that number, as in packed data.
    pub fn from_index(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }
}

/// What rules look at in a number as it is displayed: the operands of UTS #35. The sign is no part
/// of it, and the exponents `c` and `e` are always 0, because nothing here prints compact notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Operands {
    /// The digits before the point. Also `n`, for as long as `t` is 0.
    i: u64,
    /// The digits after the point.
    f: u64,
    /// The digits after the point without trailing zeros.
    t: u64,
    /// How many digits `f` has.
    v: u32,
    /// How many digits `t` has.
    w: u32,
}

impl Operands {
    /// The operands of a whole number that is displayed without a fraction.
    pub const fn from_u128(number: u128) -> Self {
        Self {
            i: shorten_u128(number),
            f: 0,
            t: 0,
            v: 0,
            w: 0,
        }
    }

    /// The same for a number of 64 bits.
    pub(crate) const fn from_u64(number: u64) -> Self {
        Self {
            i: shorten(number),
            f: 0,
            t: 0,
            v: 0,
            w: 0,
        }
    }

    /// The operands of a plain decimal as it is displayed, as in `-1.50`. There is none for what
    /// is not digits with at most one point between them (after a sign): `1e3`, `.5`, `NaN`.
    pub fn from_decimal(decimal: &str) -> Option<Self> {
        let digits = decimal.strip_prefix(['-', '+']).unwrap_or(decimal);
        if digits.ends_with('.') {
            return None;
        }
        let (whole, fraction) = split_at_point(digits);
        Self::from_digits(whole, fraction, 0)
    }

    /// The operands of the digits before the point and of those behind it, which some zeros follow.
    pub(crate) fn from_digits(whole: &str, fraction: &str, zeros: usize) -> Option<Self> {
        if whole.is_empty() {
            return None;
        }
        let mut trimmed = fraction;
        while let Some(shorter) = trimmed.strip_suffix('0') {
            trimmed = shorter;
        }
        let (i, t) = (number(0, whole)?, number(0, trimmed)?);
        // The zeros are behind all that `t` has, so that they count for `f` and `v` only.
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

    /// The operand of that letter. For `n` it is the whole part; see [`relation`].
    fn get(&self, letter: u8) -> Option<u64> {
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

/// The digits before the point and those behind it.
pub(crate) fn split_at_point(digits: &str) -> (&str, &str) {
    let point = digits.bytes().position(|byte| byte == b'.');
    let halves = point.and_then(|point| Some((digits.get(..point)?, digits.get(point + 1..)?)));
    halves.unwrap_or((digits, ""))
}

/// The category of a number by the packed rules at byte `at` of `rules`. Rules that are malformed
/// or cut short claim nothing, which leaves [`Category::Other`].
pub fn category(rules: &str, at: usize, operands: &Operands) -> Category {
    let whole = Some(operands.i).filter(|_| operands.v == 0);
    if let Some(category) = whole.and_then(|number| category_of_whole(rules, at, number)) {
        return category;
    }
    let after = after_table(rules, at).unwrap_or(usize::MAX);
    first_match(&mut Reader::new(rules, after), operands).unwrap_or(Category::Other)
}

/// The category of a whole number that is displayed without a fraction, if there is a table which says
/// it.
pub(crate) fn category_of_whole(rules: &str, at: usize, number: u64) -> Option<Category> {
    let [period, before, exponent, categories @ ..] = rules.as_bytes().get(at..)? else {
        return None;
    };
    let (period, before) = (u64::from(*period), u64::from(*before));
    let within = if number < before + period {
        number
    } else if *exponent == 0 || number < 10_u64.checked_pow((*exponent).into())? {
        before + (number - before).checked_rem(period)?
    } else {
        return None;
    };
    if period == 0 {
        return None;
    }
    let pair = *categories.get(usize::try_from(within / 2).ok()?)?;
    Category::from_index(pair >> (3 * (within % 2)) & 7)
}

/// Where the rules behind a table begin.
fn after_table(rules: &str, at: usize) -> Option<usize> {
    let mut reader = Reader::new(rules, at);
    match usize::from(reader.byte()?) {
        0 => {}
        period => {
            let before = usize::from(reader.byte()?);
            reader.byte()?;
            reader.take((before + period).div_ceil(2))?;
        }
    }
    Some(reader.at())
}

// The loops below trust no count: every turn reads at least one byte or ends the evaluation, so
// the length of the text bounds them whatever it holds. A relation that can no longer change the
// result is evaluated all the same, because that is how the reader gets past it.

fn first_match(rules: &mut Reader<'_>, operands: &Operands) -> Option<Category> {
    for _ in 0..rules.varint()? {
        let category = Category::from_index(rules.byte()?)?;
        if condition(rules, operands)? {
            return Some(category);
        }
    }
    None
}

fn condition(rules: &mut Reader<'_>, operands: &Operands) -> Option<bool> {
    let mut holds = false;
    for _ in 0..rules.varint()? {
        holds |= alternative(rules, operands)?;
    }
    Some(holds)
}

fn alternative(rules: &mut Reader<'_>, operands: &Operands) -> Option<bool> {
    let mut holds = true;
    for _ in 0..rules.varint()? {
        holds &= relation(rules, operands)?;
    }
    Some(holds)
}

fn relation(rules: &mut Reader<'_>, operands: &Operands) -> Option<bool> {
    let letter = rules.byte()?;
    let operand = operands.get(letter)?;
    let value = operand
        .checked_rem(u64::from(rules.varint()?))
        .unwrap_or(operand);
    let negated = rules.byte()? != 0;
    let within = any_range_contains(rules, value)?;
    // Ranges hold whole numbers only, so 1.5 is in none of them and `n != 1..2` holds for it.
    let whole = letter != b'n' || operands.t == 0;
    Some((within && whole) != negated)
}

fn any_range_contains(rules: &mut Reader<'_>, value: u64) -> Option<bool> {
    let mut within = false;
    for _ in 0..rules.varint()? {
        let first = u64::from(rules.varint()?);
        let last = u64::from(rules.varint()?);
        within |= (first..=last).contains(&value);
    }
    Some(within)
}

/// From here on a number is kept as 1 followed by its low 17 digits.
///
/// An `f64` may have more than 300 digits, which no integer type holds. Ranges end below 2^32 and
/// CLDR's moduli are powers of ten up to 10^6, so the low digits and the fact that the number is
/// large are all that a rule can ask for.
const LARGE: u64 = 10u64.pow(17);

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

/// A value with a run of digits behind it. It is [shortened](LARGE) after each digit, hence below
/// 2 * 10^17 and ready for another digit.
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
    extern crate std;
    use super::*;
    use std::format;
    use std::string::{String, ToString};

    /// `one: n = 1`, `many: n % 100 != 2..4 and i = 0 or w = 3`.
    const RULES: &str = "\0\x02\
        \x01\x01\x01n\0\0\x01\x01\x01\
        \x04\x02\x02n\x64\x01\x01\x01\x02\x04i\0\0\x01\0\0\x01w\0\0\x01\x03\x03";

    fn of(decimal: &str) -> Category {
        let operands = Operands::from_decimal(decimal);
        category(
            RULES,
            0,
            &operands.unwrap_or_else(|| unreachable!("{decimal}")),
        )
    }

    #[test]
    fn names_and_numbers_lead_back_to_their_category() {
        for (index, category) in (0..).zip(Category::ALL) {
            assert_eq!(category as u8, index);
            assert_eq!(Category::from_index(index), Some(category));
            assert_eq!(Category::from_name(category.as_str()), Some(category));
        }
        assert_eq!(Category::from_index(6), None);
        assert_eq!(Category::from_name("One"), None);
    }

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

    #[test]
    fn large_numbers_keep_what_rules_ask_for() {
        let zeros = "0".repeat(400);
        let large = u128::from(LARGE);
        let edges = [0, 1, large - 1, large, large + 1, 2 * large, large * large];
        for number in edges.into_iter().chain([u64::MAX.into(), u128::MAX]) {
            let decimal = number.to_string();
            let operands = Operands::from_decimal(&decimal);
            assert_eq!(operands, Some(Operands::from_u128(number)));
            let low = operands.map(|o| u128::from(o.i % 1_000_000));
            assert_eq!(low, Some(number % 1_000_000));
            assert_eq!(
                Operands::from_decimal(&format!("{zeros}{decimal}")),
                operands
            );
        }
        assert_eq!(of(&format!("1{zeros}1")), Category::Other, "not 1");
        assert_eq!(
            of(&format!("0.1{zeros}1")),
            Category::Many,
            "f and t are not cut to 0"
        );
        assert_eq!(of(&format!("1.{zeros}")), Category::One);
        let one_of_many = Operands::from_decimal(&format!("1{zeros}0000001.{zeros}"));
        assert_eq!(one_of_many.map(|o| (o.i % 1_000_000, o.v)), Some((1, 400)));
    }

    #[test]
    fn a_fraction_is_in_no_range_of_n() {
        assert_eq!(of("1"), Category::One);
        assert_eq!(of("1.00"), Category::One);
        assert_eq!(of("1.5"), Category::Other);
        assert_eq!(of("0"), Category::Many);
        assert_eq!(of("0.2"), Category::Many, "n % 100 != 2..4");
        assert_eq!(of("102"), Category::Other);
        assert_eq!(of("102.125"), Category::Many, "w = 3");
        assert_eq!(of("102.1250"), Category::Many, "w = 3");
    }

    #[test]
    fn malformed_rules_claim_nothing() {
        let one = Operands::from_u128(1);
        let huge_count = "\x7f\x7f\x7f\x7f\x7f\x03";
        let after_a_huge_count = ["", "\x01", "\x01\x01", "\x01\x01\x01n\0\0"]
            .map(|start| String::from("\0") + start + huge_count);
        let malformed = [
            "",
            "\0",
            "\0\x01",
            "\0\x01\x06\x01\x00",
            "\0\x01\x01\x01\x01z\0\0\x01\x01\x01",
            "\x01",
            "\x01\x01\0\x3f",
            "\x01\0\0",
            "\x7f\x7f\x7f",
            "あ",
        ];
        for text in malformed
            .into_iter()
            .chain(after_a_huge_count.iter().map(String::as_str))
        {
            assert_eq!(category(text, 0, &one), Category::Other, "{text:?}");
        }
        assert_eq!(category(RULES, RULES.len(), &one), Category::Other);
        assert_eq!(category(RULES, usize::MAX, &one), Category::Other);
    }

    #[test]
    fn a_table_says_what_whole_numbers_are() {
        // Before the first period 0 and 1, then 2 and 3, again and again, up to 100. The rules claim
        // the rest for `one`.
        let rules = "\x02\x02\x02\x08\x1a\x01\x01\x01\x01v\0\0\x01\0\x09";
        let of = |number| category(rules, 0, &Operands::from_u128(number));
        assert_eq!([0, 1, 2, 3].map(of), [0, 1, 2, 3].map(|n| Category::ALL[n]));
        assert_eq!(
            [4, 5, 98, 99].map(of),
            [2, 3, 2, 3].map(|n| Category::ALL[n])
        );
        assert_eq!([100, 101, u128::MAX].map(of), [Category::One; 3]);
        let shown = Operands::from_decimal("0.0").unwrap();
        assert_eq!(category(rules, 0, &shown), Category::One, "not the table's");
        let always = "\x01\0\0\x02\0";
        for number in [0, 1, 100, u128::MAX] {
            let found = category(always, 0, &Operands::from_u128(number));
            assert_eq!(found, Category::Two, "{number}");
        }
    }

    #[test]
    fn rules_are_found_at_their_offset() {
        let text = String::from("あ") + RULES;
        assert_eq!(category(&text, 3, &Operands::from_u128(1)), Category::One);
    }
}
