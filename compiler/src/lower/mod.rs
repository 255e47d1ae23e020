//! Trees to the model: what every table, attribute and reference means.
//!
//! Lowering goes on after an error, with what is wrong left out, so that one run finds everything.

mod allow;
mod details;
mod entry;
mod field;
mod glossary;
mod header;
mod items;
mod layout;
mod links;
mod locale;
mod parameter;
mod read;
mod resolve;
pub mod settings;
mod shared;
mod table;
mod terms;
mod translation;
mod value;
mod wire;
mod wire_template;

use std::collections::HashSet;
use std::sync::Arc;

use errorbook_core::Locale;
use toml::de::DeTable;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{CatalogDef, CatalogLocale, Column, Field, PluralLike};
use crate::parallel::Threads;
use crate::parse;
use crate::source::{FileId, Sources, Span};
pub use layout::is_catalog_name;
use layout::{Layout, Unruled};
#[cfg(feature = "conformance")]
pub(crate) use resolve::FileMessages;
use table::{Table, TomlFile};

/// Lowers every catalog of a project.
pub(crate) fn lower(sources: &Sources, threads: Threads, report: &mut Report) -> Vec<CatalogDef> {
    let layout = layout::layout(sources, report);
    let mut read = read::read(&layout, sources, threads, report.limit());
    let terms = [&layout.overriding_terms, &layout.terms]
        .map(|files| terms::terms(files, &mut read, report));
    let mut catalogs = Vec::new();
    let mut shared = HashSet::new();
    let mut unruled = layout.unruled_terms();
    for name in layout.catalogs.keys() {
        let Some(mut catalog) = read.catalog(name, report) else {
            continue;
        };
        let complete = is_complete(&catalog);
        let source = catalog.source_locale();
        let rules = catalog.plural_like.rules(&source);
        let mut scopes = vec![resolve::Scope::new(source, rules, complete)];
        let ids = Arc::new(translation::Ids::new(&catalog));
        let translations = translations(&layout, &catalog, &mut unruled, report);
        let of = 1 + translations.len();
        for (locale, file) in translations {
            let translation = read.translation(file, report);
            scopes.push(translate(
                &mut catalog,
                &ids,
                (locale, of),
                translation,
                report,
            ));
        }
        for (&locale, files) in &layout.overrides {
            if let Some(&file) = files.get(name) {
                if catalog.plural_like.rules(&locale).is_none() {
                    unruled.add(locale, file);
                    continue;
                }
                let translation = read.translation(file, report);
                override_texts(&mut catalog, &ids, &mut scopes, locale, translation, report);
            }
        }
        terms::share_terms(&mut catalog, &terms, &mut shared);
        let overriding = sources.overriding();
        scopes
            .iter_mut()
            .for_each(|scope| scope.go_over(overriding));
        let linked = resolve::resolve(&mut catalog, &ids, scopes, &terms, threads, report);
        links::expand(&mut catalog, &linked, sources, report);
        catalogs.push(catalog);
    }
    unruled.report(&catalogs, sources, report);
    read.discard();
    catalogs
}

/// Returns whether all of a catalog file could be read, so that what is not there is missing.
fn is_complete(catalog: &CatalogDef) -> bool {
    catalog.locales[0].complete && catalog.with_parents().all(|entry| entry.complete)
}

/// Reads one catalog file.
fn catalog(name: &str, file: FileId, sources: &Sources, report: &mut Report) -> CatalogDef {
    let source = sources.get(file);
    let mut own = Report::new();
    let mut blanked = String::new();
    let root = parse::toml::parse(file, source, &mut blanked, &mut own);
    let problems = own.into_diagnostics();
    let complete = source.readable && problems.is_empty();
    problems.into_iter().for_each(|problem| report.add(problem));
    let from = TomlFile { file, source };
    // A reborrow for the tables' shared lifetime.
    let table: &DeTable<'_> = root.get_ref();
    let mut table = Table::new(
        from,
        table,
        Span::file_start(file),
        format!("catalog `{name}`"),
    );
    let mut catalog = CatalogDef {
        name: name.to_owned(),
        qualified_name: name.to_owned(),
        file,
        locales: Vec::new(),
        title: Field::default(),
        description: Field::default(),
        docs_url: None,
        codes: None,
        meta: Vec::new(),
        plural_like: PluralLike::default(),
        related_links: Vec::new(),
        synonyms: Vec::new(),
        require: Vec::new(),
        levels: Vec::new(),
        allow: Vec::new(),
        glossary: Vec::new(),
        endpoints: Vec::new(),
        notes: Vec::new(),
        links: Vec::new(),
        sections: Vec::new(),
        enums: Vec::new(),
        entries: Vec::new(),
        parents: Vec::new(),
        choices: Vec::new(),
        indistinguishable: Vec::new(),
        terms: Vec::new(),
        shared_terms: Vec::new(),
    };
    let header = table
        .get("catalog")
        .and_then(|value| value.table("`[catalog]`", report));
    let locale = header.and_then(|header| header::lower_header(&mut catalog, header, report));
    catalog.locales.push(CatalogLocale {
        locale: locale.unwrap_or_else(default_locale),
        file,
        complete,
        left_out: false,
    });
    header::lower_synonyms(&mut catalog, &mut table, report);
    catalog.glossary = glossary::lower_glossary(&mut table, &catalog.plural_like, report);
    catalog.endpoints = shared::lower(&mut table, "endpoint", shared::endpoint, report);
    catalog.notes = shared::lower(&mut table, "note", shared::note, report);
    catalog.links = shared::lower(&mut table, "link", shared::link, report);
    catalog.sections = shared::lower(&mut table, "section", shared::section, report);
    catalog.enums = shared::lower(&mut table, "enum", value::shared_enum, report);
    catalog.indistinguishable = shared::lower(
        &mut table,
        "indistinguishable",
        shared::indistinguishable,
        report,
    );
    if let Some(entries) = table
        .get("error")
        .and_then(|value| value.table("`[error]`", report))
    {
        for value in entries.all() {
            entry::lower(&value, &mut catalog, report);
        }
    }
    table.finish(report);
    catalog
}

