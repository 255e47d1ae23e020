//! The packed form: what the compiler writes and the renderer reads.
//!
//! A packed catalog is two pieces of static data. `tables` holds fixed-size records of
//! little-endian 32-bit words, for everything that is looked up by number. `text` holds everything
//! of variable length: names, plural rules and patterns. It is a `str` although it contains
//! operations as well: every byte of an operation is below `0x80`, so that a piece of text is a
//! plain sub-slice of it and needs no second index, no copy and no check beyond a char boundary.
//!
//! # Numbers in `text`
//! A *varint* is a little-endian sequence of 6-bit digits, one a byte; bit `0x40` marks that
//! another byte follows. Bit `0x80` is never set, which is what keeps `text` valid UTF-8.
//!
//! # Patterns in `text`
//! A *block* is the length of its head, its head, which says what to do, and its body, which holds what
//! the head speaks of, in the same order. So all text of a pattern stands together, and one look at
//! where a piece ends tells that it is between characters.
//!
//! A head is a sequence of *steps*, and then the length of the text behind the last of them. A step is
//! the length of the text before it, an operation and a byte for the operation, so that all steps of
//! nearly every pattern are four bytes. A length is two bytes, of seven bits each, the lower first.
//!
//! | operation | its byte | further operands | takes of the body | meaning |
//! |---|---|---|---|---|
//! | below [`op::SHORT_PARAMS`] | 0, or what [`op::short_limit`] reads | none | | the value of the parameter of this number, isolated; it may be cut |
//! | [`op::TEXT`] | 0 | length | as many bytes | literal text |
//! | [`op::PARAM`] | 0 | parameter | | the parameter's value |
//! | [`op::CUT`] | 0 | parameter, limit | | the same, cut to `limit` characters |
//! | [`op::NUMBER`] | 0 | parameter, options | | the value as a number with [`options`](number) |
//! | [`op::GROUP`] | 0 | length | a block of as many bytes | the block, isolated |
//! | [`op::SELECT`] | [kind](select) | parameter, options, default arm, length | arms of as many bytes | one of several blocks |
//!
//! [`op::ISOLATE`] may be set on every operation from [`op::TEXT`] on; those below are always isolated.
//! Where isolation is asked for, what is isolated stands between U+2068 and U+2069. An arm is a key
//! ([`key`]), the length of its block and the block.

mod block;
mod catalog;
mod options;
mod read;

pub use block::{Arm, Block, Key, Op, Packed, Select};
pub(crate) use catalog::CATALOG_FIELDS;
pub use catalog::{Catalog, Entries, Locales};
pub use options::NumberOptions;
pub(crate) use read::Numbers;
pub use read::Reader;

/// The first word of `tables`: `EB` and the version of this layout.
pub const MAGIC: u32 = u32::from_le_bytes(*b"EB06");

/// What stands for "none" where a word is an index.
pub const NONE: u32 = u32::MAX;

/// How deep blocks may be nested in each other. The renderer enters no more of them, which keeps
/// malformed data from exhausting the stack; the compiler stays below, with one block for each of at
/// most 100 placeables.
pub const MOST_DEPTH: u32 = 110;

/// Words of the header, by position.
pub mod header {
    /// [`MAGIC`](super::MAGIC).
    pub const MAGIC: usize = 0;
    /// Reference of the catalog's name in `text`.
    pub const NAME: usize = 1;
    /// Number of locales. The first is the source locale.
    pub const LOCALES: usize = 2;
    /// Number of negotiation rows.
    pub const RANGES: usize = 3;
    /// Number of entries.
    pub const ENTRIES: usize = 4;
    /// Number of fields of all entries together, the catalog's own included.
    pub const FIELDS: usize = 5;
    /// Number of parameters of all entries together.
    pub const PARAMS: usize = 6;
    /// Reference of the URL under which the catalog's pages stand, or [`NONE`](super::NONE).
    pub const DOCS_URL: usize = 7;
    /// Number of codes with cases. Their records are those behind the entries'.
    pub const PARENTS: usize = 8;
    /// Number of endpoints.
    pub const ENDPOINTS: usize = 9;
    /// Number of notes.
    pub const NOTES: usize = 10;
    /// Number of words in the lists of all entries together.
    pub const LISTS: usize = 11;
    // Where the sections begin, in the order in which they follow each other. They could be worked
    // out from the counts, which would take the longest part of looking a text up.
    /// Position of the negotiation rows.
    pub const RANGES_AT: usize = 12;
    /// Position of the entries, behind which stand the codes with cases.
    pub const ENTRIES_AT: usize = 13;
    /// Position of the entries' indices in the order of their keys.
    pub const ORDER_AT: usize = 14;
    /// Position of the parameters.
    pub const PARAMS_AT: usize = 15;
    /// Position of the endpoints.
    pub const ENDPOINTS_AT: usize = 16;
    /// Position of the notes.
    pub const NOTES_AT: usize = 17;
    /// Position of the lists.
    pub const LISTS_AT: usize = 18;
    /// Position of the matrix: for each locale and field, where its pattern begins, or 0.
    pub const MATRIX_AT: usize = 19;
    /// Number of words in the header.
    pub const WORDS: usize = 20;
}

