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
//! A *block* is a sequence of operations that ends with [`op::END`]:
//!
//! | operation | operands | meaning |
//! |---|---|---|
//! | [`op::SHORT_TEXT`] and above | bytes | literal text of as many bytes as the code says |
//! | [`op::SHORT_PARAM`] and above | none | the value of the parameter that the code says, isolated |
//! | [`op::SHORT_CUT`] and above | limit, of two digits | the same, cut to `limit` characters |
//! | [`op::TEXT`] | length, bytes | literal text |
//! | [`op::PARAM`] | parameter | the parameter's value |
//! | [`op::CUT`] | parameter, limit | the same, cut to `limit` characters |
//! | [`op::NUMBER`] | parameter, options | the value as a number with [`options`](number) |
//! | [`op::GROUP`] | length, block | the block, isolated |
//! | [`op::SELECT`] | kind, parameter, options, default arm, arm count, length of the arms, arms | one of several blocks |
//!
//! [`op::ISOLATE`] may be set on every operation but `END` and the short ones: where isolation is asked for, what it
//! prints stands between U+2068 and U+2069. An arm is a key ([`key`]), the length of its block and
//! the block.

/// The first word of `tables`: `EB` and the version of this layout.
pub const MAGIC: u32 = u32::from_le_bytes(*b"EB04");

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
    pub const GROUPS: usize = 8;
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
    /// Position of the matrix: for each locale and field, where its pattern begins, plus one.
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
    pub const GROUP: usize = 10;
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
    /// Ends a block.
    pub const END: u8 = 0;
    /// Literal text.
    pub const TEXT: u8 = 1;
    /// A parameter.
    pub const PARAM: u8 = 2;
    /// A parameter of which only the beginning is shown.
    pub const CUT: u8 = 3;
    /// A parameter formatted as a number with options.
    pub const NUMBER: u8 = 4;
    /// A choice between blocks.
    pub const SELECT: u8 = 5;
    /// A block within the block, for the sake of its [`ISOLATE`].
    pub const GROUP: u8 = 6;
    /// Flag on an operation: isolate what it prints.
    pub const ISOLATE: u8 = 0x10;
    /// The first parameter, isolated. The seven codes above it stand for the next ones.
    pub const SHORT_PARAM: u8 = 0x20;
    /// The first parameter, isolated, of which only the beginning is shown. The seven codes above it
    /// stand for the next ones.
    pub const SHORT_CUT: u8 = 0x28;
    /// The least limit that [`SHORT_CUT`] may have: a text of no more bytes is never cut, so that the
    /// limit need not be read.
    pub const LEAST_SHORT_LIMIT: usize = 1 << 6;
    /// The limit's bytes, whatever it is.
    pub const SHORT_LIMIT_BYTES: usize = 2;
    /// How many parameters have short codes.
    pub const SHORT_PARAMS: u8 = SHORT_CUT - SHORT_PARAM;
    /// Literal text of one byte, not isolated. The codes above it stand for longer texts.
    pub const SHORT_TEXT: u8 = 0x30;
    /// The most bytes of a text whose code says its length.
    pub const MOST_SHORT: usize = 0x50;

    /// The code of a literal text of this length, if it has one.
    #[must_use]
    pub const fn of_short_text(len: usize) -> Option<u8> {
        if len == 0 || len > MOST_SHORT {
            return None;
        }
        // At most 0x7f.
        Some(SHORT_TEXT + (len - 1) as u8)
    }

    /// The length of the literal text that a code stands for, if it does.
    #[must_use]
    #[inline]
    pub const fn short_text(code: u8) -> Option<usize> {
        match code.checked_sub(SHORT_TEXT) {
            Some(longer) => Some(longer as usize + 1),
            None => None,
        }
    }

    /// The code of an isolated parameter, if it has a short one. The limit follows, if there is one.
    #[must_use]
    pub const fn of_short_param(param: usize, limit: Option<u32>) -> Option<u8> {
        let first = match limit {
            None => SHORT_PARAM,
            // A number of two digits.
            Some(0x40..=0xfff) => SHORT_CUT,
            Some(_) => return None,
        };
        if param >= SHORT_PARAMS as usize {
            return None;
        }
        // Below 8.
        Some(first + param as u8)
    }

    /// Whether what an operation prints is isolated where isolation is asked for.
    #[must_use]
    #[inline]
    pub const fn is_isolated(code: u8) -> bool {
        (code & ISOLATE != 0 || code >= SHORT_PARAM) && code < SHORT_TEXT
    }

    /// The parameter that a code stands for, if it does, and whether its limit follows.
    #[must_use]
    #[inline]
    pub const fn short_param(code: u8) -> Option<(usize, bool)> {
        if code < SHORT_PARAM || code >= SHORT_TEXT {
            return None;
        }
        let param = code & (SHORT_PARAMS - 1);
        Some((param as usize, code >= SHORT_CUT))
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
    /// One byte: a [`Category`](crate::plural::Category).
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

/// Reads `text` from an offset on. What lies beyond the end, or is malformed, reads as `None`.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader of `text` that stands at byte `at`.
    #[inline]
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The offset of the next byte.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What is read, up to where this reader may read.
    #[inline]
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// Leaves bytes out, behind one that was read.
    #[inline]
    pub(crate) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// The next byte.
    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let byte = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// The next varint.
    #[inline]
    pub fn varint(&mut self) -> Option<u32> {
        let byte = self.byte()?;
        let first = u32::from(byte & 0x3f);
        // Nearly all are of one digit or two.
        if byte & 0x40 == 0 {
            return Some(first);
        }
        let byte = self.byte()?;
        let second = first | u32::from(byte & 0x3f) << 6;
        if byte & 0x40 == 0 {
            return Some(second);
        }
        let (value, at) = long_varint(self.text, self.at, second)?;
        self.at = at;
        Some(value)
    }

    /// The next varint as a `usize`.
    #[inline]
    pub fn size(&mut self) -> Option<usize> {
        self.varint().and_then(|n| usize::try_from(n).ok())
    }

    /// The next `len` bytes.
    #[inline]
    pub fn take(&mut self, len: usize) -> Option<&'a str> {
        let end = self.at.checked_add(len)?;
        let piece = self.text.get(self.at..end)?;
        self.at = end;
        Some(piece)
    }

    /// A varint length, and a reader of as many bytes that ends where they end.
    ///
    /// A block that could be read beyond its length could be read again behind it, and again: in
    /// malformed data the work would double with every operation.
    #[inline]
    pub fn section(&mut self) -> Option<Self> {
        let len = self.size()?;
        let at = self.at;
        self.take(len)?;
        Some(Self {
            text: self.text.get(..self.at)?,
            at,
        })
    }

    /// A varint length and as many bytes.
    #[inline]
    pub fn string(&mut self) -> Option<&'a str> {
        let len = self.size()?;
        self.take(len)
    }
}

