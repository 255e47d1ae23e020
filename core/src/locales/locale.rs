//! A language identifier that is `Copy`.
//!
//! Not a library's type, because none is both `Copy` and free of an allocator, and the run-time
//! path has a budget of fewer than twelve crates. A test of the compiler holds this one equal to
//! `icu_locale_core`: the same input is accepted and the same canonical text printed.

use core::error::Error;
use core::fmt;

use super::subtag::Kind;

/// The most bytes of a tag: the longest language, script and region, and two longest variants.
pub(super) const CAPACITY: usize = 35;

/// A Unicode language identifier (UTS #35, `unicode_language_id`) in its canonical form.
///
/// A language of two, three or five to eight letters, then, each optional and in this order, a
/// script, a region and variants. Extensions and private use (`-u-…`, `-t-…`, `-x-…`) are accepted
/// and dropped. Only the form is canonical: whether a subtag is registered, deprecated or implied
/// by another is not known here.
///
/// ```
/// use errorbook_core::Locale;
///
/// let locale: Locale = "zh_hant_tw-u-nu-hanidec".parse()?;
/// assert_eq!(locale.as_str(), "zh-Hant-TW");
/// assert_eq!(locale.language(), "zh");
/// assert_eq!(locale.script(), Some("Hant"));
/// assert_eq!(locale.region(), Some("TW"));
/// # Ok::<(), errorbook_core::LocaleError>(())
/// ```
// Bytes past the end are zero, so that the derived comparisons are those of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    pub(super) bytes: [u8; CAPACITY],
    pub(super) len: u8,
}

impl Locale {
    /// Returns the canonical text: `ja`, `zh-Hant-TW`, `ca-ES-valencia`.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        // Neither `None` nor `Err` can occur: a `Builder` keeps `len` within and writes ASCII only.
        match self.bytes.split_at_checked(self.len as usize) {
            Some((text, _)) => match core::str::from_utf8(text) {
                Ok(text) => text,
                Err(_) => "und",
            },
            None => "und",
        }
    }

    /// Returns the text's length in bytes.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Returns the [`tag_key`](crate::packed::tag_key) of the text.
    #[inline]
    pub(crate) fn key(&self) -> [u32; 2] {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes;
        [
            u32::from_be_bytes([a, b, c, d]),
            u32::from_be_bytes([e, f, g, h]),
        ]
    }

    /// Returns the language: `ja`. `und` where none is known.
    #[must_use]
    pub fn language(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Returns the script, if it is written out: `Hant` of `zh-Hant-TW`, nothing of `zh-TW`.
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        self.subtag(Kind::Script)
    }

    /// Returns the region, if it is written out: `TW` of `zh-Hant-TW`, `419` of `es-419`.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.subtag(Kind::Region)
    }

    fn subtag(&self, kind: Kind) -> Option<&str> {
        let mut subtags = self.as_str().split('-').skip(1);
        subtags.find(|subtag| Kind::from_subtag(subtag.as_bytes()) == Some(kind))
    }

    /// Returns ever shorter tags under which this locale may be looked up, the full text first.
    ///
    /// All variants go at once, then the region. A script that is written out stays to the end:
    /// whoever asks for Traditional Chinese must not be given a Simplified text.
    ///
    /// ```
    /// use errorbook_core::Locale;
    ///
    /// let tags = |tag| Locale::parse(tag).map(|l| l.prefixes().map(String::from).collect::<Vec<_>>());
    /// assert_eq!(tags("de-DE-1996")?, ["de-DE-1996", "de-DE", "de"]);
    /// assert_eq!(tags("zh-Hant-TW")?, ["zh-Hant-TW", "zh-Hant"]);
    /// # Ok::<(), errorbook_core::LocaleError>(())
    /// ```
    pub fn prefixes(&self) -> impl Iterator<Item = &str> + Clone {
        core::iter::successors(Some(self.as_str()), |tag| shorter(tag))
    }
}

impl AsRef<str> for Locale {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.as_str()).finish()
    }
}

/// Why a text is not a [`Locale`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LocaleError {
    /// It does not begin with a language.
    Language,
    /// A later subtag is no script, region or variant, or stands where it may not.
    Subtag,
    /// A variant stands in it twice.
    Repeated,
    /// An extension or private use part is empty or malformed.
    Extension,
    /// It is longer than 35 bytes without its extensions.
    TooLong,
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Language => "a locale begins with a language of 2, 3 or 5 to 8 letters",
            Self::Subtag => "after its language, a locale has a script, a region and variants",
            Self::Repeated => "the locale has a variant twice",
            Self::Extension => "an extension of the locale is empty or malformed",
            Self::TooLong => "the locale is longer than 35 bytes",
        })
    }
}

impl Error for LocaleError {}

/// Returns the next shorter tag: without its variants, else without its region.
fn shorter(tag: &str) -> Option<&str> {
    let (mut rest, last) = tag.rsplit_once('-')?;
    match Kind::from_subtag(last.as_bytes())? {
        Kind::Script => None,
        Kind::Region => Some(rest),
        Kind::Variant => {
            while let Some((before, last)) = rest.rsplit_once('-')
                && Kind::from_subtag(last.as_bytes()) == Some(Kind::Variant)
            {
                rest = before;
            }
            Some(rest)
        }
    }
}

#[cfg(test)]
mod tests;
