//! `errorbook check --fix`: fixes what is mechanical.

use std::path::Path;
use std::process::ExitCode;

use errorbook_compiler::settings::Settings;
use errorbook_compiler::{LocatedFix, compile, compile_locked, fix};

use super::Check;
use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::project::OwnProject;
use crate::source_code;
use crate::unified_diff::unified_diff;
use errorbook_reference::safe;

impl Check {
    /// Fixes the project in `dir`, says to the standard error output what was done, and checks what is
    /// there then.
    pub(crate) fn fix(
        mut self,
        dir: Option<&Path>,
        overrides: Option<&Path>,
        settings: &Settings,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        if overrides.is_some() {
            let problem = Problem::new("`--fix` does not fix what goes over a project");
            return Err(Failure::usage(problem.help("leave `--overrides` out")));
        }
        self.selection = self.selection.with(settings)?;
        let project = OwnProject::open(dir)?;
        let compile = if self.locked { compile_locked } else { compile };
        // With all that `check` looks at: an allow that only it can call unused is fixed too.
        let code = match self.source[..] {
            [] => Vec::new(),
            [..] => source_code::read(&self.source)?,
        };
        let fixes = fix(project.files.clone(), |files| {
            let mut compilation = project.seen(compile(files)).with_review();
            if !code.is_empty() {
                compilation = compilation.with_source_code(code.clone());
            }
            compilation.with_fixes_of(|found, sources| self.selection.has(found, sources))
        });
        if self.dry_run {
            for (before, after) in &fixes.changed {
                // A file that changes is text.
                let [old, new] = [before, after].map(|file| String::from_utf8_lossy(&file.bytes));
                output.raw(&unified_diff(&after.path, &old, &new))?;
            }
            return Ok(match fixes.changed.is_empty() {
                true => ExitCode::SUCCESS,
                false => ExitCode::FAILURE,
            });
        }
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
        self.show(&fixes.compilation, output)
    }
}

fn line(fixed: &LocatedFix) -> String {
    let place = safe(&format!("{}:{}", fixed.path, fixed.line));
    format!("{place} {}: {}", fixed.check.code, safe(&fixed.title))
}
