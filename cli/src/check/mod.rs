//! `errorbook check`: what is wrong with catalogs and translations.

mod baseline;
mod finding;
mod fix;
mod found;
mod github;
mod sarif;
mod selection;
mod statistics;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::adapter::strip_str;
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, ValueEnum};
use errorbook_compiler::diagnostic::{Diagnostic, Level};
use errorbook_compiler::source::InputFile;

use crate::failure::Failure;
use crate::output::{Output, counted, json};
use crate::project::Projects;
use crate::roots::{Root, Roots};
use crate::source_code;
use crate::write::{Existing, write_named};
use baseline::Baseline;
use found::{Checked, Found};
use selection::Selection;

#[derive(Args)]
pub(crate) struct Check {
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
    /// Also check Rust source code, in a directory or a file: finds codes that are in no catalog, entries that no code
    /// constructs or tests, and messages that bypass the catalog. Can be repeated. Default path: the project
    /// directories.
    #[arg(long, value_name = "PATH", num_args = 0..=1, default_missing_value = "", value_parser = any_path())]
    source: Vec<PathBuf>,
    /// Also check that `errorbook.lock` exists and is up to date.
    #[arg(long)]
    pub(crate) locked: bool,
    /// Exit with status 1 for findings of this level or above. Errors always do.
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// Show more than the open findings. (SARIF always includes it.)
    #[arg(long, value_enum, value_name = "WHAT")]
    show: Option<Show>,
    #[command(flatten)]
    selection: Selection,
    /// Ignore the findings recorded in this file, and create it if it does not exist. Errors are never recorded.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Show the number of findings of each check instead of the findings.
    #[arg(long)]
    statistics: bool,
    /// Show only findings.
    #[arg(long, short)]
    quiet: bool,
    /// Write the output to a file.
    #[arg(long, value_name = "FILE")]
    output_file: Option<PathBuf>,
    /// Exit with status 0, whatever the findings.
    #[arg(long)]
    exit_zero: bool,
    /// Apply mechanical fixes, keep comments and formatting, then check.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Show what `--fix` would change as a diff, without changing it. Exits with status 1 if there is anything to fix.
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum CheckFormat {
    /// Text with source lines.
    #[default]
    Text,
    /// JSON for programs and editors, by `docs/schema/check.schema.json`.
    Json,
    /// Annotations for GitHub Actions.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

#[derive(Clone, Copy, ValueEnum)]
enum Deny {
    /// Warnings and errors.
    Warnings,
    /// Every finding.
    Infos,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Show {
    /// Findings that a catalog allows, with their reasons.
    Allowed,
}

/// A level, as an option has it.
#[derive(Clone, Copy, ValueEnum)]
enum LevelName {
    /// Only errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Every finding.
    Info,
}

impl From<LevelName> for Level {
    fn from(name: LevelName) -> Self {
        match name {
            LevelName::Error => Self::Error,
            LevelName::Warning => Self::Warning,
            LevelName::Info => Self::Info,
        }
    }
}

impl From<Level> for LevelName {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Info => Self::Info,
        }
    }
}

impl Check {
    /// Checks the user's projects, or what ships.
    pub(crate) fn run(
        &self,
        roots: &Roots,
        overrides: Option<&Path>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let members = match roots.shipped && !self.fix {
            true => vec![Root::default()],
            false => roots.workspace()?.members,
        };
        let selections = members.iter();
        let selections = selections.map(|root| self.selection.clone().with(&root.settings));
        let selections = selections.collect::<Result<Vec<_>, _>>()?;
        let code = self.source_code(&members)?;
        if self.fix {
            return self.fix(&members, overrides, selections, &code, output);
        }
        let projects = match roots.shipped {
            true => Projects::open(roots, overrides, self.locked)?,
            false => Projects::judge(&members, overrides, self.locked)?,
        };
        let mut checked = Vec::new();
        for (project, selection) in projects.0.into_iter().zip(selections) {
            let mut compilation = project.compilation.with_review();
            if !self.source.is_empty() {
                compilation = compilation.with_source_code(code.clone());
            }
            checked.push(Checked {
                compilation,
                selection,
                folder: project.folder,
            });
        }
        self.show(&checked, output)
    }

