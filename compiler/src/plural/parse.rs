//! The grammar of conditions, UTS #35 part 3, "Plural rules syntax".
//!
//! ```text
//! condition   = alternative ("or" alternative)*
//! alternative = relation ("and" relation)*
//! relation    = operand ("%" value)? ("=" | "!=") range ("," range)*
//! range       = value (".." value)?
//! operand     = "n" | "i" | "f" | "t" | "v" | "w" | "c" | "e"
//! value       = digit+
//! ```

use std::fmt;

const OPERANDS: [&str; 8] = ["n", "i", "f", "t", "v", "w", "c", "e"];

/// Alternatives, one of which must hold, of relations that must all hold.
pub(super) type Condition = Vec<Vec<Relation>>;

/// A comparison of an operand.
#[derive(Debug, PartialEq)]
pub(super) struct Relation {
    /// The operand's letter.
    pub(super) operand: &'static str,
    /// What the operand is reduced by, or 0.
    pub(super) modulus: u32,
    /// `!=`
    pub(super) negated: bool,
    /// First and last value of each range.
    pub(super) ranges: Vec<(u32, u32)>,
}

/// Where a condition departs from the grammar.
#[derive(Debug, PartialEq)]
pub(super) struct Error {
    at: usize,
    expected: &'static str,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {} at byte {}", self.expected, self.at)
    }
}

/// Parses a whole condition.
pub(super) fn condition(text: &str) -> Result<Condition, Error> {
    let mut parser = Parser {
        length: text.len(),
        rest: text,
    };
    let condition = parser.list("or", |parser| parser.list("and", Parser::relation))?;
    parser.skip_space();
    if parser.rest.is_empty() {
        Ok(condition)
    } else {
        parser.fail("the end")
    }
}

struct Parser<'a> {
    length: usize,
    rest: &'a str,
}

impl Parser<'_> {
    fn list<T>(
        &mut self,
        separator: &str,
        mut item: impl FnMut(&mut Self) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut items = vec![item(self)?];
        while self.eat(separator) {
            items.push(item(self)?);
        }
        Ok(items)
    }

    fn relation(&mut self) -> Result<Relation, Error> {
        Ok(Relation {
            operand: self.operand()?,
            modulus: self.modulus()?,
            negated: self.negated()?,
            ranges: self.list(",", Self::range)?,
        })
    }

    fn operand(&mut self) -> Result<&'static str, Error> {
        match OPERANDS.into_iter().find(|letter| self.eat(letter)) {
            Some(letter) => Ok(letter),
            None => self.fail("an operand"),
        }
    }

    fn modulus(&mut self) -> Result<u32, Error> {
        if !self.eat("%") {
            return Ok(0);
        }
        match self.value()? {
            0 => self.fail("a modulus other than 0"),
            modulus => Ok(modulus),
        }
    }

    fn negated(&mut self) -> Result<bool, Error> {
        if self.eat("!=") {
            return Ok(true);
        }
        if self.eat("=") {
            Ok(false)
        } else {
            self.fail("`=` or `!=`")
        }
    }

    fn range(&mut self) -> Result<(u32, u32), Error> {
        let first = self.value()?;
        let last = if self.eat("..") { self.value()? } else { first };
        if first <= last {
            Ok((first, last))
        } else {
            self.fail("a range that ascends")
        }
    }

    fn value(&mut self) -> Result<u32, Error> {
        self.skip_space();
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.rest.strip_suffix(rest).unwrap_or_default();
        let Ok(value) = digits.parse() else {
            return self.fail("a number below 2^32");
        };
        self.rest = rest;
        Ok(value)
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip_space();
        let after = self.rest.strip_prefix(token);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn fail<T>(&self, expected: &'static str) -> Result<T, Error> {
        Err(Error {
            at: self.length - self.rest.len(),
            expected,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(
        operand: &'static str,
        modulus: u32,
        negated: bool,
        ranges: &[(u32, u32)],
    ) -> Relation {
        Relation {
            operand,
            modulus,
            negated,
            ranges: ranges.to_vec(),
        }
    }

    #[test]
    fn and_binds_tighter_than_or() {
        assert_eq!(
            condition("e = 0 and i != 0 and i % 1000000 = 0 or c!=0..5"),
            Ok(vec![
                vec![
                    relation("e", 0, false, &[(0, 0)]),
                    relation("i", 0, true, &[(0, 0)]),
                    relation("i", 1_000_000, false, &[(0, 0)]),
                ],
                vec![relation("c", 0, true, &[(0, 5)])],
            ])
        );
    }

    #[test]
    fn values_and_ranges_mix_and_spaces_are_free() {
        assert_eq!(
            condition(" n%100=3,10..19 , 80.. 99 "),
            Ok(vec![vec![relation(
                "n",
                100,
                false,
                &[(3, 3), (10, 19), (80, 99)]
            )]])
        );
    }

    #[test]
    fn every_operand_is_known() {
        for operand in OPERANDS {
            let parsed = condition(&format!("{operand} = 1"));
            assert_eq!(
                parsed,
                Ok(vec![vec![relation(operand, 0, false, &[(1, 1)])]])
            );
        }
    }

    #[test]
    fn errors_say_where_and_what() {
        let message = |text| condition(text).err().map(|error| error.to_string());
        let expected = |text: &str| Some(text.to_owned());
        assert_eq!(message(""), expected("expected an operand at byte 0"));
        assert_eq!(message("x = 1"), expected("expected an operand at byte 0"));
        assert_eq!(
            message("n is 1"),
            expected("expected `=` or `!=` at byte 2")
        );
        assert_eq!(
            message("n % 0 = 1"),
            expected("expected a modulus other than 0 at byte 5")
        );
        assert_eq!(
            message("n = 1,"),
            expected("expected a number below 2^32 at byte 6")
        );
        assert_eq!(
            message("n = 4294967296"),
            expected("expected a number below 2^32 at byte 4")
        );
        assert_eq!(
            message("n = 2..1"),
            expected("expected a range that ascends at byte 8")
        );
        assert_eq!(
            message("n = 1 and"),
            expected("expected an operand at byte 9")
        );
        assert_eq!(
            message("n = 1 @integer 1"),
            expected("expected the end at byte 6")
        );
    }
}
