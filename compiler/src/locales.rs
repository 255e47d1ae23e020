//! Which of a catalog's locales serves which reader, worked out in advance.
//!
//! A catalog carries no locale data. It carries the answers, as rows that [`Locale::prefixes`] are
//! looked up in. A row is there only where the answer differs from that of the shorter tags, so
//! that a few suffice: `es` and `es-MX`, but not `es-ES`.
//!
//! The answers come from CLDR, in this order:
//! 1. a locale that is what was asked for, once aliases are resolved (`iw` is `he`) and likely
//!    subtags added on both sides (`zh-TW` is `zh-Hant`);
//! 2. one that CLDR's parents lead to (`es-MX` to `es-419` to `es`, `pt-AO` to `pt-PT`);
//! 3. any of the same language and script, the first listed: a reader of American English is
//!    better served with British English than with Japanese.
//!
//! A locale in another script never serves, since its reader may be unable to read it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use errorbook_core::Locale;
use icu_locale::fallback::{LocaleFallbackConfig, LocaleFallbacker};
use icu_locale::subtags::{Language, Region, Script, language, region};
use icu_locale::{
    LanguageIdentifier, LocaleCanonicalizer, LocaleExpander, TransformResult, langid,
};

/// What a catalog says of its locales. They are meant by position, the source locale being 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LocaleTable {
    /// For each locale, the one that its missing texts come from before the source locale's. The
    /// source locale has none, and parents never lead in a circle.
    pub(crate) parents: Vec<Option<usize>>,
    /// Tags, and the locale that serves a reader of each, if any does. In byte order of the tags.
    pub(crate) rows: Vec<(String, Option<usize>)>,
}

/// Works out the table of a catalog that speaks `available`, the source locale first.
#[must_use]
pub(crate) fn table(available: &[Locale]) -> LocaleTable {
    let matcher = Matcher::new(available);
    LocaleTable {
        parents: parents(&matcher, available.len()),
        rows: rows(&matcher, available),
    }
}

/// Which of `available` serves a reader of `requested`: the answer that a catalog of these locales has.
pub(crate) fn serving(requested: &Locale, available: &[Locale]) -> Option<usize> {
    Matcher::new(available).answer(&identifier(requested)?)
}

/// Whether CLDR knows the language of a locale. `jp`, a country's code, is no language.
///
/// ```
/// use errorbook_compiler::{is_known_language, likely_language};
///
/// assert!(is_known_language(&"gsw-CH".parse()?));
/// assert!(!is_known_language(&"jp".parse()?));
/// assert_eq!(likely_language("jp").as_deref(), Some("ja"));
/// # Ok::<(), errorbook_core::LocaleError>(())
/// ```
#[must_use]
pub fn is_known_language(locale: &Locale) -> bool {
    let Some(id) = identifier(locale) else {
        return false;
    };
    let (cldr, alone) = (Cldr::new(), tag(id.language, None, None));
    id.language == Language::UNKNOWN
        || cldr.maximal(&alone) != alone
        || cldr.canonical(&alone) != alone
}

/// The language that is most likely meant by a country's code: `ja` by `jp`.
#[must_use]
pub fn likely_language(country: &str) -> Option<String> {
    let region = country.parse::<Region>().ok()?;
    let alone = tag(Language::UNKNOWN, None, Some(region));
    let likely = Cldr::new().maximal(&alone).language;
    (likely != Language::UNKNOWN).then(|| likely.to_string())
}

/// A locale of the catalog.
struct Target {
    position: usize,
    written: LanguageIdentifier,
    canonical: LanguageIdentifier,
    maximal: LanguageIdentifier,
}

struct Matcher {
    cldr: Cldr,
    targets: Vec<Target>,
}

impl Matcher {
    fn new(available: &[Locale]) -> Self {
        let cldr = Cldr::new();
        let target = |(position, locale): (usize, &Locale)| {
            let written = identifier(locale)?;
            let canonical = cldr.canonical(&written);
            let maximal = cldr.maximal(&canonical);
            Some(Target {
                position,
                written,
                canonical,
                maximal,
            })
        };
        let targets = available.iter().enumerate().filter_map(target).collect();
        Self { cldr, targets }
    }

