//! Catalogs of one name, in several members of a workspace.

use std::collections::{BTreeMap, HashSet};

use errorbook_reference::safe;

use super::{Project, Projects};
use crate::failure::{Failure, Problem};
use crate::roots::Root;

/// Returns the projects with their catalogs told apart where several have one of a name: by the package, else by the
/// folder.
pub(super) fn with_qualified_names(projects: Vec<Project>, roots: &[Root]) -> Vec<Project> {
    let names = projects.iter().flat_map(|project| {
        let catalogs = project.compilation.catalogs().iter();
        catalogs.map(|catalog| catalog.name.clone())
    });
    let shared = duplicates(names);
    if shared.is_empty() {
        return projects;
    }
    let concerned = projects.iter().zip(roots).filter(|(project, _)| {
        let mut catalogs = project.compilation.catalogs().iter();
        catalogs.any(|catalog| shared.contains(&catalog.name))
    });
    let ambiguous = duplicates(concerned.map(|(_, root)| root.member_name()));
    let projects = projects.into_iter().zip(roots);
    let qualified = projects.map(|(project, root)| {
        let member = Some(root.member_name()).filter(|name| !ambiguous.contains(name));
        let member = member.unwrap_or_else(|| root.folder.clone());
        Project {
            compilation: project.compilation.of_member(&plain(&member), &shared),
            ..project
        }
    });
    qualified.collect()
}

/// Returns a member's name with nothing in it that means something in a path, an address or a page.
fn plain(member: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    member.replace(|c| !is_plain(c), "-")
}

/// Returns the names that come more than once.
fn duplicates(names: impl Iterator<Item = String>) -> HashSet<String> {
    let mut seen = HashSet::new();
    names.filter(|name| !seen.insert(name.clone())).collect()
}

impl Projects {
    /// Refuses two catalogs of one name whose pages stand under one URL.
    pub(super) fn check_addresses(&self) -> Result<(), Failure> {
        let mut seen: BTreeMap<(&str, &str), String> = BTreeMap::new();
        for Project { compilation, .. } in &self.0 {
            for catalog in compilation.catalogs() {
                let Some(url) = catalog.docs_url.as_deref() else {
                    continue;
                };
                let path = compilation.sources().shown_path(catalog.file);
                if let Some(first) = seen.get(&(url, catalog.name.as_str())) {
                    return Err(one_address(first, &path, url));
                }
                seen.insert((url, &catalog.name), path);
            }
        }
        Ok(())
    }
}

fn one_address(first: &str, other: &str, url: &str) -> Failure {
    let [first, other, url] = [first, other, url].map(safe);
    let title =
        format!("two catalogs of one name claim one address, `{url}`: `{first}` and `{other}`");
    let help = "rename one of the files, or give the catalogs different `docs-url`s";
    Failure::usage(Problem::new(title).help(help))
}
