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
//! A head is a sequence of *steps*, and then the length of the text after the last of them. A step is
//! the length of the text before it, an operation and a byte for the operation, so that all steps of
//! nearly every pattern are four bytes. A length is two bytes, of seven bits each, the lower first.
//!
//! | operation | its byte | further operands | takes of the body | meaning |
//! |---|---|---|---|---|
//! | below [`op::SHORT_PARAMS`] | 0, or what [`op::short_limit`] reads | none | | the value of the parameter of this number, isolated; it may be cut |
//! | [`op::TEXT`] | 0, or [`op::ESCAPE`] | length | as many bytes | literal text |
//! | [`op::PARAM`] | 0 | parameter | | the parameter's value |
//! | [`op::CUT`] | 0 | parameter, limit | | the same, cut to `limit` characters |
//! | [`op::FORMAT`] | [function] | parameter, where the [`Format`] stands in `text` | | the value in the reader's language |
//! | [`op::GROUP`] | 0 | length | a block of as many bytes | the block, isolated |
//! | [`op::SELECT`] | [kind](select) | parameter, options, default arm, length | arms of as many bytes | one of several blocks |
//!
//! [`op::ISOLATE`] may be set on every operation from [`op::TEXT`] on; those below are always isolated.
//! Where isolation is asked for, what is isolated stands between U+2068 and U+2069. An arm is a key
//! ([`key`]), the length of its block and the block. A [`Format`] is two texts behind their lengths.

mod arm;
mod block;
mod bytes_format;
mod catalog;
mod duration_format;
mod format;
mod list_format;
mod number_format;
mod operations;
mod options;
mod read;
mod tables;
mod unit_format;

pub use arm::{Arm, Key, Packed, Select};
pub use block::{Block, Op};
pub use bytes_format::BytesFormat;
pub use catalog::{Catalog, Locales};
pub use duration_format::{DURATION_UNITS, DurationFormat, HOUR, SECOND};
pub use format::{Format, fluent_name, function, is_implied};
pub use list_format::ListFormat;
pub use number_format::{Groups, NumberFormat};
pub use operations::{MOST_DEPTH, context, key, number, op, select, signs};
pub use options::NumberOptions;
pub use read::{Reader, push_varint};
pub(crate) use tables::CATALOG_FIELDS;
pub use tables::{
    FORMAT, MAGIC, NONE, TAG_KEY_BYTES, endpoint, entry, header, locale, meta, note, param, range,
    tag_key,
};
pub use unit_format::{UnitFormat, UnitPattern, UnitPatterns, WITHOUT_NUMBER};
