//! Instructions, counted by `callgrind`: the same in every run, whatever else the machine does.

use std::process::{Command, ExitCode};

use errorbook_benches::Message;

use crate::way::Way;

/// Given to the processes that are counted.
const COUNTED: &str = "--counted";

/// If this process is one that is counted: does what it was started for.
pub(crate) fn run_counted() -> Option<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next()? != COUNTED {
        return None;
    }
    let mut number = || arguments.next()?.parse::<usize>().ok();
    let (way, message, times) = (number()?, number()?, number()?);
    let mut runner = Way::ALL.get(way)?.runner(*Message::ALL.get(message)?);
    runner.run(u32::try_from(times).ok()?);
    Some(ExitCode::SUCCESS)
}

/// Returns the instructions of writing a message once. `None` where there is no `valgrind`.
pub(crate) fn count(way: Way, message: Message) -> Option<f64> {
    const TIMES: u32 = 1_000;
    let few = total(way, message, TIMES)?;
    let many = total(way, message, 2 * TIMES)?;
    Some((many - few) / f64::from(TIMES))
}

fn total(way: Way, message: Message, times: u32) -> Option<f64> {
    let numbers = [way as usize, message as usize, times as usize];
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .arg(COUNTED)
        .args(numbers.map(|number| number.to_string()))
        .output()
        .ok()?;
    let report = String::from_utf8_lossy(&output.stderr);
    let (_, count) = report.split_once("Collected : ")?;
    count.split_whitespace().next()?.parse().ok()
}
