//! `errorbook lock`: what the catalogs promise, recorded.

use std::process::ExitCode;

use clap::Args;
use clap_complete::ArgValueCompleter;
use errorbook_compiler::Compilation;
use errorbook_compiler::checks;
use errorbook_compiler::diagnostic::Level;
use errorbook_compiler::lock::{self, Selection, Update};

use crate::completions::reviewed;
use crate::failure::{Failure, Problem, quoted};
use crate::output::Output;
use crate::project::{OwnProject, errors};
use crate::roots::Root;

/// Records in `errorbook.lock` what the catalogs promise, and which source texts the translations
/// were made from.
///
/// What is new is recorded. A translation whose source text has changed stays stale until it changes as
/// well, or is said to be reviewed. A promise that is broken is refused.
#[derive(Args)]
pub(crate) struct Lock {
    /// Mark stale translations as reviewed, because they still fit their changed source text: `ja`, `ja:TOK005` or
    /// `ja:TOK005.summary`.
    #[arg(long, value_name = "LOCALE[:KEY[.FIELD]]", add = ArgValueCompleter::new(reviewed))]
    reviewed: Vec<String>,
    /// Record the catalogs even where they break a promise.
    #[arg(long)]
    accept_breaking: bool,
}

impl Lock {
    /// Brings the locks of all projects up to date, or none of them.
    pub(crate) fn run(&self, roots: &[Root], output: &mut Output) -> Result<ExitCode, Failure> {
        let reviewed = self.selections()?;
        let projects = roots.iter().map(OwnProject::open);
        let projects = projects.collect::<Result<Vec<_>, _>>()?;
        let mut updates = Vec::new();
        for project in &projects {
            let compilation = project.compile();
            if !self.may_record(&compilation) {
                return Err(errors(&compilation));
            }
            let old = compilation.lock().cloned().unwrap_or_default();
            updates.push(lock::update(&old, compilation.catalogs(), &reviewed));
        }
        self.check_selections(&reviewed, &updates)?;
        let mut said = String::new();
        for (project, update) in projects.iter().zip(&updates) {
            let is_new = project.write(lock::PATH, update.lock.to_string())?;
            let path = project.path(lock::PATH).display().to_string();
            said.push_str(&summary(update, &path, is_new));
        }
        output.styled(&said)
    }

    fn selections(&self) -> Result<Vec<Selection>, Failure> {
        let mut problems = Vec::new();
        let mut selections = Vec::new();
        for text in &self.reviewed {
            match text.parse() {
                Ok(selection) => selections.push(selection),
                Err(error) => {
                    let title = format!("{} names no translations: {error}", quoted(text));
                    problems.push(Problem::new(title).help("write it as in `ja:TOK005.summary`"));
                }
            }
        }
        if problems.is_empty() {
            Ok(selections)
        } else {
            Err(Failure::Usage(problems))
        }
    }

    /// Returns whether nothing is wrong but what `--accept-breaking` accepts.
    fn may_record(&self, compilation: &Compilation) -> bool {
        let mut errors = compilation
            .diagnostics()
            .iter()
            .filter(|found| found.level == Level::Error);
        errors.all(|error| self.accept_breaking && checks::PROMISES.contains(&error.check))
    }

    /// Refuses a selection that means nothing, which is a slip of the fingers.
    fn check_selections(&self, reviewed: &[Selection], updates: &[Update]) -> Result<(), Failure> {
        let mut problems = Vec::new();
        for (selection, text) in reviewed.iter().zip(&self.reviewed) {
            let mut names = updates.iter().flat_map(|update| update.lock.reviews.keys());
            if !names.any(|name| selection.has(name)) {
                let title = format!("there is no translation {}", quoted(text));
                problems.push(Problem::new(title).help(stale_help(updates)));
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Failure::Usage(problems))
        }
    }
}

fn stale_help(updates: &[Update]) -> String {
    let stale = updates.iter().flat_map(|update| &update.stale);
    let stale: Vec<_> = stale.map(|name| format!("`{name}`")).collect();
    match &stale[..] {
        [] => "no translation is stale".to_owned(),
        stale => format!("stale is {}", stale.join(", ")),
    }
}

fn summary(update: &Update, path: &str, is_new: bool) -> String {
    let mut out = String::new();
    for (name, change) in &update.broken {
        out.push_str(&format!("accepted: `{name}` {change}\n"));
    }
    for name in &update.added {
        out.push_str(&format!("new: {name}\n"));
    }
    for name in &update.reviewed {
        out.push_str(&format!("reviewed: {name}\n"));
    }
    for name in &update.stale {
        out.push_str(&format!("still stale: {name}\n"));
    }
    let done = if is_new { "wrote" } else { "nothing new in" };
    let (entries, texts) = (update.lock.promises.len(), update.lock.reviews.len());
    out + &format!("{done} {path}: {entries} entries, {texts} translations\n")
}
