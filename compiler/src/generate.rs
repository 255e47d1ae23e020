//! All that is generated for the catalogs of a crate, as files.

use std::borrow::Cow;
use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use crate::compilation::compile;
use crate::diagnostic::Color;
use crate::emit::{self, Placement};
use crate::files::read_project;
use crate::pack::pack;
use crate::sound::Sound;

/// A file of generated code or data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GeneratedFile<'a> {
    /// The path in the directory of what is generated, with `/` between its parts.
    pub path: String,
    /// The content.
    pub content: Cow<'a, [u8]>,
}

impl<'a> GeneratedFile<'a> {
    fn new(path: impl Into<String>, content: impl Into<Cow<'a, [u8]>>) -> Self {
        Self {
            path: path.into(),
            content: content.into(),
        }
    }

    fn into_owned(self) -> GeneratedFile<'static> {
        GeneratedFile {
            path: self.path,
            content: Cow::Owned(self.content.into_owned()),
        }
    }
}

/// Generates a module of Rust for the catalogs in `dir`, which has `catalog/` and `locales/`: the files that
/// `errorbook generate` writes, to be committed. For rules of Bazel, `xtask`s and others that write files by
/// themselves; a build script calls [`build_script`](crate::build_script()).
///
/// `module` is the one that the files are, from the root of the crate on: `crate::errors` for `src/errors`. The file
/// `mod.rs` is its root.
///
/// # Errors
/// Returns the report, if the catalogs have errors, or there are none.
///
/// ```no_run
/// let out = std::path::Path::new("src/errors");
/// for file in errorbook_compiler::generate(".", "crate::errors")? {
///     let path = out.join(&file.path);
///     std::fs::create_dir_all(path.parent().unwrap())?;
///     std::fs::write(path, &file.content)?;
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn generate(
    dir: impl AsRef<Path>,
    module: &str,
) -> Result<Vec<GeneratedFile<'static>>, String> {
    let dir = dir.as_ref();
    let files = read_project(dir);
    if files.is_empty() {
        let dir = dir.display();
        return Err(format!("error: there is no `catalog/` in {dir}\n"));
    }
    let compilation = compile(files).seen_from(&dir.to_string_lossy());
    let Some(sound) = compilation.sound() else {
        return Err(compilation.report(Color::Never));
    };
    let files = generated_files(sound, module, emit::LIBRARY, Placement::Sources).into_iter();
    Ok(files.map(GeneratedFile::into_owned).collect())
}

/// Generates Rust, the packed catalogs that it includes, and copies of the project's files. `mod.rs` is the root.
/// `module` is the one that it is included in or that it is: `crate` for the crate's root; `library` is the path of the
/// library, `::errorbook` as a rule.
#[must_use]
pub fn generated_files<'a>(
    sound: Sound<'a>,
    module: &str,
    library: &str,
    placement: Placement,
) -> Vec<GeneratedFile<'a>> {
    let compilation = sound.compilation();
    // Of a large catalog, both take a second.
    let ((header, mut files), rust) = thread::scope(|scope| {
        let data = thread::Builder::new().spawn_scoped(scope, || data_of(sound));
        let rust = emit::rust(sound, module, placement)
            + &emit::rust_files(compilation.catalogs(), compilation.sources(), placement);
        let data = match data {
            Ok(data) => data.join().unwrap_or_else(|panic| resume_unwind(panic)),
            // Where no thread can be started, this one does it as well.
            Err(_) => data_of(sound),
        };
        (data, rust)
    });
    let rust = emit::with_library(header + &rust, library);
    files.push(GeneratedFile::new("catalogs.rs", rust.into_bytes()));
    let root = emit::with_library(emit::rust_root(placement), library);
    files.push(GeneratedFile::new("mod.rs", root.into_bytes()));
    files
}

/// Returns what the generated Rust includes, and a line of comment for each catalog with what it takes of the
/// binary.
fn data_of(sound: Sound<'_>) -> (String, Vec<GeneratedFile<'_>>) {
    let copies = emit::copied(sound.compilation().sources()).map(|(_, source)| {
        let path = format!("{}/{}", emit::COPIES, source.path);
        GeneratedFile::new(path, source.text.as_bytes())
    });
    let (mut header, mut files) = (String::new(), copies.collect::<Vec<_>>());
    for catalog in sound.catalogs() {
        let packed = pack(catalog);
        header.push_str(&emit::sizes(&catalog.name, &packed));
        let name = &catalog.name;
        files.push(GeneratedFile::new(format!("{name}.tables"), packed.tables));
        let text = packed.text.into_bytes();
        files.push(GeneratedFile::new(format!("{name}.text"), text));
    }
    (header, files)
}

#[cfg(test)]
mod tests {
    use super::generate;

    #[test]
    fn a_module_is_generated_for_a_directory() {
        let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
        let error = generate(dir, "crate::errors").unwrap_err();
        assert!(error.contains("there is no `catalog/`"), "{error}");

        let dir = std::env::temp_dir().join(format!("errorbook-generate-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("catalog")).unwrap();
        let write = |text: &str| std::fs::write(dir.join("catalog/app.toml"), text).unwrap();
        write("[error.E1]\nmessage = \"one\"\n");
        let files = generate(&dir, "crate::errors").unwrap();
        let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        for expected in ["app.tables", "app.text", "catalogs.rs", "mod.rs"] {
            assert!(paths.contains(&expected), "{paths:?}");
        }
        write("[error.E1]\nmessage = \"{ $x }\"\n");
        let report = generate(&dir, "crate::errors").unwrap_err();
        assert!(report.contains("EB0201"), "{report}");
        std::fs::remove_dir_all(dir).unwrap();
    }
}
