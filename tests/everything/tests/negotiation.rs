//! Which locale a reader gets, on a catalog that speaks many.

use errorbook::{AcceptLanguage, Locale, ambient, negotiate};
use errorbook_everything::catalogs::inner::all::{CATALOG, all_error};

/// Returns the locales that a reader of an `Accept-Language` header gets, best first.
fn served(header: &str) -> Vec<&'static str> {
    let catalog = CATALOG;
    negotiate(&AcceptLanguage(header), &catalog)
        .iter()
        .filter_map(|locale| catalog.locale_tag(locale))
        .collect()
}

#[test]
fn scripts_regions_and_parents_are_followed() {
    for (asked, first) in [
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant-CN", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("pt-AO", "pt-PT"),
        ("pt", "pt-BR"),
        ("pt-BR", "pt-BR"),
        ("es-MX", "es-419"),
        ("es-AR", "es-419"),
        ("es-ES", "es"),
        ("es", "es"),
        ("en-GB", "en"),
        ("iw", "he"),
        ("sr-RS", "sr"),
        ("sr-Latn", "sr"),
        ("zh-Latn", "en"),
        ("ja-Latn", "ja"),
        ("ko", "en"),
        ("tlh", "en"),
        ("und", "en"),
    ] {
        assert_eq!(served(asked)[0], first, "{asked}");
        assert_eq!(served(asked).last(), Some(&"en"), "{asked}");
    }
}

#[test]
fn a_list_is_followed_in_order() {
    assert_eq!(served("es-MX, ja;q=0.5"), ["es-419", "es", "ja", "en"]);
    assert_eq!(served("ja;q=0.5, es-MX"), ["es-419", "es", "ja", "en"]);
    assert_eq!(served("ja;q=0, es"), ["es", "en"]);
    assert_eq!(served("en, ja"), ["en"]);
    assert_eq!(served("xx-, ,ja;q=1.5,zh-TW;q=0.001"), ["zh-Hant", "en"]);
}

#[test]
fn every_field_falls_back_on_its_own() {
    let mexico: Locale = "es-MX".parse().unwrap();
    let error = all_error!(invalid_request);
    assert_eq!(
        error.localize(&mexico).message().unwrap().locale().as_str(),
        "es-419"
    );
    // es-419 does not have it, its parent does.
    let error = all_error!(OnlySummary);
    let summary = error.localize(&mexico);
    assert_eq!(summary.summary().unwrap().locale().as_str(), "es");
    assert_eq!(summary.to_string(), "Solo un resumen");
    assert!(summary.message().is_none() && summary.causes().next().is_none());
}

#[test]
fn display_falls_back_along_the_ambient_locales() {
    let said = |tags: &str| {
        let _scope = ambient::scope(&AcceptLanguage(tags));
        [
            all_error!(invalid_request).to_string(),
            all_error!(OnlySummary).to_string(),
            all_error!(Letter, 'x').to_string(),
            all_error!(Letter, '\u{301}').to_string(),
            all_error!(Bare).to_string(),
        ]
    };
    let spanish = [
        "La solicitud no es válida.",
        "Solo un resumen",
        "ex",
        "\u{301}",
        "BARE-1",
    ];
    assert_eq!(said("es-MX"), spanish);
    let english = [
        "Invalid request.",
        "Only a summary",
        "ex",
        "\u{301}",
        "BARE-1",
    ];
    assert_eq!(said("ko"), english);
    let mixed = [
        "不正なリクエストです。",
        "Solo un resumen",
        "ex",
        "\u{301}",
        "BARE-1",
    ];
    assert_eq!(said("ja, es;q=0.5"), mixed);
}
