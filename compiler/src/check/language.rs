//! What checks know of languages: how they are written, and which words stand between others.

use std::borrow::Cow;

use errorbook_core::Locale;

use crate::locales::likely_script;

/// A locale's language, as far as checks of its texts depend on it.
#[derive(Clone, Copy)]
pub(super) struct Language<'a>(&'a str, &'a Locale);

impl<'a> Language<'a> {
    pub(super) fn new(locale: &'a Locale) -> Self {
        Self(locale.language(), locale)
    }

    pub(super) fn is(self, code: &str) -> bool {
        self.0 == code
    }

    /// Returns whether running text has the full-width punctuation of East Asian scripts. Korean has not.
    pub(super) fn has_full_width_punctuation(self) -> bool {
        matches!(self.0, "ja" | "zh" | "yue")
    }

    /// Returns whether spaces stand between words.
    pub(super) fn has_spaces(self) -> bool {
        !matches!(
            self.0,
            "ja" | "zh" | "yue" | "th" | "lo" | "km" | "my" | "bo" | "dz"
        )
    }

    /// Returns whether it is written from right to left, where marks of direction are needed.
    pub(super) fn is_right_to_left(self) -> bool {
        if let Some(script) = regional_script(self.1) {
            return matches!(&*script, "Arab" | "Hebr" | "Thaa" | "Syrc" | "Nkoo");
        }
        matches!(
            self.0,
            "ar" | "ars"
                | "ckb"
                | "dv"
                | "fa"
                | "he"
                | "ks"
                | "ku"
                | "ps"
                | "sd"
                | "syr"
                | "ug"
                | "ur"
                | "yi"
        )
    }

    /// Returns whether its spelling needs joiners and non-joiners between letters: Arabic script, the scripts of
    /// India, Khmer, Burmese, Mongolian.
    pub(super) fn has_joiners(self) -> bool {
        self.is_right_to_left()
            || matches!(
                self.0,
                "as" | "bn"
                    | "gu"
                    | "hi"
                    | "kn"
                    | "km"
                    | "kok"
                    | "mai"
                    | "ml"
                    | "mn"
                    | "mr"
                    | "my"
                    | "ne"
                    | "or"
                    | "pa"
                    | "sa"
                    | "si"
                    | "ta"
                    | "te"
            )
    }

