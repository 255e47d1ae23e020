//! Writes tables of what locales have in common: a text of values, and the locales that have it.

use crate::COMMAND;
use crate::data::Locales;
use crate::locale_table::without_implied_script;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

/// The most bytes of a line, but for what continues it.
const FULL: usize = 98;

#[derive(Deserialize)]
struct File {
    version: String,
    #[serde(flatten)]
    kinds: BTreeMap<String, Vec<Record>>,
}

#[derive(Deserialize)]
struct Record {
    locales: String,
    values: Vec<String>,
}

/// Returns the source, made of a file that `extract.mjs` wrote.
pub(crate) fn source(json: &str, locales: &Locales) -> Result<String, Box<dyn Error>> {
    let file: File = serde_json::from_str(json)?;
    if file.version != locales.version {
        return Err("the files are of different CLDR versions".into());
    }
    let mut out = format!(
        "\
// @generated from CLDR {} by `{COMMAND}`. Do not edit.
// Derived from data files of the Unicode Consortium; see LICENSE-UNICODE in `src/plural`.

//! How values are written, by the locales that write them so.

use super::Groups;
",
        file.version
    );
    for (kind, records) in &file.kinds {
        table(kind, records, locales, &mut out)?;
    }
    Ok(out)
}

fn table(
    kind: &str,
    records: &[Record],
    locales: &Locales,
    out: &mut String,
) -> Result<(), Box<dyn Error>> {
    let name = kind.to_uppercase();
    let count = records.len();
    write!(
        out,
        "
/// The data on {kind} that `extract.mjs` wrote: {count} records.
#[rustfmt::skip]
pub(in crate::formats) static {name}: Groups = &[
"
    )?;
    for record in records {
        let values = record.values.join("|");
        writeln!(out, "    ({values:?}, \"\\")?;
        let tags = record.locales.split(' ');
        let tags = tags.map(|tag| without_implied_script(tag, &locales.likely));
        let mut line = String::new();
        for tag in tags {
            if line.len() + 1 + tag.len() > FULL {
                writeln!(out, "{line} \\")?;
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line += &tag;
        }
        writeln!(out, "{line}\"),")?;
    }
    out.push_str("];\n");
    Ok(())
}
