//! The overview of a catalog in one language.

mod table;

use std::collections::{BTreeSet, HashSet};

use askama::Template;
use errorbook_compiler::emit::Headings;
use errorbook_compiler::model::{CatalogDef, EntryDef, Field};

use crate::book::{MOST_LINKS, OWN_ANCHOR, Sheet, file_name};
use crate::language;
use crate::layout::{Layout, Link};
use crate::markdown::Flow;
use crate::search;
use crate::shown::{Reader, Shown};
use table::{Table, table};

#[derive(Template)]
#[template(path = "overview.html", whitespace = "minimize")]
pub(crate) struct OverviewPage<'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) heads: &'static Headings,
    pub(crate) title: Shown<'a>,
    pub(crate) description: Option<Shown<'a>>,
    /// How many codes there are, and which of them are here.
    pub(crate) count: String,
    pub(crate) coverage: Vec<Cover<'a>>,
    pub(crate) filter: Option<Filter>,
    pub(crate) contents: Vec<Link>,
    pub(crate) endpoints: Vec<Jump<'a>>,
    pub(crate) tables: Vec<Table<'a>>,
    pub(crate) links: Vec<Reference<'a>>,
    pub(crate) turn: Option<Turn>,
}

/// What the codes of a catalog can be filtered by, beside words.
pub(crate) struct Filter {
    /// What the paths of the codes' pages begin with.
    pub(crate) folder: String,
    pub(crate) statuses: BTreeSet<u16>,
    /// What became of codes: the value, and the word for it.
    pub(crate) lives: Vec<(&'static str, &'static str)>,
}

/// How much of a catalog is translated.
pub(crate) struct Cover<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) href: String,
    pub(crate) percent: usize,
}

/// A target that texts of the catalog name.
pub(crate) struct Reference<'a> {
    pub(crate) href: Option<&'a str>,
    pub(crate) title: Shown<'a>,
}

/// A link to an endpoint's table.
pub(crate) struct Jump<'a> {
    pub(crate) href: String,
    pub(crate) title: Shown<'a>,
}

/// Links from one of several sheets to those beside it.
pub(crate) struct Turn {
    pub(crate) previous: Option<Link>,
    pub(crate) next: Option<Link>,
}

/// What a sheet says beside its layout. The first says what the catalog is, too.
pub(crate) fn page<'a>(
    reader: &Reader<'_, 'a>,
    at: usize,
    layout: Layout<'a>,
) -> Option<OverviewPage<'a>> {
    let catalog = reader.book.catalog;
    let sheets = &reader.book.sheets;
    let sheet = sheets.get(at)?;
    let (is_first, is_last) = (at == 0, at + 1 == sheets.len());
    let on_first = |wanted: bool| wanted && is_first;
    Some(OverviewPage {
        heads: reader.headings(),
        title: title(reader),
        description: reader
            .own(&catalog.description, Flow::Block)
            .filter(|_| is_first),
        count: count(reader, at),
        coverage: if is_first {
            coverage(reader)
        } else {
            Vec::new()
        },
        filter: filter(reader).filter(|_| is_first),
        contents: if on_first(sheets.len() > 1) {
            contents(reader)
        } else {
            Vec::new()
        },
        endpoints: if is_first {
            endpoints(reader)
        } else {
            Vec::new()
        },
        tables: tables(reader, sheet),
        links: if is_last { links(reader) } else { Vec::new() },
        turn: (sheets.len() > 1).then(|| Turn {
            previous: at.checked_sub(1).and_then(|at| link(reader, at)),
            next: link(reader, at + 1),
        }),
        layout,
    })
}

/// The most codes that are looked through without a filter.
const MOST_UNFILTERED: usize = 20;

fn filter(reader: &Reader<'_, '_>) -> Option<Filter> {
    let pages = &reader.book.pages;
    let words = reader.words();
    let lives = [
        ("is_deprecated", words.is_deprecated),
        ("is_retired", words.is_retired),
    ];
    let has = |life: &str| pages.iter().any(|page| search::life(page) == life);
    let entries = pages.iter().flat_map(|page| page.entries());
    (pages.len() > MOST_UNFILTERED).then(|| Filter {
        folder: format!("{}/{}/", reader.tag(), reader.book.catalog.name),
        statuses: entries.filter_map(|entry| entry.status).collect(),
        lives: lives.into_iter().filter(|(life, _)| has(life)).collect(),
    })
}