/// Words of a locale record, by position.
pub mod locale {
    /// Reference of the canonical tag.
    pub const TAG: usize = 0;
    /// Index of the locale that fields fall back to, or [`NONE`](super::NONE).
    pub const PARENT: usize = 1;
    /// Offset of the packed cardinal rules in `text`.
    pub const CARDINAL: usize = 2;
    /// Offset of the packed ordinal rules in `text`.
    pub const ORDINAL: usize = 3;
    /// First word of the tag's [key](super::tag_key).
    pub const KEY_HIGH: usize = 4;
    /// Second word of the tag's [key](super::tag_key).
    pub const KEY_LOW: usize = 5;
    /// Number of words in a record.
    pub const WORDS: usize = 6;
}

/// How many bytes of a tag are in its [key](tag_key).
pub const TAG_KEY_BYTES: usize = 8;

/// The beginning of a tag, padded with zeros, as two numbers that are compared at once.
#[must_use]
#[inline]
pub const fn tag_key(tag: &[u8]) -> [u32; 2] {
    let mut key = 0;
    let mut rest = tag;
    let mut free = TAG_KEY_BYTES;
    while let [byte, after @ ..] = rest
        && free > 0
    {
        free -= 1;
        key |= (*byte as u64) << (8 * free);
        rest = after;
    }
    [(key >> 32) as u32, key as u32]
}

/// Words of a negotiation row, by position. Rows are sorted by tag (in byte order).
pub mod range {
    /// Reference of the requested tag.
    pub const TAG: usize = 0;
    /// Index of the locale that serves it, or [`NONE`](super::NONE).
    pub const LOCALE: usize = 1;
    /// Number of words in a record.
    pub const WORDS: usize = 2;
}

/// Words of an entry record, by position.
///
/// The first fields of all are the messages, in the order of the records, so that the one that is looked up most
/// needs no look at its record. An entry's other fields are numbered from `FIRST_FIELD`: summary, description, then
/// its causes, resolutions, texts about related entries and parameter docs, as many as it has of each. Those of the
/// catalog itself stand in between.
///
/// Its lists are numbers that stand one behind the other from `FIRST_LIST`: those of its endpoints, of
/// its notes and of its related entries, among which codes with cases come behind all entries.
pub mod entry {
    /// Reference of the key.
    pub const KEY: usize = 0;
    /// Reference of the code.
    pub const CODE: usize = 1;
    /// HTTP status, or 0.
    pub const STATUS: usize = 2;
    /// Number of its first field behind the message.
    pub const FIRST_FIELD: usize = 3;
    /// Number of causes.
    pub const CAUSES: usize = 4;
    /// Number of resolutions.
    pub const RESOLUTIONS: usize = 5;
    /// Number of related entries.
    pub const RELATED: usize = 6;
    /// Number of its first parameter.
    pub const FIRST_PARAM: usize = 7;
    /// Number of parameters.
    pub const PARAMS: usize = 8;
    /// Reference of the id of the case that it is, or [`NONE`](super::NONE).
    pub const CASE: usize = 9;
    /// Number of the code that it is a case of, among those with cases, or [`NONE`](super::NONE).
    pub const PARENT: usize = 10;
    /// Reference of `error` in payloads of OAuth 2.0, or [`NONE`](super::NONE).
    pub const OAUTH_ERROR: usize = 11;
    /// Reference of `error_description`, or [`NONE`](super::NONE).
    pub const OAUTH_DESCRIPTION: usize = 12;
    /// Position of its lists.
    pub const FIRST_LIST: usize = 13;
    /// Number of endpoints.
    pub const ENDPOINTS: usize = 14;
    /// Number of notes.
    pub const NOTES: usize = 15;
    /// Offset of the pattern of `error_description` in `text`, if it shows parameters, or
    /// [`NONE`](super::NONE).
    pub const OAUTH_TEMPLATE: usize = 16;
    /// Reference of what `WWW-Authenticate` says, or [`NONE`](super::NONE).
    pub const CHALLENGE: usize = 17;
    /// The seconds of `Retry-After`, or [`NONE`](super::NONE).
    pub const RETRY_AFTER: usize = 18;
    /// Index of the entry that stands in for it on the wire, or [`NONE`](super::NONE).
    pub const STAND_IN: usize = 19;
    /// Number of words in a record.
    pub const WORDS: usize = 20;
}

