//! How far one locale is from another, for a reader of it.

use super::supplemental;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

/// The content of `languageMatching.json`, with the regions of `territoryContainment.json`.
#[derive(Debug)]
pub(crate) struct Matching {
    /// The CLDR version.
    pub(crate) version: String,
    pub(crate) rules: Vec<MatchRule>,
    /// The regions of each variable such as `$enUS`, with those that are in a group of it.
    pub(crate) variables: BTreeMap<String, BTreeSet<String>>,
    /// Locales that are preferred to others at the same distance.
    pub(crate) paradigms: Vec<String>,
}

/// A rule. Both sides are a language, a language and script, or all three, with `*` for any.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct MatchRule {
    #[serde(rename = "_desired")]
    pub(crate) desired: String,
    #[serde(rename = "_supported")]
    pub(crate) supported: String,
    #[serde(rename = "_distance")]
    pub(crate) distance: u16,
    #[serde(rename = "_oneway", default)]
    pub(crate) oneway: bool,
}

impl Matching {
    pub(crate) fn read(matching: &str, containment: &str) -> Result<Self, Box<dyn Error>> {
        let (version, matching) = supplemental::<MatchingJson>(matching)?;
        let (version_of_regions, regions) = supplemental::<ContainmentJson>(containment)?;
        if version != version_of_regions {
            return Err("the files are of different CLDR versions".into());
        }
        let written = matching.of.written;
        let expanded = |value: &str| {
            let mut all = BTreeSet::new();
            value
                .split('+')
                .for_each(|region| add(region, &regions.of, &mut all));
            all
        };
        let variables = written.variables.iter();
        Ok(Self {
            version,
            variables: variables
                .map(|(name, value)| (name.clone(), expanded(&value.value)))
                .collect(),
            rules: written.rules,
            paradigms: written.paradigms.locales,
        })
    }
}

/// Adds a region and all that is in it. Groups that are not the regular ones (`419` of `019`) have
/// keys of their own, such as `019-status-grouping`.
fn add(region: &str, containment: &BTreeMap<String, Contained>, all: &mut BTreeSet<String>) {
    if all.insert(region.to_owned()) {
        let keys = [region.to_owned(), format!("{region}-status-grouping")];
        let contained = keys.iter().filter_map(|key| containment.get(key));
        contained
            .flat_map(|regions| &regions.regions)
            .for_each(|inner| add(inner, containment, all));
    }
}

#[derive(Deserialize)]
struct MatchingJson {
    #[serde(rename = "languageMatching")]
    of: Kinds,
}

#[derive(Deserialize)]
struct Kinds {
    #[serde(rename = "written-new")]
    written: Written,
}

#[derive(Deserialize)]
struct Written {
    #[serde(rename = "paradigmLocales")]
    paradigms: Paradigms,
    #[serde(rename = "matchVariables")]
    variables: BTreeMap<String, Variable>,
    #[serde(rename = "languageMatch")]
    rules: Vec<MatchRule>,
}

#[derive(Deserialize)]
struct Paradigms {
    #[serde(rename = "_locales")]
    locales: Vec<String>,
}

#[derive(Deserialize)]
struct Variable {
    #[serde(rename = "_value")]
    value: String,
}

#[derive(Deserialize)]
struct ContainmentJson {
    #[serde(rename = "territoryContainment")]
    of: BTreeMap<String, Contained>,
}

#[derive(Deserialize)]
struct Contained {
    #[serde(rename = "_contains", default)]
    regions: Vec<String>,
}
