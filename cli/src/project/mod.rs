//! The catalogs that a command works on.

mod overrides;
mod own;
mod shared_names;

use std::path::Path;

use errorbook_compiler::checks::LOCK_SYNTAX;
use errorbook_compiler::diagnostic::{Color, Level};
use errorbook_compiler::files::{add_shared_terms, read_project};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Sound, compile, compile_locked};
use errorbook_reference::CompiledCatalog;
use errorbook_site::SiteProject;

use crate::failure::Failure;
use crate::output::Output;
use crate::roots::{Root, Roots};

use overrides::{divided, overrides_are_wrong, read_over};
pub(crate) use own::OwnProject;
use shared_names::with_qualified_names;

/// Path and content of each file that ships.
static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A project after compilation, with or without errors.
pub(crate) struct Project {
    pub(crate) compilation: Compilation,
    /// Where it is, as seen from the `errorbook.toml` that is meant for all.
    pub(crate) folder: String,
}

impl Project {
    /// Reads and compiles the project of a root; over its texts, those of other files. `locked`: the lock has to be
    /// there, and up to date.
    pub(crate) fn open(root: &Root, over: Vec<InputFile>, locked: bool) -> Self {
        let mut files = read_root(root);
        files.extend(over);
        Self {
            compilation: compiled(files, locked).seen_from(&seen_from(&root.dir)),
            folder: root.folder.clone(),
        }
    }

    /// Compiles the catalogs that ship.
    pub(crate) fn shipped(overrides: Option<&Path>, locked: bool) -> Result<Self, Failure> {
        let files = SHIPPED.iter();
        let mut files: Vec<_> = files
            .map(|&(path, bytes)| InputFile::new(path, bytes))
            .collect();
        if let Some(overrides) = overrides {
            files.extend(read_over(overrides)?);
        }
        Ok(Self {
            compilation: compiled(files, locked),
            folder: String::new(),
        })
    }

    /// Returns the compilation, unless it has errors.
    pub(crate) fn sound(&self) -> Result<Sound<'_>, Failure> {
        self.compilation
            .sound()
            .ok_or_else(|| errors(&self.compilation))
    }
}

/// The projects that a command works on, or what ships.
pub(crate) struct Projects(pub(crate) Vec<Project>);

impl Projects {
    pub(crate) fn open(
        roots: &Roots,
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        if roots.shipped {
            return Ok(Self(vec![Project::shipped(overrides, locked)?]));
        }
        Self::of(&roots.workspace()?.members, overrides, locked)
    }

    /// Reads and compiles the projects of roots.
    pub(crate) fn of(
        roots: &[Root],
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        let over = overrides.map(read_over).transpose()?.unwrap_or_default();
        let over = divided(over, roots);
        let projects = roots.iter().zip(over);
        let projects = projects.map(|(root, over)| Project::open(root, over, locked));
        let projects: Vec<_> = projects.collect();
        Ok(Self(with_qualified_names(projects, roots)))
    }

    /// Opens them for a command that publishes or judges: no two catalogs may claim one address.
    pub(crate) fn judge(
        roots: &[Root],
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        let projects = Self::of(roots, overrides, locked)?;
        projects.check_addresses()?;
        Ok(projects)
    }

    /// Opens them for a command that only looks something up: a text with an error is not there.
    pub(crate) fn read(roots: &Roots, overrides: Option<&Path>) -> Result<Self, Failure> {
        let Self(projects) = match roots.shipped {
            true => Self::open(roots, overrides, false)?,
            false => {
                let workspace = roots.workspace()?;
                let all = [workspace.members, workspace.dependencies].concat();
                Self::of(&all, overrides, false)?
            }
        };
        // As in a program: one mistake refuses what goes over the catalogs.
        let mut wrong = projects.iter().map(|project| &project.compilation);
        if let Some(wrong) = wrong.find(|compilation| overrides_are_wrong(compilation)) {
            return Err(errors(wrong));
        }
        Ok(Self(projects).without_wrong_texts())
    }

