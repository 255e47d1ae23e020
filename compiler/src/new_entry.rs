//! `errorbook new`: the next free code, with an entry and stubs of its translations to be filled in.

mod form;
mod insert;

use crate::check::translation_stub;
use crate::compilation::{Compilation, compile};
use crate::lock::Lock;
use crate::model::{CatalogDef, CodeTemplate, FieldKind};
use crate::names;
use crate::source::{InputFile, Sources};
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
            "begin with a letter and go on with letters, digits and `_`; no keyword",
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

/// Returns the catalog that is meant, and the code in it.
fn choose<'a>(
    catalogs: &'a [CatalogDef],
    lock: &Lock,
    wanted: Option<&str>,
) -> Result<(&'a CatalogDef, String), Refusal> {
    let numbered = catalogs
        .iter()
        .filter_map(|catalog| Some((catalog, &catalog.codes.as_ref()?.value)));
    let numbered: Vec<_> = numbered.collect();
    let Some(wanted) = wanted else {
        return match numbered[..] {
            [(catalog, template)] => Ok((catalog, next(catalog, template, lock))),
            [] => refuse(
                "no catalog says what its codes look like",
                "write `codes = \"APP###\"` into `[catalog]`, or name the new code",
            ),
            _ => refuse(
                "there are several catalogs with numbered codes",
                which(catalogs),
            ),
        };
    };
    if let Some((catalog, key)) = wanted.split_once('/') {
        let mut named = catalogs.iter();
        return match named.find(|known| known.name == catalog) {
            Some(catalog) => Ok((catalog, key.to_owned())),
            None => refuse(format!("there is no catalog `{catalog}`"), which(catalogs)),
        };
    }
    for (catalog, template) in &numbered {
        if template.number(wanted).is_some() {
            return Ok((catalog, wanted.to_owned()));
        }
        if template.prefix() == wanted || catalog.name == wanted {
            return Ok((catalog, next(catalog, template, lock)));
        }
    }
    match catalogs {
        [catalog] if catalog.codes.is_none() => Ok((catalog, wanted.to_owned())),
        [catalog] => refuse(
            format!("`{wanted}` is no code of the catalog `{}`", catalog.name),
            free(catalog, lock),
        ),
        _ => refuse(
            format!("there is no telling which catalog `{wanted}` belongs to"),
            format!("write `CATALOG/{wanted}`; {}", which(catalogs)),
        ),
    }
}

fn which(catalogs: &[CatalogDef]) -> String {
    let names: Vec<_> = catalogs
        .iter()
        .map(|catalog| match &catalog.codes {
            Some(template) => format!("`{}` ({})", catalog.name, template.value),
            None => format!("`{}`", catalog.name),
        })
        .collect();
    format!("the catalogs are {}", names.join(", "))
}

/// Returns the code behind the last one that ever was.
fn next(catalog: &CatalogDef, template: &CodeTemplate, lock: &Lock) -> String {
    template.code(last(catalog, template, lock).saturating_add(1))
}

/// Returns the highest number that ever was.
fn last(catalog: &CatalogDef, template: &CodeTemplate, lock: &Lock) -> u64 {
    let known = catalog.with_parents().map(|entry| entry.code.as_str());
    let promised = lock
        .promises
        .iter()
        .filter(|(name, _)| name.catalog == catalog.name);
    let promised =
        promised.map(|(name, promise)| promise.code.as_deref().unwrap_or(name.key.as_str()));
    let numbers = known
        .chain(promised)
        .filter_map(|code| template.number(code));
    numbers.max().unwrap_or(0)
}

/// Returns what to do where a code is not to be had.
fn free(catalog: &CatalogDef, lock: &Lock) -> String {
    match &catalog.codes {
        Some(template) => {
            format!(
                "the next free code is `{}`",
                next(catalog, &template.value, lock)
            )
        }
        None => "choose another one".to_owned(),
    }
}

fn check_free(catalog: &CatalogDef, lock: &Lock, code: &str) -> Result<(), Refusal> {
    let key = code.replace('-', "_");
    let is_taken = |known: &str, known_code: &str| known == key || known_code == code;
    let mut entries = catalog.with_parents();
    if let Some(entry) = entries.find(|entry| is_taken(&entry.key.value, &entry.code)) {
        return match &entry.retired {
            Some(end) => refuse(
                format!(
                    "`{code}` was retired in {} and is never free again",
                    end.since
                ),
                free(catalog, lock),
            ),
            None => refuse(
                format!("`{code}` is in the catalog `{}` already", catalog.name),
                free(catalog, lock),
            ),
        };
    }
    let mut promises = lock.promises.iter();
    let promised = promises.find(|(name, promise)| {
        let known = promise.code.as_deref().unwrap_or(&name.key);
        name.catalog == catalog.name && is_taken(&name.key, known)
    });
    match promised {
        Some((_, promise)) => refuse(
            match promise.retired.as_deref() {
                Some("") | None => format!("`{code}` was released once and is never free again"),
                Some(since) => format!("`{code}` was retired in {since} and is never free again"),
            },
            free(catalog, lock),
        ),
        None => Ok(()),
    }
}

/// Returns the kinds of fields that are to be filled in: those that the catalog requires of its source.
fn kinds(catalog: &CatalogDef) -> Vec<FieldKind> {
    let source = catalog.source_locale();
    let mut required = catalog.require.iter();
    let required = required.find(|requirement| requirement.locale.value == source);
    required.map_or(
        vec![FieldKind::Message, FieldKind::Summary],
        |requirement| requirement.kinds.clone(),
    )
}

/// Returns the entry, with a text to be replaced in each field.
fn entry(key: &str, code: &str, kinds: &[FieldKind]) -> String {
    let mut out = format!("[error.{key}]\n");
    if key != code {
        out.push_str(&format!("code = \"{code}\"\n"));
    }
    out.push_str("# status = 400\n# since = \"…\"\n");
    for kind in kinds {
        out.push_str(match kind {
            FieldKind::Message => "message = \"TODO: what the error says, in a sentence.\"\n",
            FieldKind::Summary => "summary = \"TODO: what kind of error it is, in a phrase\"\n",
            FieldKind::Description => {
                "description = \"TODO: what happened, and how far it got.\"\n"
            }
            FieldKind::Causes => {
                "causes = [\n  { id = \"todo\", text = \"TODO: why it may have happened.\" },\n]\n"
            }
            FieldKind::Resolutions => {
                "resolutions = [\n  { id = \"todo\", text = \"TODO: what to do.\" },\n]\n"
            }
            // There is nothing yet that these could be about.
            FieldKind::Related
            | FieldKind::Params
            | FieldKind::Deprecated
            | FieldKind::Retired
            | FieldKind::Divergence => "",
        });
    }
    out + "# params = [{ name = \"…\", type = \"string\", example = \"…\", doc = \"…\" }]\n"
}

/// Returns the translation of an entry of these kinds of fields, to be written.
fn stub(key: &str, kinds: &[FieldKind]) -> String {
    let names = kinds.iter().filter_map(|kind| match kind {
        FieldKind::Message => Some(""),
        FieldKind::Summary => Some("summary"),
        FieldKind::Description => Some("description"),
        FieldKind::Causes => Some("cause-todo"),
        FieldKind::Resolutions => Some("resolution-todo"),
        FieldKind::Related
        | FieldKind::Params
        | FieldKind::Deprecated
        | FieldKind::Retired
        | FieldKind::Divergence => None,
    });
    translation_stub(key, names.map(str::to_owned))
}
