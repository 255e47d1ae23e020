//! What entries share, and what they are on the wire.

use core::fmt;

use super::{Entry, Text};
use crate::locales::{Chain, LocaleRequest, negotiate};
use crate::packed::{CATALOG_FIELDS, Catalog, endpoint, note};

/// A part of an interface that errors come from.
#[derive(Clone, Copy)]
pub struct Endpoint<'a> {
    catalog: Catalog<'a>,
    index: usize,
}

impl<'a> Endpoint<'a> {
    pub(crate) fn at(catalog: Catalog<'a>, index: usize) -> Option<Self> {
        catalog.endpoint_word(index, endpoint::NAME)?;
        Some(Self { catalog, index })
    }

    /// The name that entries give it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.string(endpoint::NAME).unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn title<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.title_in(&negotiate(locale, &self.catalog))
    }

    /// [`title`](Self::title) along a chain that was negotiated with the catalog.
    #[must_use]
    pub fn title_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.catalog.own_text(chain, self.first_field())
    }

    /// A payload that was recorded, whatever the entries say.
    #[must_use]
    pub fn recorded_sample(&self) -> Option<&'a str> {
        self.string(endpoint::SAMPLE)
    }

    /// What is to be said of the recorded payload.
    #[must_use]
    pub fn sample_note_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.catalog.own_text(chain, self.first_field() + 1)
    }

    /// What the header `WWW-Authenticate` of its answers with the status 401 says, as the catalog has it.
    #[must_use]
    pub fn challenge(&self) -> Option<&'a str> {
        self.string(endpoint::CHALLENGE)
    }

    /// The entries that come from it, in the order of the catalog.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let index = self.index;
        let is_here = move |entry: &Entry<'_>| entry.endpoints().any(|one| one.index == index);
        self.catalog.entries().filter(is_here)
    }

    /// The index is one of the catalog's, so that it is small.
    fn first_field(&self) -> usize {
        CATALOG_FIELDS + 2 * self.index
    }

    fn string(&self, word: usize) -> Option<&'a str> {
        self.catalog
            .string(self.catalog.endpoint_word(self.index, word)?)
    }
}

impl fmt::Debug for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

/// The endpoints of a catalog. Made by [`Catalog::endpoints`].
#[derive(Clone, Debug)]
pub struct Endpoints<'a> {
    catalog: Catalog<'a>,
    next: usize,
    end: usize,
}

impl<'a> Endpoints<'a> {
    pub(crate) fn all(catalog: Catalog<'a>, count: usize) -> Self {
        Self {
            catalog,
            next: 0,
            end: count,
        }
    }
}

impl<'a> Iterator for Endpoints<'a> {
    type Item = Endpoint<'a>;

    fn next(&mut self) -> Option<Endpoint<'a>> {
        let index = (self.next < self.end).then_some(self.next)?;
        self.next += 1;
        Endpoint::at(self.catalog, index)
    }
}

/// What kind of admonition a note is.
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

    /// The kind's name in a catalog file.
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

    /// The name that entries give it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        let catalog = self.entry.catalog();
        let name = catalog.note_word(self.index, note::NAME);
        name.and_then(|at| catalog.string(at)).unwrap_or_default()
    }

    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> NoteKind {
        match self.entry.catalog().note_word(self.index, note::KIND) {
            Some(1) => NoteKind::Warning,
            Some(_) | None => NoteKind::Note,
        }
    }

    /// The text.
    #[must_use]
    pub fn text<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.text_in(&negotiate(locale, &self.entry.catalog()))
    }

    /// [`text`](Self::text) along a chain that was negotiated with the catalog.
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

/// What an error is in a payload of OAuth 2.0 (RFC 6749, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OAuth<'a> {
    error: &'a str,
    description: Option<&'a str>,
}

impl<'a> OAuth<'a> {
    pub(crate) fn new(error: &'a str, description: Option<&'a str>) -> Self {
        Self { error, description }
    }

    /// `error`
    #[must_use]
    pub fn error(&self) -> &'a str {
        self.error
    }

    /// `error_description`, parameters by name, as in `{hours}`. `None`: the payload has none.
    #[must_use]
    pub fn description(&self) -> Option<&'a str> {
        self.description
    }
}
