//! `cargo run -p errorbook-conformance`: fetches what others wrote, runs it, prints a table.

use std::error::Error;
use std::path::Path;

use errorbook_conformance::material::Material;
use errorbook_conformance::tally::{Table, Tally};
use errorbook_conformance::{bundle, firefox, icu, intl, specification};

/// Cases run, passed, refused, known differences and skipped, of each source. What is refused or
/// differs is so on purpose, so that another number is a mistake, or a change of the subset.
const FIGURES: [[usize; 5]; 9] = [
    [35, 35, 0, 0, 0],
    [171, 91, 75, 5, 9],
    [4_142, 4_095, 47, 0, 0],
    [458_496, 454_905, 0, 3_591, 0],
    [87_120, 87_120, 0, 0, 0],
    [777_600, 771_525, 0, 6_075, 0],
    [1_203_552, 1_107_482, 0, 96_070, 0],
    [725_760, 720_986, 0, 4_774, 0],
    [11_160, 11_160, 0, 0, 0],
];

fn main() -> Result<(), Box<dyn Error>> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let material = Material::fetch(Path::new(&target))?;
    let mut tallies: Vec<Tally> = vec![
        specification::run(&material.syntax.join("tests/fixtures"))?,
        bundle::run(&material.bundle.join("tests/fixtures"))?,
        firefox::run(&material.testing.join("resources"))?,
        intl::run()?,
    ];
    let numbers = tallies.last().map(intl::unused);
    tallies.extend(icu::run()?);
    print!("{}", Table(&tallies));
    let failures: Vec<_> = tallies.iter().flat_map(|tally| &tally.failures).collect();
    for failure in &failures {
        eprintln!("{failure}");
    }
    if !failures.is_empty() {
        return Err(format!("{} cases failed", failures.len()).into());
    }
    if let Some(unused) = numbers
        && !unused.is_empty()
    {
        return Err(format!("ICU, numbers: no difference any more: {unused:?}").into());
    }
    for (tally, figures) in tallies.iter().zip(FIGURES) {
        if tally.figures() != figures {
            return Err(format!("{}: the figures were {figures:?}", tally.source).into());
        }
    }
    Ok(())
}
