//! The catalogs that a command works on.

use std::path::{Path, PathBuf};

use errorbook_compiler::checks::LOCK_SYNTAX;
use errorbook_compiler::diagnostic::{Color, Level};
use errorbook_compiler::files::{read_overrides, read_project};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Sound, compile, compile_locked};
use errorbook_reference::CompiledCatalog;

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::roots::Roots;
use crate::write::{Existing, WriteDir};

/// Path and content of each file that ships.
static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A project after compilation, with or without errors.
pub(crate) struct Project {
    pub(crate) compilation: Compilation,
}

impl Project {
    /// Reads and compiles the project in `dir`; over its texts, those of the directory `overrides`. `locked`: the
    /// lock has to be there, and up to date.
    pub(crate) fn open(
        dir: &Path,
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        let project = Self::compile(read_project(dir), overrides, locked)?;
        Ok(Self {
            compilation: project.compilation.seen_from(&seen_from(dir)),
        })
    }

    /// Compiles the catalogs that ship.
    pub(crate) fn shipped(overrides: Option<&Path>, locked: bool) -> Result<Self, Failure> {
        let files = SHIPPED.iter();
        let files = files.map(|&(path, bytes)| InputFile::new(path, bytes));
        Self::compile(files.collect(), overrides, locked)
    }

    fn compile(
        mut files: Vec<InputFile>,
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        if let Some(overrides) = overrides {
            files.extend(read_over(overrides)?);
        }
        let compile = if locked { compile_locked } else { compile };
        Ok(Self {
            compilation: compile(files),
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
        let dirs = roots.projects()?.into_iter();
        let projects = dirs.map(|dir| Project::open(&dir, overrides, locked));
        Ok(Self(projects.collect::<Result<_, _>>()?))
    }

    /// Opens them for a command that only looks something up: a text with an error is not there.
    pub(crate) fn read(roots: &Roots, overrides: Option<&Path>) -> Result<Self, Failure> {
        let Self(projects) = Self::open(roots, overrides, false)?;
        // As in a program: one mistake refuses what goes over the catalogs.
        let mut wrong = projects.iter().map(|project| &project.compilation);
        if let Some(wrong) = wrong.find(|compilation| overrides_are_wrong(compilation)) {
            return Err(errors(wrong));
        }
        let projects = projects.into_iter().map(|project| Project {
            compilation: project.compilation.without_wrong_texts(),
        });
        Ok(Self(projects.collect()))
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

/// Returns whether an error is in a text that goes over the catalogs.
fn overrides_are_wrong(compilation: &Compilation) -> bool {
    let sources = compilation.sources();
    let errors = compilation
        .diagnostics()
        .iter()
        .filter(|found| found.level == Level::Error);
    let mut places = errors.filter_map(|found| found.labels.first());
    places.any(|label| sources.get(label.span.file).overriding)
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

/// A project of the user's own, for what writes into it. No other command does meanwhile.
pub(crate) struct OwnProject {
    pub(crate) dir: PathBuf,
    pub(crate) files: Vec<InputFile>,
    write_dir: WriteDir,
}

impl OwnProject {
    /// Reads the project in `dir`.
    pub(crate) fn open(dir: &Path) -> Result<Self, Failure> {
        // First, so that what is read stays until it is written.
        let write_dir = WriteDir::open(dir)?;
        let files = read_project(dir);
        write_dir.clear_up(files.iter().map(|file| file.path.as_str()));
        Ok(Self {
            dir: dir.to_owned(),
            files,
            write_dir,
        })
    }

    pub(crate) fn compile(&self) -> Compilation {
        self.seen(compile(self.files.clone()))
    }

    /// Returns a compilation with its files named as seen from where the command stands.
    pub(crate) fn seen(&self, compilation: Compilation) -> Compilation {
        compilation.seen_from(&seen_from(&self.dir))
    }

    /// Returns the path of one of its files, as seen from where the command stands.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        file.split('/')
            .fold(self.dir.clone(), |path, part| path.join(part))
    }

    /// Writes one of its files: all of it, or nothing. Returns whether it had another content before.
    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<bool, Failure> {
        self.write_dir.write(file, content, self.existing(file))
    }

    /// Writes several of its files, in this order. If one cannot be written, none is.
    pub(crate) fn write_all(&self, files: &[(&str, &[u8])]) -> Result<(), Failure> {
        for (file, _) in files {
            self.write_dir.check(file, self.existing(file))?;
        }
        for (file, content) in files {
            self.write(file, content)?;
        }
        Ok(())
    }

    /// Returns what a file has to be for it to be written: what was read.
    fn existing(&self, file: &str) -> Existing<'_> {
        let mut files = self.files.iter();
        let read = files.find(|read| read.path == file);
        Existing::Read(read.map(|read| read.bytes.as_slice()))
    }
}

fn read_over(dir: &Path) -> Result<Vec<InputFile>, Failure> {
    let files = read_overrides(dir);
    files.map_err(|error| Failure::usage(Problem::new(error.to_string().trim_end())))
}
