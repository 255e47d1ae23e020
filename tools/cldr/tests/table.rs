//! The checked-in table is what CLDR's data say, and leads each tag to its rules.

use errorbook_cldr::{COMMAND, tables};
use errorbook_compiler::plural::{Kind, Rules, rules};
use errorbook_core::plural::Category::{self, Few, Many, One, Other, Two, Zero};
use errorbook_core::plural::{Operands, category};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const PLURALS: &str = include_str!("../data/plurals.json");
const ORDINALS: &str = include_str!("../data/ordinals.json");

fn in_package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn data(name: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(in_package("data").join(name))?)
}

#[test]
fn the_tables_are_fresh() {
    for table in tables(data).unwrap() {
        let checked_in = fs::read_to_string(in_package(table.path)).unwrap();
        assert!(
            checked_in == table.source,
            "`{}` is stale; run `{COMMAND}`",
            table.path
        );
    }
}

#[test]
fn the_licence_is_the_same_beside_data_and_table() {
    let beside_data = include_str!("../data/LICENSE-UNICODE");
    let beside_table = include_str!("../../../compiler/src/plural/LICENSE-UNICODE");
    assert_eq!(beside_data, beside_table);
}

#[test]
fn the_table_has_every_locale() {
    let cardinal = errorbook_cldr::plurals(PLURALS).unwrap().locales;
    let ordinal = errorbook_cldr::plurals(ORDINALS).unwrap().locales;
    assert_eq!((cardinal.len(), ordinal.len()), (224, 108));
    for (locale, expected) in &cardinal {
        let found = rules(locale).unwrap_or_else(|| panic!("{locale}"));
        assert!(
            found
                .categories(Kind::Cardinal)
                .eq(expected.keys().copied()),
            "{locale}"
        );
        let found = found.categories(Kind::Ordinal);
        match ordinal.get(locale) {
            Some(expected) => assert!(found.eq(expected.keys().copied()), "{locale}"),
            None => assert!(found.eq([Other]), "{locale}"),
        }
    }
}

#[test]
fn files_of_different_versions_are_refused() {
    for older in [
        "plurals.json",
        "ordinals.json",
        "likelySubtags.json",
        "parentLocales.json",
    ] {
        let read = |name: &str| {
            let text = data(name)?;
            let changed = text.replace("\"_cldrVersion\": \"48\"", "\"_cldrVersion\": \"47\"");
            Ok(if name == older { changed } else { text })
        };
        let error = tables(read).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the files are of different CLDR versions"
        );
    }
}

#[test]
fn tags_that_are_no_longer_in_use_have_the_rules_of_what_replaced_them() {
    for (alias, locale) in [
        ("iw", "he"),
        ("tl", "fil"),
        ("mo", "ro"),
        ("sh", "sr-Latn"),
        ("in", "id"),
        ("ji", "yi"),
        ("jw", "jv"),
        ("no", "nb"),
        ("no-nynorsk", "nn"),
        ("scc", "sr"),
        ("cnr", "sr-ME"),
        ("drw", "fa"),
        ("cmn", "zh"),
        ("deu", "de"),
        ("eng", "en"),
        ("tw", "ak"),
        ("i-lux", "lb"),
        ("art-lojban", "jbo"),
    ] {
        assert_eq!(packed(alias), packed(locale), "{alias} -> {locale}");
    }
    assert_eq!(packed("iw-IL"), packed("he"));
    assert_eq!(packed("zh-cmn-Hans-CN"), packed("zh"));
}

#[test]
fn subtags_are_cut_off_until_a_locale_is_found() {
    assert_eq!(packed("sr-Latn-RS"), packed("sr"));
    assert_eq!(packed("de-DE-1996-u-nu-latn"), packed("de"));
    assert_eq!(
        packed("EN-us"),
        packed("en"),
        "letter case is no difference"
    );
    assert_eq!(packed("pt-BR"), packed("pt"));
    assert_eq!(packed("pt-pt-ao1990"), packed("pt-PT"));
    assert_ne!(packed("pt-PT"), packed("pt-BR"));
    assert_eq!(
        packed("pt-AO"),
        packed("pt"),
        "CLDR has no other parents for plural rules"
    );
    assert_eq!(
        packed("pt-PT").1,
        packed("pt").1,
        "ordinal rules are not those of root"
    );
}

#[test]
fn an_unknown_language_has_no_rules() {
    for tag in [
        "",
        "-",
        "xx",
        "xx-US",
        "tlh",
        "english",
        "e",
        "x-en",
        "i-enochian",
        "-en",
        "日本",
    ] {
        assert!(rules(tag).is_none(), "{tag:?}");
    }
}

#[test]
fn a_locale_without_ordinal_rules_has_other_only() {
    let nynorsk = rules("nn").unwrap();
    assert!(nynorsk.categories(Kind::Ordinal).eq([Other]));
    assert!(nynorsk.categories(Kind::Cardinal).eq([One, Other]));
    assert_eq!(
        category(&nynorsk.pack_ordinal(), 0, &Operands::from_u128(1)),
        Other
    );
}

#[test]
fn well_known_numbers_are_in_their_categories() {
    let arabic = rules("ar").unwrap();
    assert!(arabic.categories(Kind::Cardinal).eq(Category::ALL));
    for (number, expected) in [
        ("0", Zero),
        ("1", One),
        ("2.0", Two),
        ("103", Few),
        ("111", Many),
        ("102", Other),
    ] {
        assert_eq!(cardinal(&arabic, number), expected, "ar {number}");
    }
    let polish = rules("pl").unwrap();
    for (number, expected) in [("1", One), ("-22", Few), ("12", Many), ("1.0", Other)] {
        assert_eq!(cardinal(&polish, number), expected, "pl {number}");
    }
    let japanese = rules("ja").unwrap();
    assert_eq!(cardinal(&japanese, "1"), Other);
}

#[test]
fn numbers_beyond_every_integer_type_have_categories() {
    let zeros = "0".repeat(300);
    let french = rules("fr").unwrap();
    assert_eq!(
        cardinal(&french, &format!("1{zeros}")),
        Many,
        "a multiple of a million"
    );
    assert_eq!(cardinal(&french, &format!("1{zeros}1")), Other);
    let russian = rules("ru").unwrap();
    assert_eq!(cardinal(&russian, &format!("1{zeros}23")), Few);
    assert_eq!(cardinal(&russian, &format!("1{zeros}11")), Many);
    let danish = rules("da").unwrap();
    assert_eq!(cardinal(&danish, &format!("0.{zeros}1")), One, "t is not 0");
}

fn cardinal(rules: &Rules, number: &str) -> Category {
    category(
        &rules.pack_cardinal(),
        0,
        &Operands::from_decimal(number).unwrap(),
    )
}

fn packed(tag: &str) -> (String, String) {
    let rules = rules(tag).unwrap_or_else(|| panic!("{tag} is unknown"));
    (rules.pack_cardinal(), rules.pack_ordinal())
}
