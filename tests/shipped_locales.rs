//! The languages of the catalogs that ship, with the features that this is built with.

use errorbook::{AcceptLanguage, Catalog, akoya, netsuite, tok};

const CATALOGS: [&Catalog<'static>; 3] = [&tok::CATALOG, &akoya::CATALOG, &netsuite::CATALOG];

#[test]
fn each_language_but_english_is_a_feature() {
    let expected: &[&str] = match cfg!(feature = "ja") {
        true => &["en", "ja"],
        false => &["en"],
    };
    for catalog in CATALOGS {
        assert_eq!(catalog.locales().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn who_reads_a_language_that_is_left_out_reads_english() {
    let error = tok::tok_error!(TOK013, "t-1");
    let request = AcceptLanguage("ja");
    let message = error.localize(&request).message().map(|text| text.locale());
    let expected = match cfg!(feature = "ja") {
        true => "ja",
        false => "en",
    };
    assert_eq!(
        message.map(|locale| locale.to_string()).as_deref(),
        Some(expected)
    );
}
