//! What stands at a place: the subject of a finding whose check does not say it.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Subject};
use crate::model::{CatalogDef, EntryDef, FieldRef};
use crate::source::{FileId, Span, Spanned};

/// Something with a place.
#[derive(Clone, Copy)]
struct Place<'a> {
    span: Span,
    catalog: &'a CatalogDef,
    owner: Owner<'a>,
    /// The field of an entry.
    field: Option<FieldRef<'a>>,
    /// The position among the catalog's locales.
    locale: Option<usize>,
}

/// The owner of a place.
#[derive(Clone, Copy)]
enum Owner<'a> {
    Catalog,
    /// Something that belongs to no entry: its kind and name.
    Own(&'static str, &'a Spanned<String>),
    Entry(&'a EntryDef),
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
        match self.owner {
            Owner::Catalog => Subject::catalog(self.catalog),
            Owner::Own(kind, name) => Subject::own(self.catalog, kind, name),
            Owner::Entry(entry) => Subject::entry(self.catalog, entry),
        }
    }

    fn subject(&self) -> Subject {
        let mut subject = self.owner();
        if let Some(field) = &self.field {
            subject = subject.field(field);
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
        let of = |owner, span| Place {
            span,
            catalog,
            owner,
            field: None,
            locale: None,
        };
        for own in catalog.named_own_fields() {
            let owner = own
                .owner
                .map_or(Owner::Catalog, |(kind, name)| Owner::Own(kind, name));
            places.extend(own.owner.map(|(_, name)| of(owner, name.span)));
            let texts = own.field.texts();
            let texts = texts.filter(|(_, text)| is_asked(text.span()));
            places.extend(texts.map(|(locale, text)| Place {
                locale: Some(locale),
                ..of(owner, text.span())
            }));
        }
        for entry in catalog.with_parents() {
            let owner = Owner::Entry(entry);
            places.push(of(owner, entry.key.span));
            for field in entry.fields() {
                let of_field = |span| Place {
                    field: Some(field),
                    ..of(owner, span)
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
