//! The answers for all tags, in as few rows as will do.

use std::collections::{BTreeMap, BTreeSet};

use errorbook_core::Locale;
use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Script};

use super::cldr::{
    canonical, has_groups, language_aliases, languages_served_by, languages_with_parents, line,
    maximal, regions, regions_with_rows, scripts_with_rows, tag,
};
use super::matcher::{Matcher, Target};

/// Withdrawn codes of regions have no rows but for this one, which is a common slip.
const UK: &str = "UK";

/// Returns the tags whose answer differs from that of their shorter tags.
pub(super) fn rows(matcher: &Matcher, available: &[Locale]) -> Vec<(String, Option<usize>)> {
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
    let leads_to_own = |language: &Language| {
        let mut lines = scripts
            .iter()
            .map(|script| line(&tag(*language, *script, None)));
        lines.any(|line| line.iter().any(|step| own.contains(&step.language)))
    };
    let relatives = languages_with_parents().filter(leads_to_own);
    let served = own
        .iter()
        .flat_map(|language| languages_served_by(*language));
    let languages: BTreeSet<_> = own.iter().copied().chain(relatives).chain(served).collect();
    let aliases = language_aliases().map(|(alias, means)| (alias.language, means.language));
    let aliases = aliases.filter(|(_, means)| languages.contains(means));
    let mut tags = Vec::new();
    for (language, means) in languages.iter().map(|l| (*l, *l)).chain(aliases) {
        // As with regions, `jpn-Hira` for `ja-Hira` is left to those who write tags well.
        let well_written = language == means || language.as_str().len() == 2;
        let others = scripts_with_rows(means).filter(|_| well_written).map(Some);
        let scripts: BTreeSet<_> = scripts.iter().copied().chain(others).collect();
        for script in scripts {
            with_regions(matcher, tag(language, script, None), &mut tags);
        }
    }
    tags.extend(matcher.targets.iter().flat_map(spellings));
    tags
}

/// Adds `asked` and its regions as far as they may change the answer.
fn with_regions(matcher: &Matcher, asked: LanguageIdentifier, tags: &mut Vec<LanguageIdentifier>) {
    // In a script that is written out but not served, no region is served.
    if asked.script.is_some() && matcher.answer(&asked).is_none() {
        return;
    }
    let means = canonical(&asked);
    // `spa` for `es` is no BCP 47, but met. It finds the language, and never a wrong script; which
    // of the language's locales serves is left to those who write tags well.
    let well_written = asked.language.as_str().len() == 2 || means == asked;
    let of_targets = matcher.targets.iter().filter_map(|t| t.maximal.region);
    // Where there are several to choose from, all regions may.
    let of_language = matcher
        .targets
        .iter()
        .filter(|t| t.canonical.language == means.language);
    let in_groups = of_language.count() > 1 && has_groups(&means);
    let regions: BTreeSet<_> = regions_with_rows(means.language)
        .chain(regions().filter(|_| in_groups))
        .chain(of_targets)
        .chain(UK.parse().ok())
        .collect();
    let script = maximal(&means).script;
    let all = regions
        .into_iter()
        .map(|region| tag(asked.language, asked.script, Some(region)));
    tags.extend(all.filter(|tag| well_written || maximal(&canonical(tag)).script != script));
    tags.push(asked);
}

/// Returns the ways to write a locale with variants: with or without the script and region that it implies.
fn spellings(target: &Target) -> Vec<LanguageIdentifier> {
    if target.canonical.variants().len() == 0 {
        return Vec::new();
    }
    let mut spellings = Vec::new();
    for script in [None, target.maximal.script] {
        for region in [None, target.maximal.region] {
            let mut spelling = target.canonical.clone();
            spelling.script = script;
            spelling.region = region;
            if maximal(&spelling) == target.maximal {
                spellings.push(spelling);
            }
        }
    }
    spellings
}
