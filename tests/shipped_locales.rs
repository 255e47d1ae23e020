//! The languages of the catalogs that ship. `examples/downstream` asks for them without Japanese.

use errorbook::{Catalog, akoya, netsuite, tok};

const CATALOGS: [&Catalog<'static>; 3] = [&tok::CATALOG, &akoya::CATALOG, &netsuite::CATALOG];

#[test]
fn the_feature_ja_adds_japanese() {
    for catalog in CATALOGS {
        assert_eq!(catalog.locales().collect::<Vec<_>>(), ["en", "ja"]);
    }
}
