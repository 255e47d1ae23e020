//! Packs rules; [`errorbook_core::plural`] documents the encoding.

use super::Set;
use super::parse::{self, Condition, Relation};
use errorbook_core::packed::push_varint;
use errorbook_core::plural::{Category, Operands, category};

/// Returns the packed form of a set of rules.
pub(super) fn pack(set: &Set) -> String {
    let rules = parsed(set);
    let packed = pack_rules(&rules);
    let mut packer = Packer::default();
    match Table::from_rules(&rules) {
        Some(table) => packer.table(&table, |number| by_rules(&packed, number)),
        None => packer.byte(0),
    }
    packer.text + &packed
}

/// Returns the packed form of a set of rules without a table of whole numbers.
pub(super) fn pack_small(set: &Set) -> String {
    format!("\0{}", pack_rules(&parsed(set)))
}

fn parsed(set: &Set) -> Vec<(Category, Condition)> {
    set.iter()
        .map(|&(category, text)| {
            let condition = parse::condition(text).expect(
                "the table's rules parse: the test `every_rule_of_the_table_parses` holds it",
            );
            (category, condition)
        })
        .collect()
}

fn pack_rules(rules: &[(Category, Condition)]) -> String {
    let mut packed = Packer::default();
    packed.each(rules, |packer, (category, condition)| {
        packer.byte(*category as u8);
        packer.each(condition, |packer, alternative| {
            packer.each(alternative, Packer::relation)
        });
    });
    packed.text
}

/// Returns the category of a whole number by packed rules alone, so that a table cannot differ from them.
fn by_rules(rules: &str, number: u64) -> Category {
    let without_table = format!("\0{rules}");
    category(&without_table, 0, &Operands::from_u128(number.into()))
}

/// Which whole numbers have the same categories as others.
#[derive(Debug, PartialEq, Eq)]
struct Table {
    /// After how many numbers the categories repeat themselves.
    period: u8,
    /// How many numbers stand before the first period.
    before: u8,
    /// The power of ten from which on they may not. 0: they always do.
    exponent: u8,
}

/// The most numbers in a table.
const MOST_NUMBERS: u64 = 120;

impl Table {
    /// Returns the table that holds for the most numbers, if there is one that is small.
    fn from_rules(rules: &[(Category, Condition)]) -> Option<Self> {
        let alternatives = rules.iter().flat_map(|(_, condition)| condition).flatten();
        // All other operands of a whole number are 0.
        let relations = alternatives.filter(|relation| matches!(relation.operand, "n" | "i"));
        let relations: Vec<&Relation> = relations.collect();
        let mut ends: Vec<u64> = relations
            .iter()
            .map(|relation| relation.modulus.into())
            .filter(|modulus| *modulus > 1)
            .collect();
        ends.sort_unstable();
        let ends = ends.into_iter().rev().map(Some);
        let mut tables = [None].into_iter().chain(ends);
        tables.find_map(|end| Self::below(end, &relations))
    }

    /// Returns the table of the numbers below an end, if it is small. There, what is reduced by the end or by
    /// more is not reduced.
    fn below(end: Option<u64>, relations: &[&Relation]) -> Option<Self> {
        let (mut period, mut before) = (1, 0);
        for relation in relations {
            let modulus = u64::from(relation.modulus);
            if modulus > 1 && end.is_none_or(|end| modulus < end) {
                period = least_common_multiple(period, modulus);
                continue;
            }
            let below_end = |first: u32| end.is_none_or(|end| u64::from(first) < end);
            let ranges = relation.ranges.iter();
            let ranges = ranges.filter(|&&(first, _)| below_end(first));
            let last = ranges.map(|&(_, last)| u64::from(last) + 1).max();
            before = before.max(last.unwrap_or(0));
        }
        let exponent = match end {
            Some(end) => (1..20).find(|&exponent| 10_u64.checked_pow(exponent) == Some(end))?,
            None => 0,
        };
        (period + before <= MOST_NUMBERS).then_some(())?;
        Some(Self {
            period: u8::try_from(period).ok()?,
            before: u8::try_from(before).ok()?,
            exponent: u8::try_from(exponent).ok()?,
        })
    }
}

fn least_common_multiple(a: u64, b: u64) -> u64 {
    let (mut greatest, mut rest) = (a, b);
    while rest > 0 {
        (greatest, rest) = (rest, greatest % rest);
    }
    a / greatest * b
}

#[derive(Default)]
struct Packer {
    text: String,
}

