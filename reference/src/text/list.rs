//! The entries of a catalog in columns.

use errorbook_compiler::model::Columns;

use super::HEADING;
use super::table::columns;
use super::variants::{Kind, Markup, line};
use crate::headings::Headings;
use crate::markdown::numbered;
use crate::view::{CatalogView, Code, EntryView, ResolvedText};

/// Writes the entries of a catalog below its title, in the columns that they call for, at most as wide as the terminal.
/// Empty if there are none.
#[must_use]
pub fn list(catalog: &CatalogView<'_>, terminal: Option<usize>) -> String {
    let list = List {
        catalog,
        words: catalog.headings(),
        // A pipe gets what is written.
        markup: match terminal {
            Some(_) => Markup::Words,
            None => Markup::Source,
        },
    };
    let tables = list.tables().into_iter().map(|table| {
        let heading = table
            .title
            .map(|title| format!("{HEADING}{title}{HEADING:#}\n"));
        let lines = columns(&table.rows, terminal).into_iter().enumerate();
        let lines = lines.map(|(at, line)| match at {
            0 => format!("{HEADING}{line}{HEADING:#}\n"),
            _ => line + "\n",
        });
        heading.unwrap_or_default() + &lines.collect::<String>()
    });
    let tables: Vec<_> = tables.collect();
    match &tables[..] {
        [] => String::new(),
        tables => format!(
            "{HEADING}{}{HEADING:#}\n\n{}",
            list.title(),
            tables.join("\n")
        ),
    }
}

/// A table, below a title if there are several. The first row has the titles of the columns.
struct Table {
    title: Option<String>,
    rows: Vec<Vec<String>>,
}

struct List<'v, 'a> {
    catalog: &'v CatalogView<'a>,
    words: &'static Headings,
    markup: Markup,
}

impl<'a> List<'_, 'a> {
    fn title(&self) -> String {
        let name = self.catalog.qualified_name();
        let title = self.catalog.title();
        let title = title.map(|title| line(&title, Kind::Rich, self.markup));
        title.map_or_else(
            || name.to_owned(),
            |title| title + &self.words.punctuation.bracketed(name),
        )
    }

    fn tables(&self) -> Vec<Table> {
        if self.catalog.listed().next().is_none() {
            return Vec::new();
        }
        let words = self.words;
        match self.catalog.columns() {
            Columns::Wire => self.by_endpoint(),
            Columns::Problems => {
                let titles = [words.problem, words.code, words.resolutions];
                vec![self.by_code(titles, 0, 1, |list, entry, code| {
                    let problem = entry.summary.as_ref().or(entry.description.as_ref());
                    let steps = entry.resolutions.iter().map(|step| &step.text);
                    vec![list.cell(problem), code, list.cells(steps)]
                })]
            }
            Columns::Messages => {
                let titles = [words.code, words.status, words.message];
                vec![self.by_code(titles, 2, 0, |list, entry, code| {
                    vec![code, status(entry), list.message(entry)]
                })]
            }
        }
    }

    /// Returns a row for each entry, the cases of a code below a row for the code. `text` and `code` are the
    /// columns of what kind of error it is and of its code.
    fn by_code(
        &self,
        titles: [&str; 3],
        text: usize,
        code: usize,
        cells: impl Fn(&Self, &EntryView<'a>, String) -> Vec<String>,
    ) -> Table {
        let mut rows = vec![titles.map(str::to_owned).to_vec()];
        let codes = self.catalog.codes().into_iter();
        for Code { root, cases } in codes {
            let root = self.catalog.entry(root);
            if cases.is_empty() {
                let name = root.listed_name();
                rows.push(cells(self, &root, name));
                continue;
            }
            let mut row = vec![String::new(); titles.len()];
            row[code] = root.code().to_owned();
            row[text] = self.cell(root.summary.as_ref());
            rows.push(row);
            for case in cases.iter().map(|case| self.catalog.entry(case)) {
                let name = format!("  {}", case.listed_name());
                let mut row = cells(self, &case, name);
                if text == 0 && !row[text].is_empty() {
                    row[text].insert_str(0, "  ");
                }
                rows.push(row);
            }
        }
        Table { title: None, rows }
    }

    fn by_endpoint(&self) -> Vec<Table> {
        let entries: Vec<_> = self.catalog.listed().collect();
        let mut tables = Vec::new();
        for endpoint in self.catalog.endpoints() {
            let title = endpoint.title.as_ref();
            let title = title.map(|title| line(title, Kind::Rich, self.markup));
            let title = title.unwrap_or_else(|| endpoint.name().to_owned());
            let here = entries.iter().filter(|entry| entry.is_at(endpoint.name()));
            tables.extend(self.wire_table(Some(title), here));
        }
        let others = entries.iter().filter(|entry| entry.endpoints.is_empty());
        let (sent, plain): (Vec<_>, Vec<_>) = others.partition(|entry| entry.oauth().is_some());
        tables.extend(self.wire_table(None, sent.into_iter()));
        tables.extend(self.message_table(&plain));
        tables
    }

    fn wire_table<'e>(
        &self,
        title: Option<String>,
        entries: impl Iterator<Item = &'e EntryView<'a>>,
    ) -> Option<Table>
    where
        'a: 'e,
    {
        let titles = [
            self.words.code,
            self.words.status,
            "error",
            "error_description",
            self.words.causes,
        ];
        let mut rows = vec![titles.map(str::to_owned).to_vec()];
        rows.extend(entries.map(|entry| {
            let oauth = entry.oauth();
            let error = oauth.map_or_else(String::new, |oauth| oauth.error.clone());
            let description = oauth.and_then(|oauth| oauth.description.clone());
            let causes = entry.causes.iter().map(|cause| &cause.text);
            let description = description.unwrap_or_default();
            let name = entry.listed_name();
            vec![name, status(entry), error, description, self.cells(causes)]
        }));
        (rows.len() > 1).then_some(Table { title, rows })
    }

    /// Returns a row for each entry of which nothing goes on the wire.
    fn message_table(&self, entries: &[&EntryView<'a>]) -> Option<Table> {
        let words = self.words;
        let titles = [words.code, words.status, words.message];
        let mut rows = vec![titles.map(str::to_owned).to_vec()];
        let row =
            |entry: &&EntryView<'a>| vec![entry.listed_name(), status(entry), self.message(entry)];
        rows.extend(entries.iter().map(row));
        (rows.len() > 1).then_some(Table { title: None, rows })
    }

    fn message(&self, entry: &EntryView<'a>) -> String {
        match (&entry.message, &entry.summary) {
            (Some(message), _) => line(message, Kind::Plain, self.markup),
            (None, Some(summary)) => line(summary, Kind::Rich, self.markup),
            (None, None) => {
                let undocumented = self.words.punctuation.bracketed(self.words.undocumented);
                undocumented.trim_start().to_owned()
            }
        }
    }

    fn cell(&self, text: Option<&ResolvedText<'a>>) -> String {
        text.map_or_else(String::new, |text| line(text, Kind::Rich, self.markup))
    }

    /// Writes several texts in a cell, numbered.
    fn cells<'t>(&self, texts: impl Iterator<Item = &'t ResolvedText<'a>>) -> String
    where
        'a: 't,
    {
        let texts: Vec<_> = texts.map(|text| self.cell(Some(text))).collect();
        numbered(&texts, self.words.punctuation)
    }
}

fn status(entry: &EntryView<'_>) -> String {
    entry.status_line().unwrap_or_default()
}
