//! Writes the tables of plural rules, of locales and of numbers.

use errorbook_cldr::tables;
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| Ok(fs::read_to_string(package.join("data").join(name))?);
    for table in tables(read)? {
        fs::write(package.join(table.path), table.source)?;
    }
    Ok(())
}
