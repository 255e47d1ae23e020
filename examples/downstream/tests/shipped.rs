//! The catalogs that ship with errorbook, without its feature `ja`: English, also for a reader of Japanese.

use errorbook::tok::{self, tok_error};
use errorbook::{AcceptLanguage, akoya, netsuite};

#[test]
fn catalogs_that_ship_are_in_english_alone() {
    for catalog in [&tok::CATALOG, &akoya::CATALOG, &netsuite::CATALOG] {
        assert_eq!(catalog.locales().collect::<Vec<_>>(), ["en"]);
    }
    let error = tok_error!(TOK013, "t-1");
    let request = AcceptLanguage("ja");
    let message = error.localize(&request).message().unwrap();
    assert_eq!(message.locale().as_str(), "en");
}
