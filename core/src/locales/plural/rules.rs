//! Which category a number is of, by the packed rules of a locale.

use super::category::Category;
use super::operands::Operands;
use crate::packed::Reader;

/// Returns the category of a number by the packed rules at byte `at` of `rules`. Rules that are
/// malformed or cut short claim nothing, which leaves [`Category::Other`].
pub fn category(rules: &str, at: usize, operands: &Operands) -> Category {
    let whole = Some(operands.i).filter(|_| operands.v == 0);
    if let Some(category) = whole.and_then(|number| category_of_whole(rules, at, number)) {
        return category;
    }
    let after = after_table(rules, at).unwrap_or(usize::MAX);
    first_match(&mut Reader::new(rules, after), operands).unwrap_or(Category::Other)
}

/// Returns the category of a whole number that is displayed without a fraction, if there is a table
/// which says it.
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

/// Returns where the rules after a table begin.
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

#[cfg(test)]
mod tests {
    extern crate std;
    use super::super::operands::LARGE;
    use super::*;
    use std::format;
    use std::string::{String, ToString};

    /// `one: n = 1`, `many: n % 100 != 2..4 and i = 0 or w = 3`.
    const RULES: &str = "\0\x02\
        \x01\x01\x01n\0\0\x01\x01\x01\
        \x04\x02\x02n\x64\x01\x01\x01\x02\x04i\0\0\x01\0\0\x01w\0\0\x01\x03\x03";

    fn category_of(decimal: &str) -> Category {
        let operands = Operands::from_decimal(decimal);
        category(
            RULES,
            0,
            &operands.unwrap_or_else(|| unreachable!("{decimal}")),
        )
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
        assert_eq!(category_of(&format!("1{zeros}1")), Category::Other, "not 1");
        assert_eq!(
            category_of(&format!("0.1{zeros}1")),
            Category::Many,
            "f and t are not cut to 0"
        );
        assert_eq!(category_of(&format!("1.{zeros}")), Category::One);
        let one_of_many = Operands::from_decimal(&format!("1{zeros}0000001.{zeros}"));
        assert_eq!(one_of_many.map(|o| (o.i % 1_000_000, o.v)), Some((1, 400)));
    }

    #[test]
    fn a_fraction_is_in_no_range_of_n() {
        assert_eq!(category_of("1"), Category::One);
        assert_eq!(category_of("1.00"), Category::One);
        assert_eq!(category_of("1.5"), Category::Other);
        assert_eq!(category_of("0"), Category::Many);
        assert_eq!(category_of("0.2"), Category::Many, "n % 100 != 2..4");
        assert_eq!(category_of("102"), Category::Other);
        assert_eq!(category_of("102.125"), Category::Many, "w = 3");
        assert_eq!(category_of("102.1250"), Category::Many, "w = 3");
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
    fn a_period_begins_after_what_stands_before_it() {
        // 0 is `zero`; then `one`, `two` and `few`, again and again. Fractions of any kind are `many`.
        let rules = "\x03\x01\0\x08\x1a\x01\x04\x01\x01v\0\x01\x01\0\0";
        let of = |decimal| category(rules, 0, &Operands::from_decimal(decimal).unwrap());
        let whole = ["0", "1", "2", "3", "4", "5", "6", "7"];
        let expected = [0, 1, 2, 3, 1, 2, 3, 1];
        assert_eq!(whole.map(of), expected.map(|n| Category::ALL[n]));
        assert_eq!(["0.5", "1.0"].map(of), [Category::Many; 2]);
    }

    #[test]
    fn each_operand_has_its_letter() {
        // `one` if the operand of the letter is 30.
        let is_30 = |letter, decimal| {
            let rules = std::format!("\0\x01\x01\x01\x01{letter}\0\0\x01\x1e\x1e");
            category(&rules, 0, &Operands::from_decimal(decimal).unwrap()) == Category::One
        };
        for (letter, decimal, expected) in [
            ('n', "30", true),
            ('n', "30.5", false),
            ('i', "30.5", true),
            ('i', "3.30", false),
            ('f', "1.30", true),
            ('f', "1.3", false),
            ('f', "30", false),
            ('t', "1.030", false),
            ('t', "1.300", false),
            ('t', "1.3", false),
            ('t', "1.0030", false),
            ('c', "30.30", false),
        ] {
            assert_eq!(is_30(letter, decimal), expected, "{letter} {decimal}");
        }
        // `t` of 1.300 is 3; `c` and `e` are always 0.
        let is = |letter, number: u8, decimal| {
            let number = char::from(number);
            let rules = std::format!("\0\x01\x01\x01\x01{letter}\0\0\x01{number}{number}");
            category(&rules, 0, &Operands::from_decimal(decimal).unwrap()) == Category::One
        };
        assert!(is('t', 3, "1.300") && is('w', 1, "1.300") && is('v', 3, "1.300"));
        assert!(is('c', 0, "1.300") && is('e', 0, "30"));
    }

    #[test]
    fn rules_are_found_at_their_offset() {
        let text = String::from("あ") + RULES;
        assert_eq!(category(&text, 3, &Operands::from_u128(1)), Category::One);
    }
}
