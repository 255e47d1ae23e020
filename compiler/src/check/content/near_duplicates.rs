//! Entries that are easily taken for each other: their texts are equal or nearly so, or their names are
//! made of the same words.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::words::{of_name, plain, stem, words};
use crate::diagnostic::{Check, Diagnostic, Level, Report, Subject};
use crate::model::{CatalogDef, EntryDef, Field};
use crate::source::Span;

/// EB0503: two entries are hard to tell apart.
pub static NEAR_DUPLICATES: Check = Check {
    code: "EB0503",
    name: "near-duplicates",
    level: Level::Warning,
    summary: "two entries are hard to tell apart",
    reason: "Their texts or names are the same or nearly the same, so users report the wrong error and developers raise it. Nearly equal names or texts are only an info.",
    fix: "Explain the difference in a `related` with a text, or merge the entries.",
    bad: r#"
[error.InvalidSignature]
message = "The signature cannot be read."

[error.SignatureValidation]
message = "The signature does not fit."
"#,
    good: r#"
[error.InvalidSignature]
message = "The signature cannot be read."
related = [{ key = "SignatureValidation", text = "That one is for a signature of another key." }]

[error.SignatureValidation]
message = "The signature does not fit."
related = [{ key = "InvalidSignature", text = "That one is for what is no signature at all." }]
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut duplicates = NearDuplicates {
        catalog,
        told_apart: told_apart(catalog),
        reported: HashSet::new(),
    };
    let kinds: [(&str, FieldOf); 3] = [
        ("message", |entry| &entry.message),
        ("summary", |entry| &entry.summary),
        ("description", |entry| &entry.description),
    ];
    for (title, field) in kinds {
        texts(catalog, title, field, &mut duplicates, report);
    }
    names(catalog, &mut duplicates, report);
}

/// One field of an entry.
type FieldOf = fn(&EntryDef) -> &Field;

/// Returns the code that an entry belongs to.
fn unit(entry: &EntryDef) -> &str {
    entry
        .case
        .as_ref()
        .map_or(&entry.key.value, |case| &case.of)
}

/// Pairs of codes that the catalog tells its readers how to tell apart.
fn told_apart(catalog: &CatalogDef) -> HashSet<(&str, &str)> {
    let mut pairs = HashSet::new();
    for entry in catalog.with_parents() {
        let with_text = entry.related.iter();
        for related in with_text.filter(|related| related.text.source().is_some()) {
            let key = related.key.value.as_str();
            let other = catalog.entry(key).map_or(key, unit);
            pairs.insert((unit(entry), other));
            pairs.insert((other, unit(entry)));
        }
    }
    pairs
}

struct NearDuplicates<'a> {
    catalog: &'a CatalogDef,
    told_apart: HashSet<(&'a str, &'a str)>,
    reported: HashSet<(&'a str, &'a str)>,
}