    /// Reads the source code that is looked at: what was named, else that of all projects.
    fn source_code(&self, members: &[Root]) -> Result<Vec<InputFile>, Failure> {
        let named = self
            .source
            .iter()
            .filter(|path| !path.as_os_str().is_empty());
        let mut paths: Vec<_> = named.cloned().collect();
        if paths.len() < self.source.len() {
            let own = members
                .iter()
                .map(|root| match root.dir.as_os_str().is_empty() {
                    true => PathBuf::from("."),
                    false => root.dir.clone(),
                });
            paths.extend(own);
        }
        match paths[..] {
            [] => Ok(Vec::new()),
            [..] => source_code::read(&paths),
        }
    }

    fn show(&self, checked: &[Checked], output: &mut Output) -> Result<ExitCode, Failure> {
        let mut found = Found::new(checked, self.show == Some(Show::Allowed));
        if let Some(path) = &self.baseline {
            apply_baseline(path, &mut found, output)?;
        }
        let text = self.text(&found);
        match (&self.output_file, self.format) {
            (Some(path), _) => write_output(path, &text)?,
            (None, CheckFormat::Text) => drop(output.styled(&text)?),
            (None, _) => drop(output.raw(&text)?),
        }
        Ok(self.status(found.all()))
    }

    /// Returns what is shown, with colours in it where it is text for people.
    fn text(&self, found: &Found<'_>) -> String {
        let rows = || statistics::rows(found.all());
        let text = match self.format {
            CheckFormat::Json if self.statistics => json(&rows()),
            CheckFormat::Json => json(&found.findings(found.with_allowed)),
            CheckFormat::Sarif => json(&sarif::log(&found.findings(true))),
            _ if self.statistics => statistics::table(&rows()),
            CheckFormat::Text => found.report(),
            CheckFormat::Github => found
                .findings(false)
                .iter()
                .map(github::annotation)
                .collect(),
        };
        match self.format {
            _ if self.quiet => text,
            CheckFormat::Text => text + &found.fixable() + &found.conclusion(),
            CheckFormat::Github => text + &found.conclusion(),
            CheckFormat::Json | CheckFormat::Sarif => text,
        }
    }

    fn status<'a>(&self, mut found: impl Iterator<Item = &'a Diagnostic>) -> ExitCode {
        let least = match self.deny {
            None => Level::Error,
            Some(Deny::Warnings) => Level::Warning,
            Some(Deny::Infos) => Level::Info,
        };
        match found.any(|found| found.level >= least) && !self.exit_zero {
            true => ExitCode::FAILURE,
            false => ExitCode::SUCCESS,
        }
    }
}

/// Returns what takes any path, and an empty one where none is given.
fn any_path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

/// Takes out the findings of a baseline, which is written if it is not there.
fn apply_baseline(path: &Path, found: &mut Found<'_>, output: &Output) -> Result<(), Failure> {
    let mut baseline = match Baseline::read(path)? {
        Some(baseline) => baseline,
        None => {
            let baseline = Baseline::new(found);
            write_output(path, &baseline.text())?;
            let findings = counted(baseline.len(), "finding", "findings");
            output.remark(&format!("wrote {findings} to `{}`", path.display()));
            baseline
        }
    };
    let all = baseline.len();
    found.known = baseline.take_known(found);
    if let Some(gone @ 1..) = all.checked_sub(found.known) {
        let findings = counted(gone, "finding", "findings");
        output.remark(&format!(
            "{findings} of the baseline {} gone; to shorten it, delete `{}` and run the command again",
            if gone == 1 { "is" } else { "are" },
            path.display()
        ));
    }
    Ok(())
}

/// Writes a file that the user named, whatever it holds.
fn write_output(path: &Path, text: &str) -> Result<(), Failure> {
    write_named(path, strip_str(text).to_string(), Existing::Any).map(drop)
}
