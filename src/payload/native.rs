//! The form of our own.

use core::fmt;

use errorbook_core::{Chain, Entry, ErrorCatalog, Locale, LocaleRequest, PageUrl, Style, Text};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use super::PublicView;
use super::meta::{PublicMeta, serialize_meta};
use super::params::ParamMap;
use crate::Localized;
use crate::localized::{Choice, entry_of, text_locale, with_entry, write_message};

impl<'a, R: LocaleRequest + ?Sized> Localized<'a, R> {
    /// Returns the error as a payload that a client can turn back into it. See [`payload`](crate::payload).
    #[must_use]
    pub fn payload(&self) -> Payload<'a, R> {
        Payload { localized: *self }
    }
}

/// An error with its parameters and its message. Made by [`Localized::payload`].
///
/// | member | |
/// |---|---|
/// | `catalog` | the catalog's name |
/// | `code` | what people see of the entry |
/// | `key` | what identifies it in its catalog |
/// | `message` | what the error says: the message, or else the summary, or else the code |
/// | `lang` | the language of `message` (BCP 47); not there if that is the code |
/// | `params` | the [parameters](crate::payload#values) by name |
/// | `meta` | the open data that the catalog says is public; not there if there is none |
/// | `docs` | the URL of the entry's page; not there if the catalog has no `docs-url` |
///
/// The message is as of [`Surface::Text`](crate::Surface::Text): whoever shows it escapes it for
/// where it is shown. [`Received`](super::Received) reads it.
pub struct Payload<'a, R: ?Sized> {
    localized: Localized<'a, R>,
}

impl<R: LocaleRequest + ?Sized> Payload<'_, R> {
    /// The media type of the payload as JSON.
    pub const MEDIA_TYPE: &'static str = "application/json";

    /// Returns the language of the message, as for a header `Content-Language`. `None` if the message is the
    /// code.
    #[must_use]
    pub fn lang(&self) -> Option<Locale> {
        let view = PublicView::new(self.localized.error());
        with_entry(entry_of(&view), &self.localized, |entry, chain| {
            main_text(entry, chain).map(|text| text_locale(&text))
        })
    }
}

// Not derived: `R` need not be `Clone` for a reference to it to be copied.
impl<R: ?Sized> Clone for Payload<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: ?Sized> Copy for Payload<'_, R> {}

impl<R: ?Sized> fmt::Debug for Payload<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Payload").field(&self.localized).finish()
    }
}

impl<R: LocaleRequest + ?Sized> Serialize for Payload<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.localized.error(), &self.localized, serializer)
    }
}

/// Returns the payload in the language of a choice.
pub(crate) fn serialize<S: Serializer>(
    error: &dyn ErrorCatalog,
    choice: &impl Choice,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let view = PublicView::new(error);
    with_entry(entry_of(&view), choice, |entry, chain| {
        write(&view, entry, chain, serializer)
    })
}

/// Writes a payload. `read` is the entry as it reads now, overrides included.
fn write<S: Serializer>(
    error: &PublicView<'_>,
    read: &Entry<'_>,
    chain: &Chain,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let entry = error.entry();
    let (lang, docs) = (main_text(read, chain), entry.page_url());
    let meta = PublicMeta::new(entry);
    let optional = [lang.is_some(), meta.is_some(), docs.is_some()];
    let members = 5 + optional.iter().filter(|there| **there).count();
    let message = Message {
        error,
        entry: *read,
        chain,
    };
    let mut out = serializer.serialize_struct("Payload", members)?;
    out.serialize_field("catalog", entry.catalog().name())?;
    out.serialize_field("code", entry.code())?;
    out.serialize_field("key", entry.key())?;
    out.serialize_field("message", &message)?;
    match lang {
        Some(text) => out.serialize_field("lang", text.locale())?,
        None => out.skip_field("lang")?,
    }
    out.serialize_field(
        "params",
        &ParamMap {
            entry,
            params: error,
        },
    )?;
    serialize_meta::<S>(meta, &mut out)?;
    serialize_page::<S>("docs", docs, &mut out)?;
    out.end()
}

/// Returns the URL of a page as a member, if there is one.
pub(super) fn serialize_page<S: Serializer>(
    name: &'static str,
    page: Option<PageUrl<'_>>,
    out: &mut S::SerializeStruct,
) -> Result<(), S::Error> {
    match page {
        Some(page) => out.serialize_field(name, &AsStr(page)),
        None => out.skip_field(name),
    }
}

/// Returns what the error's `Display` shows, if that is a text.
pub(super) fn main_text<'c>(entry: &Entry<'c>, chain: &Chain) -> Option<Text<'c>> {
    entry.message_in(chain).or_else(|| entry.summary_in(chain))
}

/// What is written as a string, straight into the output.
pub(super) struct AsStr<T>(pub(super) T);

impl<T: fmt::Display> Serialize for AsStr<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

struct Message<'a> {
    error: &'a dyn ErrorCatalog,
    entry: Entry<'a>,
    chain: &'a Chain,
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(&self.entry, self.chain, f, |text, f| {
            text.write(self.error, Style::TEXT, f)
        })
    }
}

impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
