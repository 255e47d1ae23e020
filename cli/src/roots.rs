//! Where the catalogs are that a command works on.

mod cargo;
mod members;

use std::collections::HashSet;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use errorbook_compiler::files;
use errorbook_compiler::settings::Settings;
use errorbook_site::CONFIG_FILE;

use crate::failure::{Failure, Problem};

/// The places of catalogs that the user named.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roots {
    /// The directories of `--dir`. Without one, the project around the current directory is meant.
    pub(crate) dirs: Vec<PathBuf>,
    /// True if the packages of a cargo workspace are meant.
    pub(crate) workspace: bool,
    /// True if the catalogs that ship with the command are meant.
    pub(crate) shipped: bool,
}

/// A directory with `catalog/` and `locales/`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Root {
    /// The directory, as seen from where the command stands.
    pub(crate) dir: PathBuf,
    /// The directory, as seen from that of `errorbook.toml`, with `/` between its parts.
    pub(crate) folder: String,
    /// The directory of the terms that it shares with others, as seen from where the command stands.
    pub(crate) terms: Option<PathBuf>,
    /// What `errorbook.toml` says of it: its own, else that of the workspace.
    pub(crate) settings: Settings,
}

impl Root {
    /// Returns the directory as a user names it.
    pub(crate) fn shown_dir(&self) -> String {
        match self.dir.as_os_str().is_empty() {
            true => ".".to_owned(),
            false => self.dir.to_string_lossy().replace('\\', "/"),
        }
    }

    /// Returns the name of the package in the directory, else that of the directory.
    pub(crate) fn member_name(&self) -> String {
        let package = package_name(&self.dir);
        package.unwrap_or_else(|| {
            let dir = real(&self.dir);
            let name = dir.file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        })
    }
}

/// The projects that a command works on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Workspace {
    /// The directory of the `errorbook.toml` that is meant for all.
    pub(crate) dir: PathBuf,
    /// The user's own. At least one.
    pub(crate) members: Vec<Root>,
    /// Those of packages that the user's depend on, which are only read.
    pub(crate) dependencies: Vec<Root>,
}

impl Workspace {
    /// Returns the directories of the user's own projects.
    pub(crate) fn dirs(&self) -> Vec<PathBuf> {
        self.members.iter().map(|root| root.dir.clone()).collect()
    }
}

impl Roots {
    /// Returns the user's projects: those that were named, else the nearest one upwards, with their members.
    pub(crate) fn workspace(&self) -> Result<Workspace, Failure> {
        if self.shipped {
            let problem = Problem::new("the shipped catalogs cannot be changed or served");
            return Err(Failure::usage(problem.help("remove `--shipped`")));
        }
        if let Some(dir) = self.dirs.iter().find(|dir| !dir.is_dir()) {
            return Err(not_a_directory(dir));
        }
        let here = env::current_dir().unwrap_or_default();
        if self.workspace {
            let dir = one(&self.dirs)?.unwrap_or(Path::new(""));
            return cargo::workspace(dir, &here);
        }
        let around = around(&here);
        if self.dirs.is_empty() {
            let Some(dir) = around else {
                return Err(no_project(&here));
            };
            let members = members::of(&dir, "")?;
            return Ok(Workspace {
                dir,
                members,
                dependencies: Vec::new(),
            });
        }
        self.named_dirs(around)
    }

    /// Returns the projects of `--dir`. Of several, paths are seen from the project around all, else from here.
    fn named_dirs(&self, around: Option<PathBuf>) -> Result<Workspace, Failure> {
        let dirs = without_duplicates(&self.dirs);
        let dir = match &dirs[..] {
            [dir] => dir.clone(),
            _ => around.unwrap_or_default(),
        };
        let mut members = Vec::new();
        for named in dirs {
            members.extend(members::of(&named, &folder(&dir, &named))?);
        }
        Ok(Workspace {
            dir,
            members: members::without_duplicates(members),
            dependencies: Vec::new(),
        })
    }

    /// Returns the user's project, for a command that works on one.
    pub(crate) fn project(&self) -> Result<Root, Failure> {
        let mut projects = self.workspace()?.members.into_iter();
        match (projects.next(), projects.next()) {
            (Some(root), None) => Ok(root),
            _ => Err(one_project()),
        }
    }

    /// Returns the directory that was named, for a command that makes a project where there is none.
    pub(crate) fn named(&self) -> Result<Option<&Path>, Failure> {
        one(&self.dirs)
    }
}

fn one(dirs: &[PathBuf]) -> Result<Option<&Path>, Failure> {
    match dirs {
        [] => Ok(None),
        [dir] => Ok(Some(dir)),
        _ => Err(one_project()),
    }
}

fn one_project() -> Failure {
    let problem = Problem::new("this command works on one project");
    Failure::usage(problem.help("name it with one `--dir`, or run the command in it"))
}

