//! `errorbook.toml` and the files that it names.

use std::path::Path;

use errorbook_compiler::files;
use errorbook_site::Config;

use crate::failure::Failure;
use crate::settings::{read_file, unreadable};

/// Reads the configuration in a directory. Without a file there, it is what is so without one.
pub(crate) fn read_config(dir: &Path) -> Result<Config, Failure> {
    let Some(bytes) = read_file(dir)? else {
        return Ok(Config::default());
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

/// The most bytes of a logo or a theme.
const MOST_BYTES: u64 = 16 << 20;

/// Returns the content of a file that the configuration names.
fn named(dir: &Path, path: Option<&str>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(path) = path else { return Ok(None) };
    let path = dir.join(path);
    files::read_file(&path, MOST_BYTES)
        .map(Some)
        .map_err(|error| unreadable(&path, &error))
}
