extern crate std;
use super::*;
use std::string::ToString;
use std::vec::Vec;
use std::{assert_eq, format};

const CASES: &[(&str, Result<&str, LocaleError>)] = &[
    ("ja", Ok("ja")),
    ("UND", Ok("und")),
    ("zh_hANT_tw", Ok("zh-Hant-TW")),
    ("es-419", Ok("es-419")),
    ("qabcdefg", Ok("qabcdefg")),
    ("de-1996-DE", Err(LocaleError::Subtag)),
    ("sl-Rozaj-BISKE-1994", Ok("sl-1994-biske-rozaj")),
    ("sl-rozaj-biske-rozaj", Err(LocaleError::Repeated)),
    ("en-US-u-ca-gregory-x-a-b", Ok("en-US")),
    ("en-x-u", Ok("en")),
    ("en-x", Err(LocaleError::Extension)),
    ("en-u-t-de", Err(LocaleError::Extension)),
    ("en-t-de-u", Err(LocaleError::Extension)),
    ("x-private", Err(LocaleError::Language)),
    ("", Err(LocaleError::Language)),
    ("jp\u{b2}", Err(LocaleError::Language)),
    ("latn", Err(LocaleError::Language)),
    ("ja-", Err(LocaleError::Subtag)),
    ("ja--JP", Err(LocaleError::Subtag)),
    ("ja-a1", Err(LocaleError::Subtag)),
    ("ja-J\u{e9}", Err(LocaleError::Subtag)),
    ("de-1!96", Err(LocaleError::Subtag)),
    ("de-abc!e", Err(LocaleError::Subtag)),
    ("de-abcdefghi", Err(LocaleError::Subtag)),
    ("en-u-abcdefgh", Ok("en")),
    ("en-u-abcdefghi", Err(LocaleError::Extension)),
    ("en-u-ab!", Err(LocaleError::Extension)),
    ("en-u-ab-", Err(LocaleError::Extension)),
    ("ja-JP.UTF-8", Err(LocaleError::Subtag)),
    ("ja-Jpan-Latn", Err(LocaleError::Subtag)),
    ("ja-\u{3042}", Err(LocaleError::Subtag)),
    (
        "abcdefgh-Latn-419-variant1-variant2",
        Ok("abcdefgh-Latn-419-variant1-variant2"),
    ),
    (
        "abcdefgh-Latn-419-variant1-variant2-1996",
        Err(LocaleError::TooLong),
    ),
    (
        "de-1991-1992-1993-1994-1995-1996",
        Ok("de-1991-1992-1993-1994-1995-1996"),
    ),
    (
        "de-1991-1992-1993-1994-1995-1996-1990",
        Err(LocaleError::TooLong),
    ),
];

#[test]
fn a_tag_is_canonical_or_refused() {
    for (tag, expected) in CASES {
        let locale = Locale::parse(tag);
        assert_eq!(
            locale.as_ref().map(Locale::as_str),
            expected.as_ref().copied(),
            "{tag}"
        );
    }
}

#[test]
fn a_canonical_tag_is_read_as_itself() {
    for tag in CASES.iter().filter_map(|(_, expected)| expected.ok()) {
        assert_eq!(tag.parse::<Locale>().unwrap().to_string(), tag);
    }
}

#[test]
fn a_locale_is_its_text_and_an_error_says_what_is_wrong() {
    let locale = Locale::parse("zh_hant").unwrap();
    assert_eq!(AsRef::<str>::as_ref(&locale), "zh-Hant");
    let messages = [
        (
            "1",
            "a locale begins with a language of 2, 3 or 5 to 8 letters",
        ),
        (
            "ja-",
            "after its language, a locale has a script, a region and variants",
        ),
        ("de-1996-1996", "the locale has a variant twice"),
        ("ja-u", "an extension of the locale is empty or malformed"),
        (
            "abcdefgh-Latn-419-variant1-variant2-1996",
            "the locale is longer than 35 bytes",
        ),
    ];
    for (tag, message) in messages {
        assert_eq!(Locale::parse(tag).unwrap_err().to_string(), message);
    }
}

#[test]
fn subtags_are_told_apart_by_form() {
    let parts = |tag: &str| {
        let locale = Locale::parse(tag).unwrap();
        format!(
            "{} {:?} {:?}",
            locale.language(),
            locale.script(),
            locale.region()
        )
    };
    assert_eq!(parts("zh-Hant-TW"), r#"zh Some("Hant") Some("TW")"#);
    assert_eq!(parts("es-419"), r#"es None Some("419")"#);
    assert_eq!(parts("de-1996"), "de None None");
    assert_eq!(parts("qab-Latn"), r#"qab Some("Latn") None"#);
}

#[test]
fn lookup_drops_variants_and_region_but_no_script() {
    let cases: &[&[&str]] = &[
        &["ja"],
        &["ja-JP", "ja"],
        &["zh-Hant"],
        &["zh-Hant-HK", "zh-Hant"],
        &["sl-1994-biske", "sl"],
        &["sr-Latn-RS-ekavsk", "sr-Latn-RS", "sr-Latn"],
    ];
    for tags in cases {
        let locale = Locale::parse(tags[0]).unwrap();
        assert_eq!(locale.prefixes().collect::<Vec<_>>(), *tags);
    }
}

#[test]
fn the_order_is_that_of_the_texts() {
    let mut tags = ["zh-TW", "zh", "zh-Hant", "de-1996", "es-419", "de"];
    let mut locales = tags.map(|tag| Locale::parse(tag).unwrap());
    tags.sort_unstable();
    locales.sort_unstable();
    assert_eq!(locales.each_ref().map(Locale::as_str), tags);
    assert_eq!(format!("{:?}", locales[0]), r#"Locale("de")"#);
    assert_eq!(format!("{:>4}", locales[0]), "  de");
}

#[test]
fn a_key_is_that_of_the_text() {
    for tag in ["ja", "zh-Hant", "zh-Hant-TW", "ca-ES-valencia"] {
        let locale = Locale::parse(tag).unwrap();
        assert_eq!(
            locale.key(),
            crate::packed::tag_key(tag.as_bytes()),
            "{tag}"
        );
    }
}
