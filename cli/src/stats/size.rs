//! What catalogs take of a binary.

use errorbook_compiler::size::{CatalogSize, LocaleSize};
use serde::Serialize;

use super::{HEADING, under};
use errorbook_reference::text::columns;

/// A catalog, for programs.
#[derive(Serialize)]
pub(super) struct Row {
    catalog: String,
    bytes: usize,
    shared: usize,
    locales: Vec<LocaleRow>,
}

#[derive(Serialize)]
struct LocaleRow {
    locale: String,
    bytes: usize,
    text: usize,
    fields: usize,
}

pub(super) fn rows(sizes: &[CatalogSize]) -> Vec<Row> {
    let locale = |size: &LocaleSize| LocaleRow {
        locale: size.locale.to_string(),
        bytes: size.bytes,
        text: size.text,
        fields: size.fields,
    };
    let row = |size: &CatalogSize| Row {
        catalog: size.catalog.clone(),
        bytes: size.bytes,
        shared: size.shared,
        locales: size.locales.iter().map(locale).collect(),
    };
    sizes.iter().map(row).collect()
}

const TITLES: [&str; 6] = [
    "catalog",
    "locale",
    "   bytes",
    "    text",
    "  fields",
    "beside the text, for each field",
];

/// Lists for each catalog a line for each locale, one for what they share, and one for all.
pub(super) fn table(sizes: &[CatalogSize], terminal: Option<usize>) -> String {
    let mut cells = vec![TITLES.map(str::to_owned).to_vec()];
    for size in sizes {
        let line = |locale: &str, numbers: &[usize]| {
            let names = [size.catalog.clone(), locale.to_owned()].into_iter();
            let numbers = TITLES.iter().skip(2).zip(numbers);
            let numbers = numbers.map(|(title, number)| under(title, number));
            names.chain(numbers).collect::<Vec<_>>()
        };
        for one in &size.locales {
            let mut cell = line(one.locale.as_str(), &[one.bytes, one.text, one.fields]);
            cell.push(beside(one));
            cells.push(cell);
        }
        cells.push(line("(shared)", &[size.shared]));
        cells.push(line("(all)", &[size.bytes]));
    }
    let mut lines = columns(&cells, terminal).into_iter();
    let mut out = lines
        .next()
        .map_or_else(String::new, |line| format!("{HEADING}{line}{HEADING:#}\n"));
    for line in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Bytes beside the text, for each field. Texts that are stored once can make it less than nothing.
fn beside(size: &LocaleSize) -> String {
    let beside = size.bytes as f64 - size.text as f64;
    match size.fields {
        0 => String::new(),
        fields => format!("{:.1}", beside / fields as f64),
    }
}
