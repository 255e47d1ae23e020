//! The parts of CLDR's JSON files that the table is made of.

use errorbook_core::plural::Category;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;

/// The content of `plurals.json` or `ordinals.json`.
#[derive(Debug)]
pub struct Plurals {
    /// The CLDR version.
    pub version: String,
    /// The rules of each locale by category, with their samples.
    pub locales: BTreeMap<String, BTreeMap<Category, Rule>>,
}

/// The rule of a category.
#[derive(Debug)]
pub struct Rule {
    /// What numbers must fulfil; empty for `other`.
    pub condition: String,
    /// Numbers that do, as CLDR lists them: `@integer 0, 2~16, … @decimal …`.
    pub samples: String,
}

/// The language aliases of `aliases.json`.
#[derive(Debug)]
pub(crate) struct Aliases {
    /// The CLDR version.
    pub(crate) version: String,
    /// What stands for each tag that is not in use any more.
    pub(crate) replacements: BTreeMap<String, String>,
}

/// Reads `plurals.json` or `ordinals.json`.
pub fn plurals(json: &str) -> Result<Plurals, Box<dyn Error>> {
    let file: File<PluralsJson> = serde_json::from_str(json)?;
    let locales = file.supplemental.content.locales;
    Ok(Plurals {
        version: file.supplemental.version.cldr,
        locales: locales
            .into_iter()
            .map(|(locale, rules)| Ok((locale, rules_by_category(&rules)?)))
            .collect::<Result<_, String>>()?,
    })
}

/// Reads `aliases.json`.
pub(crate) fn aliases(json: &str) -> Result<Aliases, Box<dyn Error>> {
    let file: File<AliasesJson> = serde_json::from_str(json)?;
    let languages = file.supplemental.content.metadata.alias.languages;
    Ok(Aliases {
        version: file.supplemental.version.cldr,
        replacements: languages
            .into_iter()
            .map(|(tag, to)| (tag, to.replacement))
            .collect(),
    })
}

fn rules_by_category(rules: &BTreeMap<String, String>) -> Result<BTreeMap<Category, Rule>, String> {
    let by_category = rules.iter().map(|(key, text)| {
        let name = key
            .strip_prefix("pluralRule-count-")
            .and_then(Category::from_name);
        let category = name.ok_or_else(|| format!("`{key}` is no category"))?;
        Ok((category, rule(text)))
    });
    by_category.collect()
}

fn rule(text: &str) -> Rule {
    let samples = text.find('@').unwrap_or(text.len());
    let (condition, samples) = text.split_at(samples);
    Rule {
        condition: condition.trim().to_owned(),
        samples: samples.to_owned(),
    }
}

#[derive(Deserialize)]
struct File<T> {
    supplemental: Supplemental<T>,
}

#[derive(Deserialize)]
struct Supplemental<T> {
    version: Version,
    #[serde(flatten)]
    content: T,
}

#[derive(Deserialize)]
struct Version {
    #[serde(rename = "_cldrVersion")]
    cldr: String,
}

#[derive(Deserialize)]
struct PluralsJson {
    #[serde(rename = "plurals-type-cardinal", alias = "plurals-type-ordinal")]
    locales: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct AliasesJson {
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Metadata {
    alias: AliasLists,
}

#[derive(Deserialize)]
struct AliasLists {
    #[serde(rename = "languageAlias")]
    languages: BTreeMap<String, Replacement>,
}

#[derive(Deserialize)]
struct Replacement {
    #[serde(rename = "_replacement")]
    replacement: String,
}
