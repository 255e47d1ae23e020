//! The build script of a crate that has catalogs.

mod warnings;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use errorbook_core::Locale;

use crate::compilation::{Compilation, compile};
use crate::diagnostic::Color;
use crate::emit::Placement;
use crate::files::read_project;
use crate::generate::generate;
use crate::lock;

/// Compiles the catalogs of the crate that is being built: `catalog/*.toml` and `locales/*/*.ftl` beside
/// its `Cargo.toml`. `errorbook::include_catalogs!()` then includes what was generated.
///
/// It is all that a build script's `main` has to call:
///
/// ```no_run
/// errorbook_compiler::build_script();
/// ```
///
/// Cargo shows its warnings, one line each and the first twenty; `errorbook check` shows them all, with the
/// source around them. If a finding is an error, the report stands on the standard error output and the
/// process exits with status 1, which fails the build. A promise of `errorbook.lock` that is broken is an
/// error; a lock that has not everything yet is none.
///
/// Cargo runs it again when a file in `catalog/` or `locales/` changes. Where there is no `locales/` yet,
/// the first translation is seen with the next change of a catalog.
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
#[derive(Clone, Debug)]
pub struct BuildScript {
    dir: PathBuf,
    module: String,
    /// Tags, as given. `None` for every locale.
    locales: Option<Vec<String>>,
}

impl Default for BuildScript {
    fn default() -> Self {
        Self {
            dir: PathBuf::new(),
            module: "crate".to_owned(),
            locales: None,
        }
    }
}

impl BuildScript {
    /// Makes the catalogs beside `Cargo.toml`, included at the crate's root.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the directory that has `catalog/` and `locales/`, relative to that of `Cargo.toml`.
    #[must_use]
    pub fn dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.dir = dir.into();
        self
    }

    /// Returns the module in which `errorbook::include_catalogs!()` stands, from `crate` on.
    #[must_use]
    pub fn module(mut self, module: impl Into<String>) -> Self {
        self.module = module.into();
        self
    }

    /// Returns the locales that are built in beside the source locale, by their tags. The others are checked,
    /// but take no room in the binary. With a Cargo feature for a locale:
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
        let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join(&self.dir);
        let out = PathBuf::from(variable("OUT_DIR")?).join("errorbook");
        watch(&root);
        let catalogs = root.join("catalog");
        if !catalogs.is_dir() {
            return Err(format!(
                "error: there is no directory {}\n  = help: write a catalog there, as `NAME.toml`, or name the directory that has `catalog/` by `BuildScript::dir`\n",
                catalogs.display()
            ));
        }
        let files = read_project(&root);
        let compilation =
            self.with_locales(compile(files).seen_from(&self.dir.to_string_lossy()))?;
        let Some(sound) = compilation.sound() else {
            return Err(compilation.report(Color::Never));
        };
        warnings::print(&compilation);
        for file in generate(sound, &self.module, Placement::OutDir) {
            write(&out, &file.path, &file.content)?;
        }
        Ok(())
    }

    /// Returns the compilation with the locales that are wanted.
    fn with_locales(&self, compilation: Compilation) -> Result<Compilation, String> {
        let Some(tags) = &self.locales else {
            return Ok(compilation);
        };
        let mut wanted = Vec::new();
        for tag in tags {
            let known = |locale: &Locale| {
                let mut catalogs = compilation.catalogs().iter();
                catalogs.any(|catalog| catalog.locale_index(locale).is_some())
            };
            match Locale::parse(tag) {
                Ok(locale) if known(&locale) => wanted.push(locale),
                _ => {
                    return Err(format!(
                        "`locales` of the build script names `{tag}`, in which no catalog is written: there is no `locales/{tag}/`\n"
                    ));
                }
            }
        }
        Ok(compilation.with_locales(&wanted))
    }
}

/// Tells cargo when to run the script again.
fn watch(root: &Path) {
    // Cargo looks at the time of every file below a directory, so that it sees new files.
    let mut watched = vec![root.join("catalog")];
    // For what is not there, cargo would run the script, and compile the crate, each time. A first lock is
    // written from what has just been built; a first translation is seen with the next change of a catalog.
    let optional = [root.join("locales"), root.join(lock::PATH)];
    watched.extend(optional.into_iter().filter(|path| path.exists()));
    for path in watched {
        println!("cargo::rerun-if-changed={}", path.display());
    }
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
    use super::BuildScript;
    use crate::compilation::{Compilation, compile};
    use crate::source::InputFile;

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
