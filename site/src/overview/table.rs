//! The tables of an overview: a row for each entry, and the columns that suit the catalog.

use errorbook_compiler::model::{Columns, EntryDef};
use errorbook_reference::EntryView;
use errorbook_reference::view::{EndingKind, EndpointView};

use super::facets;
use crate::book::{Page, Stretch, endpoint_anchor};
use crate::markdown::Flow;
use crate::reader::Reader;
use crate::rendered::RenderedText;
use crate::sample::{Sample, recorded};
use crate::search;

pub(crate) struct Table {
    pub(crate) anchor: String,
    pub(crate) title: Option<RenderedText>,
    pub(crate) kind: &'static str,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Row>,
    pub(crate) samples: Vec<Sample>,
}

impl Table {
    pub(super) fn has_divergence(&self) -> bool {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let mut texts = cells.flat_map(|cell| cell.block.iter().chain(&cell.texts));
        texts.any(|text| text.divergence.is_some())
    }
}

pub(crate) struct Row {
    /// The row's own anchor: the folder of its page. Empty where a row before it has it.
    pub(crate) id: String,
    /// The values that it is filtered by.
    pub(crate) facets: String,
    pub(crate) cells: Vec<Cell>,
}

#[derive(Default)]
pub(crate) struct Cell {
    /// The column's title, for screens that have no room for columns.
    pub(crate) label: &'static str,
    pub(crate) class: &'static str,
    pub(crate) href: Option<String>,
    pub(crate) code: String,
    pub(crate) case: Option<String>,
    /// That the entry is not to be used any more, or gone.
    pub(crate) end: Option<&'static str>,
    pub(crate) number: String,
    /// A text with paragraphs and lists of its own.
    pub(crate) block: Option<RenderedText>,
    pub(crate) texts: Vec<RenderedText>,
    /// The element that several texts stand in.
    pub(crate) list: &'static str,
}

/// The most characters of a code that stands in one line.
const LONG: usize = 32;

impl Cell {
    /// Returns whether the cell says what the row is about.
    pub(super) fn is_head(&self) -> bool {
        self.href.is_some()
    }

    /// Returns the first digit of a status.
    pub(super) fn class_of_number(&self) -> char {
        self.number.chars().next().unwrap_or('0')
    }
}

/// An entry that can be raised, with its page and its anchor.
struct Listed<'s, 'a> {
    page: &'s Page<'a>,
    anchor: Option<&'s str>,
    entry: EntryView<'a>,
}

/// Returns a table, or the part of it that stands on a sheet.
pub(super) fn table<'a>(
    reader: &Reader<'_, 'a>,
    endpoints: &[EndpointView<'a>],
    part: &Stretch,
) -> Table {
    let rows = part.rows.iter();
    let rows = rows.filter_map(|row| row.resolve(&reader.book.pages));
    let rows = rows.map(|(page, anchor, entry): (_, _, &'a EntryDef)| Listed {
        page,
        anchor,
        entry: reader.view.entry(entry),
    });
    let columns = reader.view.columns();
    let endpoint = part.endpoint.and_then(|at| endpoints.get(at));
    let rows = rows.collect::<Vec<_>>();
    let mut table = of_rows(reader, columns, &rows, endpoint.map(EndpointView::name));
    if let Some(endpoint) = endpoint {
        let title = endpoint.title.as_ref();
        table.title = title.map(|title| reader.own(title, Flow::Line));
        if part.is_first {
            table.anchor = endpoint_anchor(endpoint.name());
        }
        if part.is_last {
            table.samples.extend(recorded(reader, endpoint));
        }
    }
    table
}