    /// Words that may follow a number without being what it counts.
    pub(super) fn function_words(self) -> &'static [&'static str] {
        match self.0 {
            "en" => &[
                "and", "are", "but", "for", "from", "has", "have", "into", "not", "than", "that",
                "the", "then", "was", "were", "when", "which", "while", "will", "with", "after",
                "before", "because", "can", "cannot", "could", "does", "did", "instead", "until",
                "must", "may", "should", "would", "could", "already", "since", "where", "failed",
                "exceeds", "exceeded", "per", "more", "less", "times",
            ],
            "fr" => &[
                "est", "sont", "les", "des", "aux", "dans", "par", "pour", "qui", "que", "avec",
                "sur", "mais", "puis", "avant", "car", "alors", "ont", "peut", "doit",
            ],
            "de" => &[
                "ist", "sind", "war", "wurde", "wird", "und", "oder", "aber", "der", "die", "das",
                "des", "dem", "den", "von", "vom", "mit", "nach", "vor", "bis", "kann", "darf",
                "muss", "nicht", "als",
            ],
            "es" | "pt" | "it" => &[
                "los", "las", "del", "por", "para", "con", "que", "pero", "fue", "son", "está",
                "com", "mas", "foi", "são", "não", "per", "che", "sono", "non", "dal", "della",
                "nel", "dos", "das",
            ],
            "pl" => &[
                "jest", "nie", "oraz", "lub", "ale", "przez", "jako", "dla", "przed", "został",
            ],
            "nl" => &[
                "zijn", "niet", "het", "een", "van", "voor", "met", "maar", "dan", "werd",
            ],
            _ => &[],
        }
    }

    /// Returns whether a noun has one form behind every number, whatever categories of numbers the language has.
    pub(super) fn counts_in_the_singular(self) -> bool {
        matches!(
            self.0,
            "az" | "ba"
                | "bn"
                | "bo"
                | "br"
                | "ckb"
                | "cv"
                | "cy"
                | "dz"
                | "eo"
                | "eu"
                | "fa"
                | "hu"
                | "hy"
                | "id"
                | "ig"
                | "ja"
                | "jv"
                | "ka"
                | "kk"
                | "km"
                | "ko"
                | "ku"
                | "ky"
                | "lo"
                | "mg"
                | "mn"
                | "ms"
                | "my"
                | "ne"
                | "os"
                | "su"
                | "sw"
                | "th"
                | "tk"
                | "tl"
                | "tr"
                | "tt"
                | "ug"
                | "uz"
                | "vi"
                | "yo"
                | "yue"
                | "zh"
        )
    }

    /// Returns whether a word can be the plural of a noun, told by its ending, in a language where the plural of most
    /// nouns is another word than the singular. Italian `file` and German `Zeichen` are one word for both.
    pub(super) fn is_plural_only(self, word: &str) -> bool {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        match self.0 {
            "en" => ends(&["s"]) && !ends(&["ss", "us", "is"]),
            "de" => {
                ends(&["en", "n", "e", "s"]) && !ends(&["zeichen", "chen", "fehler", "ss"])
                    || ends(&["wochen", "sprachen", "Wochen", "Sprachen"])
            }
            "es" | "pt" | "ca" | "gl" => ends(&["s"]) && !ends(&["sis", "nes.", "lunes"]),
            "fr" => ends(&["s", "x"]) && !matches!(word, "fois" | "mois" | "accès" | "succès"),
            "it" => ends(&["i"]),
            "nl" | "af" => ends(&["en", "s"]),
            "da" | "nb" | "nn" | "no" => ends(&["er"]),
            "sv" => ends(&["or", "ar", "er"]),
            "ar" | "be" | "bg" | "bs" | "cs" | "el" | "he" | "hr" | "lt" | "lv" | "mk" | "pl"
            | "ro" | "ru" | "sk" | "sl" | "sr" | "uk" => true,
            _ => false,
        }
    }

    /// Returns whether a preposition may follow the same word, as a part of the verb before it: "vul deze in in het".
    pub(super) fn doubles(self, word: &str) -> bool {
        match self.0 {
            "nl" => matches!(
                word,
                "aan"
                    | "af"
                    | "bij"
                    | "door"
                    | "in"
                    | "je"
                    | "mee"
                    | "om"
                    | "op"
                    | "over"
                    | "toe"
                    | "uit"
                    | "voor"
                    | "was"
                    | "we"
            ),
            _ => false,
        }
    }

    /// Returns whether words are doubled by mistake alone, in no way of the language: others say `bar bar` for
    /// `various`, and of most it is not known here.
    pub(super) fn never_reduplicates(self) -> bool {
        matches!(
            self.0,
            "af" | "ar"
                | "ast"
                | "be"
                | "bg"
                | "bs"
                | "ca"
                | "cs"
                | "cy"
                | "da"
                | "de"
                | "el"
                | "en"
                | "eo"
                | "es"
                | "et"
                | "fr"
                | "gl"
                | "he"
                | "hr"
                | "is"
                | "it"
                | "lb"
                | "lt"
                | "lv"
                | "mk"
                | "nb"
                | "nl"
                | "nn"
                | "no"
                | "oc"
                | "pl"
                | "pt"
                | "ro"
                | "ru"
                | "sk"
                | "sl"
                | "sq"
                | "sr"
                | "sv"
                | "uk"
        )
    }

    /// Returns whether a space, or a narrow one, belongs before `:`, `;`, `!` and `?`.
    pub(super) fn has_spaces_before_marks(self) -> bool {
        matches!(self.0, "br" | "fr" | "frp" | "oc" | "wa")
    }

    /// Returns whether running text may have a space before the mark at its end, as it is set in India.
    pub(super) fn may_space_stops(self) -> bool {
        matches!(
            self.0,
            "as" | "bn"
                | "brx"
                | "doi"
                | "gu"
                | "hi"
                | "kn"
                | "kok"
                | "mai"
                | "mni"
                | "ml"
                | "mr"
                | "ne"
                | "or"
                | "pa"
                | "sa"
                | "sat"
                | "ta"
                | "te"
        )
    }

    /// Returns whether a word that follows a number directly is written apart from it. Others have suffixes.
    pub(super) fn parts_numbers_from_words(self) -> bool {
        matches!(self.0, "en" | "es" | "fr" | "it" | "pt")
    }
}

/// Returns the script of a locale where its tag names one, or its region has another than the language: `pa-PK`.
pub(super) fn regional_script(locale: &Locale) -> Option<Cow<'_, str>> {
    if let Some(script) = locale.script() {
        return Some(script.into());
    }
    locale.region()?;
    let of_language = locale.language().parse().ok();
    let of_language = of_language.as_ref().and_then(likely_script);
    let of_region = likely_script(locale);
    (of_region != of_language).then_some(of_region?.into())
}

/// Returns whether a character is one of Chinese or Japanese text, its punctuation included.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{3190}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3fffd}')
}

/// Returns whether a character is a letter of a script with spaces between words.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_cjk(c)
}

/// Returns whether a character is a letter of Korean, which particles follow without a space.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}')
}

/// Words that stand for units, and have one form for all numbers.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.chars().count() < 3
        || word.chars().skip(1).any(char::is_uppercase)
        || matches!(
            word,
            "min"
                | "sec"
                | "hrs"
                | "msec"
                | "mins"
                | "secs"
                | "bps"
                | "kbps"
                | "dpi"
                | "rpm"
                | "pts"
                | "max"
        )
}
