//! Where a text may be cut: between extended grapheme clusters, what a reader takes for one character
//! (UAX #29, section 3.1.1).
//!
//! Written for this one question, since what a general library carries for it is larger than all else
//! that a message takes. The tests hold it equal to `unicode-segmentation` over all of Unicode.

mod class;
mod table;

use class::{CLASS, Class, FIRST_AT, MORE_AT, MOST_MORE};
use table::TABLE;

impl Class {
    fn from_char(c: char) -> Self {
        match c {
            ' '..='~' => Self::Any,
            '가'..='힣' if (u32::from(c) - SYLLABLES).is_multiple_of(TRAILING) => Self::Lv,
            '가'..='힣' => Self::Lvt,
            _ => Self::find(c.into()),
        }
    }

    /// Returns the class of a character by the table.
    fn find(c: u32) -> Self {
        let after = TABLE.partition_point(|range| range >> FIRST_AT <= c);
        let range = after.checked_sub(1).and_then(|at| TABLE.get(at));
        let range = range.filter(|&range| c - (range >> FIRST_AT) <= range >> MORE_AT & MOST_MORE);
        let class = range.and_then(|range| Self::ALL.get((range & CLASS) as usize));
        class.copied().unwrap_or(Self::Any)
    }
}

/// The first syllable of Hangul.
const SYLLABLES: u32 = '가' as u32;
/// For one without a trailing consonant there are that many, itself included, until the next one.
const TRAILING: u32 = 28;

/// What was read of a text, as far as the rules ask.
struct Seen {
    last: char,
    class: Class,
    /// True if an odd number of regional indicators stands here.
    odd_indicators: bool,
    pictograph: Pictograph,
    conjunct: Conjunct,
}

/// How far what was read goes of a sequence of pictographs (GB11).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pictograph {
    None,
    /// A pictograph, perhaps extended.
    Begun,
    /// And a joiner after it.
    Joined,
}

/// How far what was read goes of a conjunct (GB9c).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Conjunct {
    None,
    /// A consonant, perhaps extended.
    Begun,
    /// And at least one linker among what extends it.
    Linked,
}

impl Seen {
    const NOTHING: Self = Self {
        last: '\n',
        class: Class::Control,
        odd_indicators: false,
        pictograph: Pictograph::None,
        conjunct: Conjunct::None,
    };

    /// Reads a character. True if the text may be cut before it.
    fn push(&mut self, c: char) -> bool {
        let class = Class::from_char(c);
        let is_boundary = self.is_boundary(c, class);
        self.pictograph = match (self.pictograph, class) {
            (_, Class::Pictograph) => Pictograph::Begun,
            (Pictograph::Begun, Class::Joiner) => Pictograph::Joined,
            (Pictograph::Begun, class) if class.is_extend() => Pictograph::Begun,
            _ => Pictograph::None,
        };
        self.conjunct = match (self.conjunct, class) {
            (_, Class::Consonant) => Conjunct::Begun,
            (Conjunct::Begun | Conjunct::Linked, Class::Linker) => Conjunct::Linked,
            (begun, Class::Extend | Class::Joiner) => begun,
            _ => Conjunct::None,
        };
        self.odd_indicators = class == Class::RegionalIndicator && !self.odd_indicators;
        (self.last, self.class) = (c, class);
        is_boundary
    }

    /// Applies the rules GB3 to GB999, in their order.
    fn is_boundary(&self, c: char, class: Class) -> bool {
        match (self.class, class) {
            (Class::Control, Class::Control) => !(self.last == '\r' && c == '\n'),
            (Class::Control, _) | (_, Class::Control) => true,
            (Class::L, Class::L | Class::V | Class::Lv | Class::Lvt)
            | (Class::Lv | Class::V, Class::V | Class::T)
            | (Class::Lvt | Class::T, Class::T)
            | (_, Class::SpacingMark | Class::Joiner)
            | (Class::Prepend, _) => false,
            (_, class) if class.is_extend() => false,
            (_, Class::Consonant) => self.conjunct != Conjunct::Linked,
            (_, Class::Pictograph) => self.pictograph != Pictograph::Joined,
            (_, Class::RegionalIndicator) => !self.odd_indicators,
            _ => true,
        }
    }
}

/// Returns the first `most` characters of `text`, whole graphemes if the first of them fits, and
/// whether anything was left out.
///
/// Characters (`char`) are counted, not graphemes, because a grapheme has no greatest length.
pub(crate) fn cut(text: &str, most: usize) -> (&str, bool) {
    let mut seen = Seen::NOTHING;
    let mut end = 0;
    // No more than the beginning is looked at, however long the text is.
    for (count, (at, c)) in text.char_indices().enumerate() {
        if seen.push(c) {
            end = at;
        }
        if count == most {
            let end = if end == 0 { at } else { end };
            return (text.get(..end).unwrap_or_default(), true);
        }
    }
    (text, false)
}

#[cfg(test)]
mod tests;
