//! `errorbook list`: every code.

use std::process::ExitCode;

use anstream::adapter::strip_str;
use anstyle::Style;
use clap::Args;
use errorbook_compiler::emit::markdown::{plain_inline, rich_cell};
use errorbook_compiler::emit::{Headings, headings};
use errorbook_compiler::model::Columns;
use serde::Serialize;

use crate::arguments::Arguments;
use crate::explain::Text;
use crate::failure::Failure;
use crate::lookup::{Found, entries};
use crate::output::Output;
use crate::project::CompiledCatalog;
use crate::request::Request;
use crate::shown::{EntryTexts, Format, Shown};
use crate::table::columns;

const HEADING: Style = Style::new().bold();

#[derive(Args)]
pub(crate) struct List {
    /// How to show it.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Row {
    catalog: String,
    key: String,
    code: String,
    case: Option<String>,
    status: Option<u16>,
    error: Option<String>,
    error_description: Option<String>,
    endpoints: Vec<String>,
    message: Option<Text>,
    summary: Option<Text>,
}

impl List {
    pub(crate) fn run(
        self,
        catalogs: &[CompiledCatalog<'_>],
        request: &Request,
        output: &mut Output,
    ) -> Result<ExitCode, Failure> {
        let mut lists = Vec::new();
        for catalog in catalogs {
            if let Some(note) = request.unserved(&catalog.catalog()) {
                output.remark(&note);
            }
            let styled = output.width().is_some();
            let texts = entries(catalog).map(|found| self.texts(found, request, styled));
            lists.push(texts.collect::<Result<Vec<_>, _>>()?);
        }
        match self.format {
            Format::Text => {
                let width = output.width();
                let tables = lists.iter().map(|list| table(list, width));
                output.styled(&tables.collect::<Vec<_>>().join("\n"))
            }
            Format::Markdown => {
                let tables = lists.iter().map(|list| markdown(list));
                output.raw(&tables.collect::<Vec<_>>().join("\n"))
            }
            Format::Json => output.json(&lists.iter().flatten().map(row).collect::<Vec<_>>()),
        }
    }

    fn texts<'a>(
        &self,
        found: Found<'a>,
        request: &Request,
        styled: bool,
    ) -> Result<EntryTexts<'a>, Failure> {
        let arguments = Arguments::read(found.model, &[])?;
        let texts = EntryTexts::new(found, arguments, request, self.format);
        Ok(texts.styled(styled))
    }
}

fn row(entry: &EntryTexts<'_>) -> Row {
    let oauth = entry.found.model.oauth.as_ref();
    Row {
        catalog: entry.found.catalog.model.name.clone(),
        key: entry.found.model.key.value.clone(),
        code: entry.found.model.code.clone(),
        case: case(entry).map(str::to_owned),
        status: entry.found.model.status,
        error: oauth.map(|oauth| oauth.error.clone()),
        error_description: oauth.and_then(|oauth| oauth.description.clone()),
        endpoints: entry
            .endpoints()
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
        message: entry.message().map(Text::from),
        summary: entry.summary().map(Text::from),
    }
}

