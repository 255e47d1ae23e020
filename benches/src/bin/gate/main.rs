//! Holds what `docs/performance.md` says of errorbook beside `thiserror` and hand-written code.
//!
//! All are run in turns, in this process, so that what is compared are ratios of one run; where
//! `valgrind` is installed, instructions are counted as well. It fails where a ratio is 1.5 times what
//! the document says, or where anything is allocated, there or on the rest of the way. What it prints are the document's rows as they
//! would be now.

mod instructions;
mod table;
mod way;

use std::process::ExitCode;

use errorbook_benches::Message;
use errorbook_benches::measure::least_nanoseconds;
use errorbook_benches::path::{Path, Step};

use table::Row;
use way::Way;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/performance.md");

/// How much worse than the document a ratio may be: machines differ, and runs do.
const MOST_WORSE: f64 = 1.5;

/// How often a message is measured while it seems worse: another program may have had the processor.
const TURNS: u32 = 3;

fn main() -> ExitCode {
    if let Some(status) = instructions::run_counted() {
        return status;
    }
    let document = match std::fs::read_to_string(DOCUMENT) {
        Ok(document) => document,
        Err(error) => {
            eprintln!("cannot read {DOCUMENT}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let said = table::rows(&document);
    let mut failures = Vec::new();
    println!("{}", table::HEAD);
    for message in Message::ALL {
        check(message, &said, &mut failures);
    }
    if said.len() != Message::ALL.len() * Way::compared().count() {
        failures.push(format!(
            "{DOCUMENT} has {} rows that can be read",
            said.len()
        ));
    }
    failures.extend(path_allocations());
    for failure in &failures {
        eprintln!("{failure}");
    }
    ExitCode::from(u8::from(!failures.is_empty()))
}

/// Measures one message every way, prints its rows and says what is worse than it was said to be.
fn check(message: Message, said: &[Row], failures: &mut Vec<String>) {
    let mut runners: Vec<_> = Way::ALL.iter().map(|way| way.runner(message)).collect();
    for (way, runner) in Way::ALL.iter().zip(&mut runners) {
        let allocations = runner.allocations(count_allocations);
        if allocations > 0 {
            failures.push(format!(
                "{message}, {}: {allocations} allocations",
                way.name()
            ));
        }
    }
    let counts: Option<Vec<_>> = Way::ALL
        .iter()
        .map(|way| instructions::count(*way, message))
        .collect();
    let mut times = least_nanoseconds(&mut runners);
    let mut worse = Vec::new();
    for turn in 1..=TURNS {
        let rows = rows(message, &times, counts.as_deref());
        worse = rows
            .iter()
            .flat_map(|row| row.worse_than(said, MOST_WORSE))
            .collect();
        if worse.is_empty() || turn == TURNS {
            rows.iter().for_each(|row| println!("{row}"));
            break;
        }
        let again = least_nanoseconds(&mut runners);
        times = times
            .iter()
            .zip(again)
            .map(|(time, again)| time.min(again))
            .collect();
    }
    failures.extend(worse);
}

/// Returns the steps of the rest of the way that allocate anything: what they give is not owned.
fn path_allocations() -> impl Iterator<Item = String> {
    let mut path = Path::default();
    Step::ALL.into_iter().filter_map(move |step| {
        let allocations = count_allocations(&mut || path.take(step));
        (allocations > 0).then(|| format!("{step}: {allocations} allocations"))
    })
}

fn count_allocations(run: &mut dyn FnMut()) -> u64 {
    allocation_counter::measure(run).count_total
}

fn rows(message: Message, times: &[f64], counts: Option<&[f64]>) -> Vec<Row> {
    let row = |(way, against): (Way, Way)| {
        let ratio = |figures: &[f64]| figures[way as usize] / figures[against as usize];
        Row {
            message: message.to_string(),
            way: way.name().to_owned(),
            against: against.name().to_owned(),
            time: ratio(times),
            instructions: counts.map(ratio),
        }
    };
    Way::compared().map(row).collect()
}
