extern crate std;
use super::*;
use crate::locales::AcceptLanguage;
use std::string::String;
use std::vec::Vec;
use std::{assert, assert_eq};

/// Locales with their parents. Every tag serves itself, and `rows` serve others.
struct Stub {
    locales: &'static [(&'static str, Option<usize>)],
    rows: &'static [(&'static str, Option<usize>)],
}

impl Available for Stub {
    fn count(&self) -> usize {
        self.locales.len()
    }

    fn tag(&self, locale: usize) -> Option<&str> {
        self.locales.get(locale).map(|(tag, _)| *tag)
    }

    fn parent(&self, locale: usize) -> Option<usize> {
        self.locales.get(locale).and_then(|(_, parent)| *parent)
    }

    fn serving(&self, tag: &str) -> Option<Option<usize>> {
        let row = self
            .rows
            .iter()
            .find(|(row, _)| *row == tag)
            .map(|(_, locale)| *locale);
        row.or_else(|| {
            self.locales
                .iter()
                .position(|(own, _)| *own == tag)
                .map(Some)
        })
    }
}

const STUB: Stub = Stub {
    locales: &[
        ("en", None),
        ("ja", None),
        ("es", None),
        ("es-419", Some(2)),
        ("zh-Hans", None),
        ("zh-Hant", None),
        ("en-GB", Some(0)),
    ],
    rows: &[
        ("zh-TW", Some(5)),
        ("zh", Some(4)),
        ("es-MX", Some(3)),
        ("zh-Latn", None),
    ],
};

