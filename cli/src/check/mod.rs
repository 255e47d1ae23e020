//! `errorbook check`: what is wrong with catalogs and translations.

mod baseline;
mod finding;
mod fix;
mod github;
mod sarif;
mod selection;
mod statistics;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::adapter::strip_str;
use clap::{Args, ValueEnum};
use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::{self, Color, Diagnostic, Level};
use errorbook_compiler::settings::Settings;
use errorbook_compiler::source::Sources;

use crate::failure::{Failure, Problem};
use crate::output::{Output, json};
use crate::project::Projects;
use crate::roots::Roots;
use crate::settings;
use crate::source_code;
use crate::write::{Existing, write_named};
use baseline::Baseline;
use finding::Finding;
use selection::{LeftOut, Selection};

#[derive(Args)]
pub(crate) struct Check {
    /// How to show what is found.
    #[arg(long, value_enum, default_value_t)]
    format: CheckFormat,
    /// A directory with the application's source code in Rust, or a file: finds codes that are not in the
    /// catalogs, entries that nothing makes or tests, and texts that go around them. May be given several
    /// times.
    #[arg(long, value_name = "PATH")]
    source: Vec<PathBuf>,
    /// Check as well that `errorbook.lock` is there, and has everything that the catalogs have.
    #[arg(long)]
    pub(crate) locked: bool,
    /// Findings of this level and above make the exit status 1. Errors always do.
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// What to show beside the findings that stand. (SARIF has it anyway.)
    #[arg(long, value_enum, value_name = "WHAT")]
    show: Option<Show>,
    #[command(flatten)]
    selection: Selection,
    /// A file of findings that were there before, which do not count. Written if it is not there; errors are
    /// never in it.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Count the findings of each check instead of showing them.
    #[arg(long)]
    statistics: bool,
    /// Show findings and nothing else.
    #[arg(long, short)]
    quiet: bool,
    /// Write what would be shown into a file.
    #[arg(long, value_name = "FILE")]
    output_file: Option<PathBuf>,
    /// Exit with 0 whatever is found.
    #[arg(long)]
    exit_zero: bool,
    /// Fix what is mechanical, keeping comments and formatting, then check.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Only show what `--fix` would change, as a diff. The exit status is 1 if there is anything.
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum CheckFormat {
    /// With the source around it.
    #[default]
    Text,
    /// For programs and editors: docs/schema/check.schema.json.
    Json,
    /// Annotations of GitHub Actions.
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
    /// Findings that a catalog allows, with the reason.
    Allowed,
}

/// A level, as an option has it.
#[derive(Clone, Copy, ValueEnum)]
enum LevelName {
    /// Errors alone.
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

/// The findings that are shown and that count.
struct Shown<'a> {
    compilation: &'a Compilation,
    found: Vec<Diagnostic>,
    /// True if findings that a catalog allows are shown, too.
    allowed: bool,
    left_out: LeftOut,
    /// The number of findings that the baseline has.
    known: usize,
}

impl Check {
    /// Checks the projects in directories, or what ships.
    pub(crate) fn run(
        &self,
        roots: &Roots,
        overrides: Option<&Path>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let dirs = if roots.shipped && !self.fix {
            Vec::new()
        } else {
            roots.projects()?
        };
        if self.baseline.is_some() && dirs.len() > 1 {
            let problem = Problem::new("a baseline is of one project");
            return Err(Failure::usage(problem.help("give one `--dir`")));
        }
        let settings = dirs.iter().map(|dir| settings::read(dir));
        let mut settings = settings.collect::<Result<Vec<_>, _>>()?;
        if roots.shipped {
            settings.push(Settings::default());
        }
        let selections = settings
            .iter()
            .map(|settings| self.selection.clone().with(settings));
        let selections = selections.collect::<Result<Vec<_>, _>>()?;
        if self.fix {
            return self.fix(&dirs, overrides, selections, output);
        }
        let Projects(projects) = Projects::open(roots, overrides, self.locked)?;
        let mut checked = Vec::new();
        for (project, selection) in projects.into_iter().zip(selections) {
            let mut compilation = project.compilation.with_review();
            if !self.source.is_empty() {
                compilation = compilation.with_source_code(source_code::read(&self.source)?);
            }
            checked.push((compilation, selection));
        }
        self.show(&checked, output)
    }

    fn show(
        &self,
        checked: &[(Compilation, Selection)],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut all = Vec::new();
        for (compilation, selection) in checked {
            let sources = compilation.sources();
            let (mut found, left_out) = selection.apply(compilation.diagnostics(), sources);
            let known = match &self.baseline {
                Some(path) => apply_baseline(path, &mut found, sources, output)?,
                None => 0,
            };
            all.push(Shown {
                compilation,
                found,
                allowed: self.show == Some(Show::Allowed),
                left_out,
                known,
            });
        }
        let text = self.text(&all);
        match (&self.output_file, self.format) {
            (Some(path), _) => write_output(path, &text)?,
            (None, CheckFormat::Text) => drop(output.styled(&text)?),
            (None, _) => drop(output.raw(&text)?),
        }
        Ok(self.status(all.iter().flat_map(|shown| &shown.found)))
    }

