//! The generator of errorbook's tables of CLDR data: JSON in, Rust source out.

mod data;
mod group_table;
mod locale_table;
mod matching_rows;
mod plural_table;
mod samples;
mod unit_table;

pub use data::{Plurals, Rule, plurals};

use data::{Locales, Matching};
use std::error::Error;

/// The command that writes the tables, for their headers and for the test that holds them fresh.
pub const COMMAND: &str = "cargo run -p errorbook-cldr";

/// A table: where it stands, from this package's folder, and its source.
#[derive(Debug)]
pub struct Table {
    /// The path.
    pub path: &'static str,
    /// The Rust source.
    pub source: String,
}

/// Returns all tables, made of the files of `data/`, which `read` returns by their names.
///
/// # Errors
/// If a file cannot be read, is not what it should be, or is of another CLDR version.
pub fn tables(
    read: impl Fn(&str) -> Result<String, Box<dyn Error>>,
) -> Result<Vec<Table>, Box<dyn Error>> {
    let aliases = read("aliases.json")?;
    let plurals = plural_table::source(&read("plurals.json")?, &read("ordinals.json")?, &aliases)?;
    let locales = Locales::read(
        &aliases,
        &read("likelySubtags.json")?,
        &read("parentLocales.json")?,
    )?;
    let matching = Matching::read(
        &read("languageMatching.json")?,
        &read("territoryContainment.json")?,
    )?;
    Ok(vec![
        Table {
            path: "../../compiler/src/plural/table.rs",
            source: plurals,
        },
        Table {
            path: "../../compiler/src/locales/cldr/table.rs",
            source: locale_table::source(&locales, &matching)?,
        },
        Table {
            path: "../../compiler/src/formats/cldr/numbers.rs",
            source: group_table::source(&read("numbers.json")?, &locales)?,
        },
        Table {
            path: "../../compiler/src/formats/cldr/lists.rs",
            source: group_table::source(&read("lists.json")?, &locales)?,
        },
        Table {
            path: "../../compiler/src/formats/cldr/currencies.rs",
            source: group_table::source(&read("currencies.json")?, &locales)?,
        },
        Table {
            path: "../../compiler/src/formats/cldr/units.txt",
            source: unit_table::source(&read("units.json")?, &locales)?,
        },
    ])
}
