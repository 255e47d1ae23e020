//! The generator of errorbook's table of plural rules: CLDR's JSON in, Rust source out.

mod data;
mod emit;
mod samples;

pub use data::{Plurals, Rule, plurals};

use std::collections::BTreeMap;
use std::error::Error;

/// The command that writes the table, for its header and for the test that holds it fresh.
pub const COMMAND: &str = "cargo run -p errorbook-cldr";

/// Where the table stands, from this package's folder.
pub const TABLE: &str = "../../compiler/src/plural/table.rs";

/// The source of the table from the text of CLDR's `plurals.json`, `ordinals.json` and
/// `aliases.json`.
pub fn table(cardinal: &str, ordinal: &str, aliases: &str) -> Result<String, Box<dyn Error>> {
    let cardinal = plurals(cardinal)?;
    let ordinal = plurals(ordinal)?;
    let aliases = data::aliases(aliases)?;
    if cardinal.version != ordinal.version || cardinal.version != aliases.version {
        return Err("the files are of different CLDR versions".into());
    }
    // The compiler looks a locale up among the cardinal rules first.
    if let Some(locale) = ordinal
        .locales
        .keys()
        .find(|l| !cardinal.locales.contains_key(*l))
    {
        return Err(format!("`{locale}` has ordinal rules, but no cardinal ones").into());
    }
    let aliases = needed(&aliases.replacements, &cardinal);
    Ok(emit::source(&cardinal, &ordinal, &aliases))
}

/// The aliases that lead to rules which cutting subtags off the alias itself would not find, with
/// the locale that has them.
fn needed(aliases: &BTreeMap<String, String>, cardinal: &Plurals) -> BTreeMap<String, String> {
    let locale_of = |tag: &str| -> Option<String> {
        let beginnings = std::iter::successors(Some(tag), |tag| Some(tag.rsplit_once('-')?.0));
        beginnings
            .map(str::to_owned)
            .find(|tag| cardinal.locales.contains_key(tag))
    };
    let leads = |(alias, replacement): (&String, &String)| {
        let locale = locale_of(replacement)?;
        let needless = cardinal.locales.contains_key(alias)
            || locale_of(alias).as_ref() == Some(&locale)
            // Root has rules, but for no language: `i-enochian` stays an unknown one.
            || locale == "und";
        (!needless).then(|| (alias.clone(), locale))
    };
    aliases.iter().filter_map(leads).collect()
}
