//! The files of `--overrides`, whose texts go over those of the projects.

use std::path::Path;

use errorbook_compiler::Compilation;
use errorbook_compiler::diagnostic::Level;
use errorbook_compiler::files::read_overrides;
use errorbook_compiler::source::InputFile;

use crate::failure::{Failure, Problem};
use crate::roots::Root;

/// Reads the files of a directory.
pub(super) fn read_over(dir: &Path) -> Result<Vec<InputFile>, Failure> {
    let files = read_overrides(dir);
    files.map_err(|error| Failure::usage(Problem::new(error.to_string().trim_end())))
}

/// Divides files that go over projects among them. What is of no catalog is the first one's, which says so.
pub(super) fn divided(over: Vec<InputFile>, roots: &[Root]) -> Vec<Vec<InputFile>> {
    if roots.len() <= 1 {
        return vec![over; roots.len()];
    }
    let name = |file: &InputFile| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        name.trim_end_matches(".ftl").to_owned()
    };
    let has = |root: &Root, name: &str| {
        let catalog = root.dir.join("catalog").join(format!("{name}.toml"));
        name == "terms" || catalog.is_file()
    };
    let is_known = |file: &InputFile| roots.iter().any(|root| has(root, &name(file)));
    let divided = roots.iter().enumerate().map(|(at, root)| {
        let own = over.iter();
        let own = own.filter(|file| has(root, &name(file)) || (at == 0 && !is_known(file)));
        own.cloned().collect()
    });
    divided.collect()
}

/// Returns whether an error is in a text that goes over the catalogs.
pub(super) fn overrides_are_wrong(compilation: &Compilation) -> bool {
    let sources = compilation.sources();
    let errors = compilation
        .diagnostics()
        .iter()
        .filter(|found| found.level == Level::Error);
    let mut places = errors.filter_map(|found| found.labels.first());
    places.any(|label| sources.get(label.span.file).overriding)
}