/// The rest of a varint from its third digit on, and where it ends.
///
/// Not a method: a reader whose address is taken anywhere is kept in memory everywhere.
#[cold]
fn long_varint(text: &str, from: usize, begun: u32) -> Option<(u32, usize)> {
    let mut reader = Reader::new(text, from);
    let mut value = begun;
    let mut shift = 12;
    loop {
        let byte = reader.byte()?;
        value |= u32::from(byte & 0x3f).checked_shl(shift)?;
        if byte & 0x40 == 0 {
            return Some((value, reader.at));
        }
        shift += 6;
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
    fn a_short_text_is_its_code() {
        for len in 1..=op::MOST_SHORT {
            let code = op::of_short_text(len).unwrap();
            assert!(code.is_ascii(), "{len}");
            assert_eq!(op::short_text(code), Some(len));
        }
        assert_eq!(op::of_short_text(0), None);
        assert_eq!(op::of_short_text(op::MOST_SHORT + 1), None);
        assert_eq!(op::short_text(op::GROUP | op::ISOLATE), None);
    }

    #[test]
    fn a_short_parameter_is_its_code() {
        for param in 0..usize::from(op::SHORT_PARAMS) {
            for limit in [None, Some(64), Some(4095)] {
                let code = op::of_short_param(param, limit).unwrap();
                assert_eq!(op::short_param(code), Some((param, limit.is_some())));
                assert_eq!(op::short_text(code), None);
                assert!(op::is_isolated(code));
            }
        }
        assert_eq!(op::of_short_param(op::SHORT_PARAMS.into(), None), None);
        for limit in [0, 63, 4096] {
            assert_eq!(op::of_short_param(0, Some(limit)), None);
        }
        for limit in [64, 4095] {
            let mut digits = 0;
            push_varint(limit, &mut |_| digits += 1);
            assert_eq!(digits, op::SHORT_LIMIT_BYTES);
        }
        assert!(op::is_isolated(op::PARAM | op::ISOLATE));
        assert!(
            ![op::PARAM, op::SHORT_TEXT, 0x7f]
                .into_iter()
                .any(op::is_isolated)
        );
        for code in [op::GROUP | op::ISOLATE, 0x1f, op::SHORT_TEXT, 0x7f] {
            assert_eq!(op::short_param(code), None);
        }
    }

    #[test]
    fn a_reader_never_leaves_its_text() {
        let mut reader = Reader::new("aあ", 1);
        assert_eq!(reader.take(1), None, "inside a character");
        assert_eq!(reader.take(3), Some("あ"));
        assert_eq!(reader.byte(), None);
        assert_eq!(Reader::new("a", 9).varint(), None);
        assert_eq!(
            Reader::new("\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}", 0).varint(),
            None
        );
    }
}
