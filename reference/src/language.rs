//! Languages as pages name them: each in itself.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The tags of languages, each with its name in itself, sorted: CLDR 48 by `tools/cldr/language-names.mjs`.
static NAMES: &str = include_str!("language_names.txt");

/// Languages and scripts that are written from right to left.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Returns the name of a language in itself, or its tag. A tag that has none is shown behind the name of
/// its language.
///
/// ```
/// use errorbook_reference::language::name;
///
/// assert_eq!(name("ja"), "日本語");
/// assert_eq!(name("zh-TW"), "中文（台灣）");
/// assert_eq!(name("ja-Latn"), "日本語 (ja-Latn)");
/// assert_eq!(name("tlh"), "tlh");
/// ```
#[must_use]
pub fn name(tag: &str) -> Cow<'_, str> {
    let language = tag.split('-').next().unwrap_or_default();
    match (known(tag), known(language)) {
        (Some(name), _) => name.into(),
        (None, Some(name)) => format!("{name} ({tag})").into(),
        (None, None) => tag.into(),
    }
}

fn known(tag: &str) -> Option<&'static str> {
    static KNOWN: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        NAMES
            .lines()
            .filter_map(|row| row.split_once('\t'))
            .collect()
    });
    KNOWN.get(tag).copied()
}

/// Returns the direction that a language is written in, as HTML says it.
#[must_use]
pub fn direction(tag: &str) -> &'static str {
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
    fn each_row_is_a_tag_and_a_name() {
        for row in NAMES.lines() {
            let (tag, name) = row.split_once('\t').unwrap();
            assert_eq!(super::name(tag), name);
            assert!(!name.is_empty() && tag.is_ascii(), "{row}");
        }
        assert!(NAMES.lines().count() > 900);
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
