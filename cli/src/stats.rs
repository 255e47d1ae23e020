//! `errorbook stats`: how far the translations are, and what they take.

mod size;

use std::collections::BTreeSet;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use errorbook_compiler::Compilation;
use errorbook_compiler::size::{CatalogSize, sizes};
use errorbook_core::Locale;
use errorbook_exchange::{Selection, Translation};
use errorbook_reference::{Coverage, coverage};
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Projects, parsed};
use crate::translate::list;
use errorbook_reference::text::columns;

const HEADING: Style = Style::new().bold();
const FRESH: Style = AnsiColor::Green.on_default();
const STALE: Style = AnsiColor::Yellow.on_default();

/// Counts the texts of each catalog in each locale: translated, stale (the source text changed after the translation,
/// by the lock), diverging (marked as different from the source on purpose), allowed (findings allowed with a reason) and
/// missing (they fall back).
#[derive(Args)]
pub(crate) struct Stats {
    /// Count how many bytes each catalog and locale adds to a binary instead.
    #[arg(long)]
    size: bool,
    /// List every missing or stale text with its location.
    #[arg(long, conflicts_with = "size")]
    texts: bool,
    /// The output format.
    #[arg(long, value_enum, default_value_t)]
    format: StatsFormat,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum StatsFormat {
    /// A table for a terminal.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

#[derive(Serialize)]
struct Row {
    catalog: String,
    locale: String,
    fields: usize,
    translated: usize,
    stale: usize,
    diverging: usize,
    allowed: usize,
    missing: usize,
    percent: usize,
    /// Only if asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<Vec<TextRow>>,
}

/// A text that is missing or stale.
#[derive(Serialize)]
struct TextRow {
    id: String,
    state: &'static str,
    required: bool,
    place: String,
}

impl Stats {
    pub(crate) fn run(self, projects: &Projects, output: &mut Output) -> Result<ExitCode, Failure> {
        let projects = projects.0.iter();
        if self.size {
            let sizes = projects.map(|project| project.sound().map(sizes));
            return self.sizes(&sizes.collect::<Result<Vec<_>, _>>()?.concat(), output);
        }
        let (mut rows, mut left) = (Vec::new(), Vec::new());
        for project in projects {
            let compilation = parsed(&project.compilation)?;
            rows.extend(coverage(compilation));
            if self.texts {
                left.extend(left_of(compilation));
            }
        }
        match self.format {
            StatsFormat::Text => output.styled(&(table(&rows, output.width()) + &list(&left))),
            StatsFormat::Json => {
                let texts = |row: &Coverage| self.texts.then(|| text_rows(row, &left));
                let rows: Vec<_> = rows.iter().map(|one| row(one, texts(one))).collect();
                output.json(&rows)
            }
        }
    }

    fn sizes(&self, sizes: &[CatalogSize], output: &mut Output) -> Result<ExitCode, Failure> {
        match self.format {
            StatsFormat::Text => output.styled(&size::table(sizes, output.width())),
            StatsFormat::Json => output.json(&size::rows(sizes)),
        }
    }
}

fn row(row: &Coverage, texts: Option<Vec<TextRow>>) -> Row {
    Row {
        catalog: row.catalog.clone(),
        locale: row.locale.to_string(),
        fields: row.fields,
        translated: row.translated,
        stale: row.stale,
        diverging: row.diverging,
        allowed: row.allowed,
        missing: row.missing(),
        percent: row.percent(),
        texts,
    }
}

/// Returns what is left to translate of a project, into each of its languages.
fn left_of(compilation: &Compilation) -> Vec<Translation<'_>> {
    let catalogs = compilation.catalogs().iter();
    let locales: BTreeSet<Locale> = catalogs
        .flat_map(|catalog| catalog.locales.iter().skip(1).map(|known| known.locale))
        .collect();
    let left = locales.into_iter().map(|locale| {
        let mut left = Translation::new(compilation, locale);
        left.select(Selection::default());
        left
    });
    left.collect()
}

fn text_rows(row: &Coverage, left: &[Translation<'_>]) -> Vec<TextRow> {
    let of_locale = left.iter().filter(|left| *left.locale() == row.locale);
    let rows = of_locale.flat_map(|left| {
        let units = left
            .units()
            .iter()
            .filter(|unit| unit.id.catalog == row.catalog);
        units.map(|unit| TextRow {
            id: unit.id.to_string(),
            state: unit.state.name(),
            required: unit.is_required,
            place: left.shown_place(unit),
        })
    });
    rows.collect()
}

/// Returns the rows as a table that is no wider than the terminal: the bars are left out first, then what matters least.
fn table(rows: &[Coverage], terminal: Option<usize>) -> String {
    let titles = [
        "catalog",
        "locale",
        "fields",
        "translated",
        "stale",
        "diverging",
        "allowed",
        "missing",
        "up to date",
    ];
    let mut cells = vec![titles.map(str::to_owned).to_vec()];
    let texts = rows.iter().map(|row| {
        let numbers = [
            row.fields,
            row.translated,
            row.stale,
            row.diverging,
            row.allowed,
            row.missing(),
        ];
        let names = [row.catalog.clone(), row.locale.to_string()].into_iter();
        let numbers = numbers.iter().zip(titles.iter().skip(2));
        let numbers = numbers.map(|(number, title)| under(title, number));
        let percent = format!("{:>3} %", row.percent());
        names.chain(numbers).chain([percent]).collect()
    });
    cells.extend(texts);
    const GAP: usize = 2;
    let room = terminal.unwrap_or(usize::MAX);
    let has_bars = width(&cells) + GAP + CELLS <= room;
    for title in LEAST_FIRST {
        if width(&cells) <= room {
            break;
        }
        let at = cells
            .first()
            .and_then(|row| row.iter().position(|cell| cell == title));
        if let Some(at) = at {
            cells.iter_mut().for_each(|row| drop(row.remove(at)));
        }
    }
    // The bar stands last, so that its colours are no part of a column.
    let mut lines = columns(&cells, terminal).into_iter();
    let mut out = lines
        .next()
        .map_or_else(String::new, |line| format!("{HEADING}{line}{HEADING:#}\n"));
    for (line, row) in lines.zip(rows) {
        match has_bars {
            true => out.push_str(&format!("{line}  {}\n", bar(row))),
            false => out.push_str(&format!("{line}\n")),
        }
    }
    out
}

/// The columns that a narrow terminal has no room for, the first one first.
const LEAST_FIRST: [&str; 4] = ["allowed", "diverging", "fields", "translated"];

/// Returns the columns that a table takes of a terminal.
fn width(cells: &[Vec<String>]) -> usize {
    let lines = columns(cells, None);
    lines.iter().map(|line| line.width()).max().unwrap_or(0)
}

/// Returns a number under the end of its title.
fn under(title: &str, number: &usize) -> String {
    format!("{number:>width$}", width = title.len())
}

/// How many characters a bar has.
const CELLS: usize = 20;

/// Returns what is up to date, stale and missing, in this order. What there is of stale and missing texts is
/// seen, however little it is.
fn bar(row: &Coverage) -> String {
    let part = |count: usize| match (count * CELLS).checked_div(row.fields) {
        Some(0) if count > 0 => 1,
        Some(cells) => cells,
        None => 0,
    };
    let (stale, missing) = (part(row.stale), part(row.missing()));
    let fresh = CELLS.saturating_sub(stale + missing);
    let missing = CELLS - fresh - stale.min(CELLS);
    format!(
        "{FRESH}{}{FRESH:#}{STALE}{}{STALE:#}{}",
        "█".repeat(fresh),
        "▒".repeat(stale),
        "░".repeat(missing)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_the_little_that_is_wrong() {
        let row = |fields, translated, stale| Coverage {
            catalog: "app".to_owned(),
            locale: "ja".parse().unwrap(),
            fields,
            translated,
            stale,
            diverging: 0,
            allowed: 0,
        };
        let plain = |row| {
            let bar = bar(&row);
            let cells = bar.chars().filter(|c| "█▒░".contains(*c));
            cells.collect::<String>()
        };
        assert_eq!(plain(row(1000, 1000, 0)), "█".repeat(20));
        assert_eq!(plain(row(1000, 999, 1)), "█".repeat(18) + "▒░");
        assert_eq!(plain(row(10, 5, 0)), "█".repeat(10) + &"░".repeat(10));
        assert_eq!(plain(row(10, 0, 0)), "░".repeat(20));
        assert_eq!(plain(row(0, 0, 0)), "█".repeat(20));
        assert_eq!(plain(row(3, 3, 3)), "▒".repeat(20));
        assert_eq!(plain(row(20, 20, 19)), "█".to_owned() + &"▒".repeat(19));
    }
}