fn chosen<R: LocaleRequest + ?Sized>(requested: &R) -> String {
    let chain = choose(requested, &STUB);
    assert_eq!(chain.iter().next(), Some(chain.first()));
    chain
        .iter()
        .map(|locale| STUB.locales[locale].0)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_header_is_ranked() {
    let cases = [
        // Order and quality.
        ("ja", "ja en"),
        ("ja, es", "ja es en"),
        ("es;q=0.5, ja", "ja es en"),
        ("es;q=0.5, zh;q=0.5, ja;q=0.501", "ja es zh-Hans en"),
        ("ja;q=0.1, es;q=0.2, ja;q=0.3", "ja es en"),
        ("ja;q=0.3, es;q=0.2, ja;q=0.1", "ja es en"),
        ("ja;q=0.1, es;q=0.2, zh;q=0.3, ja;q=0.2", "zh-Hans es ja en"),
        // After the source locale nothing is left to look for.
        ("en, ja", "en"),
        ("en;q=0.5, ja, es;q=0.4", "ja en"),
        ("", "en"),
        ("ko", "en"),
        // Lookup by prefix, rows, parents.
        ("ja-JP", "ja en"),
        ("JA_jp;q=0.5", "ja en"),
        ("zh-TW, zh", "zh-Hant zh-Hans en"),
        ("zh-Hant-HK", "zh-Hant en"),
        ("zh-Latn-CN", "en"),
        ("es-MX, ja", "es-419 es ja en"),
        ("es-AR, es-419;q=0.5, ja", "es ja es-419 en"),
        ("en-GB, ja", "en-GB en"),
        // Any locale, and none.
        ("*", "en"),
        ("*, ja", "en"),
        ("ja, *", "ja en"),
        ("*;q=0.5, en;q=0.1", "ja en"),
        ("en;q=0, *", "ja en"),
        ("en;q=0, *, ja;q=0.1", "es ja en"),
        ("ja, ja;q=0", "en"),
        ("zh-TW, zh;q=0", "en"),
        ("zh-TW, zh-HK;q=0", "zh-Hant en"),
        ("es-419, es-ES;q=0", "es-419 es en"),
        ("zh-Hant, zh-Hans;q=0, *;q=0", "zh-Hant en"),
    ];
    for (header, expected) in cases {
        assert_eq!(chosen(&AcceptLanguage(header)), expected, "{header}");
    }
}

#[test]
fn what_is_malformed_is_passed_over() {
    let good = [
        "ja",
        " ja\t",
        "JA",
        "ja-*-JP",
        "ja-*",
        "ja;q=1",
        "ja ; q=0.9",
        "ja;Q=0.123",
        "ja;q=1.000",
        "ja;q=1.",
        ",,ja,",
        "\u{3042}, ja",
        "ja-u-ca-japanese",
    ];
    for header in good {
        assert_eq!(chosen(&AcceptLanguage(header)), "ja en", "{header}");
    }
    let bad = [
        "j",
        "ja-",
        "ja;q=",
        "ja;q=2",
        "ja;q=1.001",
        "ja;q=0.1234",
        "ja;q=.5",
        "ja;q=-1",
        "ja;q=+1",
        "ja;q=0,5",
        "ja;q=0.5;x=y",
        "ja;level=1",
        "ja;",
        "*-JP",
        "ja JP",
        "ja\u{a0}",
        "\"ja\"",
    ];
    for header in bad {
        assert_eq!(chosen(&AcceptLanguage(header)), "en", "{header}");
    }
}

#[test]
fn lists_are_ranked_by_order() {
    let locales = ["es-MX", "ja"].map(|tag| Locale::parse(tag).unwrap());
    assert_eq!(chosen(&locales), "es-419 es ja en");
    assert_eq!(chosen(&locales[1..]), "ja en");
    assert_eq!(chosen(&locales[0]), "es-419 es en");
    assert_eq!(chosen(&&locales[1]), "ja en");
    assert_eq!(chosen::<[Locale]>(&[]), "en");
    let object: &dyn LocaleRequest = &locales;
    assert_eq!(chosen(object), "es-419 es ja en");
}

/// As many locales as there are two-letter languages, each the parent of the one before.
struct Many;

impl Available for Many {
    fn count(&self) -> usize {
        26 * 26
    }

    fn tag(&self, _: usize) -> Option<&str> {
        None
    }

    fn parent(&self, locale: usize) -> Option<usize> {
        Some(if locale.is_multiple_of(2) {
            locale + 1
        } else {
            locale - 1
        })
    }

    fn serving(&self, tag: &str) -> Option<Option<usize>> {
        let [high, low] = tag.as_bytes() else {
            return None;
        };
        Some(Some(
            usize::from(high - b'a') * 26 + usize::from(low - b'a'),
        ))
    }
}

#[test]
fn the_best_sixteen_are_kept() {
    let mut header = String::new();
    for tag in "bcdefghijklmnopqrstuvwxyz".chars() {
        header.push_str(&std::format!("{tag}a;q=0.5,"));
    }
    header.push_str("bz;q=0.6");
    let chain: Vec<_> = choose(&AcceptLanguage(&header), &Many).iter().collect();
    assert_eq!(chain.len(), 16);
    assert_eq!(
        chain[..6],
        [51, 50, 26, 27, 52, 53],
        "the locale, then its parent, in a circle"
    );
    assert_eq!(chain[15], 0);
}

/// Counts the questions that are put to the locales.
struct Counted(core::cell::Cell<usize>);

impl Counted {
    fn count_one(&self) -> &Stub {
        self.0.set(self.0.get() + 1);
        &STUB
    }
}

impl Available for Counted {
    fn count(&self) -> usize {
        self.count_one().count()
    }

    fn tag(&self, locale: usize) -> Option<&str> {
        self.count_one().tag(locale)
    }

    fn parent(&self, locale: usize) -> Option<usize> {
        self.count_one().parent(locale)
    }

    fn serving(&self, tag: &str) -> Option<Option<usize>> {
        self.count_one().serving(tag)
    }
}

#[test]
fn a_header_that_is_four_times_as_long_takes_four_times_as_many_questions() {
    let unit = "zh-Hant-TW-x-abcdefgh;q=0.9, ja;q=0, *;q=0.1,,;q,";
    let questions = |times| {
        let counted = Counted(0.into());
        let header = unit.repeat(times);
        let chain = choose(&AcceptLanguage(&header), &counted);
        assert_eq!(chain.iter().collect::<Vec<_>>(), [5, 0]);
        counted.0.get()
    };
    let (once, four_times) = (questions(1_000), questions(4_000));
    assert!(four_times <= 4 * once, "{once} and {four_times}");
}

#[test]
fn a_huge_header_of_nothing_is_passed_over() {
    for hostile in ["-", ",", "a-", "*-", ";q=0.", "\u{3042}"] {
        assert_eq!(chosen(&AcceptLanguage(&hostile.repeat(1 << 20))), "en");
    }
}
