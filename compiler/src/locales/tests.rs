mod reading;

use std::collections::BTreeSet;
use std::time::Instant;

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Language;

use super::cldr::{regions, tag};
use super::*;

const SEVEN: &[&str] = &["en", "zh-Hant", "zh-Hans", "pt-BR", "pt-PT", "es", "es-419"];
/// Sets of locales, each with what CLDR makes difficult.
const SETS: &[&[&str]] = &[
    &["en", "ja"],
    SEVEN,
    &["en", "zh-TW", "zh-HK", "zh-CN", "yue"],
    &["sr", "sr-Latn", "uz-Arab", "az-Arab", "pa", "kk"],
    &["ja", "en-GB", "en-IN", "pt-PT", "fr-CA", "de-AT"],
    &["en", "nb", "nn", "he", "fil", "id", "ro"],
    &["en-US", "no", "iw", "tl", "in", "mo"],
    &[
        "en",
        "ca-valencia",
        "ca",
        "sl-rozaj-biske",
        "de-1996",
        "qabcdefg",
    ],
];
/// Locales that mean the same, which is not sensible, but must not hurt.
const TWINS: &[&str] = &["pt", "pt-BR", "zh", "zh-Hans", "zh-SG", "no", "nb"];

fn locales(tags: &[&str]) -> Vec<Locale> {
    tags.iter().map(|tag| tag.parse().unwrap()).collect()
}

/// As the catalog looks up.
fn lookup(table: &LocaleTable, tag: &str) -> Option<usize> {
    let row = |tag: &str| {
        let found = table
            .rows
            .binary_search_by(|(row, _)| row.as_str().cmp(tag))
            .ok()?;
        Some(table.rows[found].1)
    };
    Locale::parse(tag)
        .unwrap()
        .prefixes()
        .find_map(row)
        .flatten()
}

#[test]
fn readers_find_the_locale_that_they_expect() {
    // What is available; and the tags that find each.
    #[allow(clippy::type_complexity)] // A name for the type would say less than the table.
    let cases: &[(&[&str], &[(&str, &str)])] = &[
        (
            SEVEN,
            &[
                (
                    "zh-TW zh-HK zh-MO zh-Hant zh-Hant-CN zh-US cmn-TW",
                    "zh-Hant",
                ),
                ("zh-CN zh zh-SG zh-Hans-TW cmn zho", "zh-Hans"),
                ("pt-AO pt-PT pt-MZ pt-Latn-CH", "pt-PT"),
                ("pt pt-BR pt-US por por-AO", "pt-BR"),
                ("es-MX es-419 es-US es-Latn-AR", "es-419"),
                ("es-ES es es-PH es-150", "es"),
                (
                    "en en-GB en-001 en-AU-oxendict eng-UK en-Latn hi-Latn",
                    "en",
                ),
                ("yue yue-HK zh-Hant-HK", "zh-Hant"),
                ("yue-CN hsn", "zh-Hans"),
                (
                    "ja zh-Latn es-Cyrl en-Shaw en-Zzzz und und-TW hi ca gl",
                    "-",
                ),
            ],
        ),
        (
            &["en", "zh-TW", "zh-HK"],
            &[("zh-MO zh-Hant-MO", "zh-HK"), ("zh zh-CN", "-")],
        ),
        (
            &["ja", "en-GB", "pt-PT"],
            &[("en-US en", "en-GB"), ("pt-BR pt", "pt-PT")],
        ),
        (
            &["en", "he", "fil", "nb"],
            &[("iw heb", "he"), ("tl", "fil"), ("no nn no-NO nb", "nb")],
        ),
        (
            &["en", "no", "iw"],
            &[("nb nb-SJ nn", "no"), ("he he-IL", "iw")],
        ),
        (
            &["en", "sr-Latn"],
            &[
                ("sh sr-ME sr-Latn-RS sr sr-RS sh-Cyrl", "sr-Latn"),
                ("hr bs mk sr-Arab", "-"),
            ],
        ),
        (&["en", "sr"], &[("sr-Latn sr-Latn-ME sr-ME sh", "sr")]),
        (
            &["en", "es-ES", "es-MX"],
            &[("es-AR es-CO es-GT es-419", "es-MX"), ("es es-GQ", "es-ES")],
        ),
        (
            &["en-US", "en-GB"],
            &[
                ("en-AU en-NZ en-IE en-JP en-001", "en-GB"),
                ("en en-CA en-PH", "en-US"),
            ],
        ),
        (&["en", "nn"], &[("no nb nb-NO nn", "nn"), ("da sv", "-")]),
        (
            &["en", "de", "ru", "ms", "hr"],
            &[
                ("gsw lb gsw-CH lb-LU", "de"),
                ("id", "ms"),
                ("bs", "hr"),
                ("be uk nl", "-"),
            ],
        ),
        (&["en", "ja"], &[("ja-Hira ja-Kana ja-Latn ja-JP", "ja")]),
        (
            &["en", "az"],
            &[("az az-AZ az-Latn-IR", "az"), ("az-IR az-Arab", "-")],
        ),
        (
            &["en", "ca-valencia"],
            &[("ca-ES-valencia ca ca-FR ca-Latn-valencia", "ca-valencia")],
        ),
        (
            &["en", "ca-valencia", "ca"],
            &[("ca-ES-valencia", "ca-valencia"), ("ca-ES", "ca")],
        ),
        (
            TWINS,
            &[
                ("pt pt-AO", "pt"),
                ("pt-BR", "pt-BR"),
                ("zh-Hans", "zh-Hans"),
                ("nb", "nb"),
            ],
        ),
        (
            &["en", "qabcdefg"],
            &[("qabcdefg qabcdefg-DE", "qabcdefg"), ("qabcdef", "-")],
        ),
    ];
    for (available, readers) in cases {
        let table = table(&locales(available));
        for (tags, expected) in *readers {
            for tag in tags.split(' ') {
                let found = lookup(&table, tag).map_or("-", |locale| available[locale]);
                assert_eq!(found, *expected, "{tag} of {available:?}");
            }
        }
    }
}

