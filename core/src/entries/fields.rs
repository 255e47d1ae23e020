//! The texts of entries and of a catalog.

use super::entry::Entry;
use super::text::Text;
use crate::locales::{Chain, LocaleRequest, negotiate};
use crate::packed::{Catalog, entry as word};
use crate::rendering::Message;

impl<'a> Entry<'a> {
    /// Returns what the error says, in one sentence or two.
    #[must_use]
    pub fn message<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.message_in(&negotiate(locale, &self.catalog()))
    }

    /// Returns the kind of error, in a phrase.
    #[must_use]
    pub fn summary<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.summary_in(&negotiate(locale, &self.catalog()))
    }

    /// Returns what happened.
    #[must_use]
    pub fn description<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Option<Text<'a>> {
        self.description_in(&negotiate(locale, &self.catalog()))
    }

    /// Returns why it may have happened; any of these.
    #[must_use]
    pub fn causes<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Texts<'a> {
        self.causes_in(&negotiate(locale, &self.catalog()))
    }

    /// Returns what to do about it, step by step.
    #[must_use]
    pub fn resolutions<R: LocaleRequest + ?Sized>(&self, locale: &R) -> Texts<'a> {
        self.resolutions_in(&negotiate(locale, &self.catalog()))
    }

    /// Returns the [`message`](Self::message) along a chain that was negotiated with this entry's
    /// catalog.
    #[must_use]
    #[inline]
    pub fn message_in(&self, chain: &Chain) -> Option<Text<'a>> {
        Text::find(*self, chain, self.message_field()?)
    }

    /// Returns the message in the locale at a position of [`Catalog::locales`], if it is written in
    /// that one.
    #[must_use]
    #[inline]
    pub fn message_at(&self, locale: usize) -> Option<Text<'a>> {
        Text::at(*self, locale, self.message_field()?)
    }

    /// Returns the number of its message, if it is there: messages are the first of all fields.
    #[inline]
    fn message_field(&self) -> Option<usize> {
        (self.index() < self.catalog().record_count()).then_some(self.index())
    }

    /// Returns the [`summary`](Self::summary) along a chain that was negotiated with this entry's
    /// catalog.
    #[must_use]
    pub fn summary_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.text(chain, 0)
    }

    /// Returns the [`description`](Self::description) along a chain that was negotiated with this
    /// entry's catalog.
    #[must_use]
    pub fn description_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.text(chain, 1)
    }

    /// Returns the [`causes`](Self::causes) along a chain that was negotiated with this entry's
    /// catalog.
    #[must_use]
    pub fn causes_in(&self, chain: &Chain) -> Texts<'a> {
        self.texts(chain, SINGLE_FIELDS, self.size(word::CAUSES))
    }

    /// Returns the [`resolutions`](Self::resolutions) along a chain that was negotiated with this
    /// entry's catalog.
    #[must_use]
    pub fn resolutions_in(&self, chain: &Chain) -> Texts<'a> {
        let first = SINGLE_FIELDS.saturating_add(self.size(word::CAUSES));
        self.texts(chain, first, self.size(word::RESOLUTIONS))
    }

    /// Returns what the documentation says of the parameter at a position.
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
            end: first
                .saturating_add(count)
                .min(self.catalog().field_count()),
        }
    }

    /// Returns a field after the message, in the first locale of the chain that has it.
    fn text(&self, chain: &Chain, field: usize) -> Option<Text<'a>> {
        let catalog = self.catalog();
        let first = catalog.entry_word(self.index(), word::FIRST_FIELD)?;
        let field = usize::try_from(first).ok()?.checked_add(field)?;
        Text::find(*self, chain, field)
    }

    /// Returns how many fields stand before those after `lists`.
    fn fields_before(&self, lists: &[usize]) -> usize {
        lists.iter().fold(SINGLE_FIELDS, |sum, &list| {
            sum.saturating_add(self.size(list))
        })
    }

    /// Returns how the related entry at a position differs from this one.
    #[must_use]
    pub fn related_text_in(&self, chain: &Chain, related: usize) -> Option<Text<'a>> {
        if related >= self.size(word::RELATED) {
            return None;
        }
        let lists = [word::CAUSES, word::RESOLUTIONS];
        self.text(chain, self.fields_before(&lists).saturating_add(related))
    }
}

/// Summary and description, which every entry has a place for.
const SINGLE_FIELDS: usize = 2;

impl<'a> Catalog<'a> {
    /// Returns the text that the catalog's pages have as title.
    #[must_use]
    pub fn title_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.own_text(chain, 0)
    }

    /// Returns the catalog's description.
    #[must_use]
    pub fn description_in(&self, chain: &Chain) -> Option<Text<'a>> {
        self.own_text(chain, 1)
    }

    /// Returns a field that belongs to no entry. These follow the messages.
    pub(crate) fn own_text(&self, chain: &Chain, field: usize) -> Option<Text<'a>> {
        let nobody = Entry::at(*self, usize::MAX);
        Text::find(nobody, chain, self.record_count().checked_add(field)?)
    }
}

impl<'a> Message<'a> {
    /// Returns the message of the entry at a position, or of an entry without one the summary, in the
    /// first locale of a chain that has it.
    #[must_use]
    pub fn find_along(catalog: &'a Catalog<'a>, chain: &Chain, entry: usize) -> Option<Self> {
        let entry = Entry::at(*catalog, entry);
        let text = entry
            .message_in(chain)
            .or_else(|| entry.summary_in(chain))?;
        let (locale, at) = text.position();
        Some(Self::at(catalog, locale, at))
    }
}

/// Texts of one kind, such as the causes of an entry, each in the first locale that has it.
#[derive(Clone, Debug)]
pub struct Texts<'a> {
    pub(super) entry: Entry<'a>,
    pub(super) chain: Chain,
    pub(super) next: usize,
    pub(super) end: usize,
}

impl<'a> Iterator for Texts<'a> {
    type Item = Text<'a>;

    fn next(&mut self) -> Option<Text<'a>> {
        while self.next < self.end {
            let field = self.next;
            self.next += 1;
            if let Some(text) = self.entry.text(&self.chain, field) {
                return Some(text);
            }
        }
        None
    }
}
