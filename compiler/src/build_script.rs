//! The build script of a crate with catalogs.

mod warnings;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use crate::compilation::{Compilation, compile, compile_some};
use crate::diagnostic::{Color, nearest};
use crate::emit::{LIBRARY, Placement, library_path};
use crate::files::{add_shared_terms, read_project};
use crate::generate::generated_files;
use crate::source::InputFile;

/// Compiles the catalogs of the crate that is being built: `catalog/*.toml` and `locales/*/*.ftl`
/// next to its `Cargo.toml`. `errorbook::include_catalogs!()` includes the generated code.
///
/// The `main` of a build script only has to call it:
///
/// ```no_run
/// errorbook_compiler::build_script();
/// ```
///
/// Cargo shows the first twenty warnings, one line each; `errorbook check` shows all of them with
/// source lines. If a finding is an error, the report is printed to standard error, and the process
/// exits with status 1, which fails the build. A broken promise of `errorbook.lock` is an error; an
/// incomplete lock is not.
///
/// Cargo runs it again when a file that it has read changes or disappears. It watches files, not
/// directories, because editors keep swap files in directories. A new file is therefore found with
/// the next change of a known file or of `build.rs`. `errorbook new` and similar commands take care
/// of that.
pub fn build_script() {
    BuildScript::new().run();
}

/// A build script with options.
///
/// ```no_run
/// errorbook_compiler::BuildScript::new()
///     .dir("errors")            // has `catalog/` and `locales/`
///     .module("crate::errors")  // where `include_catalogs!()` stands
///     .run();
/// ```
///
/// In a directory that several crates share, a crate compiles its own catalogs. A crate with its
/// own catalogs can use terms that all crates share:
///
/// ```no_run
/// errorbook_compiler::BuildScript::new()
///     .dir("../errors")
///     .catalogs(["billing"])
///     .run();
/// errorbook_compiler::BuildScript::new()
///     .terms("../terms")        // has `de/terms.ftl`
///     .run();
/// ```
#[derive(Clone, Debug)]
pub struct BuildScript {
    dir: PathBuf,
    /// `None` for every catalog.
    catalogs: Option<Vec<String>>,
    terms: Option<PathBuf>,
    module: String,
    library: String,
    /// Tags, as given. `None` for every locale.
    locales: Option<Vec<String>>,
}

impl Default for BuildScript {
    fn default() -> Self {
        Self {
            dir: PathBuf::new(),
            catalogs: None,
            terms: None,
            module: "crate".to_owned(),
            library: LIBRARY.to_owned(),
            locales: None,
        }
    }
}