fn of_rows<'a>(
    reader: &Reader<'_, 'a>,
    columns: Columns,
    entries: &[Listed<'_, 'a>],
    endpoint: Option<&str>,
) -> Table {
    let heads = reader.headings();
    let has_status = entries.iter().any(|listed| listed.entry.status().is_some());
    let (kind, mut titles) = match columns {
        Columns::Messages => (
            "messages",
            vec![heads.code, heads.status, heads.message, heads.summary],
        ),
        Columns::Wire => (
            "wire",
            vec![
                heads.code,
                heads.status,
                "error",
                "error_description",
                heads.causes,
            ],
        ),
        Columns::Problems => (
            "problems",
            vec![heads.problem, heads.code, heads.status, heads.resolutions],
        ),
    };
    if !has_status {
        titles.retain(|title| *title != heads.status);
    }
    let rows = entries.iter().map(|listed| {
        let cells = match columns {
            Columns::Messages => messages(reader, listed),
            Columns::Wire => wire(reader, listed),
            Columns::Problems => problems(reader, listed),
        };
        let cells = cells
            .into_iter()
            .filter(|cell| has_status || cell.class != "status-cell");
        let labelled = cells.zip(&titles).map(|(mut cell, title)| {
            // Where cells stand below each other, a message and its summary need no names.
            if kind != "messages" {
                cell.label = title;
            }
            cell
        });
        Row {
            id: listed.page.slug.clone(),
            facets: facets::row(&listed.entry, endpoint, search::life(listed.page)),
            cells: labelled.collect(),
        }
    });
    Table {
        anchor: String::new(),
        title: None,
        kind,
        rows: rows.collect(),
        heads: titles,
        samples: Vec::new(),
    }
}

fn messages<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell> {
    let entry = &listed.entry;
    let message = entry.message.as_ref().map(|text| reader.message(text));
    let summary = entry.summary.as_ref();
    let summary = summary.map(|text| reader.rich(entry, text, Flow::Line));
    vec![
        code(reader, listed),
        status(entry),
        texts(message.into_iter().collect(), "ul"),
        texts(summary.into_iter().collect(), "ul"),
    ]
}

fn wire<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell> {
    let entry = &listed.entry;
    let literal = |value: Option<&String>| Cell {
        code: value.cloned().unwrap_or_default(),
        class: "literal",
        ..Cell::default()
    };
    let causes = entry.causes.iter();
    let causes = causes.map(|cause| reader.rich(entry, &cause.text, Flow::Line));
    vec![
        code(reader, listed),
        status(entry),
        literal(entry.oauth().map(|oauth| &oauth.error)),
        literal(entry.oauth().and_then(|oauth| oauth.description.as_ref())),
        texts(causes.collect(), "ul"),
    ]
}

fn problems<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell> {
    let entry = &listed.entry;
    let problem = entry.description.as_ref().or(entry.summary.as_ref());
    let steps = entry.resolutions.iter();
    let steps = steps.map(|step| reader.rich(entry, &step.text, Flow::Line));
    vec![
        Cell {
            block: problem.map(|text| reader.rich(entry, text, Flow::Block)),
            ..Cell::default()
        },
        code(reader, listed),
        status(entry),
        texts(steps.collect(), "ol"),
    ]
}

fn code(reader: &Reader<'_, '_>, listed: &Listed<'_, '_>) -> Cell {
    let (page, words) = (listed.page, reader.words());
    let ending = listed.entry.ending.as_ref();
    Cell {
        class: if page.title.chars().count() > LONG {
            "code long"
        } else {
            "code"
        },
        href: Some(reader.href(page, listed.anchor)),
        code: page.title.clone(),
        case: listed.entry.case().map(str::to_owned),
        end: ending.map(|ending| match ending.kind {
            EndingKind::Retired => words.is_retired,
            EndingKind::Deprecated => words.is_deprecated,
        }),
        ..Cell::default()
    }
}

fn status(entry: &EntryView<'_>) -> Cell {
    let status = entry.status();
    Cell {
        class: "status-cell",
        number: status.map_or_else(String::new, |status| status.to_string()),
        ..Cell::default()
    }
}

fn texts(texts: Vec<RenderedText>, list: &'static str) -> Cell {
    Cell {
        texts,
        list,
        ..Cell::default()
    }
}
