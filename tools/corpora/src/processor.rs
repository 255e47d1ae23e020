//! What this process took of a processor so far.

use std::fs;
use std::time::Duration;

/// How many ticks a second of processor time has on Linux, as seen by programs.
const TICKS: u64 = 100;

/// Returns the processor time that the process took, all threads together. `None` where Linux's `/proc` is
/// not there.
#[must_use]
pub fn time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may have spaces.
    let fields = stat.rsplit(')').next()?;
    let mut fields = fields.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<u64>().ok();
    let ticks = next()? + next()?;
    Some(Duration::from_millis(ticks * 1000 / TICKS))
}
