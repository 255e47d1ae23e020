//! The rows of an overview: on one page, or, of a very large catalog, spread over sheets of which each is light.
//!
//! Which codes stand on a sheet is the same in every language, so that the language switch stays on them.

use std::collections::{BTreeSet, HashMap};

use errorbook_compiler::model::{CatalogDef, Columns, EntryDef, Field, Part, Pattern};
use errorbook_core::Locale;

use super::page::{OWN_ANCHOR, Page};

/// The most bytes of rows on a sheet, as [`weight`] counts them: with what is around them, style and
/// scripts, a page is then below 60 KB.
const MOST_BYTES: usize = 20_000;

/// The most codes of an overview that is one page, and the most bytes of their rows: few enough to be looked through and
/// filtered by whoever has the page.
const MOST_TOGETHER: usize = 2_500;
const MOST_BYTES_TOGETHER: usize = 3_000_000;

/// The most links to sheets on the first of them.
pub(crate) const MOST_LINKS: usize = 160;

/// The weight of a link to a sheet.
const LINK: usize = 70;

/// The content of one of the pages of an overview.
pub(crate) type Sheet = Vec<Stretch>;

/// Rows of one table.
pub(crate) struct Stretch {
    /// The position of the endpoint that the table is of, if it is of one.
    pub(crate) endpoint: Option<usize>,
    /// True if the table begins here.
    pub(crate) is_first: bool,
    /// True if it ends here.
    pub(crate) is_last: bool,
    pub(crate) rows: Vec<Row>,
}

/// The positions of a page, and of the case on it.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) page: usize,
    case: Option<usize>,
}

impl Row {
    /// Returns the page, the anchor of the case, and the entry.
    pub(crate) fn resolve<'p, 'a>(
        self,
        pages: &'p [Page<'a>],
    ) -> Option<(&'p Page<'a>, Option<&'p str>, &'a EntryDef)> {
        let page = pages.get(self.page)?;
        let Some(case) = self.case else {
            return Some((page, None, page.root));
        };
        let (anchor, entry) = page.cases.get(case)?;
        Some((page, Some(anchor), entry))
    }
}

/// Returns the name of the file of a sheet.
pub(crate) fn file_name(sheet: usize) -> String {
    match sheet {
        0 => "index.html".to_owned(),
        _ => format!("page-{}.html", sheet + 1),
    }
}

/// Returns the anchor of an endpoint's table.
pub(crate) fn endpoint_anchor(name: &str) -> String {
    format!("{OWN_ANCHOR}endpoint-{name}")
}

