//! The locale that a catalog chooses is the one that others choose who go by CLDR's language
//! matching, but for the differences that the ledger gives reasons for.

use std::collections::BTreeMap;

use errorbook_compiler::serving_locale;
use errorbook_core::Locale;

/// What langcodes and formatjs choose, written by `oracles/choice.py`.
const CHOICES: &str = include_str!("choice.tsv");
/// Where errorbook chooses otherwise than one of them, and why.
const LEDGER: &str = include_str!("choice-ledger.tsv");

/// A request and the locales that there are for it.
type Case<'a> = (&'a str, &'a str);

fn columns(line: &str) -> [&str; 4] {
    let columns: Vec<_> = line.split('\t').collect();
    columns.try_into().unwrap_or_else(|_| panic!("{line}"))
}

fn ours<'a>((request, available): Case<'a>) -> &'a str {
    let tags: Vec<_> = available.split(' ').collect();
    let locales: Vec<Locale> = tags.iter().map(|tag| tag.parse().unwrap()).collect();
    serving_locale(&request.parse().unwrap(), &locales).map_or("-", |found| tags[found])
}

#[test]
fn choices_are_those_of_others_or_have_a_reason() {
    let mut differences = BTreeMap::new();
    let mut count = 0;
    for line in CHOICES.lines().skip(1) {
        let [request, available, langcodes, formatjs] = columns(line);
        let ours = ours((request, available));
        if ours != langcodes || ours != formatjs {
            differences.insert((request, available), ours);
        }
        count += 1;
    }
    assert!(count >= 380, "{count}");
    let ledger = LEDGER.lines().skip(1).map(columns);
    let ledger: BTreeMap<Case<'_>, &str> = ledger
        .map(|[request, available, ours, reason]| {
            assert!(!reason.is_empty(), "{request}");
            ((request, available), ours)
        })
        .collect();
    assert_eq!(differences, ledger);
}
