//! `errorbook new`: the next free code, with what is to be filled in.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use errorbook_compiler::new_entry::{NewEntry, Refusal, reserve};

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::{OwnProject, parsed};

/// Reserves a code: writes its entry with what has to be filled in, and stubs of its translations, and
/// prints what is left to do.
#[derive(Args)]
pub(crate) struct New {
    /// The code, what codes begin with (`TOK`), the name of a catalog, or `CATALOG/KEY`. Default: the next
    /// free code of the only catalog that numbers its codes.
    code: Option<String>,
}

impl New {
    pub(crate) fn run(self, dir: &Path, output: &mut Output) -> Result<ExitCode, Failure> {
        let project = OwnProject::open(dir)?;
        let compilation = project.compile();
        let reservation = reserve(parsed(&compilation)?, self.code.as_deref()).map_err(refused)?;
        // The catalog last, with which the code is taken: after a run that was interrupted, the next one
        // finds the code free, and the stubs that are there already.
        let files = reservation.files.iter().rev();
        let files: Vec<_> = files
            .map(|file| (file.path.as_str(), file.text.as_bytes()))
            .collect();
        project.write_all(&files)?;
        output.styled(&left(&reservation, &project))
    }
}

fn refused(refusal: Refusal) -> Failure {
    Failure::usage(Problem::new(refusal.title).help(refusal.help))
}

/// Returns what is left to do.
fn left(reservation: &NewEntry, project: &OwnProject) -> String {
    let NewEntry {
        catalog, code, key, ..
    } = reservation;
    let mut out = format!("reserved {code} in the catalog {catalog}. What is left:\n");
    let mut steps = Vec::new();
    for (at, file) in reservation.files.iter().enumerate() {
        let place = format!("{}:{}", project.path(&file.path).display(), file.line);
        steps.push(match at {
            0 => format!("{place}: write the texts where TODO stands, and what the comments offer"),
            _ => format!("{place}: translate; until then, the source text shows"),
        });
    }
    steps.push("errorbook check: until it finds nothing".to_owned());
    steps.push(format!("errorbook lock: from then on, {code} is promised"));
    steps.push(format!("{catalog}_error!({key}, …): raise it"));
    for (number, step) in (1..).zip(steps) {
        out.push_str(&format!("  {number}. {step}\n"));
    }
    out
}
