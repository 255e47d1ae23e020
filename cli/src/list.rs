//! `errorbook list`: every code.

use std::process::ExitCode;

use anstyle::Style;
use clap::Args;
use errorbook_compiler::emit::headings;
use errorbook_compiler::emit::markdown::{plain_inline, rich_cell};
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
    status: Option<u16>,
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
            let texts = entries(catalog).map(|found| self.texts(found, request));
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

    fn texts<'a>(&self, found: Found<'a>, request: &Request) -> Result<EntryTexts<'a>, Failure> {
        let arguments = Arguments::read(found.model, &[])?;
        Ok(EntryTexts::new(found, arguments, request, self.format))
    }
}

fn row(entry: &EntryTexts<'_>) -> Row {
    Row {
        catalog: entry.found.catalog.model.name.clone(),
        key: entry.found.model.key.value.clone(),
        code: entry.found.model.code.clone(),
        status: entry.found.model.status,
        message: entry.message().map(Text::from),
        summary: entry.summary().map(Text::from),
    }
}

/// The entries of one catalog in columns.
fn table(list: &[EntryTexts<'_>], width: Option<usize>) -> String {
    let Some(first) = list.first() else {
        return String::new();
    };
    let words = headings(&first.locale());
    let mut rows = vec![[words.code, words.status, words.message].map(str::to_owned)];
    rows.extend(list.iter().map(|entry| {
        let text = entry.message().or_else(|| entry.summary());
        let text = text.map_or_else(
            || format!("({})", words.undocumented),
            |text| entry.marked(&text),
        );
        [title(entry), status(entry), text.replace('\n', " ")]
    }));
    let lines = columns(&rows, width).into_iter().enumerate();
    let lines = lines.map(|(index, line)| match index {
        0 => format!("{HEADING}{line}{HEADING:#}\n"),
        _ => line + "\n",
    });
    lines.collect()
}

/// The entries of one catalog as a table.
fn markdown(list: &[EntryTexts<'_>]) -> String {
    let Some(first) = list.first() else {
        return String::new();
    };
    let words = headings(&first.locale());
    let titles = [words.code, words.status, words.message, words.summary].join(" | ");
    let mut out = format!("| {titles} |\n|---|---|---|---|\n");
    for entry in list {
        // The texts are escaped already; what is left are the rules of cells.
        let cell = |text: Option<Shown>| {
            text.map_or_else(String::new, |text| rich_cell(&entry.marked(&text)))
        };
        let (message, summary) = (cell(entry.message()), cell(entry.summary()));
        let title = plain_inline(&title(entry));
        out.push_str(&format!(
            "| {title} | {} | {message} | {summary} |\n",
            status(entry)
        ));
    }
    out
}

/// The code, with the key where that is another.
fn title(entry: &EntryTexts<'_>) -> String {
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