    /// The locale that serves a reader of `requested`.
    fn answer(&self, requested: &LanguageIdentifier) -> Option<usize> {
        let literally = self
            .targets
            .iter()
            .find(|target| target.written == *requested);
        if let Some(target) = literally {
            return Some(target.position);
        }
        let asked = self.cldr.canonical(requested);
        if asked.language == Language::UNKNOWN {
            return None;
        }
        let readable = self.readable(&asked);
        if readable.is_empty() {
            return None;
        }
        self.equal(&readable, &asked)
            .or_else(|| {
                self.cldr
                    .line(&asked)
                    .iter()
                    .find_map(|step| self.equal(&readable, step))
            })
            .or_else(|| related(&readable, &asked).next())
    }

    /// The locales in the script of `asked`.
    fn readable(&self, asked: &LanguageIdentifier) -> Vec<&Target> {
        // An explicit script as it stands: `Zzzz`, which likely subtags replace, is no one's.
        let script = asked.script.or_else(|| self.cldr.maximal(asked).script);
        self.targets
            .iter()
            .filter(|target| target.maximal.script == script)
            .collect()
    }

    /// The first of `targets` that is `wanted`, preferably under that very tag.
    fn equal(&self, targets: &[&Target], wanted: &LanguageIdentifier) -> Option<usize> {
        let literally = targets.iter().find(|target| target.written == *wanted);
        let found = literally.or_else(|| {
            let maximal = self.cldr.maximal(wanted);
            targets.iter().find(|target| target.maximal == maximal)
        });
        found.map(|target| target.position)
    }
}

/// Those of `targets` in the language of `asked`.
fn related(targets: &[&Target], asked: &LanguageIdentifier) -> impl Iterator<Item = usize> {
    let related = targets
        .iter()
        .filter(|target| target.canonical.language == asked.language);
    related.map(|target| target.position)
}

/// A language of five to eight letters is well-formed, but none is registered, and the library
/// knows none. A locale in one serves under its own tag alone.
fn identifier(locale: &Locale) -> Option<LanguageIdentifier> {
    locale.as_str().parse().ok()
}

/// Parents after CLDR where there are any, so that these are not in the way of a circle when the
/// others are taken by language and script.
fn parents(matcher: &Matcher, count: usize) -> Vec<Option<usize>> {
    let mut parents = vec![None; count];
    let by_cldr = |target: &Target, targets: &[&Target]| {
        let line = matcher.cldr.line(&target.canonical);
        // The line begins with the locale itself, but for its variants.
        let own = usize::from(target.canonical.variants.is_empty());
        line.iter()
            .skip(own)
            .filter_map(|step| matcher.equal(targets, step))
            .collect::<Vec<_>>()
    };
    // Of several regions, the one listed first serves the others.
    let by_language = |target: &Target, targets: &[&Target]| {
        related(targets, &target.canonical)
            .filter(|other| *other < target.position)
            .collect()
    };
    adopt(matcher, &mut parents, by_cldr);
    adopt(matcher, &mut parents, by_language);
    parents
}

/// Gives each locale without a parent the first candidate that does not descend from it.
fn adopt(
    matcher: &Matcher,
    parents: &mut [Option<usize>],
    candidates: impl Fn(&Target, &[&Target]) -> Vec<usize>,
) {
    const SOURCE: usize = 0;
    for target in matcher
        .targets
        .iter()
        .filter(|target| target.position != SOURCE)
    {
        let position = target.position;
        if parents[position].is_none() {
            let mut others = matcher.readable(&target.canonical);
            others.retain(|other| other.position != position);
            let mut candidates = candidates(target, &others).into_iter();
            parents[position] = candidates.find(|other| !descends(parents, *other, position));
        }
    }
}

fn descends(parents: &[Option<usize>], from: usize, ancestor: usize) -> bool {
    std::iter::successors(Some(from), |at| parents[*at]).any(|at| at == ancestor)
}

