//! The records in `tables`, by the positions of their words.

/// The version of this layout, and of the hidden names of `errorbook` that generated code uses. It
/// grows by one whenever either changes, so that a compiler and a library that do not fit are told apart.
pub const FORMAT: u8 = 8;

/// The first word of `tables`: `EB` and [`FORMAT`] in two digits.
pub const MAGIC: u32 = u32::from_le_bytes([b'E', b'B', b'0' + FORMAT / 10, b'0' + FORMAT % 10]);

/// The mark for "none" where a word is an index.
pub const NONE: u32 = u32::MAX;

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
    /// Number of codes with cases. Their records are those after the entries'.
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
    /// Position of the entries, after which stand the codes with cases.
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

/// Returns the beginning of a tag, padded with zeros, as two numbers that are compared at once.
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
/// Its lists are numbers that stand one after the other from `FIRST_LIST`: those of its endpoints, of
/// its notes and of its related entries, among which codes with cases come after all entries. After them stands the
/// reference of the name of its page, if that is not its code.
pub mod entry {
    /// Reference of the key.
    pub const KEY: usize = 0;
    /// Reference of the code.
    pub const CODE: usize = 1;
    /// HTTP status, or 0, in the lower half; flags above it.
    pub const STATUS_AND_FLAGS: usize = 2;
    /// Number of its first field after the message.
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
    /// Reference of the name of its section, or [`NONE`](super::NONE).
    pub const SECTION: usize = 20;
    /// Number of the words that it is filed under. Their references stand behind the name of its page.
    pub const TAGS: usize = 21;
    /// Number of pieces of open data, which stand behind the words: see [`meta`](super::meta).
    pub const META: usize = 22;
    /// Number of words in a record.
    pub const WORDS: usize = 23;

    /// Flag: the page is not called like the code. The reference of its name stands behind the lists.
    pub const HAS_PAGE: u32 = 0x1_0000;
    /// Flag: trying again may help.
    pub const RETRYABLE: u32 = 0x2_0000;
    /// Flag: trying again does not help.
    pub const NOT_RETRYABLE: u32 = 0x4_0000;
    /// Where the severity begins: 0, or one more than it is in [`Severity`](crate::Severity).
    pub const SEVERITY_AT: u32 = 24;
}

/// Words of a piece of open data, by position.
pub mod meta {
    /// Reference of the name.
    pub const NAME: usize = 0;
    /// One of the kinds below; flags above it.
    pub const KIND_AND_FLAGS: usize = 1;
    /// The lower half of the value: the reference of a text, a truth value, or that of 64 bits.
    pub const LOW: usize = 2;
    /// The upper half of the value.
    pub const HIGH: usize = 3;
    /// Number of words in a record.
    pub const WORDS: usize = 4;

    /// Kind: a text.
    pub const TEXT: u32 = 0;
    /// Kind: a truth value.
    pub const BOOL: u32 = 1;
    /// Kind: an integer.
    pub const INTEGER: u32 = 2;
    /// Kind: a floating-point number.
    pub const FLOAT: u32 = 3;
    /// Flag: clients are sent it.
    pub const PUBLIC: u32 = 0x100;
}

/// Words of an endpoint record, by position. Its title and the remark about its recorded payload are
/// the fields after the catalog's own two, two for each endpoint.
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

/// Words of a note record, by position. Its text is a field after those of the endpoints.
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
    /// Flag: an error may be without it.
    pub const OPTIONAL: u32 = 0x400;
    /// Flag: several values of the type.
    pub const LIST: u32 = 0x800;
}

/// The title and the description of the catalog.
pub(crate) const CATALOG_FIELDS: usize = 2;