/// Returns English, which a catalog is in unless it says otherwise.
fn default_locale() -> Locale {
    // A literal that is a locale.
    "en".parse()
        .unwrap_or_else(|_| unreachable!("`en` is a locale"))
}

/// Returns the translation files of a catalog.
fn translations(
    layout: &Layout,
    catalog: &CatalogDef,
    unruled: &mut Unruled,
    report: &mut Report,
) -> Vec<(Locale, FileId)> {
    let mut files = Vec::new();
    for (&locale, catalogs) in &layout.translations {
        let Some(&file) = catalogs.get(&catalog.name) else {
            continue;
        };
        if catalog.plural_like.rules(&locale).is_none() {
            unruled.add(locale, file);
        } else if locale == catalog.source_locale() {
            report.add(
                Diagnostic::new(
                    &checks::STRAY_FILE,
                    format!("`{locale}` is the catalog's source locale"),
                )
                .at(
                    Span::file_start(file),
                    "a translation into the language that it is translated from",
                )
                .help(format!(
                    "write these texts into `catalog/{}.toml`",
                    catalog.name
                )),
            );
        } else {
            files.push((locale, file));
        }
    }
    files
}

/// Adds a translation file to a catalog that will have so many locales; returns what its texts may refer to.
fn translate(
    catalog: &mut CatalogDef,
    ids: &translation::Ids,
    (locale, of): (Locale, usize),
    translation: read::Translation,
    report: &mut Report,
) -> resolve::Scope {
    let read::Translation {
        file,
        resource,
        complete,
    } = translation;
    let index = catalog.locales.len();
    catalog.locales.push(CatalogLocale {
        locale,
        file,
        complete,
        left_out: false,
    });
    let mut scope = resolve::Scope::new(locale, catalog.plural_like.rules(&locale), complete);
    scope.add_terms(&resource.terms, report);
    scope.refer_to(resource.references);
    let terms = terms::texts_of_terms(&resource.terms, index);
    catalog.terms.extend(terms);
    let mut own = Report::within(report.limit());
    let column = Column { locale: index, of };
    translation::attach(catalog, ids, column, resource.messages, &mut own);
    // What seems to belong to nothing may belong to what could not be read of the catalog file.
    let found = own.into_diagnostics();
    let knows_all = found.is_empty() || is_complete(catalog);
    found
        .into_iter()
        .filter(|found| knows_all || found.check != &checks::ORPHAN_TRANSLATION)
        .for_each(|found| report.add(found));
    scope
}

/// Puts the texts of a file over those that a catalog has in a locale, which may be a new one.
fn override_texts(
    catalog: &mut CatalogDef,
    ids: &translation::Ids,
    scopes: &mut Vec<resolve::Scope>,
    locale: Locale,
    translation: read::Translation,
    report: &mut Report,
) {
    let Some(index) = catalog.locale_index(&locale) else {
        let of = catalog.locales.len() + 1;
        scopes.push(translate(catalog, ids, (locale, of), translation, report));
        return;
    };
    let read::Translation {
        resource, complete, ..
    } = translation;
    catalog.locales[index].complete &= complete;
    scopes[index].override_terms(&resource.terms, report);
    scopes[index].refer_to(resource.references);
    let terms = terms::texts_of_terms(&resource.terms, index);
    catalog.terms.extend(terms);
    translation::keep_replaced(catalog, ids, index, &resource.messages);
    let of = catalog.locales.len();
    let column = Column { locale: index, of };
    translation::attach(catalog, ids, column, resource.messages, report);
}
