//! The entries of a catalog.

use super::entry::Entry;
use crate::packed::{Catalog, header};

impl<'a> Catalog<'a> {
    /// Returns every entry, in the order of the catalog file.
    #[must_use]
    pub fn entries(&self) -> Entries<'a> {
        Entries {
            catalog: *self,
            next: 0,
            end: self.count(header::ENTRIES),
        }
    }

    /// Returns the entry at a position of [`entries`](Self::entries).
    #[must_use]
    pub fn entry(&self, index: usize) -> Option<Entry<'a>> {
        (index < self.count(header::ENTRIES)).then_some(Entry::at(*self, index))
    }

    /// Returns what the cases of a code share, for each code that has cases. See [`Entry::parent`].
    pub fn parents(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let catalog = *self;
        (0..self.count(header::PARENTS)).map_while(move |parent| catalog.parent(parent))
    }

    /// Returns the entry of this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Entry<'a>> {
        self.entry(self.entry_position(key)?)
    }

    /// Returns the record of a code with cases, by its number among these.
    pub(crate) fn parent(&self, parent: usize) -> Option<Entry<'a>> {
        (parent < self.count(header::PARENTS))
            .then(|| Entry::at(*self, self.count(header::ENTRIES) + parent))
    }

    /// Returns the entry or the code with cases at a position.
    pub(crate) fn record(&self, index: usize) -> Option<Entry<'a>> {
        (index < self.record_count()).then_some(Entry::at(*self, index))
    }
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
