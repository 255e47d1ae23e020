//! Reading the records of a packed catalog.

use super::format::Format;
use super::read::Reader;
use super::tables::{self, CATALOG_FIELDS, NONE, header};
use crate::rendering::Formats;

/// A packed catalog: every entry, its parameters and its texts in every locale.
///
/// A value of this type is a few references, so it is copied freely. Its content is not validated: a
/// record that is cut off or malformed reads as absent, never as a panic.
///
/// ```
/// use errorbook_core::Catalog;
///
/// let nothing = Catalog::new(&[], "");
/// assert_eq!(nothing.entries().count(), 0);
/// ```
#[derive(Clone, Copy)]
pub struct Catalog<'a> {
    /// The first of the words, of which every look-up needs some.
    header: &'a [[u8; 4]; header::WORDS],
    /// Little-endian words.
    words: &'a [[u8; 4]],
    text: &'a str,
    /// The functions that write values in the reader's language.
    formats: &'a Formats,
}

/// The header of what is no catalog.
static NOTHING: [[u8; 4]; header::WORDS] = [[0; 4]; header::WORDS];

impl<'a> Catalog<'a> {
    /// Returns the catalog that the compiler packed into `tables` and `text`.
    #[must_use]
    pub const fn new(tables: &'a [u8], text: &'a str) -> Self {
        // Looked at here, once and mostly by rustc, and not whenever a record is read.
        let (words, _) = tables.as_chunks::<4>();
        match words.first_chunk() {
            Some(header) if u32::from_le_bytes(header[header::MAGIC]) == tables::MAGIC => Self {
                header,
                words,
                text,
                formats: &Formats::NONE,
            },
            Some(_) | None => Self {
                header: &NOTHING,
                words: &[],
                text: "",
                formats: &Formats::NONE,
            },
        }
    }

    /// Returns the catalog with the functions that its texts call. Without them, values are written plainly.
    #[must_use]
    pub const fn with_formats(self, formats: &'a Formats) -> Self {
        Self { formats, ..self }
    }