/// A table, below a title if there are several.
struct Listed {
    title: Option<String>,
    titles: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The entries of one catalog, in the columns that what it holds calls for.
fn listed(list: &[EntryTexts<'_>], format: Format) -> Vec<Listed> {
    let Some(first) = list.first() else {
        return Vec::new();
    };
    let words = headings(&first.locale());
    let one = |titles: &[&str], cells: &dyn Fn(&EntryTexts<'_>) -> Vec<String>, code: usize| {
        let mut rows = Vec::new();
        for (at, entry) in list.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| list.get(at));
            rows.extend(parent_row(before, entry, titles.len(), code, format));
            rows.push(cells(entry));
        }
        vec![Listed {
            title: None,
            titles: titles.iter().map(|&title| title.to_owned()).collect(),
            rows,
        }]
    };
    match (first.found.catalog.model.columns(), format) {
        (Columns::Wire, _) => by_endpoint(list, words, format),
        (Columns::Problems, _) => {
            let titles = [words.problem, words.code, words.resolutions];
            let cells = |entry: &EntryTexts<'_>| {
                let problem = entry.summary().or_else(|| entry.description());
                let problem = cell(entry, problem);
                let problem = match case(entry) {
                    Some(_) if !problem.is_empty() => format!("  {problem}"),
                    _ => problem,
                };
                vec![
                    problem,
                    title(entry, format),
                    joined(entry, entry.resolutions()),
                ]
            };
            one(&titles, &cells, 1)
        }
        (Columns::Messages, Format::Text | Format::Json) => {
            let titles = [words.code, words.status, words.message];
            let cells = |entry: &EntryTexts<'_>| {
                let text = entry.message().or_else(|| entry.summary());
                let text = match text {
                    Some(text) => cell(entry, Some(text)),
                    None => format!("({})", words.undocumented),
                };
                vec![title(entry, format), status(entry), text]
            };
            one(&titles, &cells, 0)
        }
        (Columns::Messages, Format::Markdown) => {
            let titles = [words.code, words.status, words.message, words.summary];
            let cells = |entry: &EntryTexts<'_>| {
                let (message, summary) = (entry.message(), entry.summary());
                let (message, summary) = (cell(entry, message), cell(entry, summary));
                vec![title(entry, format), status(entry), message, summary]
            };
            one(&titles, &cells, 0)
        }
    }
}

/// Before the first of a code's cases, a row for the code.
fn parent_row(
    before: Option<&EntryTexts<'_>>,
    entry: &EntryTexts<'_>,
    cells: usize,
    code: usize,
    format: Format,
) -> Option<Vec<String>> {
    let of = |entry: &EntryTexts<'_>| entry.found.model.case.as_ref().map(|case| case.parent);
    let parent = of(entry)?;
    if before.is_some_and(|before| of(before) == Some(parent)) {
        return None;
    }
    let mut row = vec![String::new(); cells];
    let summary = entry.parent_summary().map(|shown| one_line(entry, &shown));
    // Beside the code stands what kind of error it is, in the column of the texts.
    let text = if code == 0 { cells - 1 } else { 0 };
    for (at, cell) in row.iter_mut().enumerate() {
        if at == code {
            *cell = literal(&entry.found.model.code, format);
        } else if at == text {
            *cell = summary.clone().unwrap_or_default();
        }
    }
    Some(row)
}

fn by_endpoint(list: &[EntryTexts<'_>], words: &Headings, format: Format) -> Vec<Listed> {
    let titles = [words.status, "error", "error_description", words.causes];
    let table = |title: Option<String>, entries: &[&EntryTexts<'_>]| Listed {
        title,
        titles: titles.map(str::to_owned).to_vec(),
        rows: entries
            .iter()
            .map(|entry| {
                let oauth = entry.found.model.oauth.as_ref();
                let error = oauth.map_or_else(|| title_of(entry), |oauth| oauth.error.clone());
                let error = literal(&error, format);
                let description = oauth.and_then(|oauth| oauth.description.as_deref());
                let description = description.map(|text| literal(text, format));
                let causes = joined(entry, entry.causes());
                vec![
                    status(entry),
                    error,
                    description.unwrap_or_default(),
                    causes,
                ]
            })
            .collect(),
    };
    let mut tables = Vec::new();
    for (name, heading) in endpoints(list) {
        let here = |entry: &&EntryTexts<'_>| {
            let names = &entry.found.model.endpoints;
            names.iter().any(|known| known.value == name)
        };
        let entries: Vec<_> = list.iter().filter(here).collect();
        tables.push(table(Some(heading), &entries));
    }
    let nowhere = |entry: &&EntryTexts<'_>| entry.found.model.endpoints.is_empty();
    let others: Vec<_> = list.iter().filter(nowhere).collect();
    if !others.is_empty() {
        tables.push(table(None, &others));
    }
    tables
}