/// The tables of a sheet. A code that stands there several times has its anchor at the first of them.
fn tables<'a>(reader: &Reader<'_, 'a>, sheet: &Sheet) -> Vec<Table<'a>> {
    let mut tables: Vec<_> = sheet.iter().map(|part| table(reader, part)).collect();
    let mut seen = HashSet::new();
    for row in tables.iter_mut().flat_map(|table| &mut table.rows) {
        if !seen.insert(row.id.clone()) || row.id.starts_with(OWN_ANCHOR) {
            row.id.clear();
        }
    }
    tables
}

fn count(reader: &Reader<'_, '_>, at: usize) -> String {
    let book = reader.book;
    let all = book.pages.len();
    let pages = |sheet: &Sheet| {
        let parts = sheet.iter().flat_map(|part| &part.rows);
        parts.map(|row| row.page).collect::<Vec<_>>()
    };
    // A code stands in the table of each of its endpoints: then, positions say little.
    if book.sheets.len() < 2 || !book.catalog.endpoints.is_empty() {
        return reader.words().count(all);
    }
    let here = book.sheets.get(at).map(pages).unwrap_or_default();
    let (first, last) = (here.first(), here.last());
    match first.zip(last) {
        Some((first, last)) => reader.words().span(first + 1, last + 1, all),
        None => reader.words().count(all),
    }
}

/// A link to a sheet, named by its first code.
fn link(reader: &Reader<'_, '_>, at: usize) -> Option<Link> {
    let sheet = reader.book.sheets.get(at)?;
    let first = sheet.first()?.rows.first()?;
    Some(Link {
        href: file_name(at),
        label: reader.book.pages.get(first.page)?.title.clone(),
    })
}

/// Links to the sheets. Of very many, to as many as a page has room for: the others are beside them.
fn contents(reader: &Reader<'_, '_>) -> Vec<Link> {
    let count = reader.book.sheets.len();
    let step = count.div_ceil(MOST_LINKS).max(1);
    let all = (0..count).step_by(step);
    all.filter_map(|at| link(reader, at)).collect()
}

/// Links to the tables of endpoints, if there are several.
fn endpoints<'a>(reader: &Reader<'_, 'a>) -> Vec<Jump<'a>> {
    let jumps: Vec<_> = reader
        .book
        .catalog
        .endpoints
        .iter()
        .filter_map(|endpoint| {
            Some(Jump {
                href: reader.book.endpoint_href(&endpoint.name.value)?,
                title: reader.own(&endpoint.title, Flow::Line)?,
            })
        })
        .collect();
    if jumps.len() > 1 { jumps } else { Vec::new() }
}

/// The catalog's title; its name where it has none.
pub(crate) fn title<'a>(reader: &Reader<'_, 'a>) -> Shown<'a> {
    let catalog = reader.book.catalog;
    reader
        .own(&catalog.title, Flow::Line)
        .unwrap_or_else(|| Shown {
            html: crate::html::Html::text(&catalog.name),
            lang: None,
            divergence: None,
            stale: None,
        })
}

fn coverage<'a>(reader: &Reader<'_, 'a>) -> Vec<Cover<'a>> {
    let catalog: &'a CatalogDef = reader.book.catalog;
    let own = catalog
        .own_fields()
        .map(|field| (None, field, String::new()));
    let of_entries = catalog.with_parents().flat_map(|entry| {
        let fields = entry.fields();
        fields.map(move |field| (Some(entry), field.field, field.name()))
    });
    let fields: Vec<(Option<&EntryDef>, &Field, String)> = own
        .chain(of_entries)
        .filter(|(_, field, _)| field.texts().next().is_some())
        .collect();
    let cover = |locale: usize| {
        let tag = reader.book.tag(locale);
        let have = fields
            .iter()
            .filter(|(entry, field, name)| reader.is_current(locale, *entry, field, name));
        Cover {
            tag,
            name: language::name(tag),
            href: format!("{}{tag}/{}/index.html", reader.up, catalog.name),
            percent: have.count() * 100 / fields.len().max(1),
        }
    };
    (0..catalog.locales.len()).map(cover).collect()
}

fn links<'a>(reader: &Reader<'_, 'a>) -> Vec<Reference<'a>> {
    let links = reader.book.catalog.links.iter();
    links
        .filter_map(|link| {
            Some(Reference {
                href: link.url.as_deref(),
                title: reader.own(&link.title, Flow::Line)?,
            })
        })
        .collect()
}
