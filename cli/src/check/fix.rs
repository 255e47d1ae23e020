//! `errorbook check --fix`: fixes what is mechanical.

use std::path::Path;
use std::process::ExitCode;

use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Fixes, LocatedFix, compile, compile_locked, fix};

use super::found::Checked;
use super::{Check, Selection};
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::OwnProject;
use crate::roots::Root;
use crate::unified_diff::unified_diff;
use errorbook_reference::safe;

impl Check {
    /// Fixes projects, says to the standard error output what was done, and checks what is
    /// there then.
    pub(super) fn fix(
        &self,
        members: &[Root],
        overrides: Option<&Path>,
        selections: Vec<Selection>,
        code: &[InputFile],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if overrides.is_some() {
            let problem = Problem::new("`--fix` does not fix overrides");
            return Err(Failure::usage(problem.help("remove `--overrides`")));
        }
        let projects = members.iter().map(OwnProject::open);
        let projects = projects.collect::<Result<Vec<_>, _>>()?;
        let fixed = projects.iter().zip(&selections);
        let fixed: Vec<_> = fixed
            .map(|(project, selection)| self.fixes(project, selection, code))
            .collect();
        if self.dry_run {
            let folders = members.iter().map(|root| root.dir.as_path());
            return show_changes(folders.zip(&fixed), output);
        }
        let mut checked = Vec::new();
        for ((project, fixes), selection) in projects.iter().zip(fixed).zip(selections) {
            write(project, &fixes, output)?;
            checked.push(Checked {
                compilation: fixes.compilation,
                selection,
                folder: project.root.folder.clone(),
            });
        }
        self.show(&checked, output)
    }

    /// Fixes with all that `check` looks at: an allow that only it can call unused is fixed too.
    fn fixes(&self, project: &OwnProject, selection: &Selection, code: &[InputFile]) -> Fixes {
        let compile = if self.locked { compile_locked } else { compile };
        fix(project.files.clone(), |files| {
            let mut compilation = project.seen(compile(files)).with_review();
            if !self.source.is_empty() {
                compilation = compilation.with_source_code(code.to_vec());
            }
            compilation.with_fixes_of(|found, sources| {
                // What several projects share is fixed where it is.
                let is_own = found
                    .labels
                    .first()
                    .is_none_or(|at| sources.is_own(at.span.file));
                is_own && selection.has(found, sources)
            })
        })
    }
}

/// Shows what would change. The exit status is 1 if there is anything.
fn show_changes<'a>(
    fixed: impl Iterator<Item = (&'a Path, &'a Fixes)>,
    output: &mut Output,
) -> Result<ExitCode, Failure> {
    let mut status = ExitCode::SUCCESS;
    for (dir, fixes) in fixed {
        for (before, after) in &fixes.changed {
            // A file that changes is text.
            let [old, new] = [before, after].map(|file| String::from_utf8_lossy(&file.bytes));
            let path = dir.join(&after.path).to_string_lossy().replace('\\', "/");
            output.raw(&unified_diff(&path, &old, &new))?;
            status = ExitCode::FAILURE;
        }
    }
    Ok(status)
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
        let reason = "the file could not be read any more, or a text would have another finding";
        output.remark(&format!("not fixed {}: {reason}", line(fixed)));
    }
    Ok(())
}

fn line(fixed: &LocatedFix) -> String {
    let place = safe(&format!("{}:{}", fixed.path, fixed.line));
    format!("{place} {}: {}", fixed.check.code, safe(&fixed.title))
}