impl BuildScript {
    /// Returns a build script for the catalogs next to `Cargo.toml`, included at the crate root.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the directory that contains `catalog/` and `locales/`, relative to that of
    /// `Cargo.toml`.
    #[must_use]
    pub fn dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.dir = dir.into();
        self
    }

    /// Sets the catalogs to compile, by name. An error in another catalog does not fail this build,
    /// and its changes do not start it.
    #[must_use]
    pub fn catalogs(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.catalogs = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the directory of the terms that several crates share, as `LOCALE/terms.ftl`, relative
    /// to that of `Cargo.toml`. If `locales/` next to the catalogs has terms for a locale, they are
    /// used instead.
    #[must_use]
    pub fn terms(mut self, dir: impl Into<PathBuf>) -> Self {
        self.terms = Some(dir.into());
        self
    }

    /// Sets the module that calls `errorbook::include_catalogs!()`, from `crate` on.
    #[must_use]
    pub fn module(mut self, module: impl Into<String>) -> Self {
        self.module = module.into();
        self
    }

    /// Sets the path of the library if it is not `errorbook`: the name of a renamed dependency, or
    /// the path in a crate that re-exports it. The catalogs are then included by
    /// `acme::errors::include_catalogs!()`.
    ///
    /// ```no_run
    /// errorbook_compiler::BuildScript::new().library("acme::errors").run();
    /// ```
    #[must_use]
    pub fn library(mut self, path: impl Into<String>) -> Self {
        self.library = path.into();
        self
    }

    /// Sets the locales to build in besides the source locale, by tag. The others are checked, but
    /// add nothing to the binary. With a Cargo feature for a locale:
    ///
    /// ```no_run
    /// let japanese = std::env::var_os("CARGO_FEATURE_JAPANESE").map(|_| "ja");
    /// errorbook_compiler::BuildScript::new()
    ///     .locales(["fr", "pt-BR"].into_iter().chain(japanese))
    ///     .run();
    /// ```
    #[must_use]
    pub fn locales(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.locales = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Runs the build script. Exits the process if something is wrong.
    pub fn run(self) {
        if let Err(report) = self.try_run() {
            eprint!("{report}");
            process::exit(1);
        }
    }

    fn try_run(&self) -> Result<(), String> {
        let manifest = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
        let out = PathBuf::from(variable("OUT_DIR")?).join("errorbook");
        let library = library_path(&self.library)?;
        let files = self.read(&manifest)?;
        let compilation = self.compile(files)?.seen_from(&shown(&self.dir));
        for (_, source) in compilation.sources().iter() {
            let place = source.place.as_deref().map(|place| manifest.join(place));
            let path = place.unwrap_or_else(|| manifest.join(&self.dir).join(&source.path));
            println!("cargo::rerun-if-changed={}", path.display());
        }
        let compilation = self.with_locales(compilation)?;
        let Some(sound) = compilation.sound() else {
            return Err(compilation.report(Color::Never));
        };
        warnings::print(&compilation);
        for file in generated_files(sound, &self.module, &library, Placement::OutDir) {
            write(&out, &file.path, &file.content)?;
        }
        Ok(())
    }

    /// Reads the files of the catalogs, and the terms that are shared.
    fn read(&self, manifest: &Path) -> Result<Vec<InputFile>, String> {
        let root = manifest.join(&self.dir);
        let catalogs = root.join("catalog");
        if !catalogs.is_dir() {
            return Err(format!(
                "error: there is no directory {}\n  = help: write a catalog there, as `NAME.toml`, or name the directory that has `catalog/` by `BuildScript::dir`\n",
                catalogs.display()
            ));
        }
        let mut files = read_project(&root);
        if let Some(terms) = &self.terms {
            let dir = manifest.join(terms);
            if !dir.is_dir() {
                return Err(format!(
                    "error: there is no directory {}\n  = help: name the directory that has `LOCALE/terms.ftl` by `BuildScript::terms`\n",
                    dir.display()
                ));
            }
            add_shared_terms(&mut files, &dir, &shown(terms));
        }
        Ok(files)
    }

    /// Compiles the catalogs that are wanted.
    fn compile(&self, files: Vec<InputFile>) -> Result<Compilation, String> {
        let Some(wanted) = &self.catalogs else {
            return Ok(compile(files));
        };
        let known = |file: &InputFile| {
            let name = file.path.strip_prefix("catalog/")?.strip_suffix(".toml")?;
            Some(name.to_owned())
        };
        let known: Vec<String> = files.iter().filter_map(known).collect();
        match wanted.iter().find(|name| !known.contains(name)) {
            None => Ok(compile_some(files, wanted)),
            Some(name) => {
                let near = nearest(name, known.iter().map(String::as_str));
                let near = near.map_or(String::new(), |near| format!(": did you mean `{near}`?"));
                let catalogs = self.dir.join("catalog");
                Err(format!(
                    "error: `catalogs` of the build script names `{name}`, and {} has no `{name}.toml`{near}\n",
                    catalogs.display()
                ))
            }
        }
    }

    /// Returns the compilation with the locales that are wanted.
    fn with_locales(&self, compilation: Compilation) -> Result<Compilation, String> {
        let Some(tags) = &self.locales else {
            return Ok(compilation);
        };
        compilation.with_named_locales(tags).map_err(|tag| {
            format!(
                "`locales` of the build script names `{tag}`, in which no catalog is written: there is no `locales/{tag}/`\n"
            )
        })
    }
}

/// Returns a directory as findings show it.
fn shown(dir: &Path) -> String {
    dir.to_string_lossy().replace('\\', "/")
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set: this runs in a build script only\n"))
}

/// Writes a file unless it has this content already, which keeps rustc from compiling it again.
fn write(dir: &Path, name: &str, content: &[u8]) -> Result<(), String> {
    let path = dir.join(name);
    if fs::read(&path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let parent = path.parent().unwrap_or(dir);
    let written = fs::create_dir_all(parent).and_then(|()| fs::write(&path, content));
    written.map_err(|error| format!("cannot write {}: {error}\n", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compiled() -> Compilation {
        compile(vec![
            InputFile::new("catalog/x.toml", "[error.E1]\nmessage = \"a\"\n"),
            InputFile::new("locales/ja/x.ftl", "E1 = b\n"),
        ])
    }

    fn locales(tags: &[&str]) -> Result<Vec<String>, String> {
        let script = BuildScript::new().locales(tags.iter().copied());
        let compilation = script.with_locales(compiled())?;
        let locales = compilation.catalogs()[0].packed_locales();
        Ok(locales
            .map(|(_, locale)| locale.locale.to_string())
            .collect())
    }

    #[test]
    fn other_catalogs_of_a_shared_directory_are_as_if_they_were_not_there() {
        let files = || {
            vec![
                InputFile::new("catalog/one.toml", "[error.E1]\nmessage = \"a\"\n"),
                InputFile::new("catalog/two.toml", "[error.\n"),
                InputFile::new("locales/ja/one.ftl", "E1 = { -it }\n"),
                InputFile::new("locales/ja/two.ftl", "E2 = {\n"),
                InputFile::new("locales/ja/terms.ftl", "-it = b\n"),
                InputFile::new(
                    "errorbook.lock",
                    "errorbook-lock 2\nerror one E1 page=E1\nerror two E2 page=E2\n",
                ),
            ]
        };
        assert!(BuildScript::new().compile(files()).unwrap().has_errors());
        let one = BuildScript::new().catalogs(["one"]);
        let one = one.compile(files()).unwrap();
        assert!(!one.has_errors(), "{}", one.report(Color::Never));
        assert_eq!(one.catalogs().len(), 1);
        let paths: Vec<_> = one
            .sources()
            .iter()
            .map(|(_, it)| it.path.as_str())
            .collect();
        assert_eq!(
            paths,
            [
                "catalog/one.toml",
                "errorbook.lock",
                "locales/ja/one.ftl",
                "locales/ja/terms.ftl"
            ]
        );
        let unknown = BuildScript::new().catalogs(["one", "twp"]);
        let error = unknown.compile(files()).unwrap_err();
        assert!(
            error.contains("has no `twp.toml`: did you mean `two`?"),
            "{error}"
        );
        assert!(
            BuildScript::new()
                .catalogs([""; 0])
                .compile(files())
                .unwrap()
                .has_errors()
        );
    }

    #[test]
    fn shared_terms_are_found_where_they_are() {
        let dir = env::temp_dir().join(format!("errorbook-terms-{}", process::id()));
        fs::create_dir_all(dir.join("ja")).unwrap();
        fs::create_dir_all(dir.join("de")).unwrap();
        fs::write(dir.join("ja/terms.ftl"), "-it = {\n").unwrap();
        fs::write(dir.join("ja/other.ftl"), "x = {\n").unwrap();
        fs::write(dir.join("de/terms.ftl"), "-it = shared\n").unwrap();
        let mut files = vec![
            InputFile::new("catalog/one.toml", "[error.E1]\nmessage = \"a\"\n"),
            InputFile::new("locales/de/terms.ftl", "-it = own\n"),
        ];
        add_shared_terms(&mut files, &dir, "../shared/");
        fs::remove_dir_all(&dir).unwrap();
        let compiled = compile(files).seen_from("here");
        assert_eq!(compiled.sources().iter().count(), 3);
        let report = compiled.report(Color::Never);
        assert!(report.contains("--> ../shared/ja/terms.ftl:"), "{report}");
    }

    #[test]
    fn locales_are_chosen_by_their_tags() {
        assert_eq!(locales(&[]), Ok(vec!["en".to_owned()]));
        assert_eq!(
            locales(&["JA", "en"]),
            Ok(vec!["en".to_owned(), "ja".to_owned()])
        );
        for unknown in ["fr", "not a tag"] {
            let error = locales(&[unknown]).unwrap_err();
            assert!(
                error.contains(&format!("there is no `locales/{unknown}/`")),
                "{error}"
            );
        }
    }
}
