//! Errors and catalogs for applications with their own Fluent bundles.
//!
//! A catalog's texts become a [`FluentResource`] for each locale ([`FluentCatalog`], generated as
//! `FLUENT` in the catalog's module), and an error's values become [`FluentArgs`] (the method
//! `fluent_args` of every catalog's error). The types are those of the `fluent` crate 0.17
//! and of `fluent-bundle` 0.16.
//!
//! ```
//! use errorbook::tok::{self, tok_error};
//! use errorbook::Locale;
//! use fluent::FluentBundle;
//!
//! let ja: Locale = "ja".parse()?;
//! let mut bundle = FluentBundle::new(vec![ja.into()]);
//! bundle.set_use_isolating(false);
//! bundle.add_builtins().expect("`NUMBER` is new");
//! bundle.add_resource(tok::FLUENT.resource(&ja).expect("ja is there")).expect("no name is taken");
//!
//! let error = tok_error!(TOK013, "t-1");
//! let message = bundle.get_message(error.code().as_str()).and_then(|message| message.value());
//! let args = error.fluent_args();
//! let text = bundle.format_pattern(message.expect("every code has one"), Some(&args), &mut vec![]);
//! assert_eq!(text, error.localize(&ja).to_string());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What a bundle does differently
//! `fluent-bundle` shows the texts as errorbook does, with these exceptions. Its `NUMBER()` writes
//! numbers in the same way in every language, and knows only the option `minimumFractionDigits`. It
//! never selects a variant whose key is a fraction (`[1.5]`), and writes `NaN.00` if a fraction is
//! required. Its plural rules are wrong in a few languages. Its numbers have the precision of an
//! `f64`. An integer beyond 2^53 is passed as text, so that it is shown exactly. If a text passes
//! it to `NUMBER()`, a bundle shows `NUMBER()`, and a select on it chooses its default. A bundle
//! has no surfaces: escape its output for a log or a page.

mod args;
mod pattern;

use std::fmt::{self, Write as _};
use std::string::ToString;

pub use fluent::{FluentArgs, FluentResource};

pub(crate) use args::args;

use crate::{Catalog, Chain, Entry, Locale, Text, negotiate};

/// A catalog's texts as Fluent resources. Generated as `FLUENT` in the catalog's module.
///
/// A resource contains the texts of exactly one locale. The message of an entry is `KEY`, named by
/// its key; its other fields are the attributes `.summary`, `.description`, `.cause-ID`,
/// `.resolution-ID`, `.related-KEY` and `.param-NAME`, as in a translation file; a case of a code
/// is `CODE--CASE`, and what its cases share is `CODE`. The catalog itself is `catalog--CATALOG`
/// (`.title`, `.description`), an endpoint `endpoint--CATALOG--NAME` (`.title`, `.recorded-sample`)
/// and a note `note--CATALOG--NAME`: a bundle may have several catalogs. References and links are
/// expanded, so a resource contains neither terms nor links.
#[derive(Clone, Copy, Debug)]
pub struct FluentCatalog<'a> {
    catalog: &'a Catalog<'a>,
    ids: &'a [ItemIds<'a>],
}

/// The position of an entry, and the ids of its causes and resolutions, which the packed catalog does
/// without.
#[doc(hidden)]
pub type ItemIds<'a> = (usize, &'a [&'a str], &'a [&'a str]);

impl<'a> FluentCatalog<'a> {
    /// Makes it from generated code. Not an interface. `ids` has the entries with any, in their order.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(catalog: &'a Catalog<'a>, ids: &'a [ItemIds<'a>]) -> Self {
        Self { catalog, ids }
    }

    /// Returns the texts in a locale, as the text of a `.ftl` file. `None` if the catalog does not speak
    /// exactly this locale.
    #[must_use]
    pub fn source(&self, locale: &Locale) -> Option<FluentSource<'a>> {
        let mut locales = self.catalog.locales();
        locales.find(|tag| *tag == locale.as_str())?;
        Some(FluentSource {
            catalog: *self,
            locale: *locale,
            chain: negotiate(locale, self.catalog),
        })
    }

    /// Returns the texts in a locale, parsed, for an application's own bundle. `None` if the catalog does not
    /// speak exactly this locale.
    #[must_use]
    pub fn resource(&self, locale: &Locale) -> Option<FluentResource> {
        let source = self.source(locale)?.to_string();
        // Nothing of it is junk, which a test holds.
        Some(FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource))
    }
}

/// A catalog in one locale, whose `Display` is a `.ftl` file. Made by [`FluentCatalog::source`].
#[derive(Clone, Copy, Debug)]
pub struct FluentSource<'a> {
    catalog: FluentCatalog<'a>,
    locale: Locale,
    chain: Chain,
}

