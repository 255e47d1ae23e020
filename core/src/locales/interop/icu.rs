//! Locales of ICU4X.

use icu_locale_core::{LanguageIdentifier, Locale as IcuLocale};

use crate::{Locale, LocaleError};

/// Gives the same language identifier. ICU4X has no languages of more than three letters: these become `und`.
impl From<Locale> for LanguageIdentifier {
    fn from(locale: Locale) -> Self {
        Self::try_from_str(locale.as_str()).unwrap_or(Self::UNKNOWN)
    }
}

/// Gives the same language identifier, as [`LanguageIdentifier`] does.
impl From<Locale> for IcuLocale {
    fn from(locale: Locale) -> Self {
        LanguageIdentifier::from(locale).into()
    }
}

/// Fails only for more variants than a [`Locale`] holds.
impl TryFrom<&LanguageIdentifier> for Locale {
    type Error = LocaleError;

    fn try_from(id: &LanguageIdentifier) -> Result<Self, LocaleError> {
        Self::parse(&alloc::format!("{id}"))
    }
}

/// Drops extensions. Fails only for more variants than a [`Locale`] holds.
impl TryFrom<&IcuLocale> for Locale {
    type Error = LocaleError;

    fn try_from(locale: &IcuLocale) -> Result<Self, LocaleError> {
        Self::try_from(&locale.id)
    }
}

#[cfg(test)]
mod tests {
    use icu_locale_core::{LanguageIdentifier, Locale as IcuLocale};

    use crate::Locale;

    #[test]
    fn every_locale_is_there_and_back() {
        for tag in [
            "und",
            "ja",
            "zh-Hant-TW",
            "es-419",
            "ca-ES-valencia",
            "sl-rozaj-solba",
        ] {
            let locale = Locale::parse(tag).unwrap();
            let icu = IcuLocale::from(locale);
            assert_eq!(icu.to_string(), tag);
            assert_eq!(Locale::try_from(&icu), Ok(locale));
            assert_eq!(
                Locale::try_from(&LanguageIdentifier::from(locale)),
                Ok(locale)
            );
        }
        let long = Locale::parse("german-DE").unwrap();
        assert_eq!(IcuLocale::from(long).to_string(), "und");
        let icu: IcuLocale = "zh-hant-u-nu-hanidec".parse().unwrap();
        assert_eq!(Locale::try_from(&icu).unwrap().as_str(), "zh-Hant");
        let long: IcuLocale = "sl-1994-biske-rozaj-solba-nedis-lipaw".parse().unwrap();
        assert!(Locale::try_from(&long).is_err());
    }
}
