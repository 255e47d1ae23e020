//! How near a locale is to what a reader asked for (UTS #35, language matching).

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Region, Script};

use super::likely::maximal;
use super::table::{CLOSEST_REGIONS, LANGUAGE_MATCHES, PARADIGMS, REGION_GROUPS, SCRIPT_MATCHES};

/// What is farther, not counting regions, does not serve.
const FARTHEST: u16 = 10;

/// Returns how far `supported` is from `desired`, if it serves. Both have likely subtags.
pub(in crate::locales) fn distance(
    desired: &LanguageIdentifier,
    supported: &LanguageIdentifier,
) -> Option<u16> {
    let text = language_distance(desired, supported)? + script_distance(desired, supported)?;
    (text <= FARTHEST).then(|| text + region_distance(desired, supported))
}

/// Returns the languages of which a reader is served with a text in `language`, but for itself.
pub(in crate::locales) fn languages_served_by(
    language: Language,
) -> impl Iterator<Item = Language> {
    LANGUAGE_MATCHES
        .iter()
        .filter(move |(_, served)| listed(served, language.as_str()).is_some())
        .filter_map(|(desired, _)| desired.parse().ok())
}

/// Returns the scripts of a language of which a reader is served with another of its scripts.
pub(in crate::locales) fn scripts_with_rows(language: Language) -> impl Iterator<Item = Script> {
    SCRIPT_MATCHES.iter().filter_map(move |(desired, _)| {
        let (of, script) = desired.split_once('-')?;
        (of == language.as_str()).then(|| script.parse().ok())?
    })
}

/// Returns whether the regions of a locale's language are in groups, so that any may be nearer to one
/// locale than to another.
pub(in crate::locales) fn has_groups(id: &LanguageIdentifier) -> bool {
    group(&maximal(id)).is_some()
}

/// Returns whether a locale is preferred to others at the same distance.
pub(in crate::locales) fn is_paradigm(supported: &LanguageIdentifier) -> bool {
    let paradigms = PARADIGMS.split(' ').filter_map(|tag| tag.parse().ok());
    paradigms.into_iter().any(|tag| maximal(&tag) == *supported)
}

fn language_distance(desired: &LanguageIdentifier, supported: &LanguageIdentifier) -> Option<u16> {
    if desired.language == supported.language {
        return Some(0);
    }
    listed(
        LANGUAGE_MATCHES.get(desired.language.as_str())?,
        supported.language.as_str(),
    )
}

fn script_distance(desired: &LanguageIdentifier, supported: &LanguageIdentifier) -> Option<u16> {
    if desired.script == supported.script {
        return Some(0);
    }
    if desired.language != supported.language {
        return None;
    }
    let key = format!("{}-{}", desired.language, desired.script?);
    listed(SCRIPT_MATCHES.get(&key)?, supported.script?.as_str())
}

fn region_distance(desired: &LanguageIdentifier, supported: &LanguageIdentifier) -> u16 {
    let (Some(from), Some(to)) = (desired.region, supported.region) else {
        return u16::from(desired.region != supported.region) * 4;
    };
    if from == to {
        return 0;
    }
    let Some(group) = group(desired).filter(|_| desired.language == supported.language) else {
        return 4;
    };
    let within = |region: Region| group.split('+').any(|member| member == region.as_str());
    let closest = CLOSEST_REGIONS.get(desired.language.as_str());
    match (within(from), within(to)) {
        (false, false)
            if [from, to]
                .iter()
                .any(|region| Some(region.as_str()) == closest) =>
        {
            3
        }
        (true, true) | (false, false) => 4,
        (true, false) | (false, true) => 5,
    }
}

/// Returns the group of regions of a language, or of a language in one script.
fn group(id: &LanguageIdentifier) -> Option<&'static str> {
    let in_script = id.script.map(|script| format!("{}-{script}", id.language));
    let of_script = in_script.and_then(|key| REGION_GROUPS.get(&key));
    of_script.or_else(|| REGION_GROUPS.get(id.language.as_str()))
}

/// Returns the distance of `subtag` in `de:4+nl:8`.
fn listed(matches: &str, subtag: &str) -> Option<u16> {
    let mut matches = matches.split('+').filter_map(|found| found.split_once(':'));
    matches.find(|(found, _)| *found == subtag)?.1.parse().ok()
}
