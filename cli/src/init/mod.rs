//! `errorbook init`: the first catalog of a crate, and the lines that build it.

mod manifest;
mod rust;
mod start;

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use errorbook_compiler::files;
use errorbook_core::Locale;

use crate::failure::{Failure, Problem};
use crate::output::Output;
use crate::unified_diff::unified_diff;
use crate::write::{Existing, WriteDir};
use manifest::Manifest;
use start::Start;

/// Gives a crate its first catalog: writes `catalog/NAME.toml`, a file of translations for each language,
/// and the lines of `Cargo.toml`, `build.rs` and `src/` that build them.
///
/// Run it beside the `Cargo.toml` of the crate. It only adds: what is there stays as it is.
#[derive(Args)]
pub(crate) struct Init {
    /// The languages to translate into, as tags: `ja fr pt-BR`.
    #[arg(value_name = "TAG")]
    languages: Vec<String>,
    /// The name of the catalog and of its module. Default: the name of the crate.
    #[arg(long, value_name = "NAME")]
    catalog: Option<String>,
    /// Show what would change without changing it.
    #[arg(long)]
    dry_run: bool,
}

/// A file that is written.
pub(crate) struct Change {
    /// From the crate's directory on, with `/`.
    pub(crate) path: String,
    /// `None`: a new file.
    pub(crate) before: Option<String>,
    pub(crate) after: String,
    /// The change in words, for the reader.
    pub(crate) what: String,
}

impl Init {
    pub(crate) fn run(self, dir: Option<&Path>, output: &mut Output) -> Result<ExitCode, Failure> {
        let root = dir.unwrap_or(Path::new("")).to_owned();
        let languages = self.languages.iter().map(|tag| language(tag));
        let languages = languages.collect::<Result<Vec<_>, _>>()?;
        let crate_dir = CrateDir { root };
        // Read and written as one: another `init` waits.
        let own = match self.dry_run {
            true => None,
            false => Some(crate_dir.open()?),
        };
        let manifest = crate_dir.manifest()?;
        let start = Start::new(self.catalog.as_deref(), &manifest.name)?;
        let mut changes = changes_of_crate(&crate_dir)?;
        let catalogs = crate_dir.catalogs()?;
        if catalogs.is_empty() {
            for (path, after, what) in start.files(&languages) {
                let before = crate_dir.read(&path)?;
                // A run that was interrupted may have written it.
                if before.as_ref().is_some_and(|before| *before != after) {
                    let problem = Problem::new(format!("`{path}` exists, without its catalog"));
                    let help = "move it away, or give the catalog another name with `--catalog`";
                    return Err(Failure::usage(problem.help(help)));
                }
                changes.push(Change {
                    path,
                    before,
                    after,
                    what,
                });
            }
        }
        let Some(own) = own else {
            for change in &changes {
                let before = change.before.as_deref().unwrap_or_default();
                output.raw(&unified_diff(&change.path, before, &change.after))?;
            }
            return Ok(ExitCode::SUCCESS);
        };
        write(&own, &changes)?;
        output.styled(&report(&changes, &catalogs, &start, &languages))
    }
}

fn language(tag: &str) -> Result<Locale, Failure> {
    let locale = Locale::parse(tag).ok();
    let locale = locale.filter(|locale| locale.as_str() != start::SOURCE);
    locale.ok_or_else(|| {
        let problem = Problem::new(format!("`{tag}` is not a language to translate into"));
        let help = "give tags such as `ja` or `pt-BR`; the catalog itself is in English";
        Failure::usage(problem.help(help))
    })
}

/// The most bytes of a file of the crate that is read.
const MOST_BYTES: u64 = 64 << 20;

/// Returns what has a crate build its catalogs: nothing where it does.
pub(crate) fn changes_of_crate(crate_dir: &CrateDir) -> Result<Vec<Change>, Failure> {
    let manifest = crate_dir.manifest()?;
    let mut changes = Vec::new();
    changes.extend(manifest.change()?);
    changes.extend(crate_dir.build_script(&manifest)?);
    changes.extend(crate_dir.include_line(&manifest)?);
    Ok(changes)
}

/// The directory of the crate.
pub(crate) struct CrateDir {
    root: PathBuf,
}

impl CrateDir {
    /// Returns the crate that a file is of: that of `dir`, else the nearest one upwards from the file.
    pub(crate) fn around(dir: Option<&Path>, file: &Path) -> Result<Self, Failure> {
        if let Some(dir) = dir {
            return Ok(Self {
                root: dir.to_owned(),
            });
        }
        let mut folders = file.ancestors().skip(1);
        let root = folders.find(|folder| folder.join("Cargo.toml").is_file());
        let root = root.map(Path::to_owned).ok_or_else(|| {
            let title = format!("`{}` is not in a crate", file.display());
            let help = "run it in the directory of the crate, or name that with `--dir`";
            Failure::usage(Problem::new(title).help(help))
        })?;
        Ok(Self { root })
    }

    /// Returns its directory.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the path of a file from the crate's directory on, with `/`.
    pub(crate) fn path_of(&self, file: &Path) -> Result<String, Failure> {
        let inner = file.strip_prefix(&self.root).unwrap_or(file);
        let parts = inner.components().map(|part| match part {
            Component::Normal(part) => part.to_str(),
            Component::CurDir => Some("."),
            Component::Prefix(_) | Component::RootDir | Component::ParentDir => None,
        });
        let parts: Option<Vec<&str>> = parts.filter(|part| *part != Some(".")).collect();
        parts.map(|parts| parts.join("/")).ok_or_else(|| {
            let title = format!("`{}` is not within the crate", file.display());
            Failure::usage(Problem::new(title).help("name a file of the crate"))
        })
    }

