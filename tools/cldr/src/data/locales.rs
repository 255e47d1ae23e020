//! What is said of locales: aliases, likely subtags, parents.

use super::supplemental;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;

/// Tags, and what belongs to each.
pub(crate) type Tags = BTreeMap<String, String>;

/// The content of `aliases.json`, `likelySubtags.json` and `parentLocales.json`.
#[derive(Debug)]
pub(crate) struct Locales {
    /// The CLDR version.
    pub(crate) version: String,
    /// What stands for each tag that is not in use any more.
    pub(crate) language_aliases: Tags,
    pub(crate) script_aliases: Tags,
    /// Where several territories stand for one, there are spaces between them.
    pub(crate) territory_aliases: Tags,
    pub(crate) variant_aliases: Tags,
    /// The most likely complete tag for one that is not complete.
    pub(crate) likely: Tags,
    pub(crate) parents: Tags,
}

impl Locales {
    pub(crate) fn read(aliases: &str, likely: &str, parents: &str) -> Result<Self, Box<dyn Error>> {
        let (version, aliases) = supplemental::<AliasesJson>(aliases)?;
        let (version_of_likely, likely) = supplemental::<LikelyJson>(likely)?;
        let (version_of_parents, parents) = supplemental::<ParentsJson>(parents)?;
        if version != version_of_likely || version != version_of_parents {
            return Err("the files are of different CLDR versions".into());
        }
        let alias = aliases.metadata.alias;
        Ok(Self {
            version,
            language_aliases: replacements(alias.languages),
            script_aliases: replacements(alias.scripts),
            territory_aliases: replacements(alias.territories),
            variant_aliases: replacements(alias.variants),
            likely: likely.tags,
            parents: parents.of.texts,
        })
    }
}

/// Reads the language aliases of `aliases.json`, and the CLDR version.
pub(crate) fn language_aliases(json: &str) -> Result<(String, Tags), Box<dyn Error>> {
    let (version, aliases) = supplemental::<AliasesJson>(json)?;
    Ok((version, replacements(aliases.metadata.alias.languages)))
}

fn replacements(aliases: BTreeMap<String, Replacement>) -> Tags {
    let pairs = aliases.into_iter();
    pairs.map(|(tag, to)| (tag, to.replacement)).collect()
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
    #[serde(rename = "scriptAlias")]
    scripts: BTreeMap<String, Replacement>,
    #[serde(rename = "territoryAlias")]
    territories: BTreeMap<String, Replacement>,
    #[serde(rename = "variantAlias")]
    variants: BTreeMap<String, Replacement>,
}

#[derive(Deserialize)]
struct Replacement {
    #[serde(rename = "_replacement")]
    replacement: String,
}

#[derive(Deserialize)]
struct LikelyJson {
    #[serde(rename = "likelySubtags")]
    tags: Tags,
}

#[derive(Deserialize)]
struct ParentsJson {
    #[serde(rename = "parentLocales")]
    of: Parents,
}

/// Those of texts. Collations and others have some of their own.
#[derive(Deserialize)]
struct Parents {
    #[serde(rename = "parentLocale")]
    texts: Tags,
}
