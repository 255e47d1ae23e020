//! The overview of a catalog in one language.

use askama::Template;
use errorbook_compiler::emit::Headings;
use errorbook_compiler::model::{Catalog, Columns, Entry, Field, FieldKind, Item};

use crate::book::Page;
use crate::entry::endpoint_anchor;
use crate::language;
use crate::layout::Layout;
use crate::markdown::Flow;
use crate::sample::{Sample, recorded};
use crate::shown::{Reader, Shown};

#[derive(Template)]
#[template(path = "catalog.html", whitespace = "minimize")]
pub(crate) struct CatalogPage<'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) heads: &'static Headings,
    pub(crate) title: Shown<'a>,
    pub(crate) description: Option<Shown<'a>>,
    pub(crate) count: usize,
    pub(crate) coverage: Vec<Cover<'a>>,
    pub(crate) tables: Vec<Table<'a>>,
    pub(crate) links: Vec<Reference<'a>>,
}

/// How much of a catalog is translated.
pub(crate) struct Cover<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) href: String,
    pub(crate) percent: usize,
}

pub(crate) struct Table<'a> {
    pub(crate) anchor: String,
    pub(crate) title: Option<Shown<'a>>,
    pub(crate) kind: &'static str,
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) samples: Vec<Sample<'a>>,
}

pub(crate) struct Row<'a> {
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

impl Cell<'_> {
    /// The first digit of a status.
    fn class_of_number(&self) -> char {
        self.number.chars().next().unwrap_or('0')
    }
}

/// A target that texts of the catalog name.
pub(crate) struct Reference<'a> {
    pub(crate) href: Option<&'a str>,
    pub(crate) title: Shown<'a>,
}

pub(crate) fn page<'a>(reader: &Reader<'_, 'a>, layout: Layout<'a>) -> CatalogPage<'a> {
    let catalog = reader.book.catalog;
    CatalogPage {
        heads: reader.headings(),
        title: title(reader),
        description: reader.own(&catalog.description, Flow::Block),
        count: reader.book.pages.len(),
        coverage: coverage(reader),
        tables: tables(reader),
        links: links(reader),
        layout,
    }
}

/// The catalog's title; its name where it has none.
pub(crate) fn title<'a>(reader: &Reader<'_, 'a>) -> Shown<'a> {
    let catalog = reader.book.catalog;
    reader
        .own(&catalog.title, Flow::Line)
        .unwrap_or_else(|| Shown {
            html: crate::html::Html::text(&catalog.name),
            lang: None,
            drift: None,
            stale: None,
        })
}

fn coverage<'a>(reader: &Reader<'_, 'a>) -> Vec<Cover<'a>> {
    let catalog: &'a Catalog = reader.book.catalog;
    let fields: Vec<&Field> = catalog
        .own_fields()
        .chain(
            catalog
                .with_groups()
                .flat_map(Entry::fields)
                .map(|field| field.field),
        )
        .filter(|field| field.texts().next().is_some())
        .collect();
    let cover = |locale: usize| {
        let tag = reader.book.tag(locale);
        let have = fields.iter().filter(|field| field.text(locale).is_some());
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

fn tables<'a>(reader: &Reader<'_, 'a>) -> Vec<Table<'a>> {
    let columns = reader.book.catalog.columns();
    match columns {
        Columns::Messages | Columns::Problems => vec![table(reader, columns, &all(reader))],
        Columns::Wire => by_endpoint(reader),
    }
}

/// Every entry that can be raised, with its page.
type Listed<'s, 'a> = (&'s Page<'a>, Option<&'s str>, &'a Entry);

fn all<'s, 'a>(reader: &Reader<'s, 'a>) -> Vec<Listed<'s, 'a>> {
    let book = reader.book;
    book.pages.iter().flat_map(listed).collect()
}

fn listed<'s, 'a>(page: &'s Page<'a>) -> Vec<Listed<'s, 'a>> {
    if page.cases.is_empty() {
        return vec![(page, None, page.root)];
    }
    let cases = page.cases.iter();
    cases
        .map(|(anchor, case)| (page, Some(anchor.as_str()), *case))
        .collect()
}

fn by_endpoint<'a>(reader: &Reader<'_, 'a>) -> Vec<Table<'a>> {
    let catalog = reader.book.catalog;
    let everything = all(reader);
    let mut tables = Vec::new();
    for endpoint in &catalog.endpoints {
        let name = &endpoint.name.value;
        let here = everything
            .iter()
            .filter(|(_, _, entry)| entry.endpoints.iter().any(|own| own.value == *name));
        let here: Vec<_> = here.copied().collect();
        if here.is_empty() {
            continue;
        }
        let mut table = table(reader, Columns::Wire, &here);
        table.anchor = endpoint_anchor(name);
        table.title = reader.own(&endpoint.title, Flow::Line);
        table.samples.extend(recorded(reader, endpoint));
        tables.push(table);
    }
    let others = everything
        .iter()
        .filter(|(_, _, entry)| entry.endpoints.is_empty());
    let others: Vec<_> = others.copied().collect();
    if !others.is_empty() {
        tables.push(table(reader, Columns::Wire, &others));
    }
    tables
}

fn table<'a>(reader: &Reader<'_, 'a>, columns: Columns, entries: &[Listed<'_, 'a>]) -> Table<'a> {
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
            cell.label = title;
            cell
        });
        Row {
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
        class: "code",
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

fn status<'a>(entry: &Entry) -> Cell<'a> {
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
    entry: &'a Entry,
    kind: FieldKind,
    flow: Flow,
) -> Option<Shown<'a>> {
    let field = entry.fields().find(|field| field.kind == kind)?;
    reader.rich(entry, &field, flow)
}

fn items<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry, items: &'a [Item]) -> Vec<Shown<'a>> {
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
