//! A language identifier that is `Copy`.
//!
//! Not a library's type, because none is both `Copy` and free of an allocator, and the run-time
//! path has a budget of fewer than twelve crates. A test of the compiler holds this one equal to
//! `icu_locale_core`: the same input is accepted and the same canonical text printed.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

/// The most bytes of a tag: the longest language, script and region, and two longest variants.
const CAPACITY: usize = 35;

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
    bytes: [u8; CAPACITY],
    len: u8,
}

impl Locale {
    /// Reads a locale. Case does not matter, and `_` separates as well as `-`.
    ///
    /// ```
    /// use errorbook_core::{Locale, LocaleError};
    ///
    /// const JA: Locale = match Locale::parse("ja") {
    ///     Ok(locale) => locale,
    ///     Err(_) => panic!("not a locale"),
    /// };
    /// assert_eq!(JA.as_str(), "ja");
    /// assert_eq!(Locale::parse("ja-nihongo-nihongo"), Err(LocaleError::Repeated));
    /// ```
    ///
    /// # Errors
    /// When `tag` is not a language identifier, or is one of more than 35 bytes.
    pub const fn parse(tag: &str) -> Result<Self, LocaleError> {
        let mut builder = Builder::new();
        let mut rest = Some(tag.as_bytes());
        while let Some(bytes) = rest {
            let (subtag, after) = split_subtag(bytes);
            if let Err(error) = builder.push(subtag) {
                return Err(error);
            }
            rest = after;
        }
        builder.finish()
    }

    /// The canonical text: `ja`, `zh-Hant-TW`, `ca-ES-valencia`.
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

    /// The text's length in bytes.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// What [`tag_key`](crate::packed::tag_key) makes of the text.
    #[inline]
    pub(crate) fn key(&self) -> [u32; 2] {
        let [a, b, c, d, e, f, g, h, ..] = self.bytes;
        [
            u32::from_be_bytes([a, b, c, d]),
            u32::from_be_bytes([e, f, g, h]),
        ]
    }

    /// The language: `ja`. `und` where none is known.
    #[must_use]
    pub fn language(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// The script, if it is written out: `Hant` of `zh-Hant-TW`, nothing of `zh-TW`.
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        self.subtag(Kind::Script)
    }

    /// The region, if it is written out: `TW` of `zh-Hant-TW`, `419` of `es-419`.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.subtag(Kind::Region)
    }

    fn subtag(&self, kind: Kind) -> Option<&str> {
        let mut subtags = self.as_str().split('-').skip(1);
        subtags.find(|subtag| Kind::from_subtag(subtag.as_bytes()) == Some(kind))
    }

    /// Ever shorter tags under which this locale may be looked up, the full text first.
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

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Self::parse(tag)
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
            Self::Subtag => "what follows a locale's language is a script, a region and variants",
            Self::Repeated => "a variant stands in the locale twice",
            Self::Extension => "an extension of the locale is empty or malformed",
            Self::TooLong => "the locale is longer than 35 bytes",
        })
    }
}

impl Error for LocaleError {}

/// The next shorter tag: without its variants, else without its region.
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

/// What a subtag after the language is. The order is that of the subtags in a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Script,
    Region,
    Variant,
}

impl Kind {
    /// The kind, which follows from the form alone.
    const fn from_subtag(subtag: &[u8]) -> Option<Self> {
        match subtag {
            [_, _] if all_letters(subtag) => Some(Self::Region),
            [b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'] => Some(Self::Region),
            [_, _, _, _] if all_letters(subtag) => Some(Self::Script),
            [b'0'..=b'9', _, _, _] if all_alphanumeric(subtag) => Some(Self::Variant),
            [_, _, _, _, _, ..] if subtag.len() <= 8 && all_alphanumeric(subtag) => {
                Some(Self::Variant)
            }
            _ => None,
        }
    }

    const fn may_follow(self, before: Option<Self>) -> bool {
        match before {
            None => true,
            Some(Self::Script) => !matches!(self, Self::Script),
            Some(Self::Region | Self::Variant) => matches!(self, Self::Variant),
        }
    }
}

/// Puts a locale together from its subtags.
pub(crate) struct Builder {
    locale: Locale,
    state: State,
    /// The variants in order, each as a big-endian number: numbers compare as their texts do, and
    /// sorting takes no slices, which a `const fn` could not move. Six are more than ever fit.
    variants: [u64; 6],
}

#[derive(Clone, Copy)]
enum State {
    Start,
    /// After the language, with the kind of the last subtag.
    Tag(Option<Kind>),
    /// After a singleton. An extension must not be empty, and in private use (`x`) everything is
    /// a plain subtag, singletons included.
    Extension {
        empty: bool,
        private: bool,
    },
}

impl Builder {
    pub(crate) const fn new() -> Self {
        let locale = Locale {
            bytes: [0; CAPACITY],
            len: 0,
        };
        Self {
            locale,
            state: State::Start,
            variants: [0; 6],
        }
    }

    /// Adds the next subtag.
    pub(crate) const fn push(&mut self, subtag: &[u8]) -> Result<(), LocaleError> {
        match self.state {
            State::Start => self.language(subtag),
            State::Tag(_) if subtag.len() == 1 => self.extension(subtag, false, false),
            State::Tag(before) => self.tag(subtag, before),
            State::Extension { empty, private } => self.extension(subtag, empty, private),
        }
    }

