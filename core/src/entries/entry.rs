//! One entry of a packed catalog, its parameters and its texts.

use core::fmt;

use super::param::Param;
use crate::packed::{Catalog, NONE, entry as word};

/// All that a packed catalog knows of one error.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    catalog: Catalog<'a>,
    index: usize,
}

impl<'a> Entry<'a> {
    /// Returns the entry at a position of [`Catalog::entries`]. One that is not there reads as empty.
    #[must_use]
    #[inline]
    pub const fn at(catalog: Catalog<'a>, index: usize) -> Self {
        Self { catalog, index }
    }

    /// Returns the catalog that the entry stands in.
    #[must_use]
    pub fn catalog(&self) -> Catalog<'a> {
        self.catalog
    }

    /// Returns the entry's position among [`Catalog::entries`].
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns what identifies the entry: unique in its catalog, and the name of the Rust variant.
    #[must_use]
    pub fn key(&self) -> &'a str {
        self.string(word::KEY)
    }

    /// Returns what people see of the entry: the key, unless the catalog says otherwise.
    #[must_use]
    pub fn code(&self) -> &'a str {
        self.string(word::CODE)
    }

    /// Returns the HTTP status that the error is answered with.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        let status = self
            .catalog
            .entry_word(self.index, word::STATUS_AND_FLAGS)?;
        // The lower half of the word.
        let status = u16::try_from(status & u32::from(u16::MAX)).ok();
        status.filter(|&status| status != 0)
    }

    /// Returns the name of the entry's page: the last segment of [`page_url`](Self::page_url). The code,
    /// unless that cannot stand in an address, or another page has it.
    #[must_use]
    pub fn page(&self) -> &'a str {
        self.named_page().unwrap_or_else(|| self.code())
    }

    fn named_page(&self) -> Option<&'a str> {
        if self.flags() & word::HAS_PAGE == 0 {
            return None;
        }
        let reference = self.catalog.list_item(self.page_at())?;
        self.catalog.string(u32::try_from(reference).ok()?)
    }

    /// Returns where the name of its page stands, if it has one: behind its lists of numbers.
    fn page_at(&self) -> usize {
        let lists = [word::ENDPOINTS, word::NOTES, word::RELATED].into_iter();
        let first = self.size(word::FIRST_LIST);
        lists.fold(first, |sum, list| sum.saturating_add(self.size(list)))
    }

    /// Returns where its tags stand: behind its lists, and the name of its page.
    pub(super) fn behind_lists(&self) -> usize {
        let page = usize::from(self.flags() & word::HAS_PAGE != 0);
        self.page_at().saturating_add(page)
    }

    pub(super) fn flags(&self) -> u32 {
        let flags = self.catalog.entry_word(self.index, word::STATUS_AND_FLAGS);
        flags.unwrap_or(0)
    }

    /// Returns the id of the case of its code that the entry is, if the code has cases.
    #[must_use]
    pub fn case(&self) -> Option<&'a str> {
        self.optional(word::CASE)
    }

    /// Returns what the cases of a code share, from one of them. Only its texts, its code and its lists
    /// say anything: it cannot be raised.
    #[must_use]
    pub fn parent(&self) -> Option<Entry<'a>> {
        let parent = self.catalog.entry_word(self.index, word::PARENT)?;
        self.catalog.parent(usize::try_from(parent).ok()?)
    }

    /// Returns after how many seconds a client may try again: the header `Retry-After` of an answer
    /// (RFC 9110, section 10.2.3).
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        let seconds = self.catalog.entry_word(self.index, word::RETRY_AFTER)?;
        Some(seconds).filter(|&seconds| seconds != NONE)
    }

    /// Returns the entry that clients receive in place of this one, if that is another: the first
    /// member of its `[indistinguishable.NAME]`.
    #[must_use]
    pub fn stand_in(&self) -> Option<Entry<'a>> {
        let index = self.catalog.entry_word(self.index, word::STAND_IN)?;
        self.catalog.entry(usize::try_from(index).ok()?)
    }

    /// Returns the entries that this one is easily confused with. One of them may be a code with cases.
    pub fn related(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let catalog = self.catalog;
        let first = self
            .size(word::ENDPOINTS)
            .saturating_add(self.size(word::NOTES));
        let list = self.list(first, word::RELATED);
        list.filter_map(move |index| catalog.record(index))
    }

    /// Returns the parameters, in the order in which they are given by position.
    pub fn params(&self) -> impl Iterator<Item = Param<'a>> + use<'a> {
        let (catalog, first) = (self.catalog, self.size(word::FIRST_PARAM));
        (first..first.saturating_add(self.size(word::PARAMS)))
            .map_while(move |index| Param::new(catalog, index))
    }

    /// Returns the numbers of one of the entry's lists.
    pub(super) fn list(&self, first: usize, count: usize) -> impl Iterator<Item = usize> + use<'a> {
        let catalog = self.catalog;
        let first = self.size(word::FIRST_LIST).saturating_add(first);
        (first..first.saturating_add(self.size(count))).map_while(move |at| catalog.list_item(at))
    }

    pub(super) fn optional(&self, word: usize) -> Option<&'a str> {
        let reference = self.catalog.entry_word(self.index, word)?;
        self.catalog.string(reference)
    }

    fn string(&self, word: usize) -> &'a str {
        let reference = self.catalog.entry_word(self.index, word);
        reference
            .and_then(|at| self.catalog.string(at))
            .unwrap_or_default()
    }

    pub(super) fn size(&self, word: usize) -> usize {
        let value = self.catalog.entry_word(self.index, word);
        value
            .and_then(|value| usize::try_from(value).ok())
            .unwrap_or(0)
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("catalog", &self.catalog.name())
            .field("key", &self.key())
            .finish_non_exhaustive()
    }
}
