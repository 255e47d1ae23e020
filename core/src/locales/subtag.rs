//! What a subtag is, by its form.

/// What a subtag after the language is. The order is that of the subtags in a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Script,
    Region,
    Variant,
}

impl Kind {
    /// Returns the kind, which follows from the form alone.
    pub(super) const fn from_subtag(subtag: &[u8]) -> Option<Self> {
        match subtag {
            [_, _] if all_letters(subtag) => Some(Self::Region),
            [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => Some(Self::Region),
            [_, _, _, _] if all_letters(subtag) => Some(Self::Script),
            [b'0'..=b'9', _, _, _] if all_alphanumeric(subtag) => Some(Self::Variant),
            [_, _, _, _, _, ..] if subtag.len() <= 8 && all_alphanumeric(subtag) => {
                Some(Self::Variant)
            }
            _ => None,
        }
    }

    pub(super) const fn may_follow(self, before: Option<Self>) -> bool {
        match before {
            None => true,
            Some(Self::Script) => !matches!(self, Self::Script),
            Some(Self::Region | Self::Variant) => matches!(self, Self::Variant),
        }
    }
}

pub(super) const fn all_letters(mut bytes: &[u8]) -> bool {
    while let [byte, rest @ ..] = bytes {
        if !byte.is_ascii_alphabetic() {
            return false;
        }
        bytes = rest;
    }
    true
}

pub(super) const fn all_alphanumeric(mut bytes: &[u8]) -> bool {
    while let [byte, rest @ ..] = bytes {
        if !byte.is_ascii_alphanumeric() {
            return false;
        }
        bytes = rest;
    }
    true
}
