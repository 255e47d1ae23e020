//! The catalogs that a command works on.

use std::path::{Path, PathBuf};

use errorbook_compiler::checks::LOCK_SYNTAX;
use errorbook_compiler::diagnostic::{Color, Level};
use errorbook_compiler::files::{read_overrides, read_project};
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Sound, compile, compile_locked};
use errorbook_reference::CompiledCatalog;

use crate::failure::{Failure, Problem};
use crate::write::{Existing, WriteDir};

/// Path and content of each file that ships.
static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A project after compilation, with or without errors.
pub(crate) struct Project {
    pub(crate) compilation: Compilation,
}

impl Project {
    /// Returns the project in `dir`, else the one that the command stands in, else the one that ships; over
    /// its texts, those of the directory `overrides`. `locked`: the lock has to be there, and up to date.
    pub(crate) fn open(
        dir: Option<&Path>,
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        let here = Path::new("");
        let mut files = match own_dir(dir)? {
            Some(dir) => read_project(&dir),
            None => shipped(),
        };
        if let Some(overrides) = overrides {
            files.extend(read_over(overrides)?);
        }
        let compile = if locked { compile_locked } else { compile };
        Ok(Self {
            compilation: compile(files).seen_from(&seen_from(dir.unwrap_or(here))),
        })
    }

    /// Returns the shipped project, whatever directory the tests stand in.
    #[cfg(test)]
    pub(crate) fn shipped() -> Self {
        Self {
            compilation: compile(shipped()),
        }
    }

    /// Returns the catalogs, unless they have errors.
    pub(crate) fn compiled(&self) -> Result<Vec<CompiledCatalog<'_>>, Failure> {
        Ok(CompiledCatalog::all(self.sound()?.readable()))
    }

    /// Returns the catalogs, unless they have errors in themselves: looking something up needs no lock. If
    /// something is wrong with the lock, the second value says so.
    pub(crate) fn looked_up(
        &self,
    ) -> Result<(Vec<CompiledCatalog<'_>>, Option<&'static str>), Failure> {
        let readable = self.compilation.readable();
        let readable = readable.ok_or_else(|| self.findings())?;
        let note = self.compilation.has_errors().then_some(LOCK_NOTE);
        Ok((CompiledCatalog::all(readable), note))
    }

    /// Returns the compilation, unless it has errors.
    pub(crate) fn sound(&self) -> Result<Sound<'_>, Failure> {
        self.compilation.sound().ok_or_else(|| self.findings())
    }

    fn findings(&self) -> Failure {
        // Colour is taken out again where it does not belong.
        Failure::Findings(self.compilation.report(Color::Always))
    }
}

const LOCK_NOTE: &str =
    "note: the catalogs are not as `errorbook.lock` has them; `errorbook check` says where";

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
        Err(Failure::Findings(compilation.report(Color::Always)))
    }
}

/// The family of checks of files and their syntax.
const FILES: &str = "EB00";

/// Returns the directory of the user's own project: `dir`, else the one that the command stands in, if it has
/// catalogs.
fn own_dir(dir: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
    match dir {
        Some(dir) if !dir.is_dir() => Err(not_a_directory(dir)),
        Some(dir) => Ok(Some(dir.to_owned())),
        // Even one that cannot be read: the user shall hear of it, not of other catalogs.
        None if Path::new("catalog").symlink_metadata().is_ok() => Ok(Some(PathBuf::new())),
        None => Ok(None),
    }
}

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
    /// Returns the project in `dir`, else the one that the command stands in.
    pub(crate) fn open(dir: Option<&Path>) -> Result<Self, Failure> {
        let Some(dir) = own_dir(dir)? else {
            let problem = Problem::new("there is no `catalog/` here");
            return Err(Failure::usage(problem.help(
                "run it in the directory that has `catalog/` and `locales/`, or name that with `--dir`",
            )));
        };
        // First, so that what is read stays until it is written.
        let write_dir = WriteDir::open(&dir)?;
        let files = read_project(&dir);
        write_dir.clear_up(files.iter().map(|file| file.path.as_str()));
        Ok(Self {
            dir,
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

/// Returns the files that ship.
fn shipped() -> Vec<InputFile> {
    let files = SHIPPED.iter();
    files
        .map(|&(path, bytes)| InputFile::new(path, bytes))
        .collect()
}

fn read_over(dir: &Path) -> Result<Vec<InputFile>, Failure> {
    let files = read_overrides(dir);
    files.map_err(|error| Failure::usage(Problem::new(error.to_string().trim_end())))
}

fn not_a_directory(dir: &Path) -> Failure {
    let problem = Problem::new(format!("`{}` is not a directory", dir.display()));
    Failure::usage(problem.help("name the directory that has `catalog/` and `locales/`"))
}
