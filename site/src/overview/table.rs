//! The tables of an overview: a row for each entry, and the columns that suit the catalog.

use errorbook_compiler::model::{Columns, EntryDef, FieldKind, Item};

use crate::book::{Page, Stretch, endpoint_anchor};
use crate::markdown::Flow;
use crate::sample::{Sample, recorded};
use crate::shown::{Reader, Shown};

pub(crate) struct Table<'a> {
    pub(crate) anchor: String,
    pub(crate) title: Option<Shown<'a>>,
    pub(crate) kind: &'static str,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) samples: Vec<Sample<'a>>,
}

pub(crate) struct Row<'a> {
    /// The row's own anchor: the folder of its page. Empty where a row before it has it.
    pub(crate) id: String,
    pub(crate) cells: Vec<Cell<'a>>,
}

#[derive(Default)]
pub(crate) struct Cell<'a> {
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
    pub(crate) block: Option<Shown<'a>>,
    pub(crate) texts: Vec<Shown<'a>>,
    /// The element that several texts stand in.
    pub(crate) list: &'static str,
}

/// The most characters of a code that stands in one line.
const LONG: usize = 32;

impl Cell<'_> {
    /// Whether the cell says what the row is about.
    pub(super) fn is_head(&self) -> bool {
        self.href.is_some()
    }

    /// The first digit of a status.
    pub(super) fn class_of_number(&self) -> char {
        self.number.chars().next().unwrap_or('0')
    }
}

/// Every entry that can be raised, with its page and its anchor.
type Listed<'s, 'a> = (&'s Page<'a>, Option<&'s str>, &'a EntryDef);

/// A table, or the part of it that stands on a sheet.
pub(super) fn table<'a>(reader: &Reader<'_, 'a>, part: &Stretch) -> Table<'a> {
    let rows = part.rows.iter();
    let rows = rows.filter_map(|row| row.resolve(&reader.book.pages));
    let mut table = of_rows(
        reader,
        reader.book.catalog.columns(),
        &rows.collect::<Vec<_>>(),
    );
    let endpoints = &reader.book.catalog.endpoints;
    if let Some(endpoint) = part.endpoint.and_then(|at| endpoints.get(at)) {
        table.title = reader.own(&endpoint.title, Flow::Line);
        if part.is_first {
            table.anchor = endpoint_anchor(&endpoint.name.value);
        }
        if part.is_last {
            table.samples.extend(recorded(reader, endpoint));
        }
    }
    table
}

fn of_rows<'a>(reader: &Reader<'_, 'a>, columns: Columns, entries: &[Listed<'_, 'a>]) -> Table<'a> {
    let heads = reader.headings();
    let has_status = entries.iter().any(|(_, _, entry)| entry.status.is_some());
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
        let (page, _, _) = listed;
        Row {
            id: page.slug.clone(),
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

fn messages<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell<'a>> {
    let (_, _, entry) = *listed;
    let message = reader.message(entry).map(|(_, shown)| shown);
    vec![
        code(reader, listed),
        status(entry),
        texts(message.into_iter().collect(), "ul"),
        texts(
            text(reader, entry, FieldKind::Summary, Flow::Line)
                .into_iter()
                .collect(),
            "ul",
        ),
    ]
}

fn wire<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell<'a>> {
    let (_, _, entry) = *listed;
    let oauth = entry.oauth.as_ref();
    let literal = |value: Option<&String>| Cell {
        code: value.cloned().unwrap_or_default(),
        class: "literal",
        ..Cell::default()
    };
    vec![
        code(reader, listed),
        status(entry),
        literal(oauth.map(|oauth| &oauth.error)),
        literal(oauth.and_then(|oauth| oauth.description.as_ref())),
        texts(items(reader, entry, &entry.causes), "ul"),
    ]
}

fn problems<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Vec<Cell<'a>> {
    let (_, _, entry) = *listed;
    let fields = [FieldKind::Description, FieldKind::Summary];
    let mut problem = fields
        .iter()
        .filter_map(|&kind| text(reader, entry, kind, Flow::Block));
    vec![
        Cell {
            block: problem.next(),
            ..Cell::default()
        },
        code(reader, listed),
        status(entry),
        texts(items(reader, entry, &entry.resolutions), "ol"),
    ]
}

fn code<'a>(reader: &Reader<'_, 'a>, listed: &Listed<'_, 'a>) -> Cell<'a> {
    let (page, anchor, entry) = *listed;
    Cell {
        class: if page.title.chars().count() > LONG {
            "code long"
        } else {
            "code"
        },
        href: Some(reader.href(page, anchor)),
        code: page.title.clone(),
        case: entry.case.as_ref().map(|case| case.id.value.clone()),
        end: if entry.retired.is_some() {
            Some(reader.words().is_retired)
        } else {
            entry
                .deprecated
                .as_ref()
                .map(|_| reader.words().is_deprecated)
        },
        ..Cell::default()
    }
}

fn status<'a>(entry: &EntryDef) -> Cell<'a> {
    Cell {
        class: "status-cell",
        number: entry
            .status
            .map_or_else(String::new, |status| status.to_string()),
        ..Cell::default()
    }
}

fn texts<'a>(texts: Vec<Shown<'a>>, list: &'static str) -> Cell<'a> {
    Cell {
        texts,
        list,
        ..Cell::default()
    }
}

fn text<'a>(
    reader: &Reader<'_, 'a>,
    entry: &'a EntryDef,
    kind: FieldKind,
    flow: Flow,
) -> Option<Shown<'a>> {
    let field = entry.fields().find(|field| field.kind == kind)?;
    reader.rich(entry, &field, flow)
}

fn items<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef, items: &'a [Item]) -> Vec<Shown<'a>> {
    let own = |item: &&'a Item| {
        let field = entry
            .fields()
            .find(|field| std::ptr::eq(field.field, &item.field))?;
        reader.rich(entry, &field, Flow::Line)
    };
    items
        .iter()
        .collect::<Vec<_>>()
        .iter()
        .filter_map(own)
        .collect()
}