    /// Returns what writes values in the reader's language.
    #[inline]
    pub(crate) fn formats(&self) -> &'a Formats {
        self.formats
    }

    /// Returns the format that stands at a byte of the catalog's text.
    #[must_use]
    pub fn format(&self, at: usize) -> Option<Format<'a>> {
        Format::read(self.text, at)
    }

    /// Returns the address of the tables in memory, which tells apart catalogs that stay where they
    /// are.
    #[must_use]
    #[inline]
    pub fn address(&self) -> usize {
        self.words.as_ptr().addr()
    }

    /// Returns the catalog's name: its file's name, and that of the module which it compiles to.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.header_word(header::NAME)
            .and_then(|at| self.string(at))
            .unwrap_or_default()
    }

    /// Returns the URL under which the catalog's pages stand, without a final slash.
    #[must_use]
    pub fn docs_url(&self) -> Option<&'a str> {
        self.header_word(header::DOCS_URL)
            .and_then(|at| self.string(at))
    }

    /// Returns the position of the entry of this key.
    pub(crate) fn entry_position(&self, key: &str) -> Option<usize> {
        let ordered = |at| to_index(self.section_word(header::ORDER_AT, at)?);
        let at = binary_search(self.count(header::ENTRIES), |at| {
            let reference = self.entry_word(ordered(at)?, tables::entry::KEY);
            let found = reference.and_then(|reference| self.string(reference));
            Some(found.unwrap_or_default().cmp(key))
        })?;
        ordered(at)
    }

    /// Returns the tags of the locales that the catalog speaks, the source locale first.
    #[must_use]
    pub fn locales(&self) -> Locales<'a> {
        Locales {
            catalog: *self,
            next: 0,
            end: self.locale_count(),
        }
    }

    /// Returns how many locales the catalog speaks.
    #[must_use]
    #[inline]
    pub fn locale_count(&self) -> usize {
        self.count(header::LOCALES)
    }

    /// Returns the canonical tag of a locale, by its position in [`locales`](Self::locales).
    #[must_use]
    pub fn locale_tag(&self, index: usize) -> Option<&'a str> {
        self.string(self.locale_word(index, tables::locale::TAG)?)
    }

    /// Returns the locale that a locale's missing texts come from before the source locale's.
    #[must_use]
    #[inline]
    pub fn locale_parent(&self, index: usize) -> Option<usize> {
        to_index(self.locale_word(index, tables::locale::PARENT)?)
    }

    /// Returns the locale that serves a reader of `tag`, by the rows that the compiler worked out.
    ///
    /// `None`: the rows do not speak of this tag. `Some(None)`: no locale serves it.
    #[must_use]
    pub fn locale_for(&self, tag: &str) -> Option<Option<usize>> {
        let word = |row: usize, word| {
            self.section_word(header::RANGES_AT, row * tables::range::WORDS + word)
        };
        let row = binary_search(self.count(header::RANGES), |row| {
            Some(self.string(word(row, tables::range::TAG)?)?.cmp(tag))
        })?;
        word(row, tables::range::LOCALE).map(to_index)
    }

    /// Returns the [keys](super::tag_key) of the locales' tags, in their order.
    #[inline]
    pub(crate) fn locale_keys(&self) -> impl Iterator<Item = [u32; 2]> + use<'a> {
        let records = self.words.get(header::WORDS..).unwrap_or_default();
        let (records, _) = records.as_chunks::<{ tables::locale::WORDS }>();
        let key = |record: &[[u8; 4]; tables::locale::WORDS]| {
            [
                read(&record[tables::locale::KEY_HIGH]),
                read(&record[tables::locale::KEY_LOW]),
            ]
        };
        records.iter().take(self.locale_count()).map(key)
    }

    /// Returns where the packed plural rules of a locale begin in the text: those at a word of its
    /// record.
    pub(crate) fn plural_rules(&self, locale: usize, word: usize) -> Option<usize> {
        to_index(self.locale_word(locale, word)?)
    }

    /// Returns how many fields all entries have together, with the catalog's own.
    #[inline]
    pub(crate) fn field_count(&self) -> usize {
        self.count(header::FIELDS)
    }

    /// Returns where the pattern of a field in a locale begins in the text.
    #[inline]
    pub(crate) fn pattern(&self, locale: usize, field: usize) -> Option<usize> {
        let fields = self.field_count();
        if field >= fields || locale >= self.locale_count() {
            return None;
        }
        let row = position(self.at(header::MATRIX_AT), locale, fields)?;
        // At 0 stands the catalog's name.
        match self.word(row.checked_add(field)?)? {
            0 => None,
            offset => usize::try_from(offset).ok(),
        }
    }

    /// Returns where the pattern of a message in a locale begins in the text. Messages are the first of
    /// all fields.
    #[inline]
    pub(crate) fn message_pattern(&self, locale: usize, entry: usize) -> Option<usize> {
        if entry >= self.record_count() {
            return None;
        }
        self.pattern(locale, entry)
    }

    /// Returns where the fields of notes begin.
    pub(crate) fn note_fields(&self) -> usize {
        self.record_count() + CATALOG_FIELDS + 2 * self.count(header::ENDPOINTS)
    }

    #[inline]
    pub(crate) fn entry_word(&self, entry: usize, word: usize) -> Option<u32> {
        self.record_word(header::ENTRIES_AT, entry, tables::entry::WORDS, word)
    }

    pub(crate) fn param_word(&self, param: usize, word: usize) -> Option<u32> {
        self.record_word(header::PARAMS_AT, param, tables::param::WORDS, word)
    }

    pub(crate) fn endpoint_word(&self, endpoint: usize, word: usize) -> Option<u32> {
        self.record_word(
            header::ENDPOINTS_AT,
            endpoint,
            tables::endpoint::WORDS,
            word,
        )
    }

    pub(crate) fn note_word(&self, note: usize, word: usize) -> Option<u32> {
        self.record_word(header::NOTES_AT, note, tables::note::WORDS, word)
    }

    /// Returns an item of an entry's lists.
    pub(crate) fn list_item(&self, at: usize) -> Option<usize> {
        if at >= self.count(header::LISTS) {
            return None;
        }
        to_index(self.section_word(header::LISTS_AT, at)?)
    }

    /// Returns how many entries and codes with cases there are, and so how many messages.
    #[inline]
    pub(crate) fn record_count(&self) -> usize {
        self.count(header::ENTRIES) + self.count(header::PARENTS)
    }

    /// Returns the length-prefixed string at a reference.
    pub(crate) fn string(&self, reference: u32) -> Option<&'a str> {
        Reader::new(self.text, to_index(reference)?).string()
    }

    #[inline]
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    #[inline]
    fn locale_word(&self, locale: usize, word: usize) -> Option<u32> {
        if locale >= self.locale_count() {
            return None;
        }
        self.word(header::WORDS + locale * tables::locale::WORDS + word)
    }

    /// Returns a word of a record, if the record stands before the next section.
    #[inline]
    fn record_word(&self, section: usize, index: usize, size: usize, word: usize) -> Option<u32> {
        let at = position(self.at(section), index, size)?;
        // Sections follow each other as their positions do in the header.
        if at >= self.at(section + 1) {
            return None;
        }
        self.word(at.checked_add(word)?)
    }

    /// Returns a word of a section.
    #[inline]
    fn section_word(&self, section: usize, offset: usize) -> Option<u32> {
        self.word(self.at(section).checked_add(offset)?)
    }

    /// Returns where a section begins.
    #[inline]
    fn at(&self, section: usize) -> usize {
        self.header_word(section)
            .and_then(to_index)
            .unwrap_or(usize::MAX)
    }

    /// Returns a count of the header.
    ///
    /// Clamped to the size of the tables, so that sums of counts cannot overflow and loops over
    /// malformed data end.
    #[inline]
    pub(crate) fn count(&self, word: usize) -> usize {
        let count = self.header_word(word).and_then(to_index);
        count.unwrap_or(0).min(self.words.len())
    }

    #[inline]
    fn header_word(&self, word: usize) -> Option<u32> {
        self.header.get(word).map(read)
    }

    #[inline]
    fn word(&self, index: usize) -> Option<u32> {
        self.words.get(index).map(read)
    }
}

