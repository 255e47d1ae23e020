//! Every sample number that CLDR lists for a rule goes through the whole path: text of the rule,
//! table, parser, packed form, evaluation.

use errorbook_cldr::{Plurals, Rule, plurals};
use errorbook_compiler::plural::{Rules, rules};
use errorbook_core::plural::{Category, Operands, category};
use std::ops::AddAssign;

#[test]
fn every_cardinal_sample_is_in_its_category() {
    let count = check(include_str!("../data/plurals.json"), Rules::pack_cardinal);
    assert_eq!(
        count,
        Count {
            evaluated: 12_180,
            compact: 216
        }
    );
}

#[test]
fn every_ordinal_sample_is_in_its_category() {
    let count = check(include_str!("../data/ordinals.json"), Rules::pack_ordinal);
    assert_eq!(
        count,
        Count {
            evaluated: 2_645,
            compact: 0
        }
    );
}

#[derive(Debug, Default, PartialEq)]
struct Count {
    evaluated: usize,
    /// Samples in compact notation, as in `1c6` for "1 million", which is never displayed.
    compact: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.evaluated += other.evaluated;
        self.compact += other.compact;
    }
}

fn check(json: &str, pack: impl Fn(&Rules) -> String) -> Count {
    let Plurals { locales, .. } = plurals(json).unwrap();
    let mut count = Count::default();
    for (locale, by_category) in locales {
        let packed = pack(&rules(&locale).unwrap());
        for (expected, rule) in by_category {
            count += check_rule(&locale, &packed, expected, &rule);
        }
    }
    count
}

fn check_rule(locale: &str, packed: &str, expected: Category, rule: &Rule) -> Count {
    let (numbers, compact) = rule.numbers();
    for number in &numbers {
        let operands = Operands::from_decimal(number).unwrap();
        assert_eq!(
            category(packed, 0, &operands),
            expected,
            "{locale}: {number}"
        );
        if let Ok(whole) = number.parse() {
            assert_eq!(Operands::from_u128(whole), operands, "{number}");
        }
    }
    Count {
        evaluated: numbers.len(),
        compact,
    }
}
