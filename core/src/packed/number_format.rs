//! The data of `NUMBER()`.
//!
//! It is the options of the number ([`number`](super::number)), then [how its sign shows](super::signs) and how its
//! digits are grouped: 0, or how many digits the first group must have for there to be a second one, and then how many
//! digits the last group has, and the others. Then come, each behind its length, what stands for zero, the decimal
//! point, what stands between groups, for infinity and for what is no number; and what stands before and behind a
//! number without a sign, one with a minus sign and one with a plus sign.

use super::options::NumberOptions;
use super::read::{Numbers, Reader};

/// How a number is written in a language: the data of a [`Format`](super::Format) of `NUMBER()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat<'a> {
    /// How many digits are shown.
    pub options: NumberOptions,
    /// Which numbers show a sign: one of [`signs`](super::signs).
    pub signs: u8,
    /// How digits before the point are grouped, if they are.
    pub groups: Option<Groups>,
    /// The digit zero, behind which the others stand in Unicode.
    pub zero: char,
    /// The decimal separator.
    pub point: &'a str,
    /// The group separator.
    pub separator: &'a str,
    /// The sign for infinity.
    pub infinity: &'a str,
    /// The sign for `NaN`.
    pub nan: &'a str,
    /// The texts before and after a number without a sign, with a minus sign, and with a plus sign.
    pub affixes: [[&'a str; 2]; 3],
}

/// How digits before the point are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// How many digits the first group must have.
    pub least: usize,
    /// How many digits the last group has.
    pub last: usize,
    /// How many digits the others have.
    pub others: usize,
}

impl<'a> NumberFormat<'a> {
    /// Reads the data. `None`: it is malformed.
    #[must_use]
    pub fn read(data: &'a str) -> Option<Self> {
        let mut numbers = Numbers::new(data);
        let options = NumberOptions::read(&mut numbers)?;
        let signs = numbers.byte()?;
        let groups = match numbers.size()? {
            0 => None,
            least => Some(Groups {
                least,
                last: numbers.size()?,
                others: numbers.size()?,
            }),
        };
        let mut reader = Reader::new(data, data.len() - numbers.left());
        let mut string = || reader.string();
        Some(Self {
            options,
            signs,
            groups,
            zero: string()?.chars().next()?,
            point: string()?,
            separator: string()?,
            infinity: string()?,
            nan: string()?,
            affixes: [
                [string()?, string()?],
                [string()?, string()?],
                [string()?, string()?],
            ],
        })
    }
}
