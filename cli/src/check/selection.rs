//! Which findings are shown: by check, level and file.

use std::path::{Path, PathBuf};

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::{self, Diagnostic, Level, nearest};
use errorbook_compiler::settings::Settings;
use errorbook_compiler::source::{Sources, Spanned};

use super::LevelName;
use crate::completions::check_names;
use crate::failure::{Failure, Problem};

#[derive(Args, Clone)]
pub(crate) struct Selection {
    /// Show only findings in these files and directories. Default: the whole project.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Show only findings of these checks: a code, a name, or the beginning of codes (`EB03`). If `--ignore` matches
    /// too, the longer match decides.
    #[arg(long, value_name = "CHECK", value_delimiter = ',', add = ArgValueCompleter::new(check_names))]
    select: Vec<String>,
    /// Hide findings of these checks.
    #[arg(long, value_name = "CHECK", value_delimiter = ',', add = ArgValueCompleter::new(check_names))]
    ignore: Vec<String>,
    /// Show only findings of this level or above. Default: info.
    #[arg(long, value_enum, value_name = "LEVEL")]
    level: Option<LevelName>,
}

/// The findings that a selection leaves out, by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    pub(super) errors: usize,
    pub(super) others: usize,
}

impl Selection {
    /// Takes over what `errorbook.toml` says where the command line says nothing.
    ///
    /// # Errors
    /// If there is no such check or path.
    pub(super) fn with(mut self, settings: &Settings) -> Result<Self, Failure> {
        let from = |listed: &[Spanned<String>]| {
            let values = listed.iter().map(|name| name.value.clone());
            values.collect::<Vec<_>>()
        };
        if self.select.is_empty() {
            self.select = from(&settings.select);
        }
        if self.ignore.is_empty() {
            self.ignore = from(&settings.ignore);
        }
        self.level = self.level.or(settings.level.map(LevelName::from));
        let unknown = self.select.iter().chain(&self.ignore);
        let unknown = unknown.filter(|name| !checks::all().any(|check| fits(name, check) > 0));
        let mut problems: Vec<_> = unknown.map(|name| unknown_check(name)).collect();
        let missing = self.paths.iter().filter(|path| !path.exists());
        problems.extend(missing.map(|path| {
            Problem::new(format!("there is no `{}`", path.display()))
                .help("name files or directories of the project")
        }));
        match problems.is_empty() {
            true => Ok(self),
            false => Err(Failure::Usage(problems)),
        }
    }

    /// Returns the findings that are shown, and counts those that are not.
    pub(super) fn apply<'a>(
        &self,
        found: impl Iterator<Item = &'a Diagnostic>,
        sources: &Sources,
        left_out: &mut LeftOut,
    ) -> Vec<Diagnostic> {
        let keep = |found: &&Diagnostic| {
            let keep = self.has(found, sources);
            match found.level {
                _ if keep => {}
                Level::Error => left_out.errors += 1,
                Level::Warning | Level::Info => left_out.others += 1,
            }
            keep
        };
        found.filter(keep).cloned().collect()
    }

    pub(super) fn has(&self, found: &Diagnostic, sources: &Sources) -> bool {
        let level = self.level.map_or(Level::Info, Level::from);
        let longest = |names: &[String]| {
            let lengths = names.iter().map(|name| fits(name, found.check));
            lengths.max().unwrap_or(0)
        };
        let selected = match self.select.is_empty() {
            true => 1,
            false => longest(&self.select),
        };
        found.level >= level
            && selected > longest(&self.ignore)
            && (self.paths.is_empty() || self.has_place(found, sources))
    }

    fn has_place(&self, found: &Diagnostic, sources: &Sources) -> bool {
        let Some(label) = found.labels.first() else {
            return false;
        };
        let file = absolute(Path::new(&sources.shown_path(label.span.file)));
        let mut paths = self.paths.iter();
        paths.any(|path| file.starts_with(absolute(path)))
    }
}

/// Returns how much of a check's code or name a selector has: 0 if it is another check's.
fn fits(selector: &str, check: &diagnostic::Check) -> usize {
    const WHOLE: usize = "EB0000".len();
    let is_prefix = selector.len() >= "EB".len() && check.code.starts_with(selector);
    match selector {
        _ if check.name == selector => WHOLE,
        _ if is_prefix => selector.len(),
        _ => 0,
    }
}

fn unknown_check(name: &str) -> Problem {
    let problem = Problem::new(format!("there is no check `{name}`"));
    let known = checks::all().flat_map(|check| [check.name, check.code]);
    match nearest(name, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("`errorbook explain EB` lists them all"),
    }
}

/// Returns a path from the root on, with links followed as far as it exists.
fn absolute(path: &Path) -> PathBuf {
    path.canonicalize()
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_owned())
}
