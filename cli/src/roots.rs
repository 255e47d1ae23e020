//! Where the catalogs are that a command works on.

use std::collections::HashSet;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use errorbook_site::CONFIG_FILE;

use crate::failure::{Failure, Problem};

/// The places of catalogs that the user named.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roots {
    /// The directories of `--dir`. Without one, the project around the current directory is meant.
    pub(crate) dirs: Vec<PathBuf>,
    /// True if the catalogs that ship with the command are meant.
    pub(crate) shipped: bool,
}

impl Roots {
    /// Returns the directories of the user's projects: those that were named, else the nearest one upwards.
    pub(crate) fn projects(&self) -> Result<Vec<PathBuf>, Failure> {
        if self.shipped {
            let problem = Problem::new("the catalogs that ship cannot be changed or served");
            return Err(Failure::usage(problem.help("leave `--shipped` out")));
        }
        if let Some(dir) = self.dirs.iter().find(|dir| !dir.is_dir()) {
            return Err(not_a_directory(dir));
        }
        if !self.dirs.is_empty() {
            return Ok(without_duplicates(&self.dirs));
        }
        let here = env::current_dir().unwrap_or_default();
        match around(&here) {
            Some(dir) => Ok(vec![dir]),
            None => Err(no_project(&here)),
        }
    }

    /// Returns the directory of the user's project, for a command that works on one.
    pub(crate) fn project(&self) -> Result<PathBuf, Failure> {
        let mut projects = self.projects()?.into_iter();
        match (projects.next(), projects.next()) {
            (Some(dir), None) => Ok(dir),
            _ => Err(one_project()),
        }
    }

    /// Returns the directory that was named, for a command that makes a project where there is none.
    pub(crate) fn named(&self) -> Result<Option<&Path>, Failure> {
        match &self.dirs[..] {
            [] => Ok(None),
            [dir] => Ok(Some(dir)),
            _ => Err(one_project()),
        }
    }
}

fn one_project() -> Failure {
    let problem = Problem::new("this command works on one project");
    Failure::usage(problem.help("give one `--dir`"))
}

fn without_duplicates(dirs: &[PathBuf]) -> Vec<PathBuf> {
    let mut seen = HashSet::new();
    let mut is_new = |dir: &Path| seen.insert(fs::canonicalize(dir).unwrap_or(dir.to_owned()));
    let dirs = dirs.iter().filter(|dir| is_new(dir));
    dirs.cloned().collect()
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

/// Returns whether a directory has a project. A `catalog/` that has Rust in it and no TOML is a module.
fn is_project(dir: &Path) -> bool {
    if is_there(&dir.join(CONFIG_FILE)) {
        return true;
    }
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
    Failure::usage(
        problem.help("to look up the catalogs that ship with the command, add `--shipped`"),
    )
}

fn not_a_directory(dir: &Path) -> Failure {
    let problem = Problem::new(format!("`{}` is not a directory", dir.display()));
    Failure::usage(problem.help("name the directory that has `catalog/` and `locales/`"))
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
