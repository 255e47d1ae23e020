//! The packages of a cargo workspace that have catalogs, and those that they depend on.

use std::collections::HashSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::members::{Shared, without_duplicates};
use super::{Root, Workspace, has_catalogs, real, seen_from};
use crate::failure::{Failure, Problem};
use crate::settings;

/// What `cargo metadata` prints, as far as it matters.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
    workspace_root: PathBuf,
    resolve: Option<Resolve>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    manifest_path: PathBuf,
    #[serde(default)]
    metadata: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    features: Vec<String>,
}

/// Returns the packages of the cargo workspace around a directory that have catalogs.
///
/// # Errors
/// If cargo fails, or no package has catalogs.
pub(super) fn workspace(dir: &Path, here: &Path) -> Result<Workspace, Failure> {
    let metadata = metadata(dir)?;
    let here = real(here);
    let root = seen_from(&here, &real(&metadata.workspace_root));
    let above = Shared::of(&root, settings::read(&root)?, &Shared::default())?;
    let members: HashSet<_> = metadata.workspace_members.iter().collect();
    let mut workspace = Workspace {
        dir: root,
        ..Workspace::default()
    };
    for package in &metadata.packages {
        let Some(dir) = package.catalogs() else {
            continue;
        };
        let is_member = members.contains(&package.id);
        if !is_member && package.is_errorbook_without_catalogs(&metadata) {
            continue;
        }
        let shown = seen_from(&here, &dir);
        let folder = seen_from(&real(&metadata.workspace_root), &dir);
        let folder = folder.to_string_lossy().replace('\\', "/");
        if is_member {
            let own = settings::exists(&shown).then(|| settings::read(&shown));
            let shared = match own.transpose()? {
                Some(own) => Shared::of(&shown, own, &above)?,
                None => above.clone(),
            };
            workspace.members.push(shared.root(&shown, &folder));
        } else {
            workspace.dependencies.push(Root {
                dir: shown,
                folder,
                ..Root::default()
            });
        }
    }
    if workspace.members.is_empty() && workspace.dependencies.is_empty() {
        let root = metadata.workspace_root.display();
        let title = format!("no package of the workspace `{root}` has `catalog/`");
        let help = "create one with `errorbook init`; if the catalogs of a package are elsewhere, set in its Cargo.toml: `[package.metadata.errorbook] dir = \"errors\"`";
        return Err(Failure::usage(Problem::new(title).help(help)));
    }
    workspace.members = without_duplicates(workspace.members);
    workspace.dependencies = without_duplicates(workspace.dependencies);
    Ok(workspace)
}

impl Package {
    /// Returns the directory that has `catalog/`, without links.
    fn catalogs(&self) -> Option<PathBuf> {
        let package = self.manifest_path.parent()?;
        let dir = self.metadata.as_ref().and_then(|metadata| {
            let dir = metadata.get("errorbook")?.get("dir")?;
            dir.as_str()
        });
        let dir = real(&package.join(dir.unwrap_or_default()));
        (dir.join("catalog").is_dir() && has_catalogs(&dir)).then_some(dir)
    }

    /// Returns whether this is errorbook itself, of which nobody uses the catalogs: the package has them anyway.
    fn is_errorbook_without_catalogs(&self, metadata: &Metadata) -> bool {
        if self.name != "errorbook" {
            return self.name == "errorbook-cli";
        }
        let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
        let mut own = nodes.filter(|node| node.id == self.id);
        !own.any(|node| node.features.iter().any(|feature| feature == "catalogs"))
    }
}

fn metadata(dir: &Path) -> Result<Metadata, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["metadata", "--format-version", "1"])
        .stdin(Stdio::null());
    if !dir.as_os_str().is_empty() {
        command.current_dir(dir);
    }
    let ran = command.output().map_err(|error| {
        let problem = Problem::new(format!("cannot run cargo: {error}"));
        Failure::usage(problem.help(
            "install it, or name the members in `errorbook.toml`: `[workspace] members = […]`",
        ))
    })?;
    if !ran.status.success() {
        let said = String::from_utf8_lossy(&ran.stderr);
        let said: Vec<_> = said
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && *line != "Caused by:")
            .collect();
        let said = said.join("; ");
        let said = said.trim_start_matches("error: ");
        let problem = Problem::new(format!("cargo does not know the workspace: {said}"));
        return Err(Failure::usage(
            problem.help("run it in a cargo workspace, or name one with `--dir`"),
        ));
    }
    serde_json::from_slice(&ran.stdout).map_err(|error| {
        let title = format!("cannot read what `cargo metadata` prints: {error}");
        Failure::usage(Problem::new(title))
    })
}
