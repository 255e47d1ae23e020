//! The barrier before [`pack()`](crate::pack()) and [`emit`](crate::emit): what is built takes these types, so that
//! nothing is built after an error.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::compilation::Compilation;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{CatalogDef, Text};

/// A compilation without an error: everything can be built from it. See [`Compilation::sound`].
#[derive(Clone, Copy, Debug)]
pub struct Sound<'a>(&'a Compilation);

/// A catalog that can be packed: one of a [`Sound`] compilation, or one to [read](Compilation::readable).
#[derive(Clone, Copy, Debug)]
pub struct SoundCatalog<'a>(&'a CatalogDef);

/// Catalogs that can be shown. Errors keep nobody from reading. See [`Compilation::readable`].
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

    /// Returns the catalogs for what only shows them. Errors keep nobody from looking something up: what could
    /// not be read is not there, and a text that could not be compiled falls back. No Rust can be made from the
    /// result.
    #[must_use]
    pub fn readable(&self) -> Readable<'_> {
        Readable(self)
    }

    /// Takes out the texts in which there is an error, so that [`readable`](Self::readable) falls back there.
    ///
    /// ```
    /// use errorbook_compiler::{compile, source::InputFile};
    ///
    /// let files = vec![
    ///     InputFile::new("catalog/app.toml", "[error.E1]\nmessage = \"No.\"\n"),
    ///     InputFile::new("locales/de/app.ftl", "E1 = { $nothing }\n"),
    /// ];
    /// let compiled = compile(files).without_wrong_texts();
    /// assert_eq!(compiled.errors(), 1);
    /// let message = &compiled.readable().catalogs().next().unwrap().entries[0].message;
    /// assert!(message.text(0).is_some() && message.text(1).is_none());
    /// ```
    #[cfg(feature = "unstable")]
    #[must_use]
    pub fn without_wrong_texts(mut self) -> Self {
        let errors = self.diagnostics().iter();
        let errors = errors.filter(|found| found.level == Level::Error);
        let places: BTreeSet<_> = errors
            .filter_map(Diagnostic::place)
            .map(|place| (place.file, place.start))
            .collect();
        let is_right = |text: &Text| {
            let span = text.span();
            let range = (span.file, span.start)..=(span.file, span.end);
            text.pattern.is_some() && places.range(range).next().is_none()
        };
        for catalog in &mut self.catalogs {
            catalog
                .own_fields_mut()
                .for_each(|field| field.retain(is_right));
            for entry in catalog.with_parents_mut() {
                entry.fields_mut().for_each(|field| field.retain(is_right));
            }
        }
        self
    }

    /// Returns the number of errors.
    #[cfg(feature = "unstable")]
    #[must_use]
    pub fn errors(&self) -> usize {
        let found = self.diagnostics().iter();
        found.filter(|found| found.level == Level::Error).count()
    }
}

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
