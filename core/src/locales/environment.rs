//! The locale that the environment asks for, by the rules of GNU gettext.

use std::borrow::ToOwned;
use std::string::String;
use std::vec::Vec;

use super::Locale;

impl Locale {
    /// Returns the locales that the process's environment asks for, best first. None: the source
    /// locale.
    ///
    /// Nothing else in errorbook reads the environment.
    ///
    /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty names the locale, as
    /// in `ja_JP.UTF-8` or `sr_RS@latin`. `C` and `POSIX`, in whatever character set, are no language.
    /// Otherwise a list in `LANGUAGE` (`pt_PT:pt_BR`) takes the locale's place (GNU gettext manual,
    /// "Locale Environment Variables" and "The LANGUAGE variable").
    ///
    /// ```no_run
    /// let wanted = errorbook_core::Locale::from_env();
    /// ```
    #[must_use]
    pub fn from_env() -> Vec<Self> {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Does the work of [`from_env`](Self::from_env) with the environment given as a function.
    ///
    /// ```
    /// use errorbook_core::Locale;
    ///
    /// let lang = |name: &str| (name == "LANG").then(|| "sr_RS@latin".to_owned());
    /// assert_eq!(Locale::from_variables(lang)[0].as_str(), "sr-Latn-RS");
    /// ```
    #[must_use]
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Vec<Self> {
        let get = |name| get(name).filter(|value| !value.is_empty());
        let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(get) else {
            return Vec::new();
        };
        if is_no_language(&locale) {
            return Vec::new();
        }
        let list = get("LANGUAGE").unwrap_or(locale);
        // As in gettext, `C` ends the list: what follows it must not replace the source text.
        let names = list.split(':').take_while(|name| !is_no_language(name));
        names.filter_map(from_posix).collect()
    }
}

/// Tells whether a name stands for the source text: `C`, `POSIX`, `C.UTF-8`.
fn is_no_language(name: &str) -> bool {
    let (name, _) = split(name, '.');
    matches!(name, "C" | "POSIX")
}

/// Reads `language[_territory][.codeset][@modifier]`.
fn from_posix(name: &str) -> Option<Locale> {
    let (name, modifier) = split(name, '@');
    let (name, _codeset) = split(name, '.');
    let (language, territory) = split(name, '_');
    // Modifiers of glibc's locales. The rest (`euro`, `saaho`, …) does not choose between texts.
    let (script, variant) = match modifier {
        "latin" | "iqtelif" => ("Latn", ""),
        "cyrillic" => ("Cyrl", ""),
        "devanagari" => ("Deva", ""),
        "valencia" => ("", "valencia"),
        _ => ("", ""),
    };
    let mut tag = language.to_owned();
    for subtag in [script, territory, variant]
        .into_iter()
        .filter(|subtag| !subtag.is_empty())
    {
        tag.push('-');
        tag.push_str(subtag);
    }
    Locale::parse(&tag).ok()
}

/// Splits at the first separator. What is not there is empty.
fn split(text: &str, separator: char) -> (&str, &str) {
    text.split_once(separator).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(variables: &str) -> String {
        let get = |name: &str| {
            let mut set = variables.split(' ').filter_map(|pair| pair.split_once('='));
            set.find(|(set, _)| *set == name)
                .map(|(_, value)| value.to_owned())
        };
        let locales = Locale::from_variables(get);
        locales
            .iter()
            .map(Locale::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn variables_are_read_as_gettext_reads_them() {
        let cases = [
            ("", ""),
            ("LANG=ja_JP.UTF-8", "ja-JP"),
            ("LANG=ja", "ja"),
            ("LANG=de_DE LC_MESSAGES=fr_FR", "fr-FR"),
            ("LANG=de_DE LC_MESSAGES=fr_FR LC_ALL=ja_JP", "ja-JP"),
            ("LANG=de_DE LC_MESSAGES= LC_ALL=", "de-DE"),
            ("LANG=de_DE LC_CTYPE=ja_JP", "de-DE"),
            // No language.
            ("LANG=C", ""),
            ("LANG=POSIX", ""),
            ("LANG=C.UTF-8", ""),
            ("LANG=ja_JP LC_ALL=C", ""),
            ("LC_ALL=C LANGUAGE=ja", ""),
            ("LC_ALL=C.UTF-8 LANGUAGE=ja", ""),
            ("LANGUAGE=ja", ""),
            // The list.
            ("LANG=en_US LANGUAGE=pt_PT:pt_BR:es", "pt-PT pt-BR es"),
            ("LANG=en_US LANGUAGE=", "en-US"),
            ("LANG=en_US LANGUAGE=:ja:", "ja"),
            ("LANG=en_US LANGUAGE=ja:C:de", "ja"),
            ("LANG=en_US LANGUAGE=???:ja", "ja"),
            (
                "LANG=en_US LANGUAGE=zh_Hant_TW:zh-Hans",
                "zh-Hant-TW zh-Hans",
            ),
            // Modifiers.
            ("LANG=sr_RS@latin", "sr-Latn-RS"),
            ("LANG=sr_RS.UTF-8@latin", "sr-Latn-RS"),
            ("LANG=uz_UZ@cyrillic", "uz-Cyrl-UZ"),
            ("LANG=ks_IN@devanagari", "ks-Deva-IN"),
            ("LANG=ca_ES@valencia", "ca-ES-valencia"),
            ("LANG=de_DE@euro", "de-DE"),
            ("LANG=de@", "de"),
            // Not a locale's name.
            ("LANG=_JP", ""),
            ("LANG=/usr/share/locale", ""),
            ("LANG=ja_JPN", ""),
            ("LANG=\u{3042}", ""),
        ];
        for (variables, expected) in cases {
            assert_eq!(found(variables), expected, "{variables}");
        }
    }
}
