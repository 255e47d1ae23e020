//! Languages as pages name them: each in itself.

/// Endonyms of languages that catalogs are likely to speak, by tag.
static NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("en-GB", "English (UK)"),
    ("en-US", "English (US)"),
    ("es", "Español"),
    ("es-419", "Español (Latinoamérica)"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("fr-CA", "Français (Canada)"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("ms", "Bahasa Melayu"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("pt-PT", "Português (Portugal)"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// Languages and scripts that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Returns the name of a language in itself; the tag where it is not known.
pub(crate) fn name(tag: &str) -> &str {
    let found = NAMES.binary_search_by_key(&tag, |(tag, _)| tag);
    found.map_or(tag, |at| NAMES.get(at).map_or(tag, |(_, name)| name))
}

/// Returns the direction that a language is written in, as HTML says it.
pub(crate) fn direction(tag: &str) -> &'static str {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let script = subtags.find(|subtag| subtag.len() == 4);
    let right_to_left = match script {
        Some(script) => ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"].contains(&script),
        None => RIGHT_TO_LEFT.contains(&language),
    };
    if right_to_left { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_and_tags_stand_for_others() {
        assert!(NAMES.is_sorted(), "they are searched by halves");
        assert_eq!(name("ja"), "日本語");
        assert_eq!(name("zh-Hant"), "繁體中文");
        assert_eq!(name("gsw-CH"), "gsw-CH");
    }

    #[test]
    fn directions_follow_the_script() {
        let cases = [
            ("ar", "rtl"),
            ("ar-EG", "rtl"),
            ("az-Arab", "rtl"),
            ("ja", "ltr"),
            ("ur-Latn", "ltr"),
        ];
        for (tag, expected) in cases {
            assert_eq!(direction(tag), expected, "{tag}");
        }
    }
}