/// The names and titles of the endpoints, in the order of the catalog.
fn endpoints(list: &[EntryTexts<'_>]) -> Vec<(String, String)> {
    let Some(first) = list.first() else {
        return Vec::new();
    };
    let all: Vec<_> = list
        .iter()
        .flat_map(|entry| {
            let titles = entry.endpoints().into_iter();
            titles.map(|(name, title)| (name, one_line(entry, &title)))
        })
        .collect();
    let known = first.found.catalog.model.endpoints.iter();
    known
        .filter_map(|endpoint| {
            let name = &endpoint.name.value;
            all.iter().find(|(known, _)| known == name).cloned()
        })
        .collect()
}

fn cell(entry: &EntryTexts<'_>, text: Option<Shown>) -> String {
    text.map_or_else(String::new, |text| one_line(entry, &text))
}

/// A text for a column. Styles have no width there, and would go on where a column is cut.
fn one_line(entry: &EntryTexts<'_>, text: &Shown) -> String {
    let marked = entry.marked(text);
    let marked = if entry.is_styled() {
        strip_str(&marked).to_string()
    } else {
        marked
    };
    let lines = marked.lines().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// Several texts in a cell, numbered.
fn joined(entry: &EntryTexts<'_>, texts: Vec<Shown>) -> String {
    let texts: Vec<_> = texts
        .into_iter()
        .map(|text| cell(entry, Some(text)))
        .collect();
    match &texts[..] {
        [one] => one.clone(),
        many => {
            let numbered = many.iter().enumerate();
            let numbered = numbered.map(|(at, text)| format!("({}) {text}", at + 1));
            numbered.collect::<Vec<_>>().join(" ")
        }
    }
}

/// The entries of one catalog in columns.
fn table(list: &[EntryTexts<'_>], width: Option<usize>) -> String {
    let tables = listed(list, Format::Text).into_iter().map(|table| {
        let heading = table
            .title
            .map(|title| format!("{HEADING}{title}{HEADING:#}\n"));
        let mut rows = vec![table.titles];
        rows.extend(table.rows);
        let lines = columns(&rows, width).into_iter().enumerate();
        let lines = lines.map(|(index, line)| match index {
            0 => format!("{HEADING}{line}{HEADING:#}\n"),
            _ => line + "\n",
        });
        heading.unwrap_or_default() + &lines.collect::<String>()
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// The entries of one catalog as tables.
fn markdown(list: &[EntryTexts<'_>]) -> String {
    let tables = listed(list, Format::Markdown).into_iter().map(|table| {
        let mut out = table
            .title
            .map_or_else(String::new, |title| format!("**{title}**\n\n"));
        out.push_str(&format!("| {} |\n", table.titles.join(" | ")));
        out.push_str(&format!("{}|\n", "|---".repeat(table.titles.len())));
        for row in table.rows {
            // The texts are escaped already; what is left are the rules of cells.
            let cells = row.iter().map(|cell| rich_cell(cell.trim_start()));
            out.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
        }
        out
    });
    tables.collect::<Vec<_>>().join("\n")
}

fn case<'a>(entry: &'a EntryTexts<'_>) -> Option<&'a str> {
    let case = entry.found.model.case.as_ref()?;
    Some(&case.id.value)
}

/// A name, a code or a payload's value, which is no markup.
fn literal(text: &str, format: Format) -> String {
    match format {
        Format::Markdown => plain_inline(text),
        Format::Text | Format::Json => text.to_owned(),
    }
}

/// What stands in the column of codes. In a column of text, a case is indented below its code, which a
/// cell of Markdown cannot show.
fn title(entry: &EntryTexts<'_>, format: Format) -> String {
    match (case(entry), format) {
        (Some(case), Format::Markdown) => {
            let code = &entry.found.model.code;
            literal(&format!("{code}: {case}"), format)
        }
        (Some(case), Format::Text | Format::Json) => format!("  {case}"),
        (None, _) => literal(&title_of(entry), format),
    }
}

/// The code, with the key where that is another.
fn title_of(entry: &EntryTexts<'_>) -> String {
    let (code, key) = (&entry.found.model.code, &entry.found.model.key.value);
    if code == key {
        code.clone()
    } else {
        format!("{code} ({key})")
    }
}

fn status(entry: &EntryTexts<'_>) -> String {
    entry
        .found
        .model
        .status
        .map_or_else(String::new, |status| status.to_string())
}