impl<'a> FluentSource<'a> {
    /// Returns the fields that the entry has in this locale, by name. The message's name is empty.
    fn fields(&self, entry: Entry<'a>) -> impl Iterator<Item = (String, Text<'a>)> {
        let chain = self.chain;
        let ids = self.catalog.ids;
        let at = ids.binary_search_by_key(&entry.index(), |&(index, ..)| index);
        let ids = at.ok().and_then(|at| ids.get(at)).copied();
        let (_, causes, resolutions) = ids.unwrap_or_default();
        let single = [
            ("", entry.message_in(&chain)),
            ("summary", entry.summary_in(&chain)),
            ("description", entry.description_in(&chain)),
        ];
        let single = single
            .into_iter()
            .filter_map(|(name, text)| Some((name.to_owned(), text?)));
        // The source locale has all of them, so that none is passed over.
        let item = |prefix: &'static str| move |(id, text)| (format!("{prefix}-{id}"), text);
        let causes = causes
            .iter()
            .zip(entry.causes_in(&chain))
            .map(item("cause"));
        let resolutions = resolutions
            .iter()
            .zip(entry.resolutions_in(&chain))
            .map(item("resolution"));
        let params = entry
            .params()
            .enumerate()
            .filter_map(move |(index, param)| {
                Some((
                    format!("param-{}", param.name()),
                    entry.param_doc_in(&chain, index)?,
                ))
            });
        let related = entry
            .related()
            .enumerate()
            .filter_map(move |(index, related)| {
                Some((
                    format!("related-{}", related.key()),
                    entry.related_text_in(&chain, index)?,
                ))
            });
        let locale = self.locale;
        single
            .chain(causes)
            .chain(resolutions)
            .chain(related)
            .chain(params)
            .filter(move |(_, text)| text.locale() == locale.as_str())
    }
}

impl<'a> FluentSource<'a> {
    /// Returns the texts that belong to no entry: each message's name, and its fields as
    /// [`fields`](Self::fields) gives them.
    ///
    /// Their names hold the catalog's, so that a bundle takes the resources of several catalogs.
    fn shared(&self) -> impl Iterator<Item = (String, Vec<(String, Text<'a>)>)> {
        let (catalog, chain) = (*self.catalog.catalog, self.chain);
        let own = [
            ("title", catalog.title_in(&chain)),
            ("description", catalog.description_in(&chain)),
        ];
        let own = (format!("catalog--{}", catalog.name()), attributes(own));
        let endpoints = catalog.endpoints().map(move |endpoint| {
            let fields = [
                ("title", endpoint.title_in(&chain)),
                ("recorded-sample", endpoint.sample_note_in(&chain)),
            ];
            let name = format!("endpoint--{}--{}", catalog.name(), endpoint.name());
            (name, attributes(fields))
        });
        let notes = catalog.notes().map(move |note| {
            let name = format!("note--{}--{}", catalog.name(), note.name());
            (name, attributes([("", note.text_in(&chain))]))
        });
        let locale = self.locale;
        core::iter::once(own)
            .chain(endpoints)
            .chain(notes)
            .map(move |(name, mut fields)| {
                fields.retain(|(_, text)| text.locale() == locale.as_str());
                (name, fields)
            })
    }

    /// Returns the entries and the codes with cases, in the same form.
    fn entries(&self) -> impl Iterator<Item = (String, Vec<(String, Text<'a>)>)> {
        let source = *self;
        let catalog = *self.catalog.catalog;
        catalog
            .parents()
            .chain(catalog.entries())
            .map(move |entry| {
                let name = match entry.parent().zip(entry.case()) {
                    Some((group, case)) => format!("{}--{case}", group.key()),
                    None => entry.key().to_owned(),
                };
                (name, source.fields(entry).collect())
            })
    }
}

/// Returns the fields that are there, by name.
fn attributes<'a, const N: usize>(
    fields: [(&str, Option<Text<'a>>); N],
) -> Vec<(String, Text<'a>)> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(name, text)| Some((name.to_owned(), text?)))
        .collect()
}

impl fmt::Display for FluentSource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (message, fields) in self.shared().chain(self.entries()) {
            if fields.is_empty() {
                continue;
            }
            write!(f, "{message} =")?;
            for (name, text) in fields {
                if name.is_empty() {
                    f.write_char(' ')?;
                    pattern::write(&text, 4, f)?;
                } else {
                    write!(f, "\n    .{name} = ")?;
                    pattern::write(&text, 8, f)?;
                }
            }
            f.write_char('\n')?;
        }
        Ok(())
    }
}
