//! `errorbook client`: what clients need to know of the codes.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_compiler::files;
use errorbook_exchange::openapi::{Components, document, merge};
use errorbook_reference::safe;

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::Projects;
use crate::roots::Roots;
use crate::write::{Existing, write_named};

/// The most bytes of a document that components are put into.
const MOST_BYTES: u64 = 64 << 20;

/// Describes what clients receive: for each code a schema with its parameters, examples in each language, and the
/// responses of each endpoint by status.
///
/// If the file exists, the components are put into it: those whose names begin with the key are replaced, and all else
/// keeps its bytes.
#[derive(Args)]
pub(crate) struct Client {
    /// The language of the clients, or of their description.
    #[arg(long, value_enum)]
    lang: ClientLang,
    /// The file to write: a document of OpenAPI 3.1 in JSON. It is created if it does not exist.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The beginning of the names of all components.
    #[arg(long, value_name = "NAME", default_value = "errors")]
    key: String,
    /// Write nothing. Exit with status 1 if the file is out of date.
    #[arg(long)]
    check: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum ClientLang {
    /// OpenAPI 3.1, whose schemas are JSON Schema 2020-12.
    Openapi,
}

impl Client {
    pub(crate) fn run(&self, roots: &Roots, output: &mut Output) -> Result<ExitCode, Failure> {
        let ClientLang::Openapi = self.lang;
        let projects = Projects::open(roots, None, false)?;
        if let Some(errors) = projects.errors() {
            return Err(errors);
        }
        let catalogs = projects.readable()?;
        let components = Components::new(&catalogs, &self.key).map_err(|problems| {
            let problems = problems.into_iter();
            let problems = problems.map(|one| Problem::new(one.title).help(one.help));
            Failure::Usage(problems.collect())
        })?;
        let before = read(&self.out)?;
        let text = match &before {
            Some(before) => {
                merge(before, &self.key, &components).map_err(|problem| self.malformed(&problem))?
            }
            None => document("Errors", &components),
        };
        let path = safe(&self.out.to_string_lossy());
        let is_same = before.as_deref() == Some(text.as_bytes());
        if self.check {
            return self.say_state(is_same, before.is_some(), output);
        }
        write_named(&self.out, &text, Existing::Read(before.as_deref()))?;
        let state = if is_same { ": nothing changed" } else { "" };
        output.styled(&format!("wrote {path}{state}\n"))
    }

    fn say_state(
        &self,
        is_same: bool,
        is_there: bool,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let path = safe(&self.out.to_string_lossy());
        let state = match (is_same, is_there) {
            (true, _) => "is up to date",
            (false, true) => "is out of date",
            (false, false) => "is missing",
        };
        output.styled(&format!("{path} {state}\n"))?;
        if is_same {
            return Ok(ExitCode::SUCCESS);
        }
        output.remark(&format!(
            "help: run `errorbook client --lang openapi --out {path} --key {}` and commit what it writes",
            self.key
        ));
        Ok(ExitCode::FAILURE)
    }

    fn malformed(&self, problem: &errorbook_exchange::Problem) -> Failure {
        let title = format!("{}:{problem}", safe(&self.out.to_string_lossy()));
        Failure::usage(Problem::new(title).help(&problem.help))
    }
}

/// Returns the document that is there.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match files::read_file(path, MOST_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let title = format!("cannot read `{}`: {error}", safe(&path.to_string_lossy()));
            Err(Failure::usage(Problem::new(title)))
        }
    }
}