    /// Returns what is shown, with colours in it where it is text for people.
    fn text(&self, all: &[Shown<'_>]) -> String {
        let conclusions = || {
            all.iter()
                .map(|shown| shown.conclusion())
                .collect::<String>()
        };
        let findings = |allowed| {
            let all = all.iter();
            all.flat_map(|shown| shown.findings(allowed && shown.allowed || self.is_sarif()))
                .collect::<Vec<_>>()
        };
        let rows = || {
            let found = all.iter().flat_map(|shown| shown.found.iter().cloned());
            statistics::rows(&found.collect::<Vec<_>>())
        };
        let text = match self.format {
            CheckFormat::Json if self.statistics => json(&rows()),
            CheckFormat::Json => json(&findings(true)),
            CheckFormat::Sarif => json(&sarif::log(&findings(true))),
            _ if self.statistics => statistics::table(&rows()),
            CheckFormat::Text => all.iter().map(|shown| shown.report()).collect(),
            CheckFormat::Github => findings(false).iter().map(github::annotation).collect(),
        };
        match self.format {
            _ if self.quiet => text,
            CheckFormat::Text => {
                let fixable: String = all.iter().map(|shown| shown.fixable()).collect();
                text + &fixable + &conclusions()
            }
            CheckFormat::Github => text + &conclusions(),
            CheckFormat::Json | CheckFormat::Sarif => text,
        }
    }

    /// Returns whether findings that a catalog allows are shown in any case.
    fn is_sarif(&self) -> bool {
        matches!(self.format, CheckFormat::Sarif)
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

/// Takes out the findings of a baseline, which is written if it is not there. Returns how many these were.
fn apply_baseline(
    path: &Path,
    found: &mut Vec<Diagnostic>,
    sources: &Sources,
    output: &Output,
) -> Result<usize, Failure> {
    let baseline = match Baseline::read(path)? {
        Some(baseline) => baseline,
        None => {
            let baseline = Baseline::new(found, sources);
            write_output(path, &baseline.text())?;
            let findings = counted(baseline.len(), "finding", "findings");
            output.remark(&format!("wrote {findings} to `{}`", path.display()));
            baseline
        }
    };
    let all = baseline.len();
    let known = baseline.take_known(found, sources);
    if let Some(gone @ 1..) = all.checked_sub(known) {
        let findings = counted(gone, "finding", "findings");
        output.remark(&format!(
            "{findings} of the baseline {} gone; to shorten it, delete `{}` and run the command again",
            if gone == 1 { "is" } else { "are" },
            path.display()
        ));
    }
    Ok(known)
}

/// Writes a file that the user named, whatever it holds.
fn write_output(path: &Path, text: &str) -> Result<(), Failure> {
    write_named(path, strip_str(text).to_string(), Existing::Any).map(drop)
}

impl Shown<'_> {
    /// Returns the findings with the source around them.
    fn report(&self) -> String {
        // Taken out again where colour does not belong.
        let found = diagnostic::render(&self.found, self.compilation.sources(), Color::Always);
        match self.allowed {
            true => self.compilation.allowed_report(Color::Always) + &found,
            false => found,
        }
    }

    /// Returns the findings by place, then those that are allowed.
    fn findings(&self, allowed: bool) -> Vec<Finding<'_>> {
        let sources = self.compilation.sources();
        let found = self.found.iter();
        let allows = self.compilation.allowed().iter().filter(|_| allowed);
        found
            .map(|found| Finding::new(sources, found))
            .chain(allows.map(|allow| Finding::allowed(sources, allow)))
            .collect()
    }

    /// Returns how many findings can be fixed mechanically.
    fn fixable(&self) -> String {
        let found = self.found.iter();
        match found.filter(|found| found.fix.is_some()).count() {
            0 => String::new(),
            count => format!("{count} can be fixed with `--fix`\n"),
        }
    }

    /// Returns what was looked at and what is not shown.
    fn conclusion(&self) -> String {
        let mut text = String::new();
        if self.left_out.errors > 0 {
            let errors = counted(self.left_out.errors, "error", "errors");
            text.push_str(&format!("{errors} not selected\n"));
        }
        if !self.compilation.has_errors() {
            text.push_str(&self.scope());
        }
        text
    }

    /// Returns how much was looked at, and how much was found.
    fn scope(&self) -> String {
        let catalogs = self.compilation.catalogs();
        let entries = catalogs.iter().map(|catalog| catalog.entries.len()).sum();
        let locales = catalogs.iter().flat_map(|catalog| &catalog.locales);
        let locales: BTreeSet<_> = locales.map(|known| known.locale).collect();
        let mut findings = match self.found.len() {
            0 => "no findings".to_owned(),
            count => counted(count, "finding", "findings"),
        };
        for (count, what) in [
            (self.compilation.allowed().len(), "allowed"),
            (self.known, "in the baseline"),
            (self.left_out.others, "not selected"),
        ] {
            if count > 0 {
                findings.push_str(&format!(", {count} {what}"));
            }
        }
        format!(
            "checked {}, {}, {}: {findings}\n",
            counted(catalogs.len(), "catalog", "catalogs"),
            counted(entries, "entry", "entries"),
            counted(locales.len(), "locale", "locales"),
        )
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
