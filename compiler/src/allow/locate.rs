//! What stands at a place: the subject of a finding whose check does not say it.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Subject};
use crate::model::{CatalogDef, EntryDef};
use crate::source::{FileId, Span};

/// Something with a place.
#[derive(Clone, Copy)]
struct Place<'a> {
    span: Span,
    catalog: &'a CatalogDef,
    entry: Option<&'a EntryDef>,
    /// The position among the entry's fields; without an entry, among the catalog's own.
    field: Option<usize>,
    /// The position among the catalog's locales.
    locale: Option<usize>,
}

/// Finds what stands at a place.
pub(super) struct Locator<'a> {
    catalogs: &'a [CatalogDef],
    files: HashMap<FileId, &'a CatalogDef>,
    /// The files of terms, each with all catalogs that share it: an allow of any of them will do.
    shared: HashMap<FileId, Vec<Subject>>,
    /// The files that are asked about. Of the others, no places are gathered.
    asked: HashSet<FileId>,
    /// By place. Gathered when the first finding needs them: most runs find nothing.
    places: Option<Vec<Place<'a>>>,
}

impl<'a> Locator<'a> {
    /// Prepares for findings whose checks do not say what they are about.
    pub(super) fn new(catalogs: &'a [CatalogDef], found: &[Diagnostic]) -> Self {
        let of = |catalog: &'a CatalogDef| {
            let locales = catalog.locales.iter();
            locales.map(move |locale| (locale.file, catalog))
        };
        let mut shared: HashMap<FileId, Vec<Subject>> = HashMap::new();
        for catalog in catalogs {
            for &(file, locale) in &catalog.shared_terms {
                let subject = Subject::catalog(catalog).locale(catalog.locales[locale].locale);
                shared.entry(file).or_default().push(subject);
            }
        }
        Self {
            shared,
            catalogs,
            files: catalogs.iter().flat_map(of).collect(),
            asked: asked(found),
            places: None,
        }
    }

    /// Gives a finding its subject, unless its check has.
    pub(super) fn complete(&mut self, diagnostic: &mut Diagnostic) {
        if !diagnostic.subjects.is_empty() {
            return;
        }
        let Some(span) = diagnostic.place() else {
            return;
        };
        match self.shared.get(&span.file) {
            Some(catalogs) => diagnostic.subjects.clone_from(catalogs),
            None => diagnostic.subjects.extend(self.subject(span)),
        }
    }

    fn subject(&mut self, span: Span) -> Option<Subject> {
        let (catalogs, asked) = (self.catalogs, &self.asked);
        let places = self.places.get_or_insert_with(|| places(catalogs, asked));
        let behind = places.partition_point(|place| {
            (place.span.file, place.span.start) <= (span.file, span.start)
        });
        let before = behind.checked_sub(1).and_then(|at| places.get(at));
        let before = before.filter(|place| place.span.file == span.file);
        match before {
            Some(place) if span.start <= place.span.end => Some(place.subject()),
            // Tables of a catalog file hold what is about the entry; what stands between the messages
            // of a translation file may be anything.
            Some(place) if place.catalog.file == span.file => Some(place.owner()),
            Some(_) | None => {
                let catalog = self.files.get(&span.file)?;
                let subject = Subject::catalog(catalog);
                let mut locales = catalog.locales.iter().skip(1);
                let locale = locales.find(|locale| locale.file == span.file);
                Some(match locale {
                    Some(known) => subject.locale(known.locale),
                    None => subject,
                })
            }
        }
    }
}

impl Place<'_> {
    fn owner(&self) -> Subject {
        match self.entry {
            Some(entry) => Subject::entry(self.catalog, entry),
            None => self.field.map_or_else(
                || Subject::catalog(self.catalog),
                |at| Subject::own_field(self.catalog, at),
            ),
        }
    }

    fn subject(&self) -> Subject {
        let mut subject = self.owner();
        let field = self.entry.zip(self.field);
        if let Some(field) = field.and_then(|(entry, at)| entry.fields().nth(at)) {
            subject = subject.field(&field);
        }
        match self.locale.and_then(|at| self.catalog.locales.get(at)) {
            Some(known) => subject.locale(known.locale),
            None => subject,
        }
    }
}

/// Returns the files of the findings without a subject.
fn asked(found: &[Diagnostic]) -> HashSet<FileId> {
    let found = found.iter().filter(|one| one.subjects.is_empty());
    let places = found.filter_map(Diagnostic::place);
    places.map(|span| span.file).collect()
}

fn places<'a>(catalogs: &'a [CatalogDef], asked: &HashSet<FileId>) -> Vec<Place<'a>> {
    let is_asked = |span: Span| asked.contains(&span.file);
    let mut places = Vec::new();
    for catalog in catalogs {
        let of_catalog = |span| Place {
            span,
            catalog,
            entry: None,
            field: None,
            locale: None,
        };
        // Of an endpoint, whose fields are two, the first.
        let names = catalog.endpoints.iter().map(|endpoint| &endpoint.name);
        let names = names.flat_map(|name| [Some(name), None]);
        let names = names.chain(catalog.notes.iter().map(|note| Some(&note.name)));
        let names = names.chain(catalog.links.iter().map(|link| Some(&link.name)));
        let names = [None, None].into_iter().chain(names);
        for (at, (name, field)) in names.zip(catalog.own_fields()).enumerate() {
            let of_field = |span| Place {
                field: Some(at),
                ..of_catalog(span)
            };
            places.extend(name.map(|name| of_field(name.span)));
            let texts = field.texts().filter(|(_, text)| is_asked(text.span()));
            places.extend(texts.map(|(locale, text)| Place {
                locale: Some(locale),
                ..of_field(text.span())
            }));
        }
        for entry in catalog.with_parents() {
            let of_entry = |span| Place {
                entry: Some(entry),
                ..of_catalog(span)
            };
            places.push(of_entry(entry.key.span));
            for (at, field) in entry.fields().enumerate() {
                let of_field = |span| Place {
                    field: Some(at),
                    ..of_entry(span)
                };
                places.extend(field.id.map(|id| of_field(id.span)));
                let texts = field.field.texts();
                let texts = texts.filter(|(_, text)| is_asked(text.span()));
                places.extend(texts.map(|(locale, text)| Place {
                    locale: Some(locale),
                    ..of_field(text.span())
                }));
            }
        }
    }
    places.sort_by_key(|place| place.span);
    places
}
