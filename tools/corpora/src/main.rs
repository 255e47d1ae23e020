//! `cargo run --release -p errorbook-corpora -- DIR…`: checks translations of others, and prints what it finds.

use std::error::Error;
use std::path::{Path, PathBuf};

use errorbook_corpora::corpus::Corpus;
use errorbook_corpora::judgement::Judgement;
use errorbook_corpora::{draw, fixes, legitimate, report, seed};

const USAGE: &str = "errorbook-corpora [PART] DIR…

DIR is a project of errorbook: `catalog/` and `locales/`. Its name is the corpus's.
PART is one of
  findings    findings by check and level, and what a check takes of a processor
  precision   drawn findings against the judgement
  unjudged    the drawn findings that are not judged yet, with source and text
  fix         what `check --fix` changes, and what it must not
  recall      seeded defects that are found, and false alarms
Without it, all but `unjudged`.";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let parts = ["findings", "precision", "unjudged", "fix", "recall"];
    let (part, dirs) = match arguments.split_first() {
        Some((first, rest)) if parts.contains(&first.as_str()) => (Some(first.as_str()), rest),
        _ => (None, &arguments[..]),
    };
    if dirs.is_empty() {
        return Err(USAGE.into());
    }
    let asks = |name: &str| part.map_or(name != "unjudged", |part| part == name);
    let dirs: Vec<PathBuf> = dirs.iter().map(PathBuf::from).collect();
    let corpora = dirs
        .iter()
        .map(|dir| Corpus::read(dir))
        .collect::<Result<Vec<_>, _>>()?;
    if asks("findings") {
        corpora
            .iter()
            .for_each(|corpus| print!("{}", report::findings(corpus)));
    }
    if asks("precision") || asks("unjudged") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("judgement.tsv");
        let judgement = Judgement::parse(&std::fs::read_to_string(path)?)?;
        let drawn = draw::draw(&corpora);
        if asks("precision") {
            print!("{}", report::precision(&drawn, &judgement));
        }
        if asks("unjudged") {
            print!("{}", report::unjudged(&drawn, &judgement));
        }
    }
    let mut failures = Vec::new();
    if asks("fix") {
        for corpus in &corpora {
            let outcome = fixes::run(corpus.files.clone());
            print!("{}", report::fixes(&corpus.name, &outcome));
            failures.extend(outcome.violations);
        }
    }
    if asks("recall") {
        let tallies = seed::run(&corpora);
        print!("{}", report::recall(&tallies));
        let alarms = legitimate::alarms()?;
        print!("{}", report::alarms(&alarms));
        failures.extend(alarms.found);
        failures.extend(seed::failures(&tallies));
    }
    if failures.is_empty() {
        return Ok(());
    }
    for failure in &failures {
        eprintln!("{failure}");
    }
    Err(format!("{} failures", failures.len()).into())
}
