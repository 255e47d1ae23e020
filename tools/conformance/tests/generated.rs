//! Generated files, through errorbook and through `fluent-bundle`: the same bytes, a refusal, or a
//! difference that the ledger knows.
//!
//! `ERRORBOOK_CASES=100000 cargo test -p errorbook-conformance --release --test generated -- --nocapture`
//! runs more cases.

use std::cell::RefCell;

use errorbook_conformance::differential::Pair;
use errorbook_conformance::generate::{self, LOCALES};
use errorbook_conformance::print::print;
use errorbook_conformance::tally::{Outcome, Table, Tally};
use errorbook_conformance::tape::Tape;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

const CASES: u32 = 2_000;

/// For so many files, of their texts: cases run, passed, refused, known differences and skipped.
const FIGURES: [(u32, [usize; 5]); 2] = [
    (CASES, [6_350, 5_099, 994, 257, 0]),
    (100_000, [316_823, 264_922, 47_522, 4_379, 0]),
];

/// Always the same files, so that a failure is one of the change at hand; others, if a seed asks for
/// them.
fn rng() -> (TestRng, bool) {
    let seed = std::env::var("ERRORBOOK_SEED").ok();
    match seed.and_then(|seed| seed.parse::<u64>().ok()) {
        None => (TestRng::deterministic_rng(RngAlgorithm::ChaCha), true),
        Some(seed) => {
            let bytes = seed.to_le_bytes().repeat(4);
            (TestRng::from_seed(RngAlgorithm::ChaCha, &bytes), false)
        }
    }
}

/// Runs the case of a tape: a file, a locale, and values.
fn run(bytes: &[u8], tally: &mut Tally) -> Result<(), String> {
    let mut tape = Tape::new(bytes);
    let locale = tape.pick(&LOCALES).parse().unwrap();
    let arguments = generate::arguments(&mut tape);
    let file = generate::file(&mut tape, &locale);
    let text = print(&file, &mut tape);
    let mut pair = Pair::new(locale, text);
    let refused = pair.refused();
    if !refused.is_empty() {
        tally.add("", Outcome::Refused(refused));
        return Ok(());
    }
    if !pair.is_complete() {
        return Err("only fluent-bundle refuses the file".into());
    }
    for name in pair.texts() {
        let outcome = pair.compare(&name, &arguments);
        if let Outcome::Failed(what) = outcome {
            return Err(what);
        }
        tally.add("", outcome);
    }
    Ok(())
}

#[test]
fn generated_files_agree_or_are_refused() {
    let cases = std::env::var("ERRORBOOK_CASES").ok();
    let cases = cases.and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let (rng, known_files) = rng();
    let mut runner = TestRunner::new_with_rng(config, rng);
    let tally = RefCell::new(Tally::new(format!("{cases} generated files")));
    let result = runner.run(&vec(any::<u8>(), 40..500), |bytes| {
        run(&bytes, &mut tally.borrow_mut()).map_err(TestCaseError::fail)
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(what, _)) => panic!("{what}"),
        Err(error) => panic!("{error}"),
    }
    let tally = tally.into_inner();
    println!("{}", Table(std::slice::from_ref(&tally)));
    // The files are the same, so that more refusals would be texts refused by mistake.
    let figures = FIGURES.iter().find(|(of, _)| known_files && *of == cases);
    if let Some((_, figures)) = figures {
        assert_eq!(tally.figures(), *figures, "the figures have changed");
    }
}
