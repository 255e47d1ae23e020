//! Where the material of others stands: the unpacked sources of crates that ship their tests.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The unpacked crates.
#[derive(Debug)]
pub struct Material {
    /// `fluent-syntax` =0.9.3: the fixtures of the Fluent specification.
    pub syntax: PathBuf,
    /// `fluent-bundle` =0.11.0: the fixtures of its resolver.
    pub bundle: PathBuf,
    /// `fluent-testing` =0.0.5: Fluent files of Firefox.
    pub testing: PathBuf,
}

/// The manifest that names the crates.
const MANIFEST: &str = include_str!("../material/Cargo.toml");

impl Material {
    /// Has cargo fetch the crates. Nothing of them is built.
    ///
    /// # Errors
    /// If cargo fails, or does not give one of the crates.
    pub fn fetch(target: &Path) -> Result<Self, Box<dyn Error>> {
        // A copy, so that the lock file is no part of the sources.
        let folder = target.join("conformance").join("material");
        fs::create_dir_all(&folder)?;
        let manifest = folder.join("Cargo.toml");
        fs::write(&manifest, MANIFEST)?;
        fs::write(folder.join("nothing.rs"), "")?;
        cargo(&["fetch"], &manifest)?;
        let metadata = cargo(
            &["metadata", "--format-version", "1", "--offline"],
            &manifest,
        )?;
        let metadata: serde_json::Value = serde_json::from_slice(&metadata)?;
        let find = |name: &str, version: &str| -> Result<PathBuf, Box<dyn Error>> {
            let packages = metadata["packages"].as_array();
            let package = packages
                .into_iter()
                .flatten()
                .find(|package| package["name"] == name && package["version"] == version);
            let manifest = package.and_then(|package| package["manifest_path"].as_str());
            let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
            Ok(folder
                .ok_or_else(|| format!("cargo gave no {name} {version}"))?
                .to_owned())
        };
        Ok(Self {
            syntax: find("fluent-syntax", "0.9.3")?,
            bundle: find("fluent-bundle", "0.11.0")?,
            testing: find("fluent-testing", "0.0.5")?,
        })
    }
}

fn cargo(arguments: &[&str], manifest: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .arg("--manifest-path")
        .arg(manifest)
        .output()?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("cargo {}: {error}", arguments.join(" ")).into());
    }
    Ok(output.stdout)
}

/// Returns the files below a folder with this extension, sorted.
///
/// # Errors
/// If a folder cannot be read.
pub fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
