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

mod category;
mod operands;
mod rules;

pub use category::Category;
pub use operands::Operands;
pub use rules::category;
pub(crate) use rules::category_of_whole;
