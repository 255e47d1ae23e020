//! Tables: a column for the keys, and one for each language.

use std::collections::HashMap;

use csv::StringRecord;

use super::{ForeignFile, ForeignText, language};
use crate::problem::{Problem, shortened};
use crate::rows::Rows;

/// The advice for a file that is no such table.
const HELP: &str = "write the table anew, with its first row";

/// Reads a table: a file for each language.
pub(super) fn read(path: &str, text: &str) -> Result<Vec<ForeignFile>, Problem> {
    let mut rows = Rows::new(text, HELP)?;
    let first = rows.first()?;
    let mut files = columns(path, &first)?;
    let mut known = HashMap::new();
    for row in rows {
        let (line, record) = row?;
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
            Some(locale)
                if files
                    .iter()
                    .any(|(_, file): &(_, ForeignFile)| file.locale == Some(locale)) =>
            {
                let title = format!("two columns are of `{locale}`");
                return Err(Problem::new(1, title, "leave one column for each language"));
            }
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
