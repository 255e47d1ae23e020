//! The codes in `text`: operations of patterns, and what they are followed by.

/// How deep blocks may be nested in each other. The renderer enters no more of them, which keeps
/// malformed data from exhausting the stack; the compiler stays below, with one block for each of at
/// most 100 placeables.
pub const MOST_DEPTH: u32 = 110;

/// Operations of a pattern.
pub mod op {
    /// How many parameters have an operation of their own: the number of each.
    pub const SHORT_PARAMS: u8 = 0x20;
    /// Literal text that is isolated, too long for the length of a step, or after another.
    pub const TEXT: u8 = SHORT_PARAMS;
    /// The byte of a [`TEXT`] whose control characters a log escapes.
    pub const ESCAPE: u8 = 1;
    /// A parameter.
    pub const PARAM: u8 = 0x21;
    /// A parameter of which only the beginning is shown.
    pub const CUT: u8 = 0x22;
    /// A parameter as a function writes it in the reader's language.
    pub const FORMAT: u8 = 0x23;
    /// A choice between blocks.
    pub const SELECT: u8 = 0x24;
    /// A block within the block, for the sake of its [`ISOLATE`].
    pub const GROUP: u8 = 0x25;
    /// Flag on an operation: isolate what it prints.
    pub const ISOLATE: u8 = 0x40;
    /// The least limit that the byte of a short operation may say: a text of no more bytes is never
    /// cut, so that the limit need not be read.
    pub const LEAST_SHORT_LIMIT: usize = 64;
    /// Bytes of a length of a text within a step, and so of the head of a text alone.
    pub const TEXT_LEN: usize = 2;
    /// Bytes of a step without further operands.
    pub const STEP: usize = TEXT_LEN + 2;
    /// A bound that no length of a text within a step reaches.
    pub const TEXT_END: usize = 1 << 14;

    /// Returns the length of a text within a step, which is below [`TEXT_END`].
    #[must_use]
    pub const fn encode_text_len(len: usize) -> Option<[u8; 2]> {
        if len >= TEXT_END {
            return None;
        }
        // Both below 0x80.
        Some([(len & 0x7f) as u8, (len >> 7) as u8])
    }

    /// Returns the length that two bytes of a step say.
    #[inline]
    #[must_use]
    pub const fn text_len(low: u8, high: u8) -> usize {
        low as usize | (high as usize) << 7
    }

    /// Returns the operation of an isolated parameter and its byte, if it has a number of its own and
    /// its limit is one of the usual ones.
    #[must_use]
    pub const fn encode_short_param(param: usize, limit: Option<u32>) -> Option<[u8; 2]> {
        if param >= SHORT_PARAMS as usize {
            return None;
        }
        // Below 0x20.
        let code = param as u8;
        let Some(limit) = limit else {
            return Some([code, 0]);
        };
        let Some(more) = limit.checked_sub(LEAST_SHORT_LIMIT as u32) else {
            return None;
        };
        // The byte is below 0x80, and 0 says that there is no limit.
        if !more.is_multiple_of(4) || more / 4 >= 0x7f {
            return None;
        }
        Some([code, (more / 4) as u8 + 1])
    }

    /// Returns the limit that the byte of a short operation stands for: each is four more than the one
    /// before.
    #[must_use]
    pub const fn short_limit(byte: u8) -> Option<usize> {
        match byte.checked_sub(1) {
            None => None,
            Some(more) => Some(LEAST_SHORT_LIMIT + 4 * more as usize),
        }
    }
}

/// Kinds of [`op::SELECT`].
pub mod select {
    /// By the text of a string, `bool`, `char` or enum parameter.
    pub const TEXT: u8 = 0;
    /// By exact number, then by cardinal plural category.
    pub const CARDINAL: u8 = 1;
    /// By exact number, then by ordinal plural category.
    pub const ORDINAL: u8 = 2;
}

/// Keys of an arm.
pub mod key {
    /// Length and bytes of a text.
    pub const TEXT: u8 = 0;
    /// Length and bytes of a decimal number, as in `-1.5`.
    pub const NUMBER: u8 = 1;
    /// The first [`Category`](crate::plural::Category). The codes above it stand for the next ones.
    pub const CATEGORY: u8 = 2;
    /// An optional value that is not there. Behind the six categories.
    pub const ABSENT: u8 = 8;
}

/// Number options: a bit set, then one varint for each bit set but [`PERCENT`](number::PERCENT), lowest bit first.
pub mod number {
    /// `minimumIntegerDigits`
    pub const MIN_INTEGER: u8 = 1;
    /// `minimumFractionDigits`
    pub const MIN_FRACTION: u8 = 2;
    /// `maximumFractionDigits`
    pub const MAX_FRACTION: u8 = 4;
    /// `minimumSignificantDigits`
    pub const MIN_SIGNIFICANT: u8 = 8;
    /// `maximumSignificantDigits`
    pub const MAX_SIGNIFICANT: u8 = 16;
    /// `style: "percent"`: a hundred times the value is shown.
    pub const PERCENT: u8 = 32;
    /// The most digits that any of the options may ask for.
    pub const MOST_DIGITS: u32 = 100;
}

/// Which numbers show a sign.
pub mod signs {
    /// Negative ones, and zero where it is negative.
    pub const AUTO: u8 = 0;
    /// All.
    pub const ALWAYS: u8 = 1;
    /// None.
    pub const NEVER: u8 = 2;
    /// All but zero.
    pub const EXCEPT_ZERO: u8 = 3;
    /// Those below zero.
    pub const NEGATIVE: u8 = 4;
}

/// By which beginnings of the last value of a list the text before it differs.
pub mod context {
    /// By none.
    pub const NONE: u8 = 0;
    /// By the sound of `i`, before which Spanish says `e` for `y`.
    pub const SPANISH_AND: u8 = 1;
    /// By the sound of `o`, before which Spanish says `u` for `o`.
    pub const SPANISH_OR: u8 = 2;
    /// By another script, before which Hebrew writes a hyphen.
    pub const HEBREW: u8 = 3;
}

#[cfg(test)]
mod tests {
    use super::op;

    #[test]
    fn a_text_is_as_long_as_its_step_says() {
        for len in 0..op::TEXT_END {
            let [low, high] = op::encode_text_len(len).unwrap();
            assert!(low.is_ascii() && high.is_ascii(), "{len}");
            assert_eq!(op::text_len(low, high), len);
        }
        assert_eq!(op::TEXT_END, 128 * 128);
        assert_eq!(op::encode_text_len(op::TEXT_END), None);
    }

    #[test]
    fn a_short_parameter_is_its_number() {
        for param in 0..op::SHORT_PARAMS {
            assert_eq!(
                op::encode_short_param(param.into(), None),
                Some([param, 0]),
                "{param}"
            );
            for limit in [64, 68, 100, 128, 256, 568] {
                let [code, byte] = op::encode_short_param(param.into(), Some(limit)).unwrap();
                assert_eq!(code, param);
                assert!(byte.is_ascii());
                assert_eq!(op::short_limit(byte), Some(limit as usize));
            }
        }
        assert_eq!(op::short_limit(0), None);
        assert_eq!(op::encode_short_param(op::SHORT_PARAMS.into(), None), None);
        assert_eq!(
            op::encode_short_param(op::SHORT_PARAMS.into(), Some(64)),
            None
        );
        for limit in [0, 60, 65, 572, u32::MAX] {
            assert_eq!(op::encode_short_param(0, Some(limit)), None);
        }
    }
}