/// The tags whose answer differs from that of their shorter tags.
fn rows(matcher: &Matcher, available: &[Locale]) -> Vec<(String, Option<usize>)> {
    let mut answers = BTreeMap::new();
    for asked in tags(matcher) {
        answers.insert(asked.to_string(), matcher.answer(&asked));
    }
    for (position, locale) in available.iter().enumerate().rev() {
        answers.insert(locale.to_string(), Some(position));
    }
    let mut rows: BTreeMap<String, Option<usize>> = BTreeMap::new();
    // In byte order, in which a tag comes after its shorter ones.
    for (tag, answer) in answers {
        let locale = Locale::parse(&tag).ok();
        let shorter =
            locale.and_then(|l| l.prefixes().skip(1).find_map(|tag| rows.get(tag).copied()));
        if shorter.flatten() != answer {
            rows.insert(tag, answer);
        }
    }
    rows.into_iter().collect()
}

/// Every tag that may need a row.
fn tags(matcher: &Matcher) -> Vec<LanguageIdentifier> {
    let scripts: BTreeSet<Option<Script>> = matcher
        .targets
        .iter()
        .map(|target| target.maximal.script)
        .chain([None])
        .collect();
    let own: BTreeSet<_> = matcher
        .targets
        .iter()
        .flat_map(|t| [t.written.language, t.canonical.language])
        .collect();
    let leads_to_own = |language: &&Language| {
        let mut lines = scripts
            .iter()
            .map(|script| matcher.cldr.line(&tag(**language, *script, None)));
        lines.any(|line| line.iter().any(|step| own.contains(&step.language)))
    };
    let relatives = Known::get().common.iter().filter(leads_to_own).copied();
    let languages: BTreeSet<_> = own.iter().copied().chain(relatives).collect();
    let known = Known::get().aliases.iter();
    let aliases = known
        .filter(|(_, language)| languages.contains(language))
        .map(|(alias, _)| *alias);
    let mut tags = Vec::new();
    for language in languages.iter().copied().chain(aliases) {
        for script in &scripts {
            with_regions(matcher, tag(language, *script, None), &mut tags);
        }
    }
    tags.extend(
        matcher
            .targets
            .iter()
            .flat_map(|target| spellings(&matcher.cldr, target)),
    );
    tags
}

/// Adds `asked` and its regions as far as they may change the answer.
fn with_regions(matcher: &Matcher, asked: LanguageIdentifier, tags: &mut Vec<LanguageIdentifier>) {
    let cldr = &matcher.cldr;
    // In a script that is written out but not served, no region is served.
    if asked.script.is_some() && matcher.answer(&asked).is_none() {
        return;
    }
    let canonical = cldr.canonical(&asked);
    let (script, line) = (cldr.maximal(&canonical).script, cldr.line(&canonical));
    // `spa` for `es` is no BCP 47, but met. It finds the language, and never a wrong script; which
    // of the language's locales serves is left to those who write tags well.
    let well_written = asked.language.as_str().len() == 2 || canonical == asked;
    let of_targets: BTreeSet<_> = matcher.targets.iter().map(|t| t.maximal.region).collect();
    let matters = |with_region: &LanguageIdentifier| {
        let canonical = cldr.canonical(with_region);
        cldr.maximal(&canonical).script != script
            || well_written
                && (of_targets.contains(&canonical.region)
                    || cldr.line(&canonical).get(1..) != Some(&line))
    };
    let regions = Known::get()
        .regions
        .iter()
        .copied()
        .chain(of_targets.iter().copied().flatten());
    if well_written || asked.script.is_none() {
        let all = regions.map(|region| tag(asked.language, asked.script, Some(region)));
        tags.extend(all.filter(matters));
    }
    tags.push(asked);
}

fn tag(language: Language, script: Option<Script>, region: Option<Region>) -> LanguageIdentifier {
    LanguageIdentifier {
        language,
        script,
        region,
        variants: Default::default(),
    }
}

/// The ways to write a locale with variants: with or without the script and region that it implies.
fn spellings(cldr: &Cldr, target: &Target) -> Vec<LanguageIdentifier> {
    if target.canonical.variants.is_empty() {
        return Vec::new();
    }
    let mut spellings = Vec::new();
    for script in [None, target.maximal.script] {
        for region in [None, target.maximal.region] {
            let spelling = LanguageIdentifier {
                script,
                region,
                ..target.canonical.clone()
            };
            if cldr.maximal(&spelling) == target.maximal {
                spellings.push(spelling);
            }
        }
    }
    spellings
}