    /// Returns the same to look something up in: a text with an error is not there.
    pub(crate) fn without_wrong_texts(self) -> Self {
        let projects = self.0.into_iter().map(|project| Project {
            compilation: project.compilation.without_wrong_texts(),
            ..project
        });
        Self(projects.collect())
    }

    /// Returns the report of the errors of all projects, if there are any.
    pub(crate) fn errors(&self) -> Option<Failure> {
        let compilations = self.0.iter().map(|project| &project.compilation);
        let wrong = compilations.filter(|compilation| compilation.has_errors());
        let reports: String = wrong.map(|wrong| errors(wrong).text()).collect();
        (!reports.is_empty()).then_some(Failure::Findings(reports))
    }

    /// Returns the projects as a site shows them.
    pub(crate) fn on_site(&self) -> Vec<SiteProject<'_>> {
        let projects = self.0.iter();
        let projects = projects.map(|project| SiteProject {
            readable: project.compilation.readable(),
            folder: project.folder.clone(),
        });
        projects.collect()
    }

    /// Returns the catalogs to look something up in, and says in a line how many errors are in them.
    pub(crate) fn catalogs(&self, output: &Output) -> Result<Vec<CompiledCatalog<'_>>, Failure> {
        let catalogs = self.readable()?;
        self.say_errors(output);
        Ok(catalogs)
    }

    /// Returns the catalogs to look something up in. Errors are no obstacle, unless nothing is left.
    pub(crate) fn readable(&self) -> Result<Vec<CompiledCatalog<'_>>, Failure> {
        let compilations = || self.0.iter().map(|project| &project.compilation);
        let catalogs: Vec<_> = compilations()
            .flat_map(|compilation| CompiledCatalog::all(compilation.readable()))
            .collect();
        let is_empty = |catalog: &CompiledCatalog<'_>| catalog.def().entries.is_empty();
        let mut wrong = compilations().filter(|compilation| compilation.has_errors());
        if let (true, Some(first)) = (catalogs.iter().all(is_empty), wrong.next()) {
            return Err(errors(first));
        }
        Ok(catalogs)
    }

    /// Says in a line how many errors there are.
    pub(crate) fn say_errors(&self, output: &Output) {
        let compilations = self.0.iter().map(|project| &project.compilation);
        match compilations.map(Compilation::errors).sum() {
            0 => {}
            1 => output.remark("note: 1 error in the catalogs; `errorbook check` shows it"),
            count => output.remark(&format!(
                "note: {count} errors in the catalogs; `errorbook check` shows them"
            )),
        }
    }
}

/// Fails with the errors of a compilation.
pub(crate) fn errors(compilation: &Compilation) -> Failure {
    // Colour is taken out again where it does not belong.
    Failure::Findings(compilation.error_report(Color::Always))
}

/// Returns a compilation, unless a file of it cannot be read. Other errors do not matter to commands that
/// count, compare or add texts.
pub(crate) fn parsed(compilation: &Compilation) -> Result<&Compilation, Failure> {
    let mut diagnostics = compilation.diagnostics().iter();
    let is_readable = diagnostics.all(|found| {
        let unreadable = found.check.family() == FILES || found.check == &LOCK_SYNTAX;
        found.level != Level::Error || !unreadable
    });
    if is_readable {
        Ok(compilation)
    } else {
        Err(errors(compilation))
    }
}

/// The family of checks of files and their syntax.
const FILES: &str = "EB00";

fn seen_from(dir: &Path) -> String {
    dir.to_string_lossy().replace('\\', "/")
}

/// Reads the files of the project of a root, with the terms that it shares.
pub(crate) fn read_root(root: &Root) -> Vec<InputFile> {
    let mut files = read_project(&root.dir);
    if let Some(terms) = &root.terms {
        add_shared_terms(&mut files, terms, &seen_from(terms));
    }
    files
}

fn compiled(files: Vec<InputFile>, locked: bool) -> Compilation {
    match locked {
        true => compile_locked(files),
        false => compile(files),
    }
}
