//! Whatever the packed rules are, evaluation ends without a panic, and with a category.

use errorbook_cldr::plurals;
use errorbook_compiler::plural::rules;
use errorbook_core::plural::{Category, Operands, category};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Returns the packed rules of all locales, each set once.
fn every_packed() -> BTreeSet<String> {
    let locales = plurals(include_str!("../data/plurals.json"))
        .unwrap()
        .locales;
    let rules = locales.keys().map(|locale| rules(locale).unwrap());
    rules
        .flat_map(|rules| [rules.pack_cardinal(), rules.pack_ordinal()])
        .collect()
}

fn numbers() -> [Operands; 4] {
    ["0", "1", "12.50", "1000000"].map(|number| Operands::from_decimal(number).unwrap())
}

#[test]
fn packed_rules_are_ascii_and_small() {
    let packed = every_packed();
    assert!(packed.iter().all(|rules| rules.is_ascii()));
    assert_eq!(packed.len(), 63, "different sets of rules");
    assert_eq!(
        packed.iter().map(String::len).max(),
        Some(142 + 3 + 51),
        "bytes of the largest rules, and of their table"
    );
}

#[test]
fn rules_that_are_cut_short_claim_no_more_than_whole_ones() {
    for packed in every_packed() {
        for (cut, operands) in (0..packed.len()).flat_map(|cut| numbers().map(|n| (cut, n))) {
            let whole = category(&packed, 0, &operands);
            let short = category(packed.get(..cut).unwrap(), 0, &operands);
            assert!(
                short == whole || short == Category::Other,
                "{packed:?} cut to {cut}"
            );
        }
    }
}

#[test]
fn any_changed_byte_still_ends_in_a_category() {
    for packed in every_packed() {
        for at in 0..packed.len() {
            for byte in 0..0x80u8 {
                let mut changed = packed.clone();
                changed.replace_range(at..=at, char::from(byte).encode_utf8(&mut [0; 4]));
                category(&changed, 0, &Operands::from_u128(12));
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_at_any_offset_ends_in_a_category(text in any::<String>(), at in 0usize..300) {
        for operands in numbers() {
            category(&text, at, &operands);
        }
    }

    #[test]
    fn any_small_operations_end_in_a_category(
        bytes in prop::collection::vec(prop_oneof![0..0x80u8, 0..4u8, Just(b'n'), Just(0x7f)], 0..80)
    ) {
        let text: String = bytes.into_iter().map(char::from).collect();
        for operands in numbers() {
            category(&text, 0, &operands);
        }
    }

    #[test]
    fn any_text_is_a_decimal_or_none(text in "[-+]?[0-9.]{0,60}|.*") {
        if let Some(operands) = Operands::from_decimal(&text) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            prop_assert!(!digits.is_empty());
            prop_assert_eq!(Operands::from_decimal(&format!("-0{}", text.trim_start_matches(['-', '+']))), Some(operands));
        }
    }

    #[test]
    fn whole_numbers_are_the_same_as_text(number in any::<u128>()) {
        let decimal = number.to_string();
        prop_assert_eq!(Operands::from_decimal(&decimal), Some(Operands::from_u128(number)));
    }
}
