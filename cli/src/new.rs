//! `errorbook new`: the next free code, with what is to be filled in.

use std::process::ExitCode;

mod locale;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::Compilation;
use errorbook_compiler::new_entry::{Claim, NewEntry, Refusal, claim, refresh, reserve};

use crate::completions::catalogs_and_codes;
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::{OwnProject, parsed};
use crate::roots::Root;
use locale::start_locale;

/// Reserves a code: writes its entry with what has to be filled in, and stubs of its translations, and
/// prints what is left to do. With `--locale`, starts a language instead.
///
/// Of a code that is there, it writes the stubs of translations anew, as far as they are not begun: with the ids and
/// parameters that the entry has now.
#[derive(Args)]
pub(crate) struct New {
    /// A code, the beginning of codes (`TOK`), the name of a catalog, or CATALOG/KEY. Default: the next free code of the
    /// only catalog with numbered codes. With `--locale`: a catalog; default: all catalogs.
    #[arg(add = ArgValueCompleter::new(catalogs_and_codes))]
    code: Option<String>,
    /// Allow a number that leaves a gap after the last code.
    #[arg(long)]
    leave_gap: bool,
}

impl New {
    /// `locale`: the language that is started instead of a code.
    pub(crate) fn run(
        self,
        roots: &[Root],
        locale: Option<&str>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if let Some(tag) = locale {
            return start_locale(roots, tag, self.code.as_deref(), output);
        }
        let (project, compilation) = self.project(roots)?;
        let wanted = self.code.as_deref();
        let parsed = parsed(&compilation)?;
        let known = wanted.and_then(|wanted| refresh(parsed, wanted));
        if let Some(known) = known {
            let files = known.files.iter();
            let files: Vec<_> = files
                .map(|file| (file.path.as_str(), file.text.as_bytes()))
                .collect();
            project.write_all(&files)?;
            let files = known.files.iter().map(|file| {
                let path = project.path(&file.path);
                format!(
                    "rewrote the stub of {}: {}:{}\n",
                    known.code,
                    path.display(),
                    file.line
                )
            });
            return output.styled(&files.collect::<String>());
        }
        let reservation = reserve(parsed, wanted, self.leave_gap).map_err(refused)?;
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

impl New {
    /// Returns the project in whose catalogs the code is: the one that claims it most.
    fn project(&self, roots: &[Root]) -> Result<(OwnProject, Compilation), Failure> {
        let wanted = self.code.as_deref();
        let mut claims = Vec::new();
        for root in roots {
            let project = OwnProject::open(root)?;
            let compilation = project.compile();
            claims.push((claim(&compilation, wanted), project, compilation));
        }
        let most = claims.iter().map(|(claim, ..)| *claim).max();
        if roots.len() > 1 && most == Some(Claim::Nothing) {
            let catalogs = claims
                .iter()
                .flat_map(|(_, _, compilation)| compilation.catalogs());
            let mut catalogs: Vec<_> = catalogs
                .map(|catalog| format!("`{}`", catalog.name))
                .collect();
            catalogs.sort();
            catalogs.dedup();
            let problem = Problem::new("several catalogs are possible");
            let help = format!(
                "write `CATALOG/KEY`; the catalogs are {}",
                catalogs.join(", ")
            );
            return Err(Failure::usage(problem.help(help)));
        }
        let mut meant = claims
            .into_iter()
            .filter(|(claim, ..)| Some(*claim) == most);
        match (meant.next(), meant.next()) {
            (Some((_, project, compilation)), None) => Ok((project, compilation)),
            (first, second) => {
                let several = first.into_iter().chain(second).chain(meant);
                let dirs: Vec<_> = several
                    .map(|(_, project, _)| format!("`--dir {}`", project.root.shown_dir()))
                    .collect();
                let problem = Problem::new("several projects have a matching catalog");
                let help = format!("name one of them: {}", dirs.join(", "));
                Err(Failure::usage(problem.help(help)))
            }
        }
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
    let mut out = format!("reserved {code} in the catalog {catalog}. Next steps:\n");
    let mut steps = Vec::new();
    for (at, file) in reservation.files.iter().enumerate() {
        let place = format!("{}:{}", project.path(&file.path).display(), file.line);
        steps.push(match at {
            0 => format!("{place}: replace each TODO, and fill in the comments that you need"),
            _ if file.is_required => format!(
                "{place}: translate; the catalog requires it, so until then the build fails"
            ),
            _ => format!("{place}: translate; until then, the source text is shown"),
        });
    }
    if reservation.files.len() > 1 {
        steps.insert(
            1,
            format!(
                "errorbook new {code}: updates the stubs of translations to the ids and parameters"
            ),
        );
    }
    steps.push("errorbook check: repeat until there are no findings".to_owned());
    steps.push(format!("errorbook lock: records the promises of {code}"));
    steps.push(format!("{catalog}_error!({key}, …): raise it"));
    for (number, step) in (1..).zip(steps) {
        out.push_str(&format!("  {number}. {step}\n"));
    }
    out
}
