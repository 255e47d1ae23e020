//! Writes the table of units: a line for each record.

use crate::data::Locales;
use crate::locale_table::without_implied_script;
use serde::Deserialize;
use std::error::Error;

#[derive(Deserialize)]
struct File {
    version: String,
    units: Vec<[String; 3]>,
}

/// Returns the table, made of a file that `extract-units.mjs` wrote.
pub(crate) fn source(json: &str, locales: &Locales) -> Result<String, Box<dyn Error>> {
    let file: File = serde_json::from_str(json)?;
    if file.version != locales.version {
        return Err("the files are of different CLDR versions".into());
    }
    let lines = file.units.iter().map(|[key, patterns, tags]| {
        let tags = tags.split(' ');
        let tags = tags.map(|tag| without_implied_script(tag, &locales.likely));
        let tags: Vec<_> = tags.collect();
        format!("{key}\t{patterns}\t{}\n", tags.join(" "))
    });
    Ok(lines.collect())
}
