//! From a directory of translations to packed catalogs that stand in the place of built-in ones.
//!
//! Applications use the feature `overrides` of the `errorbook` crate, which re-exports what they need
//! from here and puts it into use. It is a crate of its own because `errorbook` has the compiler as a
//! build dependency, too, and Cargo cannot turn the one on without the other.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use errorbook_compiler::diagnostic::{self, Color, Diagnostic, Level};
use errorbook_compiler::files::read_overrides;
use errorbook_compiler::source::InputFile;
use errorbook_compiler::{Compilation, Packed, Sound, compile_unreviewed, pack};
use errorbook_core::Catalog;

/// The catalogs of a crate and the files that they were compiled from. Generated as `CATALOGS`, beside
/// the catalogs' modules.
#[derive(Clone, Copy)]
pub struct Catalogs {
    catalogs: &'static [&'static Catalog<'static>],
    /// Paths and contents.
    files: &'static [(&'static str, &'static [u8])],
}

impl Catalogs {
    /// Makes it from generated code. Not an interface.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        catalogs: &'static [&'static Catalog<'static>],
        files: &'static [(&'static str, &'static [u8])],
    ) -> Self {
        Self { catalogs, files }
    }

    /// Returns the catalogs.
    pub fn iter(&self) -> impl Iterator<Item = Catalog<'static>> + use<> {
        self.catalogs.iter().map(|catalog| **catalog)
    }
}

impl fmt::Debug for Catalogs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// Catalogs that were loaded.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The catalogs in which something differs from what was built.
    pub catalogs: Vec<Overriding>,
    /// Findings that do not refuse the files, as a report. Empty if there is nothing.
    pub warnings: String,
}

/// A catalog, and what stands in its place.
#[derive(Debug)]
pub struct Overriding {
    /// The catalog.
    pub built_in: Catalog<'static>,
    /// The catalog in its place: the same entries and parameters at the same positions.
    pub packed: Packed,
}

/// Reads, checks and compiles a directory of translations of the given catalogs.
///
/// # Errors
/// If a file cannot be read or any text in it is wrong, all of them are refused.
pub fn load(dir: &Path, catalogs: &[Catalogs]) -> Result<Loaded, OverridesError> {
    let refused = |report: String| OverridesError {
        message: format!("the overrides in {} are not used: {report}", dir.display()),
    };
    let files = read_overrides(dir).map_err(|error| refused(error.to_string()))?;
    check_work(&files).map_err(refused)?;
    check_names(catalogs).map_err(refused)?;
    let mut loaded = Loaded::default();
    for (catalogs, files) in by_crate(catalogs, files) {
        let project = catalogs.files.iter();
        let project = project.map(|(path, content)| InputFile::new(*path, *content));
        let compilation = compile_unreviewed(project.chain(files).collect(), MOST_FINDINGS);
        let Some(sound) = compilation.sound() else {
            return Err(refused(report(&compilation, Level::Error)));
        };
        if compilation.is_cut_short() {
            let found = report(&compilation, Level::Warning);
            return Err(refused(format!(
                "more than {MOST_FINDINGS} findings of one check{found}"
            )));
        }
        loaded.warnings += &report(&compilation, Level::Warning);
        add(catalogs, sound, &mut loaded.catalogs).map_err(refused)?;
    }
    Ok(loaded)
}

/// The most placeables of all files together, counted as opening braces.
const MOST_PLACEABLES: usize = 200_000;
/// The most lines of all files together.
const MOST_LINES: usize = 1_000_000;
/// The most findings of a check. Each takes more work and memory than the text that it is about.
const MOST_FINDINGS: usize = 1_000;

/// Refuses files that would take more work than a running program has time for. What is counted is the same on every
/// machine, which time is not.
fn check_work(files: &[InputFile]) -> Result<(), String> {
    let count = |wanted: u8| -> usize {
        let bytes = files.iter().flat_map(|file| &file.bytes);
        bytes.filter(|&&byte| byte == wanted).count()
    };
    for (wanted, most, what) in [
        (b'{', MOST_PLACEABLES, "placeables"),
        (b'\n', MOST_LINES, "lines"),
    ] {
        if count(wanted) > most {
            return Err(format!("all files together have more than {most} {what}"));
        }
    }
    Ok(())
}