/// Codes of which CLDR knows anything. The library cannot list its data, but is quick to ask.
struct Known {
    /// Languages that have parents or common likely subtags.
    common: Vec<Language>,
    /// Codes that CLDR replaces, and the language that they mean.
    aliases: Vec<(Language, Language)>,
    regions: Vec<Region>,
}

impl Known {
    fn get() -> &'static Self {
        static KNOWN: OnceLock<Known> = OnceLock::new();
        KNOWN.get_or_init(|| {
            let cldr = Cldr::new();
            let common = LocaleExpander::new_common();
            let is_common =
                |code: &Language| common.maximize(&mut (*code).into()) == TransformResult::Modified;
            let alias = |code: Language| {
                let language = cldr.canonical(&code.into()).language;
                (language != code).then_some((code, language))
            };
            Self {
                // The only one that has a parent but nothing else.
                common: languages()
                    .filter(is_common)
                    .chain([language!("nb")])
                    .collect(),
                aliases: languages().filter_map(alias).collect(),
                regions: regions(&cldr),
            }
        })
    }
}

/// Every code of two or three letters.
fn languages() -> impl Iterator<Item = Language> {
    let letters = || b'a'..=b'z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| [a, b]));
    let triples = pairs
        .clone()
        .flat_map(move |[a, b]| letters().map(move |c| [a, b, c]));
    let pairs = pairs.filter_map(|code| Language::try_from_utf8(&code).ok());
    pairs.chain(triples.filter_map(|code| Language::try_from_utf8(&code).ok()))
}

/// The countries that CLDR knows and the groups of UN M.49 in it. The numbers of single countries
/// are left out, since BCP 47 has letters for them, and so are withdrawn codes but for `UK`, which
/// is a common slip.
fn regions(cldr: &Cldr) -> Vec<Region> {
    const GROUPS: [&str; 31] = [
        "001", "002", "003", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021",
        "029", "030", "034", "035", "039", "053", "054", "057", "061", "142", "143", "145", "150",
        "151", "154", "155", "202", "419",
    ];
    let known = |region: &Region| {
        let alone = tag(Language::UNKNOWN, None, Some(*region));
        let in_english = tag(language!("en"), None, Some(*region));
        // Where English is the likely language, the likely subtags are silent.
        cldr.canonical(&alone) == alone
            && (cldr.maximal(&alone) != alone || cldr.line(&in_english).len() > 2)
    };
    let groups = GROUPS.iter().filter_map(|group| group.parse().ok());
    country_codes()
        .filter(known)
        .chain(groups)
        .chain([region!("UK")])
        .collect()
}

/// Every code of two letters.
fn country_codes() -> impl Iterator<Item = Region> {
    let letters = || b'A'..=b'Z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| [a, b]));
    pairs.filter_map(|code| Region::try_from_utf8(&code).ok())
}

/// What is asked of CLDR.
struct Cldr {
    aliases: LocaleCanonicalizer,
    likely: LocaleExpander,
}

impl Cldr {
    fn new() -> Self {
        Self {
            aliases: LocaleCanonicalizer::new_extended(),
            likely: LocaleExpander::new_extended(),
        }
    }

    /// With aliases replaced.
    fn canonical(&self, id: &LanguageIdentifier) -> LanguageIdentifier {
        let mut locale = icu_locale::Locale::from(id.clone());
        self.aliases.canonicalize(&mut locale);
        locale.id
    }

    /// With likely subtags.
    fn maximal(&self, id: &LanguageIdentifier) -> LanguageIdentifier {
        let mut id = id.clone();
        self.likely.maximize(&mut id);
        id
    }

    /// The locale without its variants, and its parents.
    fn line(&self, id: &LanguageIdentifier) -> Vec<LanguageIdentifier> {
        let start = tag(id.language, id.script, id.region);
        let fallback = LocaleFallbacker::new().for_config(LocaleFallbackConfig::default());
        let mut steps = fallback.fallback_for((&start).into());
        let mut line = Vec::new();
        while steps.get().language != Language::UNKNOWN {
            let at = steps.get();
            let step = tag(at.language, at.script, at.region);
            let further = further_parent(&step);
            line.push(step);
            line.extend(further);
            steps.step();
        }
        line
    }
}

