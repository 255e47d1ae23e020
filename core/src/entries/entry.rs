//! One entry of a packed catalog, its parameters and its texts.

use core::fmt;

use super::{Endpoint, Note, OAuth, PageUrl, Param, Text, Texts};
use crate::locales::{Chain, LocaleRequest, negotiate};
use crate::packed::{Catalog, NONE, entry as word};

/// All that a packed catalog knows of one error.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    catalog: Catalog<'a>,
    index: usize,
}

impl<'a> Entry<'a> {
    /// The entry at a position of [`Catalog::entries`]. One that is not there reads as empty.
    #[must_use]
    #[inline]
    pub const fn at(catalog: Catalog<'a>, index: usize) -> Self {
        Self { catalog, index }
    }

    /// The catalog that the entry stands in.
    #[must_use]
    pub fn catalog(&self) -> Catalog<'a> {
        self.catalog
    }

    /// The entry's position among [`Catalog::entries`].
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// What identifies the entry: unique in its catalog, and the name of the Rust variant.
    #[must_use]
    pub fn key(&self) -> &'a str {
        self.string(word::KEY)
    }

    /// What people see of the entry. The key, unless the catalog says otherwise.
    #[must_use]
    pub fn code(&self) -> &'a str {
        self.string(word::CODE)
    }

    /// The HTTP status that the error is answered with.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        let status = self.catalog.entry_word(self.index, word::STATUS)?;
        u16::try_from(status).ok().filter(|&status| status != 0)
    }

    /// Which case of its code the entry is, if the code has cases.
    #[must_use]
    pub fn case(&self) -> Option<&'a str> {
        self.optional(word::CASE)
    }

    /// What the cases of a code share, from one of them. Only its texts, its code and its lists say
    /// anything: nobody raises it.
    #[must_use]
    pub fn parent(&self) -> Option<Entry<'a>> {
        let parent = self.catalog.entry_word(self.index, word::PARENT)?;
        self.catalog.parent(usize::try_from(parent).ok()?)
    }

    /// The URL of the entry's page. `None` if the catalog has no `docs-url`.
    #[must_use]
    pub fn page_url(&self) -> Option<PageUrl<'a>> {
        PageUrl::for_entry(self)
    }

    /// What the error is in a payload of OAuth 2.0 (RFC 6749, section 5.2).
    #[must_use]
    pub fn oauth(&self) -> Option<OAuth<'a>> {
        let error = self.optional(word::OAUTH_ERROR)?;
        Some(OAuth::new(error, self.optional(word::OAUTH_DESCRIPTION)))
    }

    /// `error_description` in a payload of OAuth 2.0, if it shows parameters: the same in every
    /// language. See [`OAuth::description`].
    #[must_use]
    pub fn oauth_template(&self) -> Option<Text<'a>> {
        let offset = self.catalog.entry_word(self.index, word::OAUTH_TEMPLATE)?;
        let offset = Some(offset).filter(|&offset| offset != NONE)?;
        Some(Text {
            entry: *self,
            locale: 0,
            offset: usize::try_from(offset).ok()?,
        })
    }

    /// What the header `WWW-Authenticate` of an answer says, as the catalog has it: a scheme, perhaps with
    /// parameters (RFC 9110, section 11.6.1). The entry's own; or, with the status 401, that of the first of
    /// its endpoints that has one.
    #[must_use]
    pub fn challenge(&self) -> Option<&'a str> {
        /// Whose answer has to say how to authenticate (RFC 9110, section 15.5.2).
        const UNAUTHORIZED: u16 = 401;
        let of_endpoints = || self.endpoints().find_map(|endpoint| endpoint.challenge());
        self.optional(word::CHALLENGE).or_else(|| {
            (self.status() == Some(UNAUTHORIZED))
                .then(of_endpoints)
                .flatten()
        })
    }

    /// After how many seconds a client may try again: the header `Retry-After` of an answer (RFC 9110,
    /// section 10.2.3).
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        let seconds = self.catalog.entry_word(self.index, word::RETRY_AFTER)?;
        Some(seconds).filter(|&seconds| seconds != NONE)
    }

    /// The entry as which clients receive this one, if that is another: the first member of the
    /// `[indistinguishable.NAME]` whose members nobody outside may tell apart.
    #[must_use]
    pub fn stand_in(&self) -> Option<Entry<'a>> {
        let index = self.catalog.entry_word(self.index, word::STAND_IN)?;
        self.catalog.entry(usize::try_from(index).ok()?)
    }

    /// The endpoints that the error comes from.
    pub fn endpoints(&self) -> impl Iterator<Item = Endpoint<'a>> + use<'a> {
        let catalog = self.catalog;
        let list = self.list(0, word::ENDPOINTS);
        list.filter_map(move |index| Endpoint::at(catalog, index))
    }

    /// The admonitions that belong to the error, which it may share with others.
    pub fn notes(&self) -> impl Iterator<Item = Note<'a>> + use<'a> {
        let entry = *self;
        let list = self.list(self.size(word::ENDPOINTS), word::NOTES);
        list.filter_map(move |index| Note::new(entry, index))
    }

    /// Entries that this one is easily confused with. One of them may be a code with cases.
    pub fn related(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let catalog = self.catalog;
        let first = self
            .size(word::ENDPOINTS)
            .saturating_add(self.size(word::NOTES));
        let list = self.list(first, word::RELATED);
        list.filter_map(move |index| catalog.record(index))
    }

    /// How the related entry at a position differs from this one.
    #[must_use]
    pub fn related_text_in(&self, chain: &Chain, related: usize) -> Option<Text<'a>> {
        if related >= self.size(word::RELATED) {
            return None;
        }
        let lists = [word::CAUSES, word::RESOLUTIONS];
        self.text(chain, self.fields_before(&lists).saturating_add(related))
    }

    /// The parameters, in the order in which they are given by position.
    pub fn params(&self) -> impl Iterator<Item = Param<'a>> + use<'a> {
        let (catalog, first) = (self.catalog, self.size(word::FIRST_PARAM));
        (first..first.saturating_add(self.size(word::PARAMS)))
            .map_while(move |index| Param::new(catalog, index))
    }

    /// What the error says, in one sentence or two.
    #[must_use]
    pub fn message<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.message_in(&negotiate(locale, &self.catalog))
    }

    /// What kind of error it is, in a phrase.
    #[must_use]
    pub fn summary<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.summary_in(&negotiate(locale, &self.catalog))
    }

    /// What happened.
    #[must_use]
    pub fn description<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.description_in(&negotiate(locale, &self.catalog))
    }

    /// Why it may have happened; any of these.
    #[must_use]
    pub fn causes<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Texts<'a> {
        self.causes_in(&negotiate(locale, &self.catalog))
    }

    /// What to do about it, step by step.
    #[must_use]
    pub fn resolutions<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Texts<'a> {
        self.resolutions_in(&negotiate(locale, &self.catalog))
    }

    /// [`message`](Self::message) along a chain that was negotiated with this entry's catalog.
    #[must_use]
    #[inline]
    pub fn message_in(&self, chain: &Chain) -> Option<Text<'a>> {
        Text::find(*self, chain, self.message_field()?)
    }

    /// The message in the locale at a position of [`Catalog::locales`], if it is written in that one.
    #[must_use]
    #[inline]
    pub fn message_at(&self, locale: usize) -> Option<Text<'a>> {
        Text::at(*self, locale, self.message_field()?)
    }

    /// Messages are the first of all fields.
    #[inline]
    fn message_field(&self) -> Option<usize> {
        (self.index < self.catalog.record_count()).then_some(self.index)
    }

    /// [`summary`](Self::summary) along a chain that was negotiated with this entry's catalog.
    #[must_use]
    pub fn summary_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.text(chain, 0)
    }

    /// [`description`](Self::description) along a chain that was negotiated with this entry's
    /// catalog.
    #[must_use]
    pub fn description_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.text(chain, 1)
    }

    /// [`causes`](Self::causes) along a chain that was negotiated with this entry's catalog.
    #[must_use]
    pub fn causes_in(&self, chain: &Chain) -> Texts<'a> {
        self.texts(chain, SINGLE_FIELDS, self.size(word::CAUSES))
    }

    /// [`resolutions`](Self::resolutions) along a chain that was negotiated with this entry's
    /// catalog.
    #[must_use]
    pub fn resolutions_in(&self, chain: &Chain) -> Texts<'a> {
        let first = SINGLE_FIELDS.saturating_add(self.size(word::CAUSES));
        self.texts(chain, first, self.size(word::RESOLUTIONS))
    }

    /// What the documentation says of the parameter at a position.
    #[must_use]
    pub fn param_doc_in(&self, chain: &Chain, param: usize) -> Option<Text<'a>> {
        let first = self.fields_before(&[word::CAUSES, word::RESOLUTIONS, word::RELATED]);
        if param >= self.size(word::PARAMS) {
            return None;
        }
        self.text(chain, first.saturating_add(param))
    }

    fn texts(&self, chain: &Chain, first: usize, count: usize) -> Texts<'a> {
        Texts {
            entry: *self,
            chain: *chain,
            next: first,
            // In malformed data, the count may be any number.
            end: first.saturating_add(count).min(self.catalog.field_count()),
        }
    }

    /// A field behind the message, in the first locale of the chain that has it.
    pub(super) fn text(&self, chain: &Chain, field: usize) -> Option<Text<'a>> {
        let field = self.size(word::FIRST_FIELD).checked_add(field)?;
        Text::find(*self, chain, field)
    }

    /// How many fields stand before those behind `lists`.
    fn fields_before(&self, lists: &[usize]) -> usize {
        lists.iter().fold(SINGLE_FIELDS, |sum, &list| {
            sum.saturating_add(self.size(list))
        })
    }

    /// The numbers of one of the entry's lists.
    fn list(&self, first: usize, count: usize) -> impl Iterator<Item = usize> + use<'a> {
        let catalog = self.catalog;
        let first = self.size(word::FIRST_LIST).saturating_add(first);
        (first..first.saturating_add(self.size(count))).map_while(move |at| catalog.list_item(at))
    }

    fn optional(&self, word: usize) -> Option<&'a str> {
        let reference = self.catalog.entry_word(self.index, word)?;
        self.catalog.string(reference)
    }

    fn string(&self, word: usize) -> &'a str {
        let reference = self.catalog.entry_word(self.index, word);
        reference
            .and_then(|at| self.catalog.string(at))
            .unwrap_or_default()
    }

    fn size(&self, word: usize) -> usize {
        let value = self.catalog.entry_word(self.index, word);
        value
            .and_then(|value| usize::try_from(value).ok())
            .unwrap_or(0)
    }
}

/// Summary and description, which every entry has a place for.
const SINGLE_FIELDS: usize = 2;

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("catalog", &self.catalog.name())
            .field("key", &self.key())
            .finish_non_exhaustive()
    }
}
