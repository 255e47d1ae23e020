//! `errorbook new`: the next free code, with an entry and stubs of its translations to be filled in.

mod code;
mod draft;
mod form;
mod insert;

use crate::check::translation_stub;
use crate::compilation::{Compilation, compile};
use crate::lock::Lock;
use crate::model::{CatalogDef, FieldKind};
use crate::names;
use crate::source::{InputFile, Sources};
use code::{check_free, choose};
use draft::{entry, kinds, stub};
use insert::{insert_entry, insert_stub, replace_stub};

/// A code that is taken from now on.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// The catalog.
    pub catalog: String,
    /// The code.
    pub code: String,
    /// The key, by which it is raised.
    pub key: String,
    /// The files that change.
    pub files: Vec<Changed>,
}

/// A file with something new in it.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The path.
    pub path: String,
    /// The content.
    pub text: String,
    /// The line at which what is new begins, from 1.
    pub line: usize,
    /// True if a text is required there, so that the catalog has an error until it is written.
    pub is_required: bool,
}

/// Why no code can be reserved, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The problem.
    pub title: String,
    /// The advice.
    pub help: String,
}

fn refuse<T>(title: impl Into<String>, help: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal {
        title: title.into(),
        help: help.into(),
    })
}

/// How much a project has to do with what is to be reserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// No catalog of it is meant.
    Nothing,
    /// Its only catalog takes any code.
    Any,
    /// One of its catalogs is named, or its codes look like this.
    Own,
}

/// Returns how much a project has to do with what is [reserved](reserve), to find the one that is meant.
#[must_use]
pub fn claim(compilation: &Compilation, wanted: Option<&str>) -> Claim {
    let nothing = Lock::default();
    let lock = compilation.lock().unwrap_or(&nothing);
    match choose(compilation.catalogs(), lock, wanted) {
        Err(_) => Claim::Nothing,
        Ok((catalog, _))
            if catalog.codes.is_none() && !wanted.is_some_and(|it| it.contains('/')) =>
        {
            Claim::Any
        }
        Ok(_) => Claim::Own,
    }
}

/// Reserves `wanted`: a code, what codes begin with, a catalog's name, or `CATALOG/KEY`. Without it, the
/// next code of the only catalog that numbers its codes.
///
/// # Errors
/// When the code is taken or was retired, is not written as the others are or leaves a gap behind them (unless
/// `may_leave_gap`), when there is no telling which catalog is meant, or when a file is written in a way that nothing
/// can be inserted into.
pub fn reserve(
    compilation: &Compilation,
    wanted: Option<&str>,
    may_leave_gap: bool,
) -> Result<NewEntry, Refusal> {
    let nothing = Lock::default();
    let lock = compilation.lock().unwrap_or(&nothing);
    let (catalog, code) = choose(compilation.catalogs(), lock, wanted)?;
    check_free(catalog, lock, &code)?;
    form::check(catalog, lock, &code, may_leave_gap)?;
    let key = code.replace('-', "_");
    if !names::is_key(&key) {
        return refuse(
            format!("`{key}` cannot be the name of a Rust variant"),
            "begin with a letter, continue with letters, digits and `_`, and avoid keywords",
        );
    }
    let kinds = kinds(catalog);
    let sources = compilation.sources();
    let mut files = vec![insert_entry(
        catalog,
        sources,
        &code,
        &entry(&key, &code, &kinds),
    )];
    for index in 1..catalog.locales.len() {
        let stub = stub(&key, &kinds);
        files.push(Changed {
            is_required: is_required(catalog, index, |kind| kinds.contains(&kind)),
            ..insert_stub(catalog, index, sources, &code, &stub)
        });
    }
    let reservation = NewEntry {
        catalog: catalog.name.clone(),
        code,
        key,
        files,
    };
    reservation.verify(sources)?;
    Ok(reservation)
}

/// Returns whether a locale has to have a text of some kinds.
fn is_required(catalog: &CatalogDef, locale: usize, has: impl Fn(FieldKind) -> bool) -> bool {
    let tag = catalog.locales[locale].locale;
    let mut required = catalog.require.iter().filter(|it| it.locale.value == tag);
    required.any(|requirement| requirement.kinds.iter().any(|kind| has(*kind)))
}

/// Writes the stubs of an entry's translations anew, where they are not begun: with the ids and parameters that the
/// entry has now. `None` if there is no such entry, or nothing changes.
#[must_use]
pub fn refresh(compilation: &Compilation, wanted: &str) -> Option<NewEntry> {
    let sources = compilation.sources();
    let name = wanted.split_once('/');
    let mut catalogs = compilation.catalogs().iter();
    let (catalog, entry) = catalogs.find_map(|catalog| {
        let key = match name {
            Some((of, key)) if of == catalog.name => key,
            Some(_) => return None,
            None => wanted,
        };
        let mut entries = catalog.entries.iter().filter(|entry| entry.case.is_none());
        let entry = entries.find(|entry| entry.key.value == key || entry.code == key)?;
        Some((catalog, entry))
    })?;
    let fields = || {
        entry
            .fields()
            .filter(|field| field.field.source().is_some())
    };
    let id = entry.message_id();
    let mut files = Vec::new();
    for index in 1..catalog.locales.len() {
        if fields().any(|field| field.field.text(index).is_some()) {
            continue;
        }
        let stub = translation_stub(&id, fields().map(|field| field.name()));
        let changed = replace_stub(catalog, index, sources, &id, &stub);
        files.extend(changed.map(|changed| Changed {
            is_required: is_required(catalog, index, |kind| {
                fields().any(|field| field.kind == kind)
            }),
            ..changed
        }));
    }
    (!files.is_empty()).then(|| NewEntry {
        catalog: catalog.name.clone(),
        code: entry.code.clone(),
        key: entry.key.value.clone(),
        files,
    })
}

impl NewEntry {
    /// Returns whether the files, as they are going to be, hold the entry. They may be written in a way that
    /// nobody has thought of.
    fn verify(&self, sources: &Sources) -> Result<(), Refusal> {
        let files = sources.iter().map(|(_, source)| {
            let mut changed = self.files.iter();
            let changed = changed.find(|file| file.path == source.path);
            let text = changed.map_or(source.text.as_str(), |file| &file.text);
            InputFile::new(source.path.clone(), text)
        });
        let after = compile(files.collect());
        let mut catalogs = after.catalogs().iter();
        let catalog = catalogs.find(|catalog| catalog.name == self.catalog);
        let found = catalog.and_then(|catalog| catalog.entry(&self.key));
        let is_read = catalog.is_some_and(|catalog| catalog.locales.iter().all(|l| l.complete));
        if found.is_some_and(|entry| entry.complete) && is_read {
            return Ok(());
        }
        refuse(
            format!(
                "nothing can be inserted into the files of the catalog `{}`",
                self.catalog
            ),
            format!(
                "write `[error.{}]` by hand, as a table of its own",
                self.key
            ),
        )
    }
}
