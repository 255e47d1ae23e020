//! Reading the records of a packed catalog.

use crate::packed::{self, NONE, Reader, header};
use crate::{Chain, Endpoints, Entry, Note, Text};

/// A packed catalog: every entry, its parameters and its texts in every locale.
///
/// A value of this type is two slices, so it is copied freely. Its content is not validated: a
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
    tables: &'a [u8],
    text: &'a str,
}

impl<'a> Catalog<'a> {
    /// The catalog that the compiler packed into `tables` and `text`.
    #[must_use]
    pub const fn new(tables: &'a [u8], text: &'a str) -> Self {
        Self { tables, text }
    }

    /// The catalog's name: its file's name, and that of the module which it compiles to.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.word(header::NAME)
            .and_then(|at| self.string(at))
            .unwrap_or_default()
    }

    /// The URL under which the catalog's pages stand, without a final slash.
    #[must_use]
    pub fn docs_url(&self) -> Option<&'a str> {
        self.word(header::DOCS_URL).and_then(|at| self.string(at))
    }

    /// Every entry, in the order of the catalog file.
    #[must_use]
    pub fn entries(&self) -> Entries<'a> {
        Entries {
            catalog: *self,
            next: 0,
            end: self.count(header::ENTRIES),
        }
    }

    /// The entry at a position of [`entries`](Self::entries).
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<Entry<'a>> {
        (index < self.count(header::ENTRIES)).then_some(Entry::at(*self, index))
    }

    /// The parts of an interface that errors come from, in the order of the catalog file.
    #[must_use]
    pub fn endpoints(&self) -> Endpoints<'a> {
        Endpoints::all(*self, self.count(header::ENDPOINTS))
    }

    /// What the cases of a code share, for each code that has cases. See [`Entry::group`].
    pub fn groups(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let catalog = *self;
        (0..self.count(header::GROUPS)).map_while(move |group| catalog.group(group))
    }

    /// The admonitions that entries share.
    pub fn notes(&self) -> impl Iterator<Item = Note<'a>> + use<'a> {
        let nobody = Entry::at(*self, usize::MAX);
        (0..self.count(header::NOTES)).map_while(move |note| Note::of(nobody, note))
    }

    /// The text that the catalog's pages have as title.
    #[must_use]
    pub fn title_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.own_text(chain, 0)
    }

    /// What the catalog is about.
    #[must_use]
    pub fn description_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.own_text(chain, 1)
    }

    /// The entry of this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Entry<'a>> {
        let order = self.order_at();
        let at = binary_search(self.count(header::ENTRIES), |at| {
            let index = self.size(order + at)?;
            Some(Entry::at(*self, index).key().cmp(key))
        })?;
        self.entry(self.size(order + at)?)
    }

    /// The tags of the locales that the catalog speaks, the source locale first.
    #[must_use]
    pub fn locales(&self) -> Locales<'a> {
        Locales {
            catalog: *self,
            next: 0,
            end: self.locale_count(),
        }
    }

    /// How many locales the catalog speaks.
    #[must_use]
    pub fn locale_count(&self) -> usize {
        self.count(header::LOCALES)
    }

    /// The canonical tag of a locale, by its position in [`locales`](Self::locales).
    #[must_use]
    pub fn locale_tag(&self, index: usize) -> Option<&'a str> {
        self.string(self.locale_word(index, packed::locale::TAG)?)
    }

    /// The locale that a locale's missing texts come from before the source locale's.
    #[must_use]
    pub fn locale_parent(&self, index: usize) -> Option<usize> {
        to_index(self.locale_word(index, packed::locale::PARENT)?)
    }

    /// Which locale serves a reader of `tag`, by the rows that the compiler worked out.
    ///
    /// `None`: the rows do not speak of this tag. `Some(None)`: no locale serves it.
    #[must_use]
    pub fn locale_for(&self, tag: &str) -> Option<Option<usize>> {
        let word =
            |row: usize, word| self.word(self.ranges_at() + row * packed::range::WORDS + word);
        let row = binary_search(self.count(header::RANGES), |row| {
            Some(self.string(word(row, packed::range::TAG)?)?.cmp(tag))
        })?;
        word(row, packed::range::LOCALE).map(to_index)
    }

    /// Where the packed cardinal and ordinal rules of a locale begin in the text.
    pub(crate) fn plural_rules(&self, locale: usize) -> (usize, usize) {
        let at = |word| {
            self.locale_word(locale, word)
                .and_then(to_index)
                .unwrap_or(usize::MAX)
        };
        (at(packed::locale::CARDINAL), at(packed::locale::ORDINAL))
    }

    /// How many fields all entries have together, with the catalog's own.
    pub(crate) fn field_count(&self) -> usize {
        self.count(header::FIELDS)
    }

    /// Where the pattern of a field in a locale begins in the text.
    pub(crate) fn pattern(&self, locale: usize, field: usize) -> Option<usize> {
        let fields = self.field_count();
        if field >= fields || locale >= self.locale_count() {
            return None;
        }
        // 0 is "absent", so offsets are stored plus one.
        self.size(self.matrix_at() + locale * fields + field)?
            .checked_sub(1)
    }

    /// A field that belongs to no entry.
    pub(crate) fn own_text(&self, chain: &Chain, field: usize) -> Option<Text<'a>> {
        Text::find(Entry::at(*self, usize::MAX), chain, field)
    }

    /// Where the fields of notes begin.
    pub(crate) fn note_fields(&self) -> usize {
        CATALOG_FIELDS + 2 * self.count(header::ENDPOINTS)
    }

    pub(crate) fn entry_word(&self, entry: usize, word: usize) -> Option<u32> {
        if entry >= self.record_count() {
            return None;
        }
        self.word(self.entries_at() + entry * packed::entry::WORDS + word)
    }

    pub(crate) fn param_word(&self, param: usize, word: usize) -> Option<u32> {
        if param >= self.count(header::PARAMS) {
            return None;
        }
        self.word(self.params_at() + param * packed::param::WORDS + word)
    }

    pub(crate) fn endpoint_word(&self, endpoint: usize, word: usize) -> Option<u32> {
        if endpoint >= self.count(header::ENDPOINTS) {
            return None;
        }
        self.word(self.endpoints_at() + endpoint * packed::endpoint::WORDS + word)
    }

    pub(crate) fn note_word(&self, note: usize, word: usize) -> Option<u32> {
        if note >= self.count(header::NOTES) {
            return None;
        }
        self.word(self.notes_at() + note * packed::note::WORDS + word)
    }

    /// An item of an entry's lists.
    pub(crate) fn list_item(&self, at: usize) -> Option<usize> {
        if at >= self.count(header::LISTS) {
            return None;
        }
        to_index(self.word(self.lists_at() + at)?)
    }

    /// The record of a code with cases, by its number among these.
    pub(crate) fn group(&self, group: usize) -> Option<Entry<'a>> {
        (group < self.count(header::GROUPS))
            .then(|| Entry::at(*self, self.count(header::ENTRIES) + group))
    }

    /// The entry or the code with cases at a position.
    pub(crate) fn record(&self, index: usize) -> Option<Entry<'a>> {
        (index < self.record_count()).then_some(Entry::at(*self, index))
    }

    fn record_count(&self) -> usize {
        self.count(header::ENTRIES) + self.count(header::GROUPS)
    }

    /// The length-prefixed string at a reference.
    pub(crate) fn string(&self, reference: u32) -> Option<&'a str> {
        Reader::new(self.text, to_index(reference)?).string()
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    fn locale_word(&self, locale: usize, word: usize) -> Option<u32> {
        if locale >= self.locale_count() {
            return None;
        }
        self.word(header::WORDS + locale * packed::locale::WORDS + word)
    }

    fn ranges_at(&self) -> usize {
        header::WORDS + self.locale_count() * packed::locale::WORDS
    }

    fn entries_at(&self) -> usize {
        self.ranges_at() + self.count(header::RANGES) * packed::range::WORDS
    }

    /// The entries' indices in the order of their keys.
    fn order_at(&self) -> usize {
        self.entries_at() + self.record_count() * packed::entry::WORDS
    }

    fn params_at(&self) -> usize {
        self.order_at() + self.count(header::ENTRIES)
    }

    fn endpoints_at(&self) -> usize {
        self.params_at() + self.count(header::PARAMS) * packed::param::WORDS
    }

    fn notes_at(&self) -> usize {
        self.endpoints_at() + self.count(header::ENDPOINTS) * packed::endpoint::WORDS
    }

    fn lists_at(&self) -> usize {
        self.notes_at() + self.count(header::NOTES) * packed::note::WORDS
    }

    fn matrix_at(&self) -> usize {
        self.lists_at() + self.count(header::LISTS)
    }

    /// A count of the header; nothing of what does not begin with the magic word.
    ///
    /// Clamped to the size of the tables, so that sums of sections cannot overflow and loops over
    /// malformed data end.
    fn count(&self, word: usize) -> usize {
        if self.word(header::MAGIC) != Some(packed::MAGIC) {
            return 0;
        }
        self.size(word).unwrap_or(0).min(self.tables.len())
    }

    fn size(&self, word: usize) -> Option<usize> {
        to_index(self.word(word)?)
    }

    fn word(&self, index: usize) -> Option<u32> {
        let at = index.checked_mul(4)?;
        let bytes = self.tables.get(at..at.checked_add(4)?)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// Two catalogs are equal if all that they hold is.
impl PartialEq for Catalog<'_> {
    fn eq(&self, other: &Self) -> bool {
        // A catalog is most often compared with itself, which must not take time.
        let same = core::ptr::eq(self.tables, other.tables) && core::ptr::eq(self.text, other.text);
        same || self.tables == other.tables && self.text == other.text
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

/// The title and the description of the catalog.
pub(crate) const CATALOG_FIELDS: usize = 2;

fn to_index(word: u32) -> Option<usize> {
    if word == NONE {
        None
    } else {
        usize::try_from(word).ok()
    }
}

/// The position below `count` at which `compare` says `Equal`. `None` from `compare` ends the search.
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

/// The entries of a catalog. Made by [`Catalog::entries`].
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    catalog: Catalog<'a>,
    next: usize,
    end: usize,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let index = (self.next < self.end).then_some(self.next)?;
        self.next += 1;
        Some(Entry::at(self.catalog, index))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Entries<'_> {}

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
