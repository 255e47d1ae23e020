//! The rules of `plurals.json` and `ordinals.json`.

use super::supplemental;
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

/// Reads `plurals.json` or `ordinals.json`.
pub fn plurals(json: &str) -> Result<Plurals, Box<dyn Error>> {
    let (version, content) = supplemental::<PluralsJson>(json)?;
    let locales = content.locales.into_iter();
    let read = locales.map(|(locale, rules)| Ok((locale, rules_by_category(&rules)?)));
    Ok(Plurals {
        version,
        locales: read.collect::<Result<_, String>>()?,
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
struct PluralsJson {
    #[serde(rename = "plurals-type-cardinal", alias = "plurals-type-ordinal")]
    locales: BTreeMap<String, BTreeMap<String, String>>,
}