/// Words of an endpoint record, by position. Its title and the remark about its recorded payload are
/// the fields behind the catalog's own two, two for each endpoint.
pub mod endpoint {
    /// Reference of the name.
    pub const NAME: usize = 0;
    /// Reference of the recorded payload, or [`NONE`](super::NONE).
    pub const SAMPLE: usize = 1;
    /// Reference of what `WWW-Authenticate` says with the status 401, or [`NONE`](super::NONE).
    pub const CHALLENGE: usize = 2;
    /// Number of words in a record.
    pub const WORDS: usize = 3;
}

/// Words of a note record, by position. Its text is a field behind those of the endpoints.
pub mod note {
    /// Reference of the name.
    pub const NAME: usize = 0;
    /// The kind, as in [`NoteKind`](crate::NoteKind).
    pub const KIND: usize = 1;
    /// Number of words in a record.
    pub const WORDS: usize = 2;
}

/// Words of a parameter record, by position.
pub mod param {
    /// Reference of the name.
    pub const NAME: usize = 0;
    /// The type, as in [`ParamType`](crate::ParamType), in the low byte; flags above it.
    pub const TYPE_AND_FLAGS: usize = 1;
    /// Reference of the unit, or [`NONE`](super::NONE).
    pub const UNIT: usize = 2;
    /// Most characters shown of it, or 0 for all.
    pub const MAX_CHARS: usize = 3;
    /// Number of words in a record.
    pub const WORDS: usize = 4;

    /// Flag: comes from outside.
    pub const UNTRUSTED: u32 = 0x100;
    /// Flag: never shown.
    pub const SECRET: u32 = 0x200;
}

/// Operations of a pattern.
pub mod op {
    /// How many parameters have an operation of their own: the number of each.
    pub const SHORT_PARAMS: u8 = 0x20;
    /// Literal text that is isolated, too long for the length of a step, or behind another.
    pub const TEXT: u8 = SHORT_PARAMS;
    /// A parameter.
    pub const PARAM: u8 = 0x21;
    /// A parameter of which only the beginning is shown.
    pub const CUT: u8 = 0x22;
    /// A parameter formatted as a number with options.
    pub const NUMBER: u8 = 0x23;
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
    /// What no length of a text within a step reaches.
    pub const TEXT_END: usize = 1 << 14;

    /// The length of a text within a step, which is below [`TEXT_END`].
    #[must_use]
    pub const fn encode_text_len(len: usize) -> Option<[u8; 2]> {
        if len >= TEXT_END {
            return None;
        }
        // Both below 0x80.
        Some([(len & 0x7f) as u8, (len >> 7) as u8])
    }

    /// The length that two bytes of a step say.
    #[inline]
    #[must_use]
    pub const fn text_len(low: u8, high: u8) -> usize {
        low as usize | (high as usize) << 7
    }

    /// The operation of an isolated parameter and its byte, if it has a number of its own and its limit
    /// is one of those that are usual.
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

    /// The limit that the byte of a short operation stands for: each is four more than the one before.
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
}

/// Number options: a bit set, then one varint for each bit set, lowest bit first.
pub mod number {
    /// `minimumIntegerDigits`
    pub const MIN_INTEGER: u8 = 1;
    /// `minimumFractionDigits`
    pub const MIN_FRACTION: u8 = 2;
    /// `maximumFractionDigits`
    pub const MAX_FRACTION: u8 = 4;
    /// The most digits that any of the options may ask for.
    pub const MOST_DIGITS: u32 = 100;
}

/// Appends `value` as a varint, one `char` a digit.
pub fn push_varint(mut value: u32, push: &mut impl FnMut(char)) {
    loop {
        let digit = (value & 0x3f) as u8;
        value >>= 6;
        if value == 0 {
            push(char::from(digit));
            return;
        }
        push(char::from(digit | 0x40));
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::String;

    #[test]
    fn varints_round_trip_and_stay_ascii() {
        for value in [0, 1, 63, 64, 4095, 4096, 262_143, 262_144, u32::MAX] {
            let mut text = String::new();
            push_varint(value, &mut |c| text.push(c));
            assert!(text.is_ascii(), "{value}");
            let mut reader = Reader::new(&text, 0);
            assert_eq!(reader.varint(), Some(value));
            assert_eq!(reader.at(), text.len());
        }
    }

    #[test]
    fn a_text_is_as_long_as_its_step_says() {
        for len in 0..op::TEXT_END {
            let [low, high] = op::encode_text_len(len).unwrap();
            assert!(low.is_ascii() && high.is_ascii(), "{len}");
            assert_eq!(op::text_len(low, high), len);
        }
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