    /// The locale, if it may end here.
    pub(crate) const fn finish(mut self) -> Result<Locale, LocaleError> {
        match self.state {
            State::Start => return Err(LocaleError::Language),
            State::Extension { empty: true, .. } => return Err(LocaleError::Extension),
            State::Extension { .. } | State::Tag(_) => {}
        }
        let mut variants: &[u64] = &self.variants;
        while let [variant, rest @ ..] = variants
            && *variant != 0
        {
            let bytes = variant.to_be_bytes();
            if !append(&mut self.locale, trim(&bytes), Case::Lower) {
                return Err(LocaleError::TooLong);
            }
            variants = rest;
        }
        Ok(self.locale)
    }

    const fn language(&mut self, subtag: &[u8]) -> Result<(), LocaleError> {
        if !matches!(subtag.len(), 2 | 3 | 5..=8) || !all_letters(subtag) {
            return Err(LocaleError::Language);
        }
        self.state = State::Tag(None);
        append(&mut self.locale, subtag, Case::Lower);
        Ok(())
    }

    const fn tag(&mut self, subtag: &[u8], before: Option<Kind>) -> Result<(), LocaleError> {
        let Some(kind) = Kind::from_subtag(subtag) else {
            return Err(LocaleError::Subtag);
        };
        if !kind.may_follow(before) {
            return Err(LocaleError::Subtag);
        }
        self.state = State::Tag(Some(kind));
        match kind {
            Kind::Script => append(&mut self.locale, subtag, Case::Title),
            Kind::Region => append(&mut self.locale, subtag, Case::Upper),
            Kind::Variant => return self.variant(subtag),
        };
        Ok(())
    }

    /// Inserts a variant in its place: it takes the first place of a greater one, which moves on.
    const fn variant(&mut self, subtag: &[u8]) -> Result<(), LocaleError> {
        let mut moving = number(subtag);
        let mut places: &mut [u64] = &mut self.variants;
        while let [place, rest @ ..] = places {
            if *place == moving {
                return Err(LocaleError::Repeated);
            }
            if *place == 0 || *place > moving {
                (*place, moving) = (moving, *place);
            }
            if moving == 0 {
                return Ok(());
            }
            places = rest;
        }
        Err(LocaleError::TooLong)
    }

    /// Checks a subtag of an extension, which is all that becomes of it.
    const fn extension(
        &mut self,
        subtag: &[u8],
        empty: bool,
        private: bool,
    ) -> Result<(), LocaleError> {
        let singleton = subtag.len() == 1 && !private;
        if !matches!(subtag.len(), 1..=8) || !all_alphanumeric(subtag) || (singleton && empty) {
            return Err(LocaleError::Extension);
        }
        let private = private || matches!(subtag, [b'x' | b'X']);
        self.state = State::Extension {
            empty: singleton,
            private,
        };
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Case {
    Lower,
    Title,
    Upper,
}

/// Writes a subtag, after a hyphen unless it is the first. False if it does not fit.
const fn append(locale: &mut Locale, subtag: &[u8], case: Case) -> bool {
    let hyphen: &[u8] = if locale.len == 0 { b"" } else { b"-" };
    let Some((_, free)) = locale.bytes.split_at_mut_checked(locale.len as usize) else {
        return false;
    };
    let Some((before, free)) = free.split_at_mut_checked(hyphen.len()) else {
        return false;
    };
    let Some((place, _)) = free.split_at_mut_checked(subtag.len()) else {
        return false;
    };
    before.copy_from_slice(hyphen);
    place.copy_from_slice(subtag);
    match (case, place) {
        (Case::Lower, all) => all.make_ascii_lowercase(),
        (Case::Upper, all) => all.make_ascii_uppercase(),
        (Case::Title, [first, rest @ ..]) => {
            first.make_ascii_uppercase();
            rest.make_ascii_lowercase();
        }
        (Case::Title, []) => {}
    }
    // Within `CAPACITY`, or the pieces could not have been split off.
    locale.len += (hyphen.len() + subtag.len()) as u8;
    true
}

/// A subtag of at most eight bytes as a big-endian number, in lower case.
const fn number(mut subtag: &[u8]) -> u64 {
    let mut number = 0;
    let mut free = u64::BITS;
    while let [byte, rest @ ..] = subtag
        && free > 0
    {
        free -= 8;
        number |= (byte.to_ascii_lowercase() as u64) << free;
        subtag = rest;
    }
    number
}

/// The bytes before the zeros at the end.
const fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., 0] = bytes {
        bytes = rest;
    }
    bytes
}

/// Splits off the first subtag. `None`: it was the last.
const fn split_subtag(bytes: &[u8]) -> (&[u8], Option<&[u8]>) {
    let mut rest = bytes;
    let mut len = 0;
    while let [byte, after @ ..] = rest {
        if matches!(byte, b'-' | b'_') {
            // `len` is at most the length, since `rest` is what follows so many bytes.
            return (bytes.split_at(len).0, Some(after));
        }
        len += 1;
        rest = after;
    }
    (bytes, None)
}

const fn all_letters(mut bytes: &[u8]) -> bool {
    while let [byte, rest @ ..] = bytes {
        if !byte.is_ascii_alphabetic() {
            return false;
        }
        bytes = rest;
    }
    true
}

const fn all_alphanumeric(mut bytes: &[u8]) -> bool {
    while let [byte, rest @ ..] = bytes {
        if !byte.is_ascii_alphanumeric() {
            return false;
        }
        bytes = rest;
    }
    true
}

#[cfg(test)]
mod tests;
