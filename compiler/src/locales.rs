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

/// Returns which of `available` serves a reader of `requested`: the answer that a catalog of these locales has.
#[must_use]
pub fn serving_locale(requested: &Locale, available: &[Locale]) -> Option<usize> {
    Matcher::new(available).answer(&identifier(requested)?)
}

/// Returns whether CLDR knows the language of a locale. `jp`, a country's code, is no language.
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

/// Returns the locale as CLDR calls it now: `he` for `iw`.
pub(crate) fn canonical(locale: &Locale) -> Option<String> {
    Some(Cldr::new().canonical(&identifier(locale)?).to_string())
}

/// Returns the language that is most likely meant by a country's code: `ja` by `jp`.
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

    /// Returns the locale that serves a reader of `requested`.
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

    /// Returns the locales in the script of `asked`.
    fn readable(&self, asked: &LanguageIdentifier) -> Vec<&Target> {
        // An explicit script as it stands: `Zzzz`, which likely subtags replace, is no one's.
        let script = asked.script.or_else(|| self.cldr.maximal(asked).script);
        self.targets
            .iter()
            .filter(|target| target.maximal.script == script)
            .collect()
    }

    /// Returns the first of `targets` that is `wanted`, preferably under that very tag.
    fn equal(&self, targets: &[&Target], wanted: &LanguageIdentifier) -> Option<usize> {
        let literally = targets.iter().find(|target| target.written == *wanted);
        let found = literally.or_else(|| {
            let maximal = self.cldr.maximal(wanted);
            targets.iter().find(|target| target.maximal == maximal)
        });
        found.map(|target| target.position)
    }
}

/// Returns those of `targets` in the language of `asked`.
fn related(targets: &[&Target], asked: &LanguageIdentifier) -> impl Iterator<Item = usize> {
    let related = targets
        .iter()
        .filter(|target| target.canonical.language == asked.language);
    related.map(|target| target.position)
}

/// Returns the identifier of a locale. A language of five to eight letters is well-formed, but none is
/// registered, and the library knows none. A locale in one serves under its own tag alone.
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

/// Returns the tags whose answer differs from that of their shorter tags.
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

/// Returns every tag that may need a row.
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

/// Returns the ways to write a locale with variants: with or without the script and region that it implies.
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

/// Returns every code of two or three letters.
fn languages() -> impl Iterator<Item = Language> {
    let letters = || b'a'..=b'z';
    let pairs = letters().flat_map(move |a| letters().map(move |b| [a, b]));
    let triples = pairs
        .clone()
        .flat_map(move |[a, b]| letters().map(move |c| [a, b, c]));
    let pairs = pairs.filter_map(|code| Language::try_from_utf8(&code).ok());
    pairs.chain(triples.filter_map(|code| Language::try_from_utf8(&code).ok()))
}

/// Returns the countries that CLDR knows and the groups of UN M.49 in it. The numbers of single countries
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

/// Returns every code of two letters.
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

    /// Returns the locale without its variants, and its parents.
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

/// Returns a parent that the library does not give.
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
mod tests;