#[test]
fn missing_texts_come_from_the_nearest_relative() {
    let cases: &[&[(&str, &str)]] = &[
        &[
            ("en", ""),
            ("es-419", "es"),
            ("es", ""),
            ("es-MX", "es-419"),
            ("ja", ""),
        ],
        &[("en", ""), ("pt-PT", "pt-BR"), ("pt-BR", "")],
        &[("pt-PT", ""), ("pt-BR", "pt-PT"), ("pt-AO", "pt-PT")],
        &[
            ("en", ""),
            ("en-GB", "en-001"),
            ("en-AU", "en-001"),
            ("en-001", "en"),
        ],
        &[
            ("ja", ""),
            ("en-GB", ""),
            ("en-AU", "en-GB"),
            ("en-IN", "en-GB"),
        ],
        &[
            ("en", ""),
            ("zh-Hant", ""),
            ("zh-HK", "zh-Hant"),
            ("zh", ""),
            ("zh-SG", "zh"),
        ],
        &[("en", ""), ("zh-HK", ""), ("zh-MO", "zh-HK")],
        &[("en", ""), ("pt", ""), ("pt-BR", "pt")],
        &[
            ("en", ""),
            ("sr", ""),
            ("sr-Latn", ""),
            ("nb", ""),
            ("nn", "nb"),
        ],
        &[
            ("en", ""),
            ("ca-valencia", "ca"),
            ("ca", ""),
            ("qabcdefg", ""),
        ],
    ];
    for case in cases {
        let tags: Vec<_> = case.iter().map(|(tag, _)| *tag).collect();
        let parents = table(&locales(&tags)).parents;
        let found = parents
            .iter()
            .map(|parent| parent.map_or("", |at| tags[at]));
        assert_eq!(
            found.collect::<Vec<_>>(),
            case.iter().map(|(_, p)| *p).collect::<Vec<_>>()
        );
    }
}

#[test]
fn parents_never_lead_in_a_circle() {
    for set in SETS.iter().copied().chain([TWINS]) {
        for turn in 0..set.len() {
            let mut set = set.to_vec();
            set.rotate_left(turn);
            let parents = table(&locales(&set)).parents;
            assert_eq!(parents[0], None);
            for start in 0..set.len() {
                let line = std::iter::successors(Some(start), |at| parents[*at]);
                assert!(
                    line.take(set.len() + 1).count() <= set.len(),
                    "{set:?} {parents:?}"
                );
            }
        }
    }
}

#[test]
fn rows_answer_as_the_algorithm_does() {
    for set in SETS {
        let table = table(&locales(set));
        let matcher = Matcher::new(&locales(set));
        let check = |asked: LanguageIdentifier| {
            let found = lookup(&table, &asked.to_string());
            assert_eq!(found, matcher.answer(&asked), "{asked} of {set:?}");
        };
        // All codes once. The short ones are where aliases and relatives are.
        let codes = languages().filter(|code| *set == SEVEN || code.as_str().len() == 2);
        codes.for_each(|code| check(tag(code, None, None)));
        let scripts: BTreeSet<_> = matcher
            .targets
            .iter()
            .map(|target| target.maximal.script)
            .chain([None])
            .collect();
        let own = matcher
            .targets
            .iter()
            .map(|target| target.canonical.language);
        let more = ["hi", "nb", "sh", "zh"].map(|l| l.parse().unwrap());
        for language in own.chain(more).collect::<BTreeSet<Language>>() {
            for script in ["Latn", "Cyrl", "Arab", "Hani", "Zzzz", "Qaai"] {
                check(tag(language, script.parse().ok(), None));
                check(tag(language, script.parse().ok(), "US".parse().ok()));
            }
            regions().for_each(|region| check(tag(language, None, Some(region))));
            for script in &scripts {
                let regions = regions().map(Some).chain([None]);
                regions.for_each(|region| check(tag(language, *script, region)));
            }
        }
    }
}

/// Returns every code of two or three letters.
fn languages() -> impl Iterator<Item = Language> {
    let letters = || 'a'..='z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| format!("{a}{b}")));
    let triples = pairs
        .clone()
        .flat_map(move |ab| letters().map(move |c| format!("{ab}{c}")));
    pairs.chain(triples).map(|code| code.parse().unwrap())
}

#[test]
fn a_table_is_sorted_and_small() {
    let most = [16, 680];
    for (set, most) in SETS.iter().zip(most) {
        let start = Instant::now();
        let table = table(&locales(set));
        println!("{set:?}: {} rows, {:?}", table.rows.len(), start.elapsed());
        assert!(table.rows.len() <= most, "{:?}", table.rows);
        assert!(table.rows.is_sorted());
    }
}

/// However many sets of languages are asked for in between.
#[test]
fn a_table_that_was_kept_is_that_of_its_languages() {
    let sets = [
        "en ja", "ja en", "en de", "en fr", "en es", "en it", "en ko", "en pt", "en zh", "en sv",
    ];
    let sets = sets.map(|set| locales(&set.split(' ').collect::<Vec<_>>()));
    for set in sets.iter().chain(&sets).chain(&sets[8..]) {
        assert_eq!(table(set), work_out(set), "{set:?}");
    }
}
