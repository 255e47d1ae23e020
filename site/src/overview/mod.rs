//! The overview of a catalog in one language.

mod facets;
mod table;

use std::collections::{BTreeSet, HashSet};

use askama::Template;
use errorbook_reference::Headings;

use crate::book::{MOST_LINKS, OWN_ANCHOR, Sheet, file_name};
use crate::coverage::{Coverage, coverage};
use crate::layout::{Layout, Link};
use crate::markdown::Flow;
use crate::reader::Reader;
use crate::references::{Reference, links};
use crate::rendered::RenderedText;
use crate::search;
use facets::{Facet, facets};
use table::{Table, table};

#[derive(Template)]
#[template(path = "overview.html", whitespace = "minimize")]
pub(crate) struct OverviewPage<'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) heads: &'static Headings,
    pub(crate) title: RenderedText,
    pub(crate) description: Option<RenderedText>,
    /// The number of codes, and which of them are here.
    pub(crate) count: String,
    pub(crate) coverage: Vec<Coverage<'a>>,
    pub(crate) filter: Option<Filter>,
    pub(crate) contents: Vec<Link>,
    pub(crate) endpoints: Vec<Jump>,
    pub(crate) tables: Vec<Table>,
    /// True if a translation of a row says something else than its source.
    pub(crate) has_divergence: bool,
    pub(crate) links: Vec<Reference<'a>>,
    pub(crate) turn: Option<Turn>,
}

/// The values by which the codes of a catalog can be filtered, beside words.
pub(crate) struct Filter {
    /// The beginning of the paths of the codes' pages.
    pub(crate) folder: String,
    pub(crate) statuses: BTreeSet<u16>,
    /// The ends of codes: the value, and the word for it.
    pub(crate) lives: Vec<(&'static str, &'static str)>,
    pub(crate) facets: Vec<Facet>,
    /// True if all rows are on this page.
    pub(crate) is_whole: bool,
}

/// A link to an endpoint's table.
pub(crate) struct Jump {
    pub(crate) href: String,
    pub(crate) title: RenderedText,
}

/// Links from one of several sheets to those beside it.
pub(crate) struct Turn {
    pub(crate) previous: Option<Link>,
    pub(crate) next: Option<Link>,
}

/// Returns what a sheet says beside its layout. The first says what the catalog is, too.
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
    let description = reader.view.description().filter(|_| is_first);
    let tables = tables(reader, sheet);
    Some(OverviewPage {
        heads: reader.headings(),
        title: reader.title(),
        description: description.map(|text| reader.own(&text, Flow::Block)),
        count: count(reader, at),
        coverage: if is_first {
            coverage(
                reader,
                &catalog.with_parents().collect::<Vec<_>>(),
                true,
                "",
            )
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
        has_divergence: tables.iter().any(Table::has_divergence),
        tables,
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
    let is_whole = reader.book.sheets.len() == 1;
    (pages.len() > MOST_UNFILTERED).then(|| Filter {
        folder: format!("{}/{}/", reader.tag(), reader.book.path_name),
        statuses: entries.filter_map(|entry| entry.status).collect(),
        lives: lives.into_iter().filter(|(life, _)| has(life)).collect(),
        // What stands on other sheets is listed by little more than its code.
        facets: if is_whole { facets(reader) } else { Vec::new() },
        is_whole,
    })
}

/// Returns the tables of a sheet. A code that stands there several times has its anchor at the first of them.
fn tables(reader: &Reader<'_, '_>, sheet: &Sheet) -> Vec<Table> {
    let endpoints = reader.view.endpoints();
    let tables = sheet.iter().map(|part| table(reader, &endpoints, part));
    let mut tables: Vec<_> = tables.collect();
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

/// Returns a link to a sheet, named by its first code.
fn link(reader: &Reader<'_, '_>, at: usize) -> Option<Link> {
    let sheet = reader.book.sheets.get(at)?;
    let first = sheet.first()?.rows.first()?;
    Some(Link {
        href: file_name(at),
        label: reader.book.pages.get(first.page)?.title.clone(),
    })
}

/// Returns links to the sheets. Of very many, to as many as a page has room for: the others are beside them.
fn contents(reader: &Reader<'_, '_>) -> Vec<Link> {
    let count = reader.book.sheets.len();
    let step = count.div_ceil(MOST_LINKS).max(1);
    let all = (0..count).step_by(step);
    all.filter_map(|at| link(reader, at)).collect()
}

/// Returns links to the tables of endpoints, if there are several.
fn endpoints(reader: &Reader<'_, '_>) -> Vec<Jump> {
    let endpoints = reader.view.endpoints();
    let jumps = endpoints.iter().filter_map(|endpoint| {
        Some(Jump {
            href: reader.book.endpoint_href(endpoint.name())?,
            title: reader.own(endpoint.title.as_ref()?, Flow::Line),
        })
    });
    let jumps: Vec<_> = jumps.collect();
    if jumps.len() > 1 { jumps } else { Vec::new() }
}
