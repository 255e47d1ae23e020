//! A new catalog from the files that a team has: `errorbook import --catalog NAME`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use errorbook_compiler::compile;
use errorbook_compiler::files::read_project;
use errorbook_compiler::source::InputFile;
use errorbook_core::Locale;
use errorbook_exchange::{ForeignFile, ForeignFormat, NewCatalog, Problem as Found, read_foreign};

use super::file::{bytes, note, report};
use crate::adopt::{Codes, check_name};
use crate::failure::{Failure, Problem, quoted};
use crate::output::{Output, counted};
use crate::project::errors;
use crate::roots::Roots;
use crate::translate::language;
use crate::unified_diff::unified_diff;
use crate::write::{Existing, WriteDir};

/// The language of a file that does not say its own.
const SOURCE: &str = "en";

/// The files that a catalog is made from.
pub(super) struct NewCatalogFiles<'a> {
    /// The name of the catalog.
    pub(super) name: &'a str,
    pub(super) files: &'a [PathBuf],
    /// The pattern of its codes.
    pub(super) codes: Option<&'a str>,
    pub(super) keep_good: bool,
    pub(super) dry_run: bool,
}

impl NewCatalogFiles<'_> {
    /// Makes the catalog. `source`: the tag of the source language.
    pub(super) fn run(
        &self,
        roots: &Roots,
        source: Option<&str>,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let name = self.name;
        check_name(name)?;
        let source = language(source.unwrap_or(SOURCE))?;
        let dir = project_dir(roots)?;
        let write_dir = WriteDir::open(&dir)?;
        let project = read_project(&dir);
        let path = format!("catalog/{name}.toml");
        if project.iter().any(|file| file.path == path) {
            let problem = Problem::new(format!("there is a catalog {} already", quoted(name)));
            return Err(Failure::usage(
                problem.help("give the new one another name"),
            ));
        }
        let files = self.foreign_files()?;
        let (of_source, others) = divided(&files, source)?;
        let codes = self.codes.map(|pattern| {
            let mut codes = Codes::new(pattern, "")?;
            let all = (0..of_source.count()).map(|_| codes.next());
            Ok((pattern, all.collect()))
        });
        let catalog = NewCatalog::new(name, of_source, source, &others, codes.transpose()?);
        let problems: String = catalog
            .problems
            .iter()
            .map(|(path, found)| report(path, found))
            .collect();
        if !problems.is_empty() && !self.keep_good {
            let count = counted(catalog.texts, "text", "texts");
            let end =
                format!("nothing was imported; `--keep-good` takes over the {count} that can be\n");
            return Err(Failure::Findings(problems + &end));
        }
        let added = catalog.files.iter();
        let added = added.map(|(path, text)| InputFile::new(path.as_str(), text.as_str()));
        let all = project.iter().cloned().chain(added).collect();
        let compilation = compile(all).seen_from(&dir.to_string_lossy());
        if compilation.has_errors() {
            return Err(errors(&compilation));
        }
        if self.dry_run {
            let diffs = catalog.files.iter();
            let diffs = diffs.map(|(path, text)| unified_diff(path, "", text));
            output.styled(&(diffs.collect::<String>() + &notes(&catalog)))?;
        } else {
            for (path, _) in &catalog.files {
                write_dir.check(path, Existing::Read(None))?;
            }
            // The catalog last, without which the others are of nothing: after an interrupted run, it is not there yet.
            for (path, text) in catalog.files.iter().rev() {
                write_dir.write(path, text, Existing::Read(None))?;
            }
            output.styled(&summary(name, &dir, &catalog))?;
        }
        match problems.is_empty() {
            true => Ok(ExitCode::SUCCESS),
            false => Err(Failure::Findings(problems)),
        }
    }

    fn foreign_files(&self) -> Result<Vec<ForeignFile>, Failure> {
        let mut files = Vec::new();
        for path in self.files {
            let shown = path.display().to_string();
            let Some(format) = ForeignFormat::from_path(&shown) else {
                let problem = Problem::new(format!("no catalog is made from {}", quoted(&shown)));
                let help = "a catalog is made from `.properties`, `.json` and `.csv`";
                return Err(Failure::usage(problem.help(help)));
            };
            let read = read_foreign(&shown, &bytes(path)?, format);
            files.extend(read.map_err(|found| Failure::Findings(report(&shown, &found)))?);
        }
        Ok(files)
    }
}

/// Returns the directory of the project, or of the one that begins here.
fn project_dir(roots: &Roots) -> Result<PathBuf, Failure> {
    if let Some(dir) = roots.named()? {
        return Ok(dir.to_owned());
    }
    let is_there = |name: &str| Path::new(name).exists();
    match roots.project() {
        Ok(root) => Ok(root.dir),
        Err(_) if !is_there("errorbook.toml") && !is_there("catalog") => Ok(".".into()),
        Err(failure) => Err(failure),
    }
}

type Others<'a> = Vec<(Locale, &'a ForeignFile)>;

/// Returns the file of the source language, and the others.
fn divided(files: &[ForeignFile], source: Locale) -> Result<(&ForeignFile, Others<'_>), Failure> {
    let mut known: Vec<(Locale, &ForeignFile)> = Vec::new();
    for file in files {
        let locale = file.locale.unwrap_or(source);
        if let Some((_, other)) = known.iter().find(|(known, _)| *known == locale) {
            let (one, other) = (quoted(&file.path), quoted(&other.path));
            let problem = Problem::new(format!("{other} and {one} are both of `{locale}`"));
            let help = "make a catalog of each; a name ends with its language, as in `messages_ja.properties`";
            return Err(Failure::usage(problem.help(help)));
        }
        known.push((locale, file));
    }
    let at = known.iter().position(|(locale, _)| *locale == source);
    match at.map(|at| known.remove(at)) {
        Some((_, file)) if file.count() == 0 => {
            let problem = Problem::new(format!("{} has no texts", quoted(&file.path)));
            Err(Failure::usage(problem.help(
                "name the file that has the texts of the source language",
            )))
        }
        Some((_, file)) => Ok((file, known)),
        None => {
            let problem = Problem::new(format!("no file is of the source language, `{source}`"));
            let help = "name its file as well, or say which language it is, as in `--locale ja`";
            Err(Failure::usage(problem.help(help)))
        }
    }
}

fn summary(name: &str, dir: &Path, catalog: &NewCatalog) -> String {
    let mut out = String::new();
    for (path, _) in &catalog.files {
        let path = dir.join(path);
        let path = path.strip_prefix(".").unwrap_or(&path);
        out.push_str(&format!("wrote {}\n", path.display()));
    }
    let count = counted(catalog.texts, "text", "texts");
    out.push_str(&format!("made the catalog `{name}` of {count}\n"));
    out + &notes(catalog)
}

/// Returns what was left out or has to be decided.
fn notes(catalog: &NewCatalog) -> String {
    let notes = catalog.notes.iter();
    let notes = notes.map(|(path, found): &(String, Found)| note(path, found));
    notes.collect()
}