fn without_duplicates(dirs: &[PathBuf]) -> Vec<PathBuf> {
    let mut seen = HashSet::new();
    let mut is_new = |dir: &Path| seen.insert(real(dir));
    let dirs = dirs.iter().filter(|dir| is_new(dir));
    dirs.cloned().collect()
}

/// Returns the name of the cargo package in a directory.
fn package_name(dir: &Path) -> Option<String> {
    const MOST_BYTES: u64 = 1 << 20;
    let bytes = files::read_file(&dir.join("Cargo.toml"), MOST_BYTES).ok()?;
    let manifest: toml_edit::DocumentMut = String::from_utf8(bytes).ok()?.parse().ok()?;
    let name = manifest.get("package")?.get("name")?;
    name.as_str().map(str::to_owned)
}

/// Returns a path without links.
fn real(path: &Path) -> PathBuf {
    let path = match path.as_os_str().is_empty() {
        true => Path::new("."),
        false => path,
    };
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Returns a directory as seen from another one, with `/` between its parts.
fn folder(from: &Path, dir: &Path) -> String {
    let (from, dir) = (real(from), real(dir));
    seen_from(&from, &dir).to_string_lossy().replace('\\', "/")
}

/// Returns a path as seen from a directory, both from the root on. What is not near is left as it is.
fn seen_from(from: &Path, path: &Path) -> PathBuf {
    const MOST_STEPS: usize = 8;
    for (steps, above) in from.ancestors().take(MOST_STEPS).enumerate() {
        // What meets at the root only has nothing to do with the other.
        if let (Ok(below), Some(_)) = (path.strip_prefix(above), above.parent()) {
            return std::iter::repeat_n(Path::new(".."), steps)
                .chain([below])
                .collect();
        }
    }
    path.to_owned()
}

/// Returns the nearest directory with a project, from `here` upwards, as it is called from `here`.
fn around(here: &Path) -> Option<PathBuf> {
    let mut way = PathBuf::new();
    for dir in here.ancestors() {
        if is_project(dir) {
            return Some(way);
        }
        way.push("..");
    }
    None
}

/// Returns whether a directory has a project.
fn is_project(dir: &Path) -> bool {
    is_there(&dir.join(CONFIG_FILE)) || has_catalogs(dir)
}

/// Returns whether a directory has catalogs. A `catalog/` that has Rust in it and no TOML is a module.
fn has_catalogs(dir: &Path) -> bool {
    let catalog = dir.join("catalog");
    let Ok(entries) = fs::read_dir(&catalog) else {
        // The user shall hear of one that cannot be read, not of other catalogs.
        return is_there(&catalog);
    };
    let names = entries.filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())));
    let extensions: HashSet<_> = names
        .filter_map(|name| Some(name.extension()?.to_ascii_lowercase()))
        .collect();
    extensions.contains(OsStr::new("toml")) || !extensions.contains(OsStr::new("rs"))
}

fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn no_project(here: &Path) -> Failure {
    let title = format!(
        "there is no project here: neither `{}` nor a directory above it has `{CONFIG_FILE}` or `catalog/`",
        here.display()
    );
    let problem = Problem::new(title).help("run it in a project, or name one with `--dir`");
    let is_package = here
        .ancestors()
        .any(|dir| is_there(&dir.join("Cargo.toml")));
    let problem = match is_package {
        true => problem
            .help("for all packages of this cargo workspace, add `--workspace`")
            .help("to give this crate its first catalog, run `errorbook init`"),
        false => problem,
    };
    Failure::usage(problem.help("to use the catalogs that ship with `errorbook`, add `--shipped`"))
}

fn not_a_directory(dir: &Path) -> Failure {
    let problem = Problem::new(format!("`{}` is not a directory", dir.display()));
    Failure::usage(problem.help("name the directory that contains `catalog/` and `locales/`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_project_is_found_upwards() {
        let root = env::temp_dir().join(format!("errorbook-around-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let write = |path: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        };
        let found = |path: &str| around(&root.join(path)).map(|way| way.display().to_string());
        write("a/catalog/x.toml");
        write("a/src/catalog/mod.rs");
        write("a/member/errorbook.toml");
        write("a/member/src/lib.rs");
        write("b/catalog");
        fs::create_dir_all(root.join("c/catalog")).unwrap();
        assert_eq!(found("a").as_deref(), Some(""));
        assert_eq!(found("a/src/catalog").as_deref(), Some("../.."));
        assert_eq!(found("a/member/src").as_deref(), Some(".."));
        for (path, way) in [("b", ""), ("c", "")] {
            assert_eq!(found(path).as_deref(), Some(way), "{path}");
        }
        fs::remove_dir_all(root).unwrap();
    }
}
