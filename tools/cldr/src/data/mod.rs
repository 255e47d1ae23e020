//! The parts of CLDR's JSON files that the tables are made of.

mod locales;
mod matching;
mod plurals;

pub(crate) use locales::{Locales, language_aliases};
pub(crate) use matching::{MatchRule, Matching};
pub use plurals::{Plurals, Rule, plurals};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::error::Error;

/// Returns the content of a file, with the CLDR version that it is of.
fn supplemental<T: DeserializeOwned>(json: &str) -> Result<(String, T), Box<dyn Error>> {
    let file: File<T> = serde_json::from_str(json)?;
    Ok((file.supplemental.version.cldr, file.supplemental.content))
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
