//! Tags that are not in use any more, and what stands for them.

use unic_langid::LanguageIdentifier;

use super::likely::maximal;
use super::table::{
    LANGUAGE_ALIASES, REGION_ALIASES, SCRIPT_ALIASES, VARIANT_ALIASES, VARIANT_RULES,
};

/// Returns a locale with all aliases replaced: `he` for `iw` (UTS #35, annex C).
pub(in crate::locales) fn canonical(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut id = id.clone();
    while let Some(replaced) = replaced_once(&id) {
        id = replaced;
    }
    id
}

/// Returns every code of a language that has an alias, with the locale that it means.
pub(in crate::locales) fn language_aliases()
-> impl Iterator<Item = (LanguageIdentifier, LanguageIdentifier)> {
    let parsed = LANGUAGE_ALIASES
        .iter()
        .filter_map(|(from, _)| from.parse().ok());
    parsed
        .filter(|alias: &LanguageIdentifier| alias.region.is_none())
        .map(|alias| {
            let means = canonical(&alias);
            (alias, means)
        })
}

fn replaced_once(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    by_variants(id)
        .or_else(|| by_language(id))
        .or_else(|| with_script(id))
        .or_else(|| with_region(id))
        .or_else(|| with_variants(id))
}

/// Replaces a locale by the first rule of which the locale has all variants, and the language if the rule has one.
fn by_variants(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    if id.variants().len() == 0 {
        return None;
    }
    VARIANT_RULES.iter().find_map(|(from, to)| {
        let from: LanguageIdentifier = from.parse().ok()?;
        let applies = (from.language.is_empty() || from.language == id.language)
            && from.variants().all(|variant| id.has_variant(*variant));
        applies.then(|| replace(id, &from, to))?
    })
}

fn by_language(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let with_region = id.region.map(|region| format!("{}-{region}", id.language));
    let keys = with_region.into_iter().chain([id.language.to_string()]);
    keys.into_iter().find_map(|key| {
        let to = LANGUAGE_ALIASES.get(&key)?;
        replace(id, &key.parse().ok()?, to)
    })
}

/// Puts `to` in the place of what the rule's left side, `from`, names. What else is in `to` is only
/// taken where the locale has nothing.
fn replace(
    id: &LanguageIdentifier,
    from: &LanguageIdentifier,
    to: &str,
) -> Option<LanguageIdentifier> {
    let to: LanguageIdentifier = to.parse().ok()?;
    let mut replaced = id.clone();
    if !from.language.is_empty() || id.language.is_empty() {
        replaced.language = to.language;
    }
    replaced.script = id.script.or(to.script);
    replaced.region = match from.region {
        Some(_) => to.region,
        None => id.region.or(to.region),
    };
    let kept = id.variants().filter(|variant| !from.has_variant(**variant));
    let variants: Vec<_> = kept.chain(to.variants()).copied().collect();
    replaced.set_variants(&variants);
    Some(replaced)
}

fn with_script(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let script = SCRIPT_ALIASES.get(id.script?.as_str())?;
    let mut replaced = id.clone();
    replaced.script = Some(script.parse().ok()?);
    Some(replaced)
}

/// Replaces a country that fell apart by the one of its parts where the language is spoken, else the first.
fn with_region(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let regions = REGION_ALIASES.get(id.region?.as_str())?;
    let mut regions = regions.split('+').filter_map(|region| region.parse().ok());
    let first = regions.next()?;
    let likely = maximal(&super::tag(id.language, id.script, None)).region;
    let mut replaced = id.clone();
    replaced.region = regions
        .find(|region| Some(*region) == likely)
        .or(Some(first));
    Some(replaced)
}

fn with_variants(id: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let new = |old: &str| VARIANT_ALIASES.get(old)?.parse().ok();
    id.variants().find_map(|old| new(old.as_str()))?;
    let variants = id.variants().map(|old| new(old.as_str()).unwrap_or(*old));
    let variants: Vec<_> = variants.collect();
    let mut replaced = id.clone();
    replaced.set_variants(&variants);
    Some(replaced)
}
