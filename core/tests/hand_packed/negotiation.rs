//! Which locales of a packed catalog a reader is given.

use errorbook_core::{AcceptLanguage, Catalog, Chain, Locale, LocaleRequest, negotiate};

use crate::book::{Book, Language, Record, language};
use crate::pattern::text;

/// Locales with a line of parents, tags longer than a key, and rows that the compiler would work out.
fn with_book<T>(look: impl FnOnce(&Catalog<'_>) -> T) -> T {
    let child = |tag, parent| Language {
        parent: Some(parent),
        ..language(tag)
    };
    let book = Book {
        name: "b",
        locales: vec![
            language("en"),
            language("ja"),
            language("es"),
            child("es-419", 2),
            child("es-MX", 3),
            language("zh-Hant-HK"),
            language("zh-Hant-TW"),
            child("en-GB", 0),
        ],
        // In the order of bytes, in which they are searched.
        ranges: vec![
            ("en", Some(0)),
            ("en-GB", Some(7)),
            ("es", Some(2)),
            ("es-419", Some(3)),
            ("es-AR", Some(3)),
            ("es-MX", Some(4)),
            ("ja", Some(1)),
            ("no", None),
            ("pt", Some(2)),
            ("zh-HK", Some(5)),
            ("zh-Hant", Some(6)),
            ("zh-Hant-HK", Some(5)),
            ("zh-Hant-TW", Some(6)),
            ("zh-TW", Some(6)),
        ],
        ..Book::default()
    };
    book.pack().with(|catalog| look(&catalog))
}

fn tags(catalog: &Catalog<'_>, chain: &Chain) -> String {
    let tags = chain
        .iter()
        .map(|locale| catalog.locale_tag(locale).unwrap());
    tags.collect::<Vec<_>>().join(" ")
}

fn chosen<R: LocaleRequest + ?Sized>(request: &R) -> String {
    with_book(|catalog| {
        let chain = negotiate(request, catalog);
        assert_eq!(chain.iter().next(), Some(chain.first()));
        tags(catalog, &chain)
    })
}

#[test]
fn one_locale_finds_its_own_or_the_row_s() {
    let cases = [
        ("en", "en"),
        ("en-US", "en"),
        ("en-GB", "en-GB en"),
        ("ja", "ja en"),
        ("ja-JP", "ja en"),
        ("es", "es en"),
        ("es-419", "es-419 es en"),
        ("es-MX", "es-MX es-419 es en"),
        ("es-AR", "es-419 es en"),
        ("es-ES", "es en"),
        ("pt", "es en"),
        ("no", "en"),
        ("ko", "en"),
        ("zh-HK", "zh-Hant-HK en"),
        ("zh-Hant-HK", "zh-Hant-HK en"),
        ("zh-Hant-TW", "zh-Hant-TW en"),
        ("zh-Hant-MO", "zh-Hant-TW en"),
        ("zh-Hans", "en"),
    ];
    for (tag, expected) in cases {
        let locale = Locale::parse(tag).unwrap();
        assert_eq!(chosen(&locale), expected, "{tag}");
        assert_eq!(chosen(&[locale]), expected, "{tag}");
        assert_eq!(chosen(&vec![locale]), expected, "{tag}");
    }
}

#[test]
fn a_list_and_a_header_are_weighed() {
    let cases = [
        ("ja, es-MX", "ja es-MX es-419 es en"),
        ("ja;q=0.5, zh-TW", "zh-Hant-TW ja en"),
        ("es-MX, es;q=0", "en"),
        ("*, ja;q=0.1", "en"),
        ("en;q=0, *", "ja en"),
        ("", "en"),
    ];
    for (header, expected) in cases {
        assert_eq!(chosen(&AcceptLanguage(header)), expected, "{header}");
    }
    let locales = ["zh-TW", "ja"].map(|tag| Locale::parse(tag).unwrap());
    assert_eq!(chosen(&locales), "zh-Hant-TW ja en");
    assert_eq!(chosen(&locales.to_vec()), "zh-Hant-TW ja en");
    let ranges: Vec<_> = {
        let mut ranges = Vec::new();
        AcceptLanguage("ja;q=0.1, es").visit(&mut |range| ranges.push(range));
        ranges
    };
    assert_eq!(chosen(&ranges[..]), "es ja en");
}

#[test]
fn one_locale_is_all_that_is_asked_for() {
    let [ja, en] = ["ja", "en"].map(|tag| Locale::parse(tag).unwrap());
    let alone: [&dyn LocaleRequest; 4] = [&ja, &[ja], &vec![ja], &&ja];
    for request in alone {
        assert_eq!(request.only(), Some(&ja));
    }
    let several: [&dyn LocaleRequest; 4] = [
        &[ja, en],
        &vec![ja, en],
        &[] as &[Locale; 0],
        &AcceptLanguage("ja"),
    ];
    for request in several {
        assert_eq!(request.only(), None);
    }
}

#[test]
fn a_text_is_looked_for_in_each_locale_of_a_chain() {
    let child = |tag, parent| Language {
        parent: Some(parent),
        ..language(tag)
    };
    let mut book = Book {
        name: "b",
        locales: vec![
            language("en"),
            language("es"),
            child("es-419", 1),
            child("es-MX", 2),
        ],
        entries: vec![Record::default()],
        ..Book::default()
    };
    for (written, expected) in [(0, "en"), (1, "es"), (2, "es-419"), (3, "es-MX")] {
        book.entries[0].message = vec![(written, vec![text("?")])];
        book.pack().with(|catalog| {
            let chain = negotiate(&Locale::parse("es-MX").unwrap(), &catalog);
            let found = catalog.entry(0).unwrap().message_in(&chain).unwrap();
            assert_eq!(found.locale(), expected);
        });
    }
}

#[test]
fn sixteen_locales_are_chosen_of_a_request_for_more() {
    let tags = [
        "en", "aa", "ab", "ac", "ad", "ae", "af", "ag", "ah", "ai", "aj", "ak", "al", "am", "an",
        "ao", "ap",
    ];
    let book = Book {
        name: "b",
        locales: tags.map(language).into(),
        ranges: (1..)
            .zip(&tags[1..])
            .map(|(locale, tag)| (*tag, Some(locale)))
            .collect(),
        ..Book::default()
    };
    book.pack().with(|catalog| {
        for last in [14, 15, 16] {
            let chain = negotiate(&AcceptLanguage(&tags[1..=last].join(",")), &catalog);
            let found: Vec<_> = chain.iter().collect();
            let expected: Vec<_> = (1..=last.min(15)).chain([0]).collect();
            assert_eq!(found, expected);
        }
    });
}

#[test]
fn rows_are_found_by_their_whole_tag() {
    with_book(|catalog| {
        let cases = [
            ("es-AR", Some(Some(3))),
            ("no", Some(None)),
            ("zh-TW", Some(Some(6))),
            ("zh", None),
            ("zh-Hant-H", None),
            ("", None),
            ("zz", None),
        ];
        for (tag, expected) in cases {
            assert_eq!(catalog.locale_for(tag), expected, "{tag}");
        }
    });
}

#[test]
fn a_chain_without_end_ends() {
    let circle = |tag, parent| Language {
        parent: Some(parent),
        ..language(tag)
    };
    let book = Book {
        name: "b",
        locales: vec![
            language("en"),
            circle("de", 2),
            circle("fr", 1),
            circle("it", 9),
        ],
        ranges: vec![("de", Some(1)), ("it", Some(3))],
        ..Book::default()
    };
    book.pack().with(|catalog| {
        let chosen = |tag| {
            let chain = negotiate(&Locale::parse(tag).unwrap(), &catalog);
            chain.iter().collect::<Vec<_>>()
        };
        assert_eq!(chosen("de"), [1, 2, 0]);
        assert_eq!(
            chosen("it"),
            [3, 9, 0],
            "a parent that is not there has no texts"
        );
    });
    assert_eq!(format!("{:?}", Chain::source_only()), "Chain[0]");
}
