//! `Cargo.toml`.

use toml_edit::{DocumentMut, Item, Table, value};

use super::Change;
use crate::failure::{Failure, Problem};

/// The dependencies that are added to `Cargo.toml`: the table, and the package.
const DEPENDENCIES: [(&str, &str); 2] = [
    ("dependencies", "errorbook"),
    ("build-dependencies", "errorbook-compiler"),
];

/// The manifest of the crate.
#[derive(Debug)]
pub(crate) struct Manifest {
    text: String,
    document: DocumentMut,
    /// The name of the package.
    pub(crate) name: String,
    /// The path of the build script.
    pub(super) build_script: String,
}

impl Manifest {
    pub(super) fn parse(text: String) -> Result<Self, Failure> {
        let document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
            Failure::usage(Problem::new(format!(
                "`Cargo.toml` is not valid TOML: {}",
                error.message()
            )))
        })?;
        let Some(package) = document.get("package").and_then(Item::as_table_like) else {
            let problem = Problem::new("this `Cargo.toml` has no `[package]`");
            let help = "run it in the directory of the crate that raises the errors, not in that of its workspace";
            return Err(Failure::usage(problem.help(help)));
        };
        let name = package.get("name").and_then(Item::as_str);
        let name = name.unwrap_or_default().to_owned();
        let build_script = match package.get("build") {
            None => "build.rs".to_owned(),
            Some(build) if build.as_bool() == Some(true) => "build.rs".to_owned(),
            Some(build) => match build.as_str() {
                Some(path) => path.to_owned(),
                None => {
                    let problem =
                        Problem::new("`build = false` in `Cargo.toml` turns build scripts off");
                    let help = "remove it: a build script compiles the catalogs";
                    return Err(Failure::usage(problem.help(help)));
                }
            },
        };
        Ok(Self {
            text,
            document,
            name,
            build_script,
        })
    }

    /// Returns where the root of the crate may be, the library first.
    pub(super) fn roots(&self) -> Vec<String> {
        let library = self.document.get("lib").and_then(|lib| lib.get("path"));
        let library = library.and_then(Item::as_str).unwrap_or("src/lib.rs");
        vec![library.to_owned(), "src/main.rs".to_owned()]
    }

    /// Adds the dependencies that are not there.
    pub(super) fn change(&self) -> Result<Option<Change>, Failure> {
        let mut document = self.document.clone();
        let mut added = Vec::new();
        for (table, package) in DEPENDENCIES {
            let root = document.as_table_mut();
            let dependencies = root.entry(table).or_insert(Item::Table(Table::new()));
            let Some(dependencies) = dependencies.as_table_like_mut() else {
                let problem = Problem::new(format!("`{table}` in `Cargo.toml` is not a table"));
                return Err(Failure::usage(problem));
            };
            if !dependencies.contains_key(package) {
                dependencies.insert(package, value(requirement()));
                added.push(format!("{package} = \"{}\"", requirement()));
            }
        }
        Ok((!added.is_empty()).then(|| Change {
            path: "Cargo.toml".to_owned(),
            before: Some(self.text.clone()),
            after: document.to_string(),
            what: added.join(", "),
        }))
    }
}

/// Returns the versions of errorbook that fit this command: `0.1`, `1`.
fn requirement() -> &'static str {
    let version = env!("CARGO_PKG_VERSION");
    let parts = if version.starts_with("0.") { 2 } else { 1 };
    let end = version.match_indices('.').nth(parts - 1);
    end.and_then(|(end, _)| version.get(..end))
        .unwrap_or(version)
}
