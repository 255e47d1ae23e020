//! `errorbook generate`: the catalogs as a module of Rust.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use errorbook_compiler::emit::{Placement, library_path};
use errorbook_compiler::{GeneratedFile, compile, files, generated_files};
use errorbook_reference::safe;

use crate::failure::{Failure, Problem, quoted};
use crate::output::{Output, counted};
use crate::project::{errors, read_root};
use crate::roots::Root;
use crate::write::OutputDir;

/// The most bytes of a file that was generated.
const MOST_BYTES: u64 = 1 << 30;

/// Writes the catalogs as a module of Rust, with the data that it includes, to be committed.
///
/// A crate that has it needs neither `build.rs` nor `errorbook-compiler`: declare the module (`mod errors;`) where a
/// build script's code would be included. Write it again after every change of the catalogs; `--check` tells in CI
/// whether that was forgotten.
#[derive(Args)]
pub(crate) struct Generate {
    /// The directory of the module: `src/errors`. It is created if it does not exist.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The path of the module from the crate root. Default: the path of the directory below `src`.
    #[arg(long, value_name = "PATH")]
    module: Option<String>,
    /// The locales to build in besides the source language: `ja,fr`. Default: all. The others are checked, but add
    /// nothing to the binary.
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    locales: Option<Vec<String>>,
    /// The path of the `errorbook` library, if the crate renames it or another crate re-exports it.
    #[arg(long, value_name = "PATH", default_value = "errorbook")]
    library: String,
    /// Write nothing. Exit with status 1 if the directory is out of date.
    #[arg(long)]
    check: bool,
}

/// The name of these files in the list of what errorbook has written.
const FORMAT: &str = "rust";

impl Generate {
    pub(crate) fn run(self, root: &Root, output: &mut Output) -> Result<ExitCode, Failure> {
        let module = self.module()?;
        // Paths in the code are seen from the project, wherever the command stands.
        let dir = &root.dir;
        let mut compilation = compile(read_root(root));
        if let Some(tags) = &self.locales {
            compilation = compilation
                .with_named_locales(tags)
                .map_err(|tag| no_locale(&tag))?;
        }
        let Some(sound) = compilation.sound() else {
            return Err(errors(&compilation.seen_from(&dir.to_string_lossy())));
        };
        let library = library_path(&self.library).map_err(|_| no_library(&self.library))?;
        let files = generated_files(sound, &module, &library, Placement::Sources);
        if self.check {
            return self.compare(&files, output);
        }
        self.write(dir, &files, &module, output)
    }

    /// Returns the module that the directory is.
    fn module(&self) -> Result<String, Failure> {
        let path = match &self.module {
            Some(module) => Some(module.clone()),
            None => module_of(&self.out),
        };
        let help = "name the module that the directory is, as in `--module crate::errors`";
        let Some(path) = path else {
            let title = format!("`{}` is not a directory in `src`", self.out.display());
            return Err(Failure::usage(Problem::new(title).help(help)));
        };
        let mut parts = path.split("::");
        let is_path = parts.next() == Some("crate") && parts.all(is_identifier);
        if !is_path || path == "crate" {
            let title = format!("{} is not a module path", quoted(&path));
            return Err(Failure::usage(Problem::new(title).help(help)));
        }
        Ok(path)
    }

    fn write(
        &self,
        project: &Path,
        files: &[GeneratedFile<'_>],
        module: &str,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let out = OutputDir::open(&self.out, FORMAT, &[project.to_owned()])?;
        for file in files {
            out.add(&file.path, &file.content)?;
        }
        let written = out.finish()?;
        let is_first = written.changed.iter().any(|path| path == ROOT);
        let (changed, removed) = (written.changed.len(), written.removed);
        let status = output.styled(&format!(
            "wrote {}: {}, {changed} changed, {removed} removed\n",
            safe(&self.out.to_string_lossy()),
            counted(written.files, "file", "files")
        ))?;
        if is_first {
            let (parent, name) = module.rsplit_once("::").unwrap_or(("crate", module));
            output.remark(&format!(
                "note: declare it in `{parent}`: `pub mod {name};`"
            ));
        }
        Ok(status)
    }

    /// Says which files are not what would be written.
    fn compare(
        &self,
        files: &[GeneratedFile<'_>],
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut stale: BTreeSet<(String, &str)> = BTreeSet::new();
        for file in files {
            match files::read_file(&self.out.join(&file.path), MOST_BYTES) {
                Ok(content) if content == *file.content => {}
                Ok(_) => drop(stale.insert((file.path.clone(), "is out of date"))),
                Err(_) => drop(stale.insert((file.path.clone(), "is missing"))),
            }
        }
        let wanted: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
        for path in included(&self.out) {
            if !wanted.contains(path.as_str()) {
                stale.insert((path, "is no longer needed"));
            }
        }
        let out = self.out.to_string_lossy();
        if stale.is_empty() {
            return output.styled(&format!("{} is up to date\n", safe(&out)));
        }
        let said = stale.iter().map(|(path, why)| {
            let path = self.out.join(path);
            format!("{} {why}\n", safe(&path.to_string_lossy()))
        });
        let said: String = said.collect();
        output.styled(&said)?;
        let tags = self.locales.as_ref().map(|tags| tags.join(","));
        let locales = tags.map_or_else(String::new, |tags| format!(" --locales {}", safe(&tags)));
        output.remark(&format!(
            "help: run `errorbook generate --out {}{locales}` and commit what it writes",
            safe(&out)
        ));
        Ok(ExitCode::FAILURE)
    }
}

fn no_locale(tag: &str) -> Failure {
    let tag = quoted(tag);
    let title = format!("`--locales` names {tag}, in which no catalog is written");
    Failure::usage(
        Problem::new(title).help("name directories in `locales/`, as in `--locales ja,fr`"),
    )
}

fn no_library(path: &str) -> Failure {
    let title = format!("`--library` is not a path: {}", quoted(path));
    Failure::usage(Problem::new(title).help("write it as in `--library acme::errors`"))
}

/// The file by which Rust finds the module.
const ROOT: &str = "mod.rs";

/// Returns the module that a directory in `src` is.
fn module_of(dir: &Path) -> Option<String> {
    let parts: Vec<_> = dir
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => name.to_str(),
            Component::Prefix(_)
            | Component::RootDir
            | Component::CurDir
            | Component::ParentDir => None,
        })
        .collect();
    let src = parts.iter().rposition(|part| *part == "src")?;
    let names = parts.get(src + 1..).filter(|names| !names.is_empty())?;
    Some(format!("crate::{}", names.join("::")))
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// Returns the files in a directory that generated code of some version of the catalogs includes.
fn included(dir: &Path) -> Vec<String> {
    let names = |dir: &Path| -> Vec<String> {
        let entries = fs::read_dir(dir).into_iter().flatten();
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.collect()
    };
    let mut found: Vec<_> = names(dir)
        .into_iter()
        .filter(|name| name.ends_with(".tables") || name.ends_with(".text"))
        .collect();
    // `files/catalog/app.toml`, `files/locales/ja/app.ftl`
    let mut folders = vec!["files".to_owned()];
    while let Some(folder) = folders.pop() {
        for name in names(&dir.join(&folder)) {
            let path = format!("{folder}/{name}");
            let is_folder = fs::symlink_metadata(dir.join(&path)).is_ok_and(|it| it.is_dir());
            let list = if is_folder { &mut folders } else { &mut found };
            list.push(path);
        }
    }
    found
}
