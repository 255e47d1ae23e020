//! `errorbook check --fix`: fixes what is mechanical.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Fixes, LocatedFix, compile, compile_locked, fix};

use super::{Check, Selection};
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::OwnProject;
use crate::source_code;
use crate::unified_diff::unified_diff;
use errorbook_reference::safe;

impl Check {
    /// Fixes the projects in directories, says to the standard error output what was done, and checks what is
    /// there then.
    pub(super) fn fix(
        &self,
        dirs: &[PathBuf],
        overrides: Option<&Path>,
        selections: Vec<Selection>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if overrides.is_some() {
            let problem = Problem::new("`--fix` does not fix what goes over a project");
            return Err(Failure::usage(problem.help("leave `--overrides` out")));
        }
        // With all that `check` looks at: an allow that only it can call unused is fixed too.
        let code = match self.source[..] {
            [] => Vec::new(),
            [..] => source_code::read(&self.source)?,
        };
        let projects = dirs.iter().map(|dir| OwnProject::open(dir));
        let projects = projects.collect::<Result<Vec<_>, _>>()?;
        let fixed = projects.iter().zip(&selections);
        let fixed: Vec<_> = fixed
            .map(|(project, selection)| self.fixes(project, selection, &code))
            .collect();
        if self.dry_run {
            return show_changes(&fixed, output);
        }
        let mut checked = Vec::new();
        for ((project, fixes), selection) in projects.iter().zip(fixed).zip(selections) {
            write(project, &fixes, output)?;
            checked.push((fixes.compilation, selection));
        }
        self.show(&checked, output)
    }

    fn fixes(&self, project: &OwnProject, selection: &Selection, code: &[InputFile]) -> Fixes {
        let compile = if self.locked { compile_locked } else { compile };
        fix(project.files.clone(), |files| {
            let mut compilation = project.seen(compile(files)).with_review();
            if !code.is_empty() {
                compilation = compilation.with_source_code(code.to_vec());
            }
            compilation.with_fixes_of(|found, sources| selection.has(found, sources))
        })
    }
}

/// Shows what would change. The exit status is 1 if there is anything.
fn show_changes(fixed: &[Fixes], output: &mut Output) -> Result<ExitCode, Failure> {
    let changes = || fixed.iter().flat_map(|fixes| &fixes.changed);
    for (before, after) in changes() {
        // A file that changes is text.
        let [old, new] = [before, after].map(|file| String::from_utf8_lossy(&file.bytes));
        output.raw(&unified_diff(&after.path, &old, &new))?;
    }
    Ok(match changes().next() {
        None => ExitCode::SUCCESS,
        Some(_) => ExitCode::FAILURE,
    })
}

fn write(project: &OwnProject, fixes: &Fixes, output: &Output) -> Result<(), Failure> {
    let changed = fixes.changed.iter();
    let changed: Vec<_> = changed
        .map(|(_, after)| (after.path.as_str(), after.bytes.as_slice()))
        .collect();
    project.write_all(&changed)?;
    for fixed in &fixes.applied {
        output.remark(&format!("fixed {}", line(fixed)));
    }
    for fixed in &fixes.refused {
        let reason = "the file could not be read any more";
        output.remark(&format!("not fixed {}: {reason}", line(fixed)));
    }
    Ok(())
}

fn line(fixed: &LocatedFix) -> String {
    let place = safe(&format!("{}:{}", fixed.path, fixed.line));
    format!("{place} {}: {}", fixed.check.code, safe(&fixed.title))
}
