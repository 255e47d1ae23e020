//! Texts, and what they are written with.

use core::fmt;

use super::entry::Entry;
use super::placeholders::Placeholders;
use crate::locales::Chain;
use crate::packed::Block;
use crate::rendering::{Form, Pattern, Style, render};
use crate::values::Params;

/// A field of an entry, in the locale in which it was found.
///
/// Its `Display` shows parameters by name, as in `{hours}`; [`write`](Self::write) shows values.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    pub(super) entry: Entry<'a>,
    pub(super) locale: usize,
    pub(super) offset: usize,
}

impl<'a> Text<'a> {
    /// Returns the field of this number among all of the catalog, in the first locale of the chain that
    /// has it.
    pub(crate) fn find(entry: Entry<'a>, chain: &Chain, field: usize) -> Option<Self> {
        // Most are there in the locale that is wanted most, so that no chain is walked.
        match Self::at(entry, chain.first(), field) {
            None => chain.find_behind_first(|locale| Self::at(entry, locale, field)),
            found => found,
        }
    }

    /// Returns the field of this number in a locale.
    // Not inlined: a walk along a chain would have it for each of its steps.
    #[inline(never)]
    pub(super) fn at(entry: Entry<'a>, locale: usize, field: usize) -> Option<Self> {
        let offset = entry.catalog().pattern(locale, field)?;
        Some(Self {
            entry,
            locale,
            offset,
        })
    }

    /// Returns the position of the locale, and where the pattern begins.
    pub(crate) fn position(&self) -> (usize, usize) {
        (self.locale, self.offset)
    }

    /// Returns the tag of the locale that the text is written in, which need not be the one asked for.
    #[must_use]
    pub fn locale(&self) -> &'a str {
        self.entry
            .catalog()
            .locale_tag(self.locale)
            .unwrap_or_default()
    }

    /// Returns the entry that the text is a field of.
    #[must_use]
    pub fn entry(&self) -> Entry<'a> {
        self.entry
    }

    /// Returns the packed pattern, for code that writes it in another form. `None` where the packed
    /// data is malformed. See [`packed`](crate::packed).
    #[must_use]
    pub fn pattern(&self) -> Option<Block<'a>> {
        Block::at(self.entry.catalog().text(), self.offset)
    }

    /// Writes the text with the values of `params`.
    ///
    /// # Errors
    /// The error of `out`, and none of its own.
    pub fn write(
        &self,
        params: &dyn Params,
        style: Style,
        out: &mut dyn fmt::Write,
    ) -> fmt::Result {
        self.write_in(style.form(), params, out)
    }

    /// Writes the text for a log, which brings nothing of other surfaces to a program.
    ///
    /// # Errors
    /// The error of `out`, and none of its own.
    pub fn write_log(&self, params: &dyn Params, out: &mut dyn fmt::Write) -> fmt::Result {
        self.write_in(Form::LOG, params, out)
    }

    fn write_in(&self, form: Form, params: &dyn Params, out: &mut dyn fmt::Write) -> fmt::Result {
        let pattern = Pattern {
            catalog: self.entry.catalog(),
            locale: self.locale,
            at: self.offset,
        };
        render(&pattern, params, form, out)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(&Placeholders::new(&self.entry), Style::TEXT, f)
    }
}
