//! Errors from each part that generated code is split into.

use std::error::Error as _;
use std::io;

use errorbook::{ErrorCatalog, Locale, ambient};
use errorbook_large::big::{BigError, CATALOG, Code, big_error};

const JA: Locale = match Locale::parse("ja") {
    Ok(locale) => locale,
    Err(_) => panic!("a tag"),
};

/// Returns what an error shows in both languages.
fn shown(error: &BigError) -> [String; 2] {
    let english = error.to_string();
    let _scope = ambient::scope(&JA);
    [english, error.to_string()]
}

/// Whatever is generated for an error, by the number of its code.
fn assert_whole(error: &BigError, number: usize, expected: [&str; 2]) {
    let expected = expected.map(|text| text.replace('#', &number.to_string()));
    assert_eq!(shown(error), expected);
    assert_eq!(error.localize(&JA).to_string(), expected[1]);
    let code = format!("BIG{number:04}");
    assert_eq!(error.entry().code(), code);
    assert_eq!(error.code(), code.parse::<Code>().unwrap());
    assert_eq!(error.code() as usize, error.entry_index());
    let clone = error.clone();
    assert_eq!(shown(&clone), expected);
    assert_eq!(&clone, error);
    assert!(format!("{clone:?}").starts_with(&code));
}

#[test]
fn an_enum_may_be_of_any_size() {
    assert_eq!(Code::ALL.len(), 1_300);
    assert_eq!(CATALOG.entries().count(), 1_300);
    for (number, code) in Code::ALL.iter().enumerate() {
        assert_eq!(code.to_string(), format!("BIG{number:04}"));
        assert_eq!(*code as usize, number);
    }
}

#[test]
fn errors_without_fields() {
    for (number, error) in [
        (0, BigError::BIG0000),
        (189, big_error!(BIG0189)),
        (192, big_error!(BIG0192)),
        (765, big_error!(BIG0765)),
        (768, big_error!(BIG0768)),
        (1_299, big_error!(BIG1299)),
    ] {
        let expected = ["Operation # was refused.", "操作#を拒否しました。"];
        assert_whole(&error, number, expected);
    }
}

#[test]
fn errors_with_parameters() {
    let (name, tries) = ("a<b", 7_u32);
    for (number, error) in [
        (1, big_error!(BIG0001, name, tries)),
        (190, big_error!(BIG0190, name, tries)),
        (193, big_error!(BIG0193, name, tries)),
        (766, big_error!(BIG0766, name, tries)),
        (769, big_error!(BIG0769, name, tries)),
        (1_297, big_error!(BIG1297, name, tries)),
    ] {
        let expected = [
            "Operation # of a<b failed after 7 s.",
            "操作#（a<b）は7秒後に失敗しました。",
        ];
        assert_whole(&error, number, expected);
        assert_ne!(error, BigError::BIG0000);
    }
    assert_ne!(
        big_error!(BIG0769, name, tries),
        big_error!(BIG0769, name, 8_u32)
    );
}

#[test]
fn errors_with_a_source() {
    let source = || io::Error::other("the disk is gone");
    for (number, error) in [
        (2, big_error!(BIG0002, source = source())),
        (191, big_error!(BIG0191, source = source())),
        (767, big_error!(BIG0767, source = source())),
        (770, big_error!(BIG0770, source = source())),
        (1_298, big_error!(BIG1298, source = source())),
    ] {
        let expected = [
            "Operation # could not be read.",
            "操作#を読み取れませんでした。",
        ];
        assert_whole(&error, number, expected);
        let source = error.source().unwrap();
        assert_eq!(source.to_string(), "the disk is gone");
    }
}
