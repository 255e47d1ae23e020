//! `errorbook.toml` and the files that it names.

use std::fs;
use std::path::Path;

use errorbook_site::{CONFIG_FILE, Config};

use crate::failure::{Failure, Problem};

/// The configuration in a directory; without a file there, what is so without one.
pub(crate) fn read_config(dir: &Path) -> Result<Config, Failure> {
    let path = dir.join(CONFIG_FILE);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Config::default()),
        Err(error) => return Err(unreadable(&path, &error)),
    };
    let mut config = Config::parse(bytes).map_err(|error| Failure::Findings(error.report()))?;
    if let Some(logo) = named(dir, config.logo_path.as_deref())? {
        config.set_logo(logo);
    }
    if let Some(theme) = named(dir, config.theme_path.as_deref())? {
        config.set_theme(theme);
    }
    Ok(config)
}

/// The content of a file that the configuration names.
fn named(dir: &Path, path: Option<&str>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(path) = path else { return Ok(None) };
    let path = dir.join(path);
    fs::read(&path)
        .map(Some)
        .map_err(|error| unreadable(&path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let title = format!("cannot read `{}`: {error}", path.display());
    Failure::usage(Problem::new(title).help(format!("see the paths in `{CONFIG_FILE}`")))
}
