//! The catalogs that a command works on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errorbook_compiler::checks::LOCK_SYNTAX;
use errorbook_compiler::diagnostic::{Color, Level};
use errorbook_compiler::files::{add_shared_terms, read_overrides, read_project};
use errorbook_compiler::model::CatalogDef;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Sound, compile, compile_locked};
use errorbook_reference::{CompiledCatalog, safe};
use errorbook_site::SiteProject;

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::roots::{Root, Roots};
use crate::write::{Existing, WriteDir};

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
        Ok(Self(projects.collect()))
    }

    /// Opens them for a command that publishes or judges: no two catalogs may claim one address.
    pub(crate) fn judge(
        roots: &[Root],
        overrides: Option<&Path>,
        locked: bool,
    ) -> Result<Self, Failure> {
        let projects = Self::of(roots, overrides, locked)?;
        projects.check_addresses(|catalog| catalog.docs_url.clone())?;
        Ok(projects)
    }

    /// Refuses two catalogs of one name for which `place` says the same.
    pub(crate) fn check_addresses(
        &self,
        place: impl Fn(&CatalogDef) -> Option<String>,
    ) -> Result<(), Failure> {
        let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
        for Project { compilation, .. } in &self.0 {
            for catalog in compilation.catalogs() {
                let Some(place) = place(catalog) else {
                    continue;
                };
                let path = compilation.sources().shown_path(catalog.file);
                let key = (place, catalog.name.clone());
                if let Some(first) = seen.get(&key) {
                    return Err(one_address(first, &path, &key.0));
                }
                seen.insert(key, path);
            }
        }
        Ok(())
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
    pub(crate) root: Root,
    pub(crate) files: Vec<InputFile>,
    write_dir: WriteDir,
}

impl OwnProject {
    /// Reads the project of a root.
    pub(crate) fn open(root: &Root) -> Result<Self, Failure> {
        // First, so that what is read stays until it is written.
        let write_dir = WriteDir::open(&root.dir)?;
        let files = read_root(root);
        let own = files.iter().filter(|file| file.shared_from.is_none());
        write_dir.clear_up(own.map(|file| file.path.as_str()));
        Ok(Self {
            root: root.clone(),
            files,
            write_dir,
        })
    }

    pub(crate) fn compile(&self) -> Compilation {
        self.seen(compile(self.files.clone()))
    }

    /// Returns a compilation with its files named as seen from where the command stands.
    pub(crate) fn seen(&self, compilation: Compilation) -> Compilation {
        compilation.seen_from(&seen_from(&self.root.dir))
    }

    /// Returns the path of one of its files, as seen from where the command stands.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        file.split('/')
            .fold(self.root.dir.clone(), |path, part| path.join(part))
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
        let read = files.find(|read| read.path == file && read.shared_from.is_none());
        Existing::Read(read.map(|read| read.bytes.as_slice()))
    }
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

/// Divides files that go over projects among them. What is of no catalog is the first one's, which says so.
fn divided(over: Vec<InputFile>, roots: &[Root]) -> Vec<Vec<InputFile>> {
    if roots.len() <= 1 {
        return vec![over; roots.len()];
    }
    let name = |file: &InputFile| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".ftl").to_owned()
    };
    let has = |root: &Root, name: &str| {
        let catalog = root.dir.join("catalog").join(format!("{name}.toml"));
        name == "terms" || catalog.is_file()
    };
    let is_known = |file: &InputFile| roots.iter().any(|root| has(root, &name(file)));
    let divided = roots.iter().enumerate().map(|(at, root)| {
        let own = over.iter();
        let own = own.filter(|file| has(root, &name(file)) || (at == 0 && !is_known(file)));
        own.cloned().collect()
    });
    divided.collect()
}

fn one_address(first: &str, other: &str, place: &str) -> Failure {
    let [first, other] = [first, other].map(safe);
    let title = match place {
        "" => format!(
            "two catalogs have one name and so one address on a site: `{first}` and `{other}`"
        ),
        url => format!(
            "two catalogs of one name claim one address, `{}`: `{first}` and `{other}`",
            safe(url)
        ),
    };
    let help =
        "rename one of the files, or give the catalogs different `docs-url`s and a site each";
    Failure::usage(Problem::new(title).help(help))
}

fn read_over(dir: &Path) -> Result<Vec<InputFile>, Failure> {
    let files = read_overrides(dir);
    files.map_err(|error| Failure::usage(Problem::new(error.to_string().trim_end())))
}