impl<'a> NearDuplicates<'a> {
    fn add(
        &mut self,
        [first, other]: [(&'a EntryDef, Span); 2],
        (why, level): (&str, Level),
        report: &mut Report,
    ) {
        let pair = (unit(first.0), unit(other.0));
        if pair.0 == pair.1 || self.told_apart.contains(&pair) || !self.reported.insert(pair) {
            return;
        }
        if self.catalog.are_indistinguishable(first.0, other.0) {
            return;
        }
        let [one, two] = [pair.0, pair.1];
        let [this, that] = [other.0, first.0].map(|entry| Subject::entry(self.catalog, entry));
        report.add(
            Diagnostic::new(
                &NEAR_DUPLICATES,
                format!("`{two}` and `{one}` are hard to tell apart: {why}"),
            )
            .level(level)
            .at(other.1, "this one")
            .at(first.1, "the other one")
            .about(this)
            .about(that)
            .help(format!(
                "explain the difference in both (`related = [{{ key = \"{one}\", text = \"…\" }}]`), or merge them in `catalog/{}.toml`",
                self.catalog.name
            )),
        );
    }
}

/// Finds names of the same words, or of the same but one: `InvalidSignature` and `SignatureValidation`,
/// `TokenExpired` and `AccessTokenExpired`.
fn names<'a>(catalog: &'a CatalogDef, duplicates: &mut NearDuplicates<'a>, report: &mut Report) {
    let mut seen: HashMap<BTreeSet<String>, &EntryDef> = HashMap::new();
    let codes: Vec<_> = catalog
        .with_parents()
        .filter(|entry| entry.case.is_none())
        .map(|entry| (entry, stems(&entry.key.value)))
        .filter(|(_, stems)| stems.len() >= LEAST_WORDS)
        .collect();
    for (entry, stems) in &codes {
        if let Some(first) = seen.get(stems) {
            let pair = [*first, *entry].map(|entry| (entry, entry.key.span));
            duplicates.add(
                pair,
                ("their names consist of the same words", Level::Info),
                report,
            );
        }
        seen.entry(stems.clone()).or_insert(entry);
    }
    for (entry, stems) in &codes {
        if stems.len() > MOST_WORDS {
            continue;
        }
        for word in stems {
            let mut fewer = stems.clone();
            fewer.remove(word);
            if let Some(first) = seen.get(&fewer) {
                let pair = [*first, *entry].map(|entry| (entry, entry.key.span));
                duplicates.add(
                    pair,
                    ("their names differ by one word", Level::Info),
                    report,
                );
            }
        }
    }
}

/// Names of fewer words than this say too little to be alike.
const LEAST_WORDS: usize = 2;
/// Longer names are not looked up with each of their words left out.
const MOST_WORDS: usize = 12;

/// Returns what the words of a name are without their endings. Small words tell nothing.
fn stems(name: &str) -> BTreeSet<String> {
    const SMALL: [&str; 10] = [
        "a", "an", "and", "for", "in", "is", "not", "of", "the", "to",
    ];
    let words = of_name(name);
    let words = words.iter().filter(|word| !SMALL.contains(&word.as_str()));
    words.map(|word| stem(word).to_owned()).collect()
}

/// Finds texts of the source language that are equal, or nearly.
fn texts<'a>(
    catalog: &'a CatalogDef,
    title: &str,
    field: FieldOf,
    duplicates: &mut NearDuplicates<'a>,
    report: &mut Report,
) {
    let mut equal: HashMap<Vec<String>, (&EntryDef, Span)> = HashMap::new();
    let mut near: HashMap<(usize, u64), Vec<usize>> = HashMap::new();
    let mut long: Vec<(&EntryDef, Span, Vec<u64>)> = Vec::new();
    for entry in catalog.with_parents() {
        let Some(text) = field(entry).source() else {
            continue;
        };
        let Some(pattern) = &text.pattern else {
            continue;
        };
        let words = words(&plain(pattern));
        let this = (entry, text.span());
        if words.len() < LEAST_EQUAL {
            continue;
        }
        if let Some(&first) = equal.get(&words) {
            duplicates.add(
                [first, this],
                (
                    &format!("they have the same {title}"),
                    NEAR_DUPLICATES.level,
                ),
                report,
            );
            continue;
        }
        if words.len() >= LEAST_NEAR {
            let shingles = shingles(&words);
            let index = long.len();
            let mut candidates = BTreeSet::new();
            for band in bands(&shingles) {
                let bucket = near.entry(band).or_default();
                candidates.extend(bucket.iter().copied());
                // A text that many resemble is compared with a few of them: else, time is quadratic.
                if bucket.len() < MOST_COMPARED {
                    bucket.push(index);
                }
            }
            let alike = candidates
                .into_iter()
                .find(|&at| is_near(&long[at].2, &shingles));
            if let Some(at) = alike {
                let first = (long[at].0, long[at].1);
                duplicates.add(
                    [first, this],
                    (&format!("they have nearly the same {title}"), Level::Info),
                    report,
                );
            }
            long.push((entry, text.span(), shingles));
        }
        equal.insert(words, this);
    }
}

/// Shorter texts than this may be equal by chance.
const LEAST_EQUAL: usize = 3;
/// Shorter texts than this may be alike by chance.
const LEAST_NEAR: usize = 8;
/// The most texts of a bucket that one is compared with.
const MOST_COMPARED: usize = 4;
/// How much of their pairs of words two texts have in common, in hundredths.
const NEAR: usize = 75;

/// Returns the pairs of words that follow each other, each once, in the order of their hashes.
fn shingles(words: &[String]) -> Vec<u64> {
    let pairs = words.windows(2).map(|pair| {
        let mut hasher = DefaultHasher::new();
        pair.hash(&mut hasher);
        hasher.finish()
    });
    let mut shingles: Vec<_> = pairs.collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// Returns the text's buckets, by the least of its shingles under several orders (MinHash): texts that have
/// much in common meet in one of them.
fn bands(shingles: &[u64]) -> impl Iterator<Item = (usize, u64)> {
    const BANDS: u64 = 8;
    (0..BANDS).map(|band| {
        let least = |order: u64| {
            let hashes = shingles.iter().map(|hash| mix(hash ^ mix(order)));
            hashes.min().unwrap_or_default()
        };
        let signature = mix(least(band * 2 + 1)).wrapping_add(least(band * 2 + 2));
        (usize::try_from(band).unwrap_or_default(), signature)
    })
}

/// Returns the finalizer of SplitMix64.
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn is_near(a: &[u64], b: &[u64]) -> bool {
    let (mut common, mut at) = (0, 0);
    for hash in a {
        while b.get(at).is_some_and(|other| other < hash) {
            at += 1;
        }
        if b.get(at) == Some(hash) {
            common += 1;
        }
    }
    common * 100 >= (a.len() + b.len() - common) * NEAR
}

#[cfg(test)]
mod tests {
    use super::{is_near, shingles, stems};
    use crate::check::content::words::words;

    #[test]
    fn names_of_the_same_words_have_the_same_stems() {
        assert_eq!(stems("InvalidSignature"), stems("SignatureValidation"));
        assert_eq!(stems("NotFound").len(), 1);
        assert_ne!(stems("InvalidScope"), stems("InvalidIssuer"));
    }

    #[test]
    fn near_is_nearly_the_same() {
        let near = |a, b| is_near(&shingles(&words(a)), &shingles(&words(b)));
        let text = "The token that was sent with the request to the server has expired long ago.";
        assert!(near(
            text,
            "The token that was sent with the request to the server has expired."
        ));
        assert!(!near(
            text,
            "The code that was sent to the server with the request is not valid."
        ));
    }
}
