//! Every sample number that CLDR lists for a rule goes through the whole path: text of the rule,
//! table, parser, packed form, evaluation.

use errorbook_cldr::{Plurals, plurals};
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
            count += check_rule(&locale, &packed, expected, &rule.samples);
        }
    }
    count
}

fn check_rule(locale: &str, packed: &str, expected: Category, samples: &str) -> Count {
    let mut count = Count::default();
    for sample in samples
        .split(['@', ',', ' '])
        .filter(|s| s.starts_with(|c: char| c.is_numeric()))
    {
        if sample.contains(['c', 'e']) {
            count.compact += 1;
            continue;
        }
        for number in expand(sample) {
            let operands = Operands::from_decimal(&number).unwrap();
            assert_eq!(
                category(packed, 0, &operands),
                expected,
                "{locale}: {number}"
            );
            if let Ok(whole) = number.parse() {
                assert_eq!(Operands::from_u128(whole), operands, "{number}");
            }
            count.evaluated += 1;
        }
    }
    count
}

/// The numbers of `0.0~1.5`, at the precision in which its ends are written.
fn expand(sample: &str) -> Vec<String> {
    let (first, last) = sample.split_once('~').unwrap_or((sample, sample));
    let fraction = |number: &str| number.split_once('.').map_or(0, |(_, digits)| digits.len());
    assert_eq!(fraction(first), fraction(last), "{sample}");
    let scaled = |number: &str| number.replace('.', "").parse::<u64>().unwrap();
    (scaled(first)..=scaled(last))
        .map(|scaled| with_fraction(scaled, fraction(first)))
        .collect()
}

fn with_fraction(scaled: u64, digits: usize) -> String {
    let width = if digits == 0 { 1 } else { digits + 1 };
    let mut number = format!("{scaled:0width$}");
    if digits > 0 {
        number.insert(number.len() - digits, '.');
    }
    number
}

#[test]
fn ranges_expand_at_their_precision() {
    assert_eq!(expand("9~11"), ["9", "10", "11"]);
    assert_eq!(expand("0.9~1.1"), ["0.9", "1.0", "1.1"]);
    assert_eq!(expand("0.00~0.01"), ["0.00", "0.01"]);
    assert_eq!(expand("1.0000"), ["1.0000"]);
}
