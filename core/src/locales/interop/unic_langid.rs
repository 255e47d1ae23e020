//! Language identifiers of `unic-langid`, which the `fluent` crates use.

use unic_langid::LanguageIdentifier;

use crate::{Locale, LocaleError};

/// Gives the same language identifier.
impl From<Locale> for LanguageIdentifier {
    fn from(locale: Locale) -> Self {
        // Every locale is a language identifier.
        locale.as_str().parse().unwrap_or_default()
    }
}

/// Fails only for more variants than a [`Locale`] holds.
impl TryFrom<&LanguageIdentifier> for Locale {
    type Error = LocaleError;

    fn try_from(id: &LanguageIdentifier) -> Result<Self, LocaleError> {
        Self::parse(&std::format!("{id}"))
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use unic_langid::LanguageIdentifier;

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
            let id = LanguageIdentifier::from(locale);
            assert_eq!(id.to_string(), tag);
            assert_eq!(Locale::try_from(&id), Ok(locale));
        }
    }
}
