//! Writes the table of plural rules.

use errorbook_cldr::{TABLE, table};
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name| fs::read_to_string(package.join("data").join(name));
    let source = table(
        &read("plurals.json")?,
        &read("ordinals.json")?,
        &read("aliases.json")?,
    )?;
    fs::write(package.join(TABLE), source)?;
    Ok(())
}
