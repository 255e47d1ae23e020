//! `cargo run -p errorbook-conformance`: fetches what others wrote, runs it, prints a table.

use std::error::Error;
use std::path::Path;

use errorbook_conformance::material::Material;
use errorbook_conformance::tally::{Table, Tally};
use errorbook_conformance::{bundle, firefox, samples, specification};

fn main() -> Result<(), Box<dyn Error>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let material = Material::fetch(Path::new(&target))?;
    let tallies: Vec<Tally> = vec![
        specification::run(&material.syntax.join("tests/fixtures"))?,
        bundle::run(&material.bundle.join("tests/fixtures"))?,
        firefox::run(&material.testing.join("resources"))?,
        samples::run()?,
    ];
    print!("{}", Table(&tallies));
    let failures: Vec<_> = tallies.iter().flat_map(|tally| &tally.failures).collect();
    for failure in &failures {
        eprintln!("{failure}");
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("{} cases failed", failures.len()).into())
    }
}
