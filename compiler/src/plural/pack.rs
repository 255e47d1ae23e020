//! Packs rules; [`errorbook_core::plural`] documents the encoding.

use super::Set;
use super::parse::{self, Relation};
use errorbook_core::packed::push_varint;

/// The packed form of a set of rules.
pub(super) fn pack(set: &Set) -> String {
    let mut packer = Packer {
        text: String::new(),
    };
    packer.each(set, |packer, &(category, text)| {
        packer.byte(category as u8);
        let condition = parse::condition(text)
            .expect("the table's rules parse: the test `every_rule_of_the_table_parses` holds it");
        packer.each(&condition, |packer, alternative| {
            packer.each(alternative, Packer::relation)
        });
    });
    packer.text
}

struct Packer {
    text: String,
}

impl Packer {
    /// The number of items and the items.
    fn each<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.varint(u32::try_from(items.len()).expect("a rule of the table is shorter than 4 GiB"));
        for one in items {
            item(self, one);
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
    use super::*;
    use errorbook_core::plural::Category;

    #[test]
    fn the_encoding_is_the_documented_one() {
        let set = [
            (Category::One, "n = 1"),
            (Category::Many, "n % 100 != 2..4 and i = 0 or w = 3"),
        ];
        let one = "\x01\x01\x01n\0\0\x01\x01\x01";
        let many = "\x04\x02\x02n\x64\x01\x01\x01\x02\x04i\0\0\x01\0\0\x01w\0\0\x01\x03\x03";
        assert_eq!(pack(&set), format!("\x02{one}{many}"));
        assert_eq!(pack(&[]), "\0");
    }
}
