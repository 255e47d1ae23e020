//! Reading locales.

use core::str::FromStr;

use super::locale::{CAPACITY, Locale, LocaleError};
use super::subtag::{Kind, all_alphanumeric, all_letters};

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
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Self::parse(tag)
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

    /// Returns the locale, if it may end here.
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

/// Returns a subtag of at most eight bytes as a big-endian number, in lower case.
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

/// Returns the bytes before the zeros at the end.
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
