//! Where a locale inherits from.

use unic_langid::LanguageIdentifier;
use unic_langid::subtags::{Language, Script};

use super::likely::maximal;
use super::table::PARENTS;
use super::tag;

/// Returns the locale without its variants, and its parents, the nearest first: `es-MX`, `es-419`,
/// `es`. A script that is implied is left out of them.
pub(in crate::locales) fn line(id: &LanguageIdentifier) -> Vec<LanguageIdentifier> {
    let implied = likely_script(&tag(id.language, None, id.region));
    let written = id.script.filter(|script| Some(*script) != implied);
    let script = id
        .script
        .or_else(|| implied.filter(|_| id.region.is_some()));
    let mut line = Vec::new();
    let mut next = Some(tag(id.language, written, id.region));
    while let Some(step) = next
        && !step.language.is_empty()
        && !line.contains(&step)
    {
        next = parent(&step, script);
        line.push(step);
    }
    line
}

/// Returns the languages of which a locale has a parent in another language.
pub(in crate::locales) fn languages_with_parents() -> impl Iterator<Item = Language> {
    let parsed = |tag: &str| tag.parse::<LanguageIdentifier>().ok();
    let with_rows = PARENTS.iter().filter_map(move |(child, parent)| {
        let (child, parent) = (parsed(child)?.language, parsed(parent)?.language);
        (child != parent).then_some(child)
    });
    with_rows.chain("no".parse().ok())
}

/// Returns the parent of a locale whose text is in `script`, if it is known from a region or a
/// script. No locale inherits from one in another script.
fn parent(id: &LanguageIdentifier, script: Option<Script>) -> Option<LanguageIdentifier> {
    if let Some(parent) = PARENTS.get(&id.to_string()) {
        return parent.parse().ok();
    }
    if id.language.as_str() == "no" && id.region.is_none() {
        // CLDR makes both written forms children of `no`. Who asks for `no` means this one.
        return "nb".parse().ok();
    }
    id.region?;
    let implied = likely_script(&tag(id.language, None, None));
    Some(tag(id.language, script.filter(|_| script != implied), None))
}

fn likely_script(id: &LanguageIdentifier) -> Option<Script> {
    maximal(id).script
}
