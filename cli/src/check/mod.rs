//! `errorbook check`: what is wrong with catalogs and translations.

mod finding;
mod fix;
mod github;
mod sarif;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::{Color, Level};

use crate::failure::Failure;
use crate::output::Output;
use crate::source_code;
use finding::Finding;

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

impl Check {
    pub(crate) fn run(
        self,
        compilation: Compilation,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut compilation = compilation.with_review();
        if !self.source.is_empty() {
            compilation = compilation.with_source_code(source_code::read(&self.source)?);
        }
        let compilation = &compilation;
        let allowed = self.show == Some(Show::Allowed);
        match self.format {
            CheckFormat::Text => {
                // Taken out again where colour does not belong.
                let mut report = compilation.report(Color::Always);
                if allowed {
                    report.insert_str(0, &compilation.allowed_report(Color::Always));
                }
                report.push_str(&fixable(compilation));
                output.styled(&(report + &conclusion(compilation)))?;
            }
            CheckFormat::Json => {
                output.json(&findings(compilation, allowed))?;
            }
            CheckFormat::Github => {
                let findings = findings(compilation, false);
                let annotations: String = findings.iter().map(github::annotation).collect();
                output.raw(&(annotations + &conclusion(compilation)))?;
            }
            CheckFormat::Sarif => {
                output.json(&sarif::log(&findings(compilation, true)))?;
            }
        }
        Ok(self.status(compilation))
    }

    fn status(&self, compilation: &Compilation) -> ExitCode {
        let least = match self.deny {
            None => Level::Error,
            Some(Deny::Warnings) => Level::Warning,
            Some(Deny::Infos) => Level::Info,
        };
        let mut found = compilation.diagnostics().iter();
        if found.any(|diagnostic| diagnostic.level >= least) {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

/// Returns the findings by place, then those that are allowed.
fn findings(compilation: &Compilation, allowed: bool) -> Vec<Finding<'_>> {
    let sources = compilation.sources();
    let standing = compilation.diagnostics().iter();
    let findings_allowed = compilation.allowed().iter().filter(|_| allowed);
    standing
        .map(|diagnostic| Finding::new(sources, diagnostic))
        .chain(findings_allowed.map(|allowed| Finding::allowed(sources, allowed)))
        .collect()
}

/// Returns what can be fixed mechanically.
fn fixable(compilation: &Compilation) -> String {
    let found = compilation.diagnostics().iter();
    match found.filter(|found| found.fix.is_some()).count() {
        0 => String::new(),
        count => format!("{count} can be fixed with `--fix`\n"),
    }
}

/// Says what was looked at, and what is allowed. Said only when the catalogs can be used.
fn conclusion(compilation: &Compilation) -> String {
    if compilation.has_errors() {
        return String::new();
    }
    let catalogs = compilation.catalogs();
    let entries = catalogs.iter().map(|catalog| catalog.entries.len()).sum();
    let locales: BTreeSet<_> = catalogs
        .iter()
        .flat_map(|catalog| catalog.locales.iter().map(|known| known.locale))
        .collect();
    let mut findings = match compilation.diagnostics().len() {
        0 => "no findings".to_owned(),
        count => counted(count, "finding", "findings"),
    };
    if !compilation.allowed().is_empty() {
        findings.push_str(&format!(", {} allowed", compilation.allowed().len()));
    }
    format!(
        "checked {}, {}, {}: {findings}\n",
        counted(catalogs.len(), "catalog", "catalogs"),
        counted(entries, "entry", "entries"),
        counted(locales.len(), "locale", "locales"),
    )
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