/// Packs the catalogs in which something is different.
fn add(
    catalogs: &Catalogs,
    sound: Sound<'_>,
    overriding: &mut Vec<Overriding>,
) -> Result<(), String> {
    for built_in in catalogs.iter() {
        let mut compiled = sound.catalogs();
        let compiled = compiled.find(|compiled| compiled.name == built_in.name());
        let packed = compiled.map(pack).unwrap_or_default();
        if !corresponds(&packed.catalog(), &built_in) {
            let name = built_in.name();
            return Err(format!(
                "the catalog `{name}` was not built from the files that it comes with"
            ));
        }
        if packed.catalog() != built_in {
            overriding.push(Overriding { built_in, packed });
        }
    }
    Ok(())
}

/// Returns whether entries and parameters are in the same places, which is what errors count on. They are,
/// unless the program was put together from parts that do not belong together.
fn corresponds(packed: &Catalog<'_>, built_in: &Catalog<'_>) -> bool {
    packed.entries().len() == built_in.entries().len()
        && packed.entries().zip(built_in.entries()).all(|(a, b)| {
            a.key() == b.key()
                && a.params()
                    .map(|param| param.name())
                    .eq(b.params().map(|param| param.name()))
        })
}

/// Checks that no two catalogs have one name: a file's name must say which it is for.
fn check_names(catalogs: &[Catalogs]) -> Result<(), String> {
    let mut names = BTreeSet::new();
    for catalog in catalogs.iter().flat_map(Catalogs::iter) {
        if !names.insert(catalog.name()) {
            let name = catalog.name();
            return Err(format!(
                "two of the catalogs are called `{name}`; load each from a directory of its own"
            ));
        }
    }
    Ok(())
}

/// Returns the files for the catalogs of each crate. Terms are for all of them; what is for none is given to
/// the first, whose compilation then says so.
fn by_crate(catalogs: &[Catalogs], files: Vec<InputFile>) -> Vec<(&Catalogs, Vec<InputFile>)> {
    let mut all: Vec<_> = catalogs
        .iter()
        .map(|catalogs| (catalogs, Vec::new()))
        .collect();
    for file in files {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let name = name.strip_suffix(".ftl").unwrap_or(name).to_owned();
        if name == "terms" {
            all.iter_mut()
                .for_each(|(_, files)| files.push(file.clone()));
            continue;
        }
        let named =
            |(catalogs, _): &(&Catalogs, _)| catalogs.iter().any(|catalog| catalog.name() == name);
        let position = all.iter().position(named).unwrap_or(0);
        if let Some((_, files)) = all.get_mut(position) {
            files.push(file);
        }
    }
    all
}

/// The most findings that a report shows: whoever made so many fixes the first of them first.
const MOST_SHOWN: usize = 20;
/// The most characters of a report's line, which quotes the line of the file.
const MOST_WIDTH: usize = 400;

/// Returns the findings of a level, as text; of warnings, those about the overrides themselves.
fn report(compilation: &Compilation, level: Level) -> String {
    let sources = compilation.sources();
    let is_overriding = |diagnostic: &&Diagnostic| {
        let place = diagnostic.labels.first();
        place.is_some_and(|label| sources.get(label.span.file).overriding)
    };
    let findings = compilation.diagnostics().iter();
    let findings: Vec<Diagnostic> = findings
        .filter(|diagnostic| diagnostic.level == level)
        .filter(|diagnostic| level == Level::Error || is_overriding(diagnostic))
        .cloned()
        .collect();
    if findings.is_empty() {
        return String::new();
    }
    let shown = findings.get(..MOST_SHOWN).unwrap_or(&findings);
    let rendered = diagnostic::render(shown, sources, Color::Never);
    let mut text = String::new();
    for line in rendered.lines() {
        let cut = line.char_indices().nth(MOST_WIDTH).map(|(at, _)| at);
        text.push('\n');
        text.push_str(cut.and_then(|at| line.get(..at)).unwrap_or(line));
        text.push_str(if cut.is_some() { "…" } else { "" });
    }
    if shown.len() < findings.len() {
        text += &format!(", and {} more", findings.len() - shown.len());
    }
    text + "\n"
}

/// Why overrides were refused. Its `Display` is the whole report, of several lines.
#[derive(Clone, PartialEq, Eq)]
pub struct OverridesError {
    message: String,
}

impl fmt::Display for OverridesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// As it is displayed: a report reads badly in one line.
impl fmt::Debug for OverridesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for OverridesError {}
