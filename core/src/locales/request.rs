//! What a reader asks for.

use super::locale::Locale;

/// The quality of what is asked for without one: `q=1`.
pub(super) const FULL_QUALITY: u16 = 1000;

/// A language range that a reader asks for (RFC 4647), and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageRange {
    /// The locale. `None` is any: `*`.
    pub locale: Option<Locale>,
    /// How much it is wanted, in thousandths. 0 excludes the locale; for any locale it says nothing.
    pub quality: u16,
}

/// A reader's request: a [`Locale`], a list of them, best first, or an
/// [`AcceptLanguage`](crate::AcceptLanguage)
/// header.
pub trait LocaleRequest {
    /// Calls `f` with every language range. Among those of one quality, the first is preferred.
    ///
    /// It is called more than once for one choice, and must say the same each time.
    fn visit(&self, f: &mut dyn FnMut(LanguageRange));

    /// Returns the locale, if it is all that is asked for, so that nothing has to be weighed.
    fn only(&self) -> Option<&Locale> {
        None
    }
}

impl LocaleRequest for Locale {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        f(LanguageRange {
            locale: Some(*self),
            quality: FULL_QUALITY,
        });
    }

    #[inline]
    fn only(&self) -> Option<&Locale> {
        Some(self)
    }
}

impl LocaleRequest for [Locale] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        for locale in self {
            locale.visit(f);
        }
    }

    fn only(&self) -> Option<&Locale> {
        match self {
            [locale] => Some(locale),
            [] | [_, _, ..] => None,
        }
    }
}

/// Language ranges as they were asked for, in any order.
impl LocaleRequest for [LanguageRange] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.iter().copied().for_each(f);
    }
}

impl<const N: usize> LocaleRequest for [Locale; N] {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.as_slice().visit(f);
    }

    fn only(&self) -> Option<&Locale> {
        self.as_slice().only()
    }
}

#[cfg(feature = "alloc")]
impl LocaleRequest for alloc::vec::Vec<Locale> {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        self.as_slice().visit(f);
    }

    fn only(&self) -> Option<&Locale> {
        self.as_slice().only()
    }
}

impl<T: LocaleRequest + ?Sized> LocaleRequest for &T {
    fn visit(&self, f: &mut dyn FnMut(LanguageRange)) {
        (**self).visit(f);
    }

    #[inline]
    fn only(&self) -> Option<&Locale> {
        (**self).only()
    }
}
