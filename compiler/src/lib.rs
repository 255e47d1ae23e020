//! Compiles errorbook catalogs.
//!
//! Text goes in, and comes out as packed data, Rust and documentation; only [`mod@build_script`] touches
//! files and the environment, and [`read_overrides`] a directory that goes over a project. The folders
//! are the way of the data: [`source`] (bytes → text),
//! `parse` (text → trees that know where everything stands), `lower` (trees → [`model`]), `check`
//! (one family of checks a file), `waive` (what the catalogs say of their findings), then [`pack()`] and [`emit`], which cannot fail.
//!
//! ```
//! use errorbook_compiler::{compile, source::InputFile};
//!
//! let catalog = r#"
//! [error.TOK006]
//! message = "The list of functions is limited to { $max_length }."
//! params = [{ name = "max_length", type = "u32", unit = "function", example = 50, doc = "The most that a list may hold." }]
//! "#;
//! let japanese = "TOK006 = ファンクションは{ $max_length }個までです。\n";
//! let compiled = compile(vec![
//!     InputFile::new("catalog/tok.toml", catalog),
//!     InputFile::new("locales/ja/tok.ftl", japanese),
//! ]);
//! assert!(compiled.diagnostics().is_empty());
//! let packed = errorbook_compiler::pack(&compiled.catalogs()[0]);
//! let entry = packed.catalog().find("TOK006").unwrap();
//! let ja: errorbook_core::Locale = "ja".parse().unwrap();
//! assert_eq!(entry.message(&ja).unwrap().to_string(), "ファンクションは{max_length}個までです。");
//! ```

pub mod build_script;
mod check;
#[doc(hidden)]
pub mod conformance;
pub mod diagnostic;
pub mod emit;
mod fix;
mod locales;
pub mod lock;
mod lower;
pub mod model;
mod names;
mod override_dir;
mod pack;
mod parse;
pub mod plural;
pub mod reserve;
#[cfg(feature = "review")]
mod review;
pub mod size;
pub mod source;
pub mod stats;
pub mod values;
mod waive;

pub use build_script::build_script;
pub use fix::{Fixes, Mended, fix};
pub use locales::{is_known_language, likely_language};
pub use override_dir::{DirError, read_overrides};
pub use pack::{Packed, pack};

use diagnostic::checks::Needs;
use diagnostic::{Color, Diagnostic, Level, Report, Waived};
use model::Catalog;
use source::{InputFile, Sources};

/// Compiles the files of a project: `catalog/*.toml` and `locales/*/*.ftl`, and those that
/// [go over](InputFile::overriding) them.
///
/// Every phase goes on after an error, so that one run finds all there is to find. If the project's
/// [lock] is among the files, what it promises is held.
#[must_use]
pub fn compile(files: Vec<InputFile>) -> Compilation {
    run(files, false)
}

/// The same, where the [lock] must be there and have everything that the catalogs have.
#[must_use]
pub fn compile_locked(files: Vec<InputFile>) -> Compilation {
    run(files, true)
}

fn run(files: Vec<InputFile>, locked: bool) -> Compilation {
    let mut report = Report::new();
    let sources = Sources::decode(files, &mut report);
    let lock = lock::parse(&sources, &mut report);
    let catalogs = lower::lower(&sources, &mut report);
    check::check(&catalogs, lock.as_ref(), &sources, locked, &mut report);
    let compilation = Compilation {
        sources,
        catalogs,
        lock: lock.map(|file| file.lock),
        diagnostics: Vec::new(),
        waived: Vec::new(),
        // Some of the checks that need the lock run with `locked` only.
        ran: locked.then_some(Needs::Lock).into_iter().collect(),
    };
    compilation.with_findings(Needs::Nothing, report.into_diagnostics())
}

/// A project after compilation.
#[derive(Debug)]
pub struct Compilation {
    sources: Sources,
    catalogs: Vec<Catalog>,
    lock: Option<lock::Lock>,
    diagnostics: Vec<Diagnostic>,
    waived: Vec<Waived>,
    ran: Vec<Needs>,
}

impl Compilation {
    /// The findings, by place. Without those that a catalog accepts.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The findings that a catalog accepts, by place.
    #[must_use]
    pub fn waived(&self) -> &[Waived] {
        &self.waived
    }

    /// Adds the findings of the checks that need more than the catalogs. They have run then: a waiver of
    /// one of them that accepts nothing is a finding, too.
    #[must_use]
    pub fn with_findings(mut self, needs: Needs, found: Vec<Diagnostic>) -> Self {
        self.ran.push(needs);
        let waived = self.waived.into_iter().map(|waived| waived.diagnostic);
        let all = self.diagnostics.into_iter().chain(waived).chain(found);
        let verdict = waive::waive(&self.catalogs, &self.sources, all.collect(), &self.ran);
        Self {
            diagnostics: verdict.diagnostics,
            waived: verdict.waived,
            ..self
        }
    }

    /// Whether a finding is an error, so that nothing can be built from the catalogs.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// The catalogs, by name. After an error, what could be read of them.
    #[must_use]
    pub fn catalogs(&self) -> &[Catalog] {
        &self.catalogs
    }

    /// The lock, if the project has one. After an error, what could be read of it.
    #[must_use]
    pub fn lock(&self) -> Option<&lock::Lock> {
        self.lock.as_ref()
    }

    /// The same with none but some locales packed. The source locale always is. The others are checked
    /// all the same.
    #[must_use]
    pub fn with_locales(mut self, wanted: &[errorbook_core::Locale]) -> Self {
        for catalog in &mut self.catalogs {
            for locale in catalog.locales.iter_mut().skip(1) {
                locale.left_out = !wanted.contains(&locale.locale);
            }
        }
        self
    }

    /// The files.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The same, for findings that are read from another directory: `dir` is that of the project as
    /// seen from there.
    #[must_use]
    pub fn seen_from(mut self, dir: &str) -> Self {
        self.sources.set_seen_from(dir);
        self
    }

    /// The findings as text, with the source around them.
    #[must_use]
    pub fn report(&self, color: Color) -> String {
        diagnostic::render(&self.diagnostics, &self.sources, color)
    }

    /// The findings that are accepted as text, each with the reason.
    #[must_use]
    pub fn waived_report(&self, color: Color) -> String {
        diagnostic::render_waived(&self.waived, &self.sources, color)
    }
}