    /// Adds the line that includes the catalogs to a text of the crate's root.
    pub(crate) fn with_include(&self, path: &str, text: &str) -> Result<String, Failure> {
        rust::with_include(path, text)
    }

    /// Returns the text of a file, or `None` if it is not there.
    pub(crate) fn read(&self, path: &str) -> Result<Option<String>, Failure> {
        let file = self.root.join(path);
        let bytes = match files::read_file(&file, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(&file, &error.to_string())),
        };
        let text = String::from_utf8(bytes);
        let text = text.map_err(|_| unreadable(&file, "it is not UTF-8"))?;
        Ok(Some(text))
    }

    pub(crate) fn manifest(&self) -> Result<Manifest, Failure> {
        let text = self.read("Cargo.toml")?.ok_or_else(no_manifest)?;
        Manifest::parse(text)
    }

    /// Has the build script compile the catalogs.
    fn build_script(&self, manifest: &Manifest) -> Result<Option<Change>, Failure> {
        let path = manifest.build_script.clone();
        let before = self.read(&path)?;
        let after = match &before {
            Some(text) if text.contains(rust::COMPILER) => return Ok(None),
            Some(text) => rust::with_build_call(&path, text)?,
            None => rust::build_script(),
        };
        Ok(Some(Change {
            path,
            before,
            after,
            what: "compiles the catalogs".to_owned(),
        }))
    }

    /// Has the crate include what is made of the catalogs.
    fn include_line(&self, manifest: &Manifest) -> Result<Option<Change>, Failure> {
        for path in manifest.roots() {
            let Some(text) = self.read(&path)? else {
                continue;
            };
            if text.contains(rust::INCLUDE) {
                return Ok(None);
            }
            let after = rust::with_include(&path, &text)?;
            return Ok(Some(Change {
                path,
                before: Some(text),
                after,
                what: format!("{}!()", rust::INCLUDE),
            }));
        }
        let problem = Problem::new("there is neither `src/lib.rs` nor `src/main.rs`");
        let help = format!(
            "write `errorbook::{}!();` into the root of your crate, then run it again",
            rust::INCLUDE
        );
        Err(Failure::usage(problem.help(help)))
    }

    /// Returns whether the crate's root has a module of a name, which no catalog may have then.
    pub(crate) fn has_module(&self, name: &str) -> Result<bool, Failure> {
        for path in self.manifest()?.roots() {
            if let Some(text) = self.read(&path)? {
                return Ok(rust::declares_module(&text, name));
            }
        }
        Ok(false)
    }

    /// Returns the names of the catalogs that are there.
    fn catalogs(&self) -> Result<Vec<String>, Failure> {
        let folder = self.root.join("catalog");
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(&folder, &error.to_string())),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| unreadable(&folder, &error.to_string()))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            names.extend(name.strip_suffix(".toml").map(str::to_owned));
        }
        names.sort_unstable();
        Ok(names)
    }

    /// Waits until no other command writes into the directory.
    pub(crate) fn open(&self) -> Result<WriteDir, Failure> {
        if !self.root.join("Cargo.toml").exists() {
            return Err(no_manifest());
        }
        WriteDir::open(&self.root)
    }
}

/// Writes all files, or none. The catalog comes after its translations, so that a run that was interrupted is
/// completed by the next one: that adds no translations to a catalog that is there.
pub(crate) fn write(dir: &WriteDir, changes: &[Change]) -> Result<(), Failure> {
    let before = |change: &Change| change.before.clone().map(String::into_bytes);
    for change in changes {
        dir.check(&change.path, Existing::Read(before(change).as_deref()))?;
    }
    for change in changes.iter().rev() {
        let before = before(change);
        dir.write(
            &change.path,
            &change.after,
            Existing::Read(before.as_deref()),
        )?;
    }
    Ok(())
}

fn no_manifest() -> Failure {
    let problem = Problem::new("there is no `Cargo.toml` here");
    let help =
        "run it in the directory of a crate, or name that with `--dir`; `cargo init` makes one";
    Failure::usage(problem.help(help))
}

fn unreadable(path: &Path, why: &str) -> Failure {
    Failure::usage(Problem::new(format!(
        "cannot read `{}`: {why}",
        path.display()
    )))
}

/// Returns a summary of the changes, and the steps that are left.
fn report(changes: &[Change], catalogs: &[String], start: &Start, languages: &[Locale]) -> String {
    let mut out = String::new();
    for change in changes {
        let verb = if change.before.is_some() {
            "changed"
        } else {
            "wrote"
        };
        out.push_str(&format!("{verb} {}: {}\n", change.path, change.what));
    }
    if changes.is_empty() {
        out.push_str("nothing to do: the crate builds its catalogs\n");
    }
    if !catalogs.is_empty() {
        out.push_str(&format!(
            "kept the catalogs that are there: {}\n",
            catalogs.join(", ")
        ));
        return out;
    }
    out.push_str("Next steps:\n");
    for (number, step) in (1..).zip(start.steps(languages)) {
        out.push_str(&format!("  {number}. {step}\n"));
    }
    out
}
