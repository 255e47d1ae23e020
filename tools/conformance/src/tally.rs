//! What came of the cases of a source.

use std::collections::BTreeMap;
use std::fmt;

/// What came of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The same result.
    Passed,
    /// Outside the declared subset, and refused at compile time with findings of these codes.
    Refused(Vec<&'static str>),
    /// A difference that the ledger explains, by the entry's id.
    Known(&'static str),
    /// Not run, as in the material itself.
    Skipped,
    /// Anything else.
    Failed(String),
}

/// What came of the cases of a source.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// What the cases are from.
    pub source: String,
    /// How many had the same result.
    pub passed: usize,
    /// How many were refused.
    pub refused: usize,
    /// How many differ as the ledger says.
    pub known: usize,
    /// How many were not run.
    pub skipped: usize,
    /// What went wrong.
    pub failures: Vec<String>,
    /// How often each code or ledger entry was a reason.
    pub reasons: BTreeMap<String, usize>,
}

impl Tally {
    /// Begins with nothing.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            ..Self::default()
        }
    }

    /// Counts a case. `name` is how a failure is called.
    pub fn add(&mut self, name: &str, outcome: Outcome) {
        match outcome {
            Outcome::Passed => self.passed += 1,
            Outcome::Refused(mut codes) => {
                self.refused += 1;
                codes.sort_unstable();
                codes.dedup();
                for code in codes {
                    *self.reasons.entry(code.to_owned()).or_default() += 1;
                }
            }
            Outcome::Known(id) => {
                self.known += 1;
                *self.reasons.entry(id.to_owned()).or_default() += 1;
            }
            Outcome::Skipped => self.skipped += 1,
            Outcome::Failed(what) => self.failures.push(format!("{name}: {what}")),
        }
    }

    /// Returns the counts of run, passed, refused, known and skipped cases.
    #[must_use]
    pub fn figures(&self) -> [usize; 5] {
        let run = self.passed + self.refused + self.known + self.failures.len();
        [run, self.passed, self.refused, self.known, self.skipped]
    }
}

/// The tallies as a table.
#[derive(Debug)]
pub struct Table<'a>(pub &'a [Tally]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| source | cases run | passed | refused | known differences | skipped |\n\
             |---|---:|---:|---:|---:|---:|"
        )?;
        for tally in self.0 {
            let [run, passed, refused, known, skipped] = tally.figures();
            writeln!(
                f,
                "| {} | {run} | {passed} | {refused} | {known} | {skipped} |",
                tally.source
            )?;
        }
        for tally in self.0.iter().filter(|tally| !tally.reasons.is_empty()) {
            write!(f, "\n{}:", tally.source)?;
            for (reason, count) in &tally.reasons {
                write!(f, " {reason} ×{count};")?;
            }
        }
        writeln!(f)
    }
}