/// A parent that the library does not give.
fn further_parent(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    if *id == langid!("zh-MO") {
        // CLDR has it for `zh-Hant-MO`, which the library looks up without the implied script.
        Some(langid!("zh-HK"))
    } else if *id == langid!("no") {
        // CLDR makes both written forms children of `no`. Who asks for `no` means this one.
        Some(langid!("nb"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::Instant;

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
                    ("ja zh-Latn es-Cyrl en-Shaw en-Zzzz und und-TW yue hi", "-"),
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
                    ("sh sr-ME sr-Latn-RS", "sr-Latn"),
                    ("sr sr-RS sh-Cyrl", "-"),
                ],
            ),
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
            codes.for_each(|code| check(code.into()));
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
                every_region(&matcher).for_each(|region| check(tag(language, None, Some(region))));
                for script in &scripts {
                    let regions = Known::get().regions.iter().copied().map(Some).chain([None]);
                    regions.for_each(|region| check(tag(language, *script, region)));
                }
            }
        }
    }

    /// Every code but those that are withdrawn, which have no rows, and some groups.
    fn every_region(matcher: &Matcher) -> impl Iterator<Item = Region> {
        let alone = |region: &Region| tag(Language::UNKNOWN, None, Some(*region));
        let kept = move |region: &Region| matcher.cldr.canonical(&alone(region)) == alone(region);
        let groups = ["001", "150", "419"].map(|group| group.parse().unwrap());
        country_codes().filter(kept).chain(groups)
    }

    #[test]
    fn a_table_is_sorted_and_small() {
        let most = [10, 170];
        Known::get();
        for (set, most) in SETS.iter().zip(most) {
            let start = Instant::now();
            let table = table(&locales(set));
            println!("{set:?}: {} rows, {:?}", table.rows.len(), start.elapsed());
            assert!(table.rows.len() <= most, "{:?}", table.rows);
            assert!(table.rows.is_sorted());
        }
    }

    /// Subtags of every kind, and what is nearly one.
    fn tag_text() -> impl Strategy<Value = String> {
        let subtag = prop_oneof![
            4 => "[a-zA-Z]{2,3}",
            2 => "[a-zA-Z]{4}",
            2 => "[0-9]{3}",
            2 => "[a-z0-9]{4,8}",
            1 => "[a-z0-9]{1}",
            1 => "[a-z0-9]{0,9}",
            1 => prop_oneof!["1996", "1994", "rozaj", "biske", "nedis", "x", "u-ca-buddhist", "t-de"],
            1 => ".{0,4}",
        ];
        let rest = prop::collection::vec(("[-_]", subtag), 0..7);
        ("[a-zA-Z]{2,3}|[a-zA-Z]{0,9}|.{0,3}", rest).prop_map(|(language, rest)| {
            rest.into_iter().fold(language, |tag, (separator, subtag)| {
                tag + &separator + &subtag
            })
        })
    }

    /// What the library makes of a tag, as far as both types agree on what a locale is.
    fn by_library(parsed: Result<LanguageIdentifier, icu_locale::ParseError>) -> Option<String> {
        parsed
            .ok()
            .map(|id| id.to_string())
            .filter(|text| text.len() <= 35)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn our_locale_reads_what_the_library_reads(text in tag_text()) {
            let ours = Locale::parse(&text).ok().map(|locale| locale.to_string());
            let hyphens = text.replace('_', "-");
            let mut subtags = hyphens.split('-');
            if subtags.next().is_some_and(|language| language.len() > 4) {
                return Ok(()); // Well-formed with up to eight letters, but not to the library.
            }
            if subtags.any(|subtag| subtag.len() == 1) {
                // The strict reading checks more of what is in extensions, the lax one nothing.
                let strict = icu_locale::Locale::try_from_str(&hyphens).map(|locale| locale.id);
                let lax = LanguageIdentifier::try_from_locale_bytes(hyphens.as_bytes());
                let formed = |subtag: &str| subtag.len() <= 8 && subtag.bytes().all(|b| b.is_ascii_alphanumeric());
                if let Some(strict) = by_library(strict) && hyphens.split('-').all(formed) {
                    prop_assert_eq!(ours.as_deref(), Some(strict.as_str()));
                }
                if ours.is_some() {
                    prop_assert_eq!(ours, by_library(lax));
                }
            } else {
                prop_assert_eq!(ours, by_library(LanguageIdentifier::try_from_str(&hyphens)));
            }
        }
    }
}
