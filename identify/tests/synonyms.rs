//! Words that mean the same: those of the crate, and those that a catalog adds.

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{compile, pack};
use errorbook_identify::{How, Identifier, Source};

const CATALOG: &str = r#"
[synonyms]
en = [["basket", "shopping cart", "trolley"]]
ja = [["かご", "バスケット", "買い物袋"]]

[error.Basket]
message = "The basket is locked"

[error.Stock]
message = "No parcel is left"

[error.Price]
message = "The voucher has expired"
"#;

const JAPANESE: &str = "Basket = かごが固定されています\nStock = 小包が残っていません\nPrice = クーポンの期限が切れています\n";

/// Returns the keys of what is found first, and how.
fn found(catalog: &str, text: &str) -> Option<(String, How)> {
    let compiled = compile(vec![
        InputFile::new("catalog/shop.toml", catalog),
        InputFile::new("locales/ja/shop.ftl", JAPANESE),
    ]);
    let readable = compiled.readable();
    let packed: Vec<_> = readable.catalogs().map(pack).collect();
    let all = compiled.catalogs().iter().zip(&packed);
    let identifier = Identifier::new(all.map(|(model, packed)| Source {
        model,
        packed: packed.catalog(),
    }));
    let found = identifier.search(text);
    let first = found.first()?;
    Some((first.entry.key().to_owned(), first.how))
}

#[test]
fn a_catalog_says_which_of_its_words_mean_the_same() {
    let basket = Some(("Basket".to_owned(), How::Words));
    // A word, a phrase, another form of it, and the same in a script without spaces.
    for text in [
        "trolley",
        "trolleys",
        "shopping cart",
        "shopping carts",
        "バスケット",
        "買い物袋",
    ] {
        assert_eq!(found(CATALOG, text), basket, "{text}");
    }
    let without = CATALOG.split_once("[error.Basket]").unwrap().1;
    let without = format!("[error.Basket]{without}");
    for text in ["trolley", "shopping cart", "買い物袋"] {
        assert_eq!(found(&without, text), None, "{text}");
    }
}

#[test]
fn groups_of_the_crate_stay_beside_those_of_a_catalog() {
    let price = Some(("Price".to_owned(), How::Words));
    for text in ["lapsed voucher", "きげんぎれ", "失効"] {
        assert_eq!(found(CATALOG, text), price, "{text}");
    }
}

#[test]
fn a_group_is_no_reason_to_answer_what_no_text_says() {
    for text in ["password", "パスワード", "sign out"] {
        assert_eq!(found(CATALOG, text), None, "{text}");
    }
}
