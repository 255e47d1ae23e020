//! Tables: a column for the keys, and one for each language.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::{ForeignFile, ForeignText, language};
use crate::csv::{delimiter, not_closed, open_quote};
use crate::places::Places;
use crate::problem::{Problem, shortened};

/// Reads a table: a file for each language.
pub(super) fn read(path: &str, text: &str) -> Result<Vec<ForeignFile>, Problem> {
    let delimiter = delimiter(text);
    if let Some(at) = open_quote(text, delimiter) {
        return Err(not_closed(text, at));
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let first = records.next().unwrap_or_else(|| Ok(StringRecord::new()));
    let first = first.map_err(|error| no_table(1, &error))?;
    let mut files = columns(path, &first)?;
    let mut places = Places::new(text);
    let mut known = HashMap::new();
    for record in records {
        let record = record.map_err(|error| no_table(1, &error))?;
        let byte = record.position().map_or(0, csv::Position::byte);
        let mut at = usize::try_from(byte).unwrap_or(text.len());
        while matches!(text.as_bytes().get(at), Some(b'\r' | b'\n')) {
            at += 1;
        }
        let (line, _) = places.place(at);
        let key = record.get(0).unwrap_or_default().trim().to_owned();
        if key.is_empty() {
            continue;
        }
        if let Some(before) = known.insert(key.clone(), line) {
            let key = shortened(&key);
            let title = format!("`{key}` is there twice, the first time in line {before}");
            return Err(Problem::new(line, title, "leave one of the two"));
        }
        for (column, file) in &mut files {
            file.texts.push(ForeignText {
                key: key.clone(),
                text: record.get(*column).unwrap_or_default().to_owned(),
                comment: Vec::new(),
                line,
                column: 1,
            });
        }
    }
    Ok(files.into_iter().map(|(_, file)| file).collect())
}

/// Returns a file for each column of a language. The first one says what is left out.
fn columns(path: &str, first: &StringRecord) -> Result<Vec<(usize, ForeignFile)>, Problem> {
    let mut files = Vec::new();
    let mut notes = Vec::new();
    for (at, name) in first.iter().enumerate().skip(1) {
        match language(name.trim()) {
            Some(locale) => files.push((
                at,
                ForeignFile {
                    path: path.to_owned(),
                    locale: Some(locale),
                    texts: Vec::new(),
                    notes: Vec::new(),
                },
            )),
            None => {
                let title = format!(
                    "the column `{}` is of no language, and is left out",
                    shortened(name)
                );
                notes.push(Problem::new(1, title, ""));
            }
        }
    }
    match files.first_mut() {
        Some((_, file)) => file.notes = notes,
        None => {
            let title = "the first row names no language";
            let help = "name the columns by language, as in `key,en,ja`";
            return Err(Problem::new(1, title, help));
        }
    }
    Ok(files)
}

fn no_table(line: usize, error: &csv::Error) -> Problem {
    Problem::new(
        line,
        error.to_string(),
        "write the table anew, with its first row",
    )
}
