//! The parts of an interface that errors come from.

use core::fmt;

use super::entry::Entry;
use super::text::Text;
use crate::locales::{Chain, LocaleRequest, negotiate};
use crate::packed::{CATALOG_FIELDS, Catalog, endpoint, entry, header};

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

    /// Returns the name that entries give it.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.string(endpoint::NAME).unwrap_or_default()
    }

    /// Returns its title.
    #[must_use]
    pub fn title<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.title_in(&negotiate(locale, &self.catalog))
    }

    /// Returns the [`title`](Self::title) along a chain that was negotiated with the catalog.
    #[must_use]
    pub fn title_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.catalog.own_text(chain, self.first_field())
    }

    /// Returns a payload that was recorded, whatever the entries say.
    #[must_use]
    pub fn recorded_sample(&self) -> Option<&'a str> {
        self.string(endpoint::SAMPLE)
    }

    /// Returns a remark about the recorded payload.
    #[must_use]
    pub fn sample_note_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.catalog.own_text(chain, self.first_field() + 1)
    }

    /// Returns the header `WWW-Authenticate` of its answers with the status 401, as the catalog has it.
    #[must_use]
    pub fn challenge(&self) -> Option<&'a str> {
        self.string(endpoint::CHALLENGE)
    }

    /// Returns the entries that come from it, in the order of the catalog.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let index = self.index;
        let is_here = move |entry: &Entry<'_>| entry.endpoints().any(|one| one.index == index);
        self.catalog.entries().filter(is_here)
    }

    /// Returns the number of its first field. The index is one of the catalog's, so it is small.
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

impl<'a> Catalog<'a> {
    /// Returns the parts of an interface that errors come from, in the order of the catalog file.
    #[must_use]
    pub fn endpoints(&self) -> Endpoints<'a> {
        Endpoints::all(*self, self.count(header::ENDPOINTS))
    }
}

impl<'a> Entry<'a> {
    /// Returns the endpoints that the error comes from.
    pub fn endpoints(&self) -> impl Iterator<Item = Endpoint<'a>> + use<'a> {
        let catalog = self.catalog();
        let list = self.list(0, entry::ENDPOINTS);
        list.filter_map(move |index| Endpoint::at(catalog, index))
    }

    /// Returns the header `WWW-Authenticate` of an answer, as the catalog has it: a scheme, perhaps
    /// with parameters (RFC 9110, section 11.6.1). The entry's own; or, with the status 401, that of
    /// the first of its endpoints that has one.
    #[must_use]
    pub fn challenge(&self) -> Option<&'a str> {
        /// Whose answer has to say how to authenticate (RFC 9110, section 15.5.2).
        const UNAUTHORIZED: u16 = 401;
        let of_endpoints = || self.endpoints().find_map(|endpoint| endpoint.challenge());
        self.optional(entry::CHALLENGE).or_else(|| {
            (self.status() == Some(UNAUTHORIZED))
                .then(of_endpoints)
                .flatten()
        })
    }
}
