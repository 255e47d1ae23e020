//! Admonitions, which entries may share.

use core::fmt;

use super::entry::Entry;
use super::text::Text;
use crate::locales::{Chain, LocaleRequest, negotiate};
use crate::packed::{Catalog, entry, header, note};

/// The kind of admonition that a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum NoteKind {
    /// Something worth knowing.
    Note = 0,
    /// Something that may do harm.
    Warning = 1,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Note, Self::Warning];

    /// Returns the kind's name in a catalog file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

/// An admonition of an entry, which others may share.
#[derive(Clone, Copy)]
pub struct Note<'a> {
    entry: Entry<'a>,
    index: usize,
}

impl<'a> Note<'a> {
    pub(crate) fn new(entry: Entry<'a>, index: usize) -> Option<Self> {
        entry.catalog().note_word(index, note::NAME)?;
        Some(Self { entry, index })
    }

    /// Returns the name that entries give it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        let catalog = self.entry.catalog();
        let name = catalog.note_word(self.index, note::NAME);
        name.and_then(|at| catalog.string(at)).unwrap_or_default()
    }

    /// Returns its kind.
    #[must_use]
    pub fn kind(&self) -> NoteKind {
        match self.entry.catalog().note_word(self.index, note::KIND) {
            Some(1) => NoteKind::Warning,
            Some(_) | None => NoteKind::Note,
        }
    }

    /// Returns the text.
    #[must_use]
    pub fn text<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.text_in(&negotiate(locale, &self.entry.catalog()))
    }

    /// Returns the [`text`](Self::text) along a chain that was negotiated with the catalog.
    #[must_use]
    pub fn text_in(&self, chain: &Chain) -> Option<Text<'a>> {
        let catalog = self.entry.catalog();
        Text::find(self.entry, chain, catalog.note_fields() + self.index)
    }
}

impl fmt::Debug for Note<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Note")
            .field("name", &self.name())
            .field("kind", &self.kind())
            .finish_non_exhaustive()
    }
}

impl<'a> Catalog<'a> {
    /// Returns the admonitions that entries share.
    pub fn notes(&self) -> impl Iterator<Item = Note<'a>> + use<'a> {
        let nobody = Entry::at(*self, usize::MAX);
        (0..self.count(header::NOTES)).map_while(move |note| Note::new(nobody, note))
    }
}

impl<'a> Entry<'a> {
    /// Returns the admonitions that belong to the error, which it may share with others.
    pub fn notes(&self) -> impl Iterator<Item = Note<'a>> + use<'a> {
        let owner = *self;
        let list = self.list(self.size(entry::ENDPOINTS), entry::NOTES);
        list.filter_map(move |index| Note::new(owner, index))
    }
}
