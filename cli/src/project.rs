//! The catalogs that a command works on.

use std::path::Path;

use errorbook_compiler::build_script::read_project;
use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Packed, compile, model, pack, read_overrides};
use errorbook_core::Catalog;

use crate::failure::{Failure, Problem};

/// Path and content of each file that ships.
static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A project after compilation, with or without errors.
pub(crate) struct Project {
    pub(crate) compilation: Compilation,
}

impl Project {
    /// The project in `dir`, else the one that the command stands in, else the one that ships; over
    /// its texts, those of the directory `overrides`.
    pub(crate) fn open(dir: Option<&Path>, overrides: Option<&Path>) -> Result<Self, Failure> {
        let here = Path::new("");
        let mut files = match dir {
            Some(dir) if !dir.is_dir() => return Err(not_a_directory(dir)),
            Some(dir) => read(dir)?,
            // Even one that cannot be read: the user shall hear of it, not of other catalogs.
            None if Path::new("catalog").symlink_metadata().is_ok() => read(here)?,
            None => shipped(),
        };
        if let Some(overrides) = overrides {
            files.extend(read_over(overrides)?);
        }
        let seen = dir.unwrap_or(here).to_string_lossy().replace('\\', "/");
        Ok(Self {
            compilation: compile(files).seen_from(&seen),
        })
    }

    /// The shipped project, whatever directory the tests stand in.
    #[cfg(test)]
    pub(crate) fn shipped() -> Self {
        Self {
            compilation: compile(shipped()),
        }
    }

    /// The catalogs, unless they have errors.
    pub(crate) fn compiled(&self) -> Result<Vec<CompiledCatalog<'_>>, Failure> {
        let catalogs = self.sound()?.catalogs().iter();
        Ok(catalogs.map(CompiledCatalog::new).collect())
    }

    /// The compilation, unless it has errors.
    pub(crate) fn sound(&self) -> Result<&Compilation, Failure> {
        if self.compilation.has_errors() {
            // Taken out again where colour does not belong.
            return Err(Failure::Findings(self.compilation.report(Color::Always)));
        }
        Ok(&self.compilation)
    }
}

/// The files that ship.
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

fn read(dir: &Path) -> Result<Vec<InputFile>, Failure> {
    read_project(dir).map_err(|error| Failure::usage(Problem::new(error.to_string().trim_end())))
}

fn not_a_directory(dir: &Path) -> Failure {
    let problem = Problem::new(format!("`{}` is not a directory", dir.display()));
    Failure::usage(problem.help("name the directory that has `catalog/` and `locales/`"))
}

/// A catalog as written, and as an application has it.
pub(crate) struct CompiledCatalog<'a> {
    pub(crate) model: &'a model::Catalog,
    packed: Packed,
}

impl<'a> CompiledCatalog<'a> {
    fn new(model: &'a model::Catalog) -> Self {
        Self {
            model,
            packed: pack(model),
        }
    }

    pub(crate) fn catalog(&self) -> Catalog<'_> {
        self.packed.catalog()
    }
}
