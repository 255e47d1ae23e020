//! `cargo run --release -p errorbook-corpora -- DIR…`: checks translations of others, and prints what it finds.

use std::error::Error;
use std::path::{Path, PathBuf};

use errorbook_corpora::corpus::Corpus;
use errorbook_corpora::draw::Draw;
use errorbook_corpora::judgement::Judgement;
use errorbook_corpora::{draw, fixes, legitimate, report, seed};

const USAGE: &str = "errorbook-corpora [PART] [--seed N] [--most N] DIR…

DIR is a project of errorbook: `catalog/` and `locales/`. Its name is the corpus's.
PART is one of
  findings    findings by check and level, and what a check takes of a processor
  precision   drawn findings against the judgement
  unjudged    the drawn findings that are not judged yet, with source and text
  fix         what `check --fix` changes, and what it must not
  recall      seeded defects that are found, and false alarms
Without it, all but `unjudged`.

  --seed N    draw other findings (default 2027)
  --most N    draw up to so many of each check (default 15)";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut how = Draw::default();
    if let Some(seed) = take_option(&mut arguments, "--seed")? {
        how.seed = seed.parse()?;
    }
    if let Some(most) = take_option(&mut arguments, "--most")? {
        how.most = most.parse()?;
    }
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
        let drawn = draw::draw(&corpora, how);
        if asks("precision") {
            print!("{}", report::precision(&drawn, how.most, &judgement));
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

/// Takes an option and its value out of the arguments.
fn take_option(arguments: &mut Vec<String>, name: &str) -> Result<Option<String>, String> {
    let Some(at) = arguments.iter().position(|argument| argument == name) else {
        return Ok(None);
    };
    arguments.remove(at);
    if at == arguments.len() {
        return Err(format!("{name}: no value\n\n{USAGE}"));
    }
    Ok(Some(arguments.remove(at)))
}