impl Packer {
    /// Writes the number of items and the items.
    fn each<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.varint(u32::try_from(items.len()).expect("a rule of the table is shorter than 4 GiB"));
        for one in items {
            item(self, one);
        }
    }

    fn table(&mut self, table: &Table, category: impl Fn(u64) -> Category) {
        self.byte(table.period);
        self.byte(table.before);
        self.byte(table.exponent);
        let numbers: Vec<u64> = (0..u64::from(table.before) + u64::from(table.period)).collect();
        for pair in numbers.chunks(2) {
            let categories = pair.iter().rev().map(|&number| category(number) as u8);
            self.byte(categories.fold(0, |byte, category| byte << 3 | category));
        }
    }

    fn relation(&mut self, relation: &Relation) {
        self.text.push_str(relation.operand);
        self.varint(relation.modulus);
        self.byte(u8::from(relation.negated));
        self.each(&relation.ranges, |packer, &(first, last)| {
            packer.varint(first);
            packer.varint(last);
        });
    }

    fn byte(&mut self, byte: u8) {
        self.text.push(char::from(byte));
    }

    fn varint(&mut self, value: u32) {
        push_varint(value, &mut |digit| self.text.push(digit));
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{CARDINAL, ORDINAL};
    use super::*;

    #[test]
    fn the_encoding_is_the_documented_one() {
        let set = [
            (Category::One, "n = 1"),
            (Category::Many, "n % 100 != 2..4 and i = 0 or w = 3"),
        ];
        // Whole numbers: every hundred the same, from 0 to 99, and 1 of its own before them.
        let table = Table::from_rules(&[(Category::Many, parse::condition(set[1].1).unwrap())]);
        let of_many = Table {
            period: 100,
            before: 1,
            exponent: 0,
        };
        assert_eq!(table, Some(of_many));
        let one = "\x01\x01\x01n\0\0\x01\x01\x01";
        let many = "\x04\x02\x02n\x64\x01\x01\x01\x02\x04i\0\0\x01\0\0\x01w\0\0\x01\x03\x03";
        let packed = pack(&set);
        let (table, rules) = packed.split_at(3 + 51);
        assert_eq!(rules, format!("\x02{one}{many}"));
        assert_eq!(table.get(..5), Some("\x64\x02\0\x0c\x2d"));
        assert_eq!(pack(&[]), "\x01\0\0\x05\0");
    }

    #[test]
    fn a_table_holds_as_far_as_it_says() {
        let table = |text| Table::from_rules(&[(Category::Many, parse::condition(text).unwrap())]);
        let row = |period, before, exponent| {
            Some(Table {
                period,
                before,
                exponent,
            })
        };
        assert_eq!(table("n = 1"), row(1, 2, 0));
        assert_eq!(table("v = 0 and f != 7"), row(1, 0, 0));
        assert_eq!(table("n % 10 = 1 and n % 4 = 2 or i = 3..5"), row(20, 6, 0));
        // As in French: up to a million no number is a multiple of it but 0.
        assert_eq!(table("i = 0,1 or i != 0 and i % 1000000 = 0"), row(1, 2, 6));
        // As in Cornish.
        assert_eq!(
            table("n % 100 = 2,22 or n % 100000 = 1000..20000 and n % 1000 = 0"),
            row(100, 1, 3)
        );
        assert_eq!(table("n = 1000"), None, "too large");
        assert_eq!(table("n % 997 = 5"), None, "no power of ten");
    }

    #[test]
    fn tables_say_what_the_rules_say() {
        let sets = CARDINAL.iter().chain(ORDINAL).map(|(_, set)| *set);
        let powers = (0..18).map(|exponent| 10_u64.pow(exponent));
        let near = powers.flat_map(|power| (1..=20).map(move |times| times * power));
        let near = near.flat_map(|number| [number - 1, number, number + 1]);
        let numbers: Vec<u64> = (0..2_500).chain(near).chain([u64::MAX]).collect();
        let mut without_table = 0;
        for set in sets {
            let packed = pack(set);
            let table = match packed.as_bytes() {
                [0, ..] => {
                    without_table += 1;
                    1
                }
                [period, before, ..] => 3 + (period + before).div_ceil(2),
                _ => unreachable!("{packed:?}"),
            };
            let (_, rules) = packed.split_at(table.into());
            for &number in &numbers {
                let found = category(&packed, 0, &Operands::from_u128(number.into()));
                assert_eq!(found, by_rules(rules, number), "{set:?}: {number}");
            }
        }
        // The ordinals of Italian and of Ligurian, which speak of 800.
        assert_eq!(without_table, 2);
    }
}