#[inline]
fn read(word: &[u8; 4]) -> u32 {
    u32::from_le_bytes(*word)
}

/// Two catalogs are equal if all that they hold is.
impl PartialEq for Catalog<'_> {
    fn eq(&self, other: &Self) -> bool {
        // A catalog is most often compared with itself, which must not take time.
        let same = core::ptr::eq(self.words, other.words) && core::ptr::eq(self.text, other.text);
        same || self.words == other.words && self.text == other.text
    }
}

impl Eq for Catalog<'_> {}

impl core::fmt::Debug for Catalog<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Catalog")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// Returns the position of a record among records of one size.
#[inline]
fn position(first: usize, index: usize, size: usize) -> Option<usize> {
    first.checked_add(index.checked_mul(size)?)
}

#[inline]
fn to_index(word: u32) -> Option<usize> {
    if word == NONE {
        None
    } else {
        usize::try_from(word).ok()
    }
}

/// Returns the position below `count` at which `compare` says `Equal`. `None` from `compare` ends the
/// search.
fn binary_search(
    count: usize,
    compare: impl Fn(usize) -> Option<core::cmp::Ordering>,
) -> Option<usize> {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        match compare(middle)? {
            core::cmp::Ordering::Less => low = middle + 1,
            core::cmp::Ordering::Greater => high = middle,
            core::cmp::Ordering::Equal => return Some(middle),
        }
    }
    None
}

/// The tags of a catalog's locales. Made by [`Catalog::locales`].
#[derive(Clone, Debug)]
pub struct Locales<'a> {
    catalog: Catalog<'a>,
    next: usize,
    end: usize,
}

impl<'a> Iterator for Locales<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let index = (self.next < self.end).then_some(self.next)?;
        self.next += 1;
        self.catalog.locale_tag(index)
    }
}
