//! The scripts that texts are written in.

use errorbook_core::Locale;

use crate::check::language::regional_script;

/// A script, as far as its letters are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}

impl Script {
    pub(super) fn new(c: char) -> Option<Self> {
        if c.is_ascii() {
            return c.is_ascii_alphabetic().then_some(Self::Latin);
        }
        if !is_alphabetic(c) {
            return None;
        }
        Some(match c {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{530}'..='\u{58f}' => Self::Armenian,
            '\u{590}'..='\u{5ff}' => Self::Hebrew,
            '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{980}'..='\u{9ff}' => Self::Bengali,
            '\u{a00}'..='\u{a7f}' => Self::Gurmukhi,
            '\u{a80}'..='\u{aff}' => Self::Gujarati,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            '\u{c00}'..='\u{c7f}' => Self::Telugu,
            '\u{c80}'..='\u{cff}' => Self::Kannada,
            '\u{d00}'..='\u{d7f}' => Self::Malayalam,
            '\u{d80}'..='\u{dff}' => Self::Sinhala,
            '\u{e00}'..='\u{e7f}' => Self::Thai,
            '\u{e80}'..='\u{eff}' => Self::Lao,
            '\u{1000}'..='\u{109f}' => Self::Burmese,
            '\u{10a0}'..='\u{10ff}' => Self::Georgian,
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => Self::Hangul,
            '\u{1200}'..='\u{137f}' => Self::Ethiopic,
            '\u{1780}'..='\u{17ff}' => Self::Khmer,
            '\u{3041}'..='\u{30ff}' => Self::Kana,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Self::Han,
            _ => return None,
        })
    }

    /// Returns the scripts that a locale is written in. None where that is not known.
    pub(super) fn of_locale(locale: &Locale) -> Option<&'static [Self]> {
        // A region tells the script where it is another than the language's: Punjabi of Pakistan.
        let script = regional_script(locale);
        Some(match (script.as_deref(), locale.language()) {
            (Some("Latn"), _) => &[Self::Latin],
            (Some("Cyrl"), _) => &[Self::Cyrillic],
            (Some("Arab"), _) => &[Self::Arabic],
            (Some("Deva"), _) => &[Self::Devanagari],
            (Some("Hans" | "Hant"), _) | (None, "zh" | "yue") => &[Self::Han],
            (Some(_), _) => return None,
            (None, "ja") => &[Self::Kana, Self::Han],
            (None, "ko") => &[Self::Hangul, Self::Han],
            (None, "ru" | "uk" | "be" | "bg" | "mk" | "kk" | "ky" | "mn" | "tg" | "tt") => {
                &[Self::Cyrillic]
            }
            (None, "sr") => &[Self::Cyrillic, Self::Latin],
            (None, "el") => &[Self::Greek],
            (None, "he" | "yi") => &[Self::Hebrew],
            (None, "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug") => &[Self::Arabic],
            (None, "hi" | "mr" | "ne") => &[Self::Devanagari],
            (None, "bn" | "as") => &[Self::Bengali],
            (None, "pa") => &[Self::Gurmukhi],
            (None, "gu") => &[Self::Gujarati],
            (None, "ta") => &[Self::Tamil],
            (None, "te") => &[Self::Telugu],
            (None, "kn") => &[Self::Kannada],
            (None, "ml") => &[Self::Malayalam],
            (None, "si") => &[Self::Sinhala],
            (None, "th") => &[Self::Thai],
            (None, "lo") => &[Self::Lao],
            (None, "my") => &[Self::Burmese],
            (None, "ka") => &[Self::Georgian],
            (None, "hy") => &[Self::Armenian],
            (None, "am" | "ti") => &[Self::Ethiopic],
            (None, "km") => &[Self::Khmer],
            (
                None,
                "de" | "fr" | "es" | "it" | "pt" | "nl" | "sv" | "da" | "nb" | "nn" | "fi" | "pl"
                | "cs" | "sk" | "sl" | "hr" | "hu" | "ro" | "tr" | "vi" | "id" | "ms" | "et" | "lv"
                | "lt" | "ca" | "gl" | "eu" | "is" | "ga" | "cy" | "af" | "sq" | "sw" | "en",
            ) => &[Self::Latin],
            (None, _) => return None,
        })
    }
}

/// Tells what [`char::is_alphabetic`] does, without its tables for the blocks that most texts are of.
pub(super) fn is_alphabetic(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{410}'..='\u{44f}' | '\u{620}'..='\u{64a}' | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
        || c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::is_alphabetic;

    #[test]
    fn letters_are_those_of_unicode() {
        let other = ('\0'..='\u{3ffff}').find(|&c| is_alphabetic(c) != c.is_alphabetic());
        assert_eq!(other, None);
    }
}
