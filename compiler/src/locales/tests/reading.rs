//! The locale of `core` reads what ICU4X reads.

use errorbook_core::Locale;
use icu_locale::LanguageIdentifier;
use proptest::prelude::*;

/// Subtags of every kind, and what is nearly one.
fn tag_text() -> impl Strategy<Value = String> {
    let subtag = prop_oneof![
        4 => "[a-zA-Z]{2,3}",
        2 => "[a-zA-Z]{4}",
        2 => "[0-9]{3}",
        2 => "[a-z0-9]{4,8}",
        1 => "[a-z0-9]{1}",
        1 => "[a-z0-9]{0,9}",
        1 => prop_oneof!["1996", "1994", "rozaj", "biske", "nedis", "x", "u-ca-buddhist", "t-de"],
        1 => ".{0,4}",
    ];
    let rest = prop::collection::vec(("[-_]", subtag), 0..7);
    ("[a-zA-Z]{2,3}|[a-zA-Z]{0,9}|.{0,3}", rest).prop_map(|(language, rest)| {
        rest.into_iter().fold(language, |tag, (separator, subtag)| {
            tag + &separator + &subtag
        })
    })
}

/// Returns what the library makes of a tag, as far as both types agree on what a locale is.
fn by_library(parsed: Result<LanguageIdentifier, icu_locale::ParseError>) -> Option<String> {
    parsed
        .ok()
        .map(|id| id.to_string())
        .filter(|text| text.len() <= 35)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn our_locale_reads_what_the_library_reads(text in tag_text()) {
        let ours = Locale::parse(&text).ok().map(|locale| locale.to_string());
        let hyphens = text.replace('_', "-");
        let mut subtags = hyphens.split('-');
        if subtags.next().is_some_and(|language| language.len() > 4) {
            return Ok(()); // Well-formed with up to eight letters, but not to the library.
        }
        if subtags.any(|subtag| subtag.len() == 1) {
            // The strict reading checks more of what is in extensions, the lax one nothing.
            let strict = icu_locale::Locale::try_from_str(&hyphens).map(|locale| locale.id);
            let lax = LanguageIdentifier::try_from_locale_bytes(hyphens.as_bytes());
            let formed = |subtag: &str| subtag.len() <= 8 && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
            if let Some(strict) = by_library(strict) && hyphens.split('-').all(formed) {
                prop_assert_eq!(ours.as_deref(), Some(strict.as_str()));
            }
            if ours.is_some() {
                prop_assert_eq!(ours, by_library(lax));
            }
        } else {
            prop_assert_eq!(ours, by_library(LanguageIdentifier::try_from_str(&hyphens)));
        }
    }
}
