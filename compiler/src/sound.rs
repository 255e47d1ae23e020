//! The barrier before [`pack()`](crate::pack()) and [`emit`](crate::emit): what is built takes these types, so that
//! nothing is built after an error.

use std::ops::Deref;

use crate::compilation::Compilation;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::CatalogDef;

/// A compilation without an error: everything can be built from it. See [`Compilation::sound`].
#[derive(Clone, Copy, Debug)]
pub struct Sound<'a>(&'a Compilation);

/// A catalog that can be packed: one of a [`Sound`] compilation, or one to [read](Compilation::readable).
#[derive(Clone, Copy, Debug)]
pub struct SoundCatalog<'a>(&'a CatalogDef);

/// Catalogs that can be shown. Broken promises keep nobody from reading. See [`Compilation::readable`].
#[derive(Clone, Copy, Debug)]
pub struct Readable<'a>(&'a Compilation);

impl Compilation {
    /// Returns the compilation as something to build from, unless it has an error.
    ///
    /// ```
    /// use errorbook_compiler::{compile, pack, source::InputFile};
    ///
    /// let wrong = compile(vec![InputFile::new("catalog/app.toml", "[error.E1]\nmessage = \"{\"\n")]);
    /// assert!(wrong.sound().is_none());
    /// let right = compile(vec![InputFile::new("catalog/app.toml", "[error.E1]\nmessage = \"No.\"\n")]);
    /// let packed: Vec<_> = right.sound().unwrap().catalogs().map(pack).collect();
    /// assert!(packed[0].catalog().find("E1").is_some());
    /// ```
    ///
    /// Nothing else can be packed:
    ///
    /// ```compile_fail,E0308
    /// # use errorbook_compiler::{compile, pack};
    /// pack(&compile(Vec::new()).catalogs()[0]);
    /// ```
    #[must_use]
    pub fn sound(&self) -> Option<Sound<'_>> {
        (!self.has_errors()).then_some(Sound(self))
    }

    /// Returns the catalogs for commands that only show them, unless an error is in the catalogs themselves.
    /// Errors of the [lock](crate::lock) concern what is built. No Rust can be made from the result.
    #[must_use]
    pub fn readable(&self) -> Option<Readable<'_>> {
        let is_of_lock = |found: &Diagnostic| found.check.family() == LOCK_FAMILY;
        let mut errors = self.diagnostics().iter();
        let is_unreadable = errors.any(|found| found.level == Level::Error && !is_of_lock(found));
        (!is_unreadable).then_some(Readable(self))
    }
}

/// The family of checks of the lock.
const LOCK_FAMILY: &str = "EB07";

impl<'a> Sound<'a> {
    /// Returns the catalogs, by name.
    pub fn catalogs(self) -> impl ExactSizeIterator<Item = SoundCatalog<'a>> + Clone + use<'a> {
        self.0.catalogs().iter().map(SoundCatalog)
    }

    /// Returns the compilation with its findings, files and lock.
    #[must_use]
    pub fn compilation(self) -> &'a Compilation {
        self.0
    }

    /// Returns the same for what only shows catalogs.
    #[must_use]
    pub fn readable(self) -> Readable<'a> {
        Readable(self.0)
    }
}

impl<'a> Readable<'a> {
    /// Returns the compilation with its findings, files and lock.
    #[must_use]
    pub fn compilation(self) -> &'a Compilation {
        self.0
    }

    /// Returns the catalogs, by name.
    pub fn catalogs(self) -> impl ExactSizeIterator<Item = SoundCatalog<'a>> + Clone + use<'a> {
        self.0.catalogs().iter().map(SoundCatalog)
    }
}

impl<'a> SoundCatalog<'a> {
    /// Returns the model, for as long as the compilation is there.
    #[must_use]
    pub fn model(self) -> &'a CatalogDef {
        self.0
    }
}

impl Deref for SoundCatalog<'_> {
    type Target = CatalogDef;

    fn deref(&self) -> &CatalogDef {
        self.0
    }
}
