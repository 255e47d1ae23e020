//! The members of a workspace, as `errorbook.toml` names them.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use errorbook_compiler::diagnostic::Color;
use errorbook_compiler::settings::Settings;
use errorbook_compiler::source::Spanned;

use super::{Root, has_catalogs, is_project, real};
use crate::failure::Failure;
use crate::settings;

/// Returns the project in a directory and its members, each once. The directory is called `folder` from where
/// paths are seen.
///
/// # Errors
/// If an `errorbook.toml` is wrong, or names what is no project.
pub(super) fn of(dir: &Path, folder: &str) -> Result<Vec<Root>, Failure> {
    let mut found = Found::default();
    let above = workspace_around(dir)?;
    found.add(dir, folder, &above)?;
    Ok(without_duplicates(found.roots))
}

/// Returns the projects without those that are the same folder as one before.
pub(super) fn without_duplicates(mut roots: Vec<Root>) -> Vec<Root> {
    let mut seen = HashSet::new();
    roots.retain(|root| seen.insert(real(&root.dir)));
    roots
}

/// What the members of a workspace have from it.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    settings: Settings,
    terms: Option<PathBuf>,
}

impl Shared {
    /// Returns what a directory's settings say to its members, and what it has itself from above.
    pub(super) fn of(dir: &Path, settings: Settings, above: &Self) -> Result<Self, Failure> {
        let terms = match &settings.terms {
            Some(terms) => {
                let path = dir.join(&terms.value);
                if !path.is_dir() {
                    let title = format!("there is no directory `{}`", shown(&path));
                    let help = "name the directory that contains `LOCALE/terms.ftl`";
                    return Err(refused(&settings, terms, &title, help));
                }
                Some(path)
            }
            None => above.terms.clone(),
        };
        Ok(Self { settings, terms })
    }

    /// Returns the project in a directory.
    pub(super) fn root(&self, dir: &Path, folder: &str) -> Root {
        Root {
            dir: dir.to_owned(),
            folder: folder.to_owned(),
            terms: self.terms.clone(),
            settings: self.settings.clone(),
        }
    }
}

#[derive(Default)]
struct Found {
    roots: Vec<Root>,
    /// The directories that were read, without links: each is, once, however many lead to it.
    seen: HashSet<PathBuf>,
    /// The directories that led to the one that is read, without links.
    way: Vec<PathBuf>,
}

impl Found {
    fn add(&mut self, dir: &Path, folder: &str, above: &Shared) -> Result<(), Failure> {
        if !self.seen.insert(real(dir)) {
            return Ok(());
        }
        let own = settings::exists(dir);
        let settings = match own {
            true => settings::read(dir)?,
            false => above.settings.clone(),
        };
        let members = match own {
            true => settings.members.clone(),
            false => Vec::new(),
        };
        let shared = match own {
            true => Shared::of(dir, settings, above)?,
            false => above.clone(),
        };
        if members.is_empty() || has_catalogs(dir) {
            self.roots.push(shared.root(dir, folder));
        }
        self.way.push(real(dir));
        for member in &members {
            let paths = matching(dir, &member.value);
            if paths.is_empty() {
                let title = format!("`{}` is not a project", member.value);
                let help = "correct the path to a directory with `catalog/` or `errorbook.toml`, or remove the member";
                return Err(refused(&shared.settings, member, &title, help));
            }
            for path in paths {
                self.check(dir, &path, member, &shared.settings)?;
                let folder = match folder {
                    "" => path.clone(),
                    folder => format!("{folder}/{path}"),
                };
                self.add(&dir.join(&path), &folder, &shared)?;
            }
        }
        self.way.pop();
        Ok(())
    }

    /// Refuses a member that is no project, or one that leads back.
    fn check(
        &self,
        dir: &Path,
        path: &str,
        member: &Spanned<String>,
        settings: &Settings,
    ) -> Result<(), Failure> {
        let place = dir.join(path);
        let shown = shown(&place);
        if !place.is_dir() {
            let title = format!("the member `{shown}` is not there");
            let help = "correct the path, or remove the member";
            return Err(refused(settings, member, &title, help));
        }
        if self.way.contains(&real(&place)) {
            let title = format!("the member `{shown}` contains itself");
            let help = "remove the member: a project always includes its own catalogs";
            return Err(refused(settings, member, &title, help));
        }
        if !is_project(&place) {
            let title = format!("the member `{shown}` has no `catalog/`");
            let help = "create a catalog there (`errorbook init`), or remove the member";
            return Err(refused(settings, member, &title, help));
        }
        Ok(())
    }
}

/// Returns the folders that a member's path names: a last part of `*` is every project there.
fn matching(dir: &Path, path: &str) -> Vec<String> {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let (above, is_all) = match path.strip_suffix('*') {
        Some("") => ("", true),
        Some(above) if above.ends_with('/') => (above, true),
        _ => (path, false),
    };
    if !is_all {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(dir.join(above)).into_iter().flatten();
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_member =
        |name: &String| !name.starts_with('.') && is_project(&dir.join(above).join(name));
    let mut names: Vec<_> = names.filter(is_member).collect();
    names.sort();
    names
        .into_iter()
        .map(|name| format!("{above}{name}"))
        .collect()
}

/// How many folders above a project its workspace is looked for.
const MOST_ABOVE: usize = 8;

/// Returns what a project has from the workspace that it is a member of, if it is one.
fn workspace_around(dir: &Path) -> Result<Shared, Failure> {
    let real_dir = real(dir);
    let mut above = dir.to_owned();
    for parent in real_dir.ancestors().skip(1).take(MOST_ABOVE) {
        above.push("..");
        if !settings::exists(parent) {
            continue;
        }
        let settings = settings::read(&above)?;
        let mut members = settings.members.iter();
        let is_member = members.any(|member| {
            let mut paths = matching(&above, &member.value).into_iter();
            paths.any(|path| real(&above.join(path)) == real_dir)
        });
        if is_member {
            return Shared::of(&above, settings, &Shared::default());
        }
    }
    Ok(Shared::default())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn refused(settings: &Settings, at: &Spanned<String>, title: &str, help: &str) -> Failure {
    // Taken out again where colour does not belong.
    Failure::Findings(settings.refusal(at, title, help, Color::Always))
}
