//! The classes of characters, and ranges of them.

/// What the rules tell apart in a character: its `Grapheme_Cluster_Break`, and with it what they ask of
/// `Indic_Conjunct_Break` and `Extended_Pictographic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// None of the others.
    Any,
    /// `Control`, `CR` and `LF`.
    Control,
    /// `Extend` that may stand within a conjunct.
    Extend,
    /// `Extend` that may not.
    ExtendAlone,
    /// `Extend` that links the consonants of a conjunct.
    Linker,
    /// The zero-width joiner.
    Joiner,
    SpacingMark,
    Prepend,
    /// A consonant of a conjunct.
    Consonant,
    Pictograph,
    RegionalIndicator,
    /// A leading consonant of Hangul.
    L,
    /// A vowel of Hangul.
    V,
    /// A trailing consonant of Hangul.
    T,
    /// A whole syllable of Hangul.
    Lv,
    /// The same with a trailing consonant.
    Lvt,
}

impl Class {
    pub(super) const ALL: [Self; 16] = [
        Self::Any,
        Self::Control,
        Self::Extend,
        Self::ExtendAlone,
        Self::Linker,
        Self::Joiner,
        Self::SpacingMark,
        Self::Prepend,
        Self::Consonant,
        Self::Pictograph,
        Self::RegionalIndicator,
        Self::L,
        Self::V,
        Self::T,
        Self::Lv,
        Self::Lvt,
    ];

    /// Tells whether `Grapheme_Cluster_Break` is `Extend`.
    pub(super) fn is_extend(self) -> bool {
        matches!(self, Self::Extend | Self::ExtendAlone | Self::Linker)
    }
}

// A range of the table: its first character, how many more it has, and its class.
pub(super) const FIRST_AT: u32 = 11;
pub(super) const MORE_AT: u32 = 4;
pub(super) const MOST_MORE: u32 = 0x7f;
pub(super) const CLASS: u32 = 0xf;

/// Returns a range of characters of one class, as the table has it.
pub(super) const fn range(first: u32, last: u32, class: Class) -> u32 {
    first << FIRST_AT | (last - first) << MORE_AT | class as u32
}