/// Returns the sheets of a catalog's overview: at least one.
pub(super) fn sheets(catalog: &CatalogDef, pages: &[Page<'_>]) -> Vec<Sheet> {
    let columns = catalog.columns();
    let weigh = |row: &Row| {
        let entry = row.resolve(pages).map(|(_, _, entry)| entry);
        entry.map_or(0, |entry| weight(catalog, columns, entry))
    };
    let tables: Vec<Table> = tables(catalog, columns, pages)
        .into_iter()
        .map(|(endpoint, rows)| Table {
            endpoint,
            rows: rows.iter().map(|row| (*row, weigh(row))).collect(),
            end: endpoint.map_or(0, |at| end_weight(catalog, at)),
        })
        .collect();
    if pages.len() <= MOST_TOGETHER {
        let together = fill(&tables, MOST_BYTES_TOGETHER);
        if together.len() < 2 {
            return together;
        }
    }
    let light = fill(&tables, MOST_BYTES);
    let links = light.len().min(MOST_LINKS) * LINK;
    fill(&tables, MOST_BYTES.saturating_sub(links))
}

struct Table {
    endpoint: Option<usize>,
    rows: Vec<(Row, usize)>,
    /// The content below the table.
    end: usize,
}

fn tables(
    catalog: &CatalogDef,
    columns: Columns,
    pages: &[Page<'_>],
) -> Vec<(Option<usize>, Vec<Row>)> {
    let all: Vec<Row> = pages.iter().enumerate().flat_map(rows_of).collect();
    match columns {
        Columns::Messages | Columns::Problems => return vec![(None, all)],
        Columns::Wire => {}
    }
    let mut of_endpoints: HashMap<&str, Vec<Row>> = HashMap::new();
    let mut of_none = Vec::new();
    for row in all {
        let Some((_, _, entry)) = row.resolve(pages) else {
            continue;
        };
        if entry.endpoints.is_empty() {
            of_none.push(row);
        }
        let names: BTreeSet<&str> = entry
            .endpoints
            .iter()
            .map(|own| own.value.as_str())
            .collect();
        for name in names {
            of_endpoints.entry(name).or_default().push(row);
        }
    }
    let endpoints = catalog.endpoints.iter().enumerate();
    let mut tables: Vec<_> = endpoints
        .map(|(at, endpoint)| {
            let rows = of_endpoints.remove(endpoint.name.value.as_str());
            (Some(at), rows.unwrap_or_default())
        })
        .collect();
    tables.push((None, of_none));
    tables.retain(|(_, rows)| !rows.is_empty());
    tables
}

fn rows_of((at, page): (usize, &Page<'_>)) -> Vec<Row> {
    let row = |case| Row { page: at, case };
    if page.cases.is_empty() {
        return vec![row(None)];
    }
    (0..page.cases.len()).map(|case| row(Some(case))).collect()
}

/// Puts rows on a sheet until it is full. On the first, there is room for `first` bytes.
fn fill(tables: &[Table], first: usize) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = vec![Vec::new()];
    let (mut room, mut is_empty) = (first, true);
    for table in tables {
        let mut begins = true;
        for (at, &(row, weight)) in table.rows.iter().enumerate() {
            let is_last = at + 1 == table.rows.len();
            let weight = weight + if is_last { table.end } else { 0 };
            if weight > room && !is_empty {
                sheets.push(Vec::new());
                room = MOST_BYTES;
                begins = true;
            }
            let Some(sheet) = sheets.last_mut() else {
                continue;
            };
            if begins {
                sheet.push(Stretch {
                    endpoint: table.endpoint,
                    is_first: at == 0,
                    is_last: false,
                    rows: Vec::new(),
                });
            }
            if let Some(part) = sheet.last_mut() {
                part.rows.push(row);
                part.is_last = is_last;
            }
            room = room.saturating_sub(weight);
            (begins, is_empty) = (false, false);
        }
    }
    sheets
}

/// Returns about how many bytes the row of an entry has, in the language in which it has most.
fn weight(catalog: &CatalogDef, columns: Columns, entry: &EntryDef) -> usize {
    /// The markup of a row with all of its cells, but for their texts.
    const ROW: usize = 350;
    let texts: Vec<&Field> = match columns {
        Columns::Messages => vec![&entry.message, &entry.summary],
        Columns::Wire => entry.causes.iter().map(|item| &item.field).collect(),
        Columns::Problems => {
            let items = entry.resolutions.iter().map(|item| &item.field);
            [&entry.description].into_iter().chain(items).collect()
        }
    };
    let wire = entry.oauth.as_ref().map_or(0, |oauth| {
        oauth.error.len() + oauth.description.as_ref().map_or(0, String::len)
    });
    let codes = 2 * entry.code.len();
    ROW + codes
        + wire
        + texts
            .into_iter()
            .map(|field| field_weight(catalog, field))
            .sum::<usize>()
}

/// Returns the recorded payload below the table of an endpoint, which stands there twice: to be read and
/// copied.
fn end_weight(catalog: &CatalogDef, endpoint: usize) -> usize {
    let Some(endpoint) = catalog.endpoints.get(endpoint) else {
        return 0;
    };
    let payload = endpoint.recorded_sample.as_ref();
    2 * payload.map_or(0, |sample| escaped(&sample.value))
        + field_weight(catalog, &endpoint.sample_note)
}

fn field_weight(catalog: &CatalogDef, field: &Field) -> usize {
    /// The element of a text, and what says that it is of another language.
    const TEXT: usize = 40;
    let texts = field.texts().filter_map(|(locale, text)| {
        let locale = catalog.locales.get(locale)?.locale;
        Some(text_weight(text.pattern.as_ref()?, &locale))
    });
    texts.max().map_or(0, |text| TEXT + text)
}

/// Writes all variants of a text one behind the other.
fn text_weight(pattern: &Pattern, locale: &Locale) -> usize {
    /// The condition of a variant.
    const CONDITION: usize = 60;
    if !pattern.has_select() {
        return pattern_weight(pattern);
    }
    let variants = pattern.variants(locale, &|_| None).list.into_iter();
    variants
        .map(|variant| CONDITION + pattern_weight(&variant.pattern))
        .sum()
}

fn pattern_weight(pattern: &Pattern) -> usize {
    /// A parameter's chip.
    const CHIP: usize = 70;
    let mut sum = 0;
    pattern.visit(&mut |part| {
        sum += match part {
            Part::Text { text, .. } => escaped(text),
            Part::Param { .. } => CHIP,
            Part::Isolated(_) | Part::Select { .. } => 0,
        };
    });
    sum
}

/// Returns how long a text is as markup.
fn escaped(text: &str) -> usize {
    let special = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    text.len() + 5 * text.bytes().filter(special).count()
}
