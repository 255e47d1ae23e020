//! Where something new goes in a file whose comments and layout are its author's.

use toml::de::{DeTable, DeValue};

use super::Changed;
use crate::model::{Catalog, Entry};
use crate::source::{Source, Sources};

/// The catalog file with `entry`, behind the entry that comes before it.
pub(super) fn insert_entry(
    catalog: &Catalog,
    sources: &Sources,
    code: &str,
    entry: &str,
) -> Changed {
    let source = sources.get(catalog.file);
    let before = before(catalog, code);
    let at = before.map_or(source.text.len(), |before| {
        let end = format!("error.{}.", before.key.value);
        let headers = headers(&source.text).into_iter();
        let mut behind = headers.filter(|&at| at > before.key.span.start);
        let next = behind.find(|&at| {
            let line = source.text.get(at..).unwrap_or_default();
            !line.trim_start_matches(['[', ' ', '\t']).starts_with(&end)
        });
        next.map_or(source.text.len(), |next| above_comments(&source.text, next))
    });
    inserted(source, at, entry)
}

/// A translation file with `stub`, behind the texts of the entry that comes before it.
pub(super) fn insert_stub(
    catalog: &Catalog,
    locale: usize,
    sources: &Sources,
    code: &str,
    stub: &str,
) -> Changed {
    let file = catalog.locales[locale].file;
    let source = sources.get(file);
    let last = before(catalog, code).map_or(usize::MAX, |before| before.key.span.start);
    let texts = catalog
        .with_groups()
        .filter(|entry| entry.key.span.start <= last || before_is_group(catalog, entry, code))
        .flat_map(Entry::fields)
        .filter_map(|field| field.field.text(locale))
        .filter(|text| text.span.file == file);
    let end = texts.map(|text| text.span.end).max();
    let at = end.map_or(source.text.len(), |end| {
        let rest = source.text.get(end..).unwrap_or_default();
        end + rest.find('\n').unwrap_or(rest.len())
    });
    inserted(source, at, stub)
}

/// The entry that a new one of this code stands behind: the one with the next lower number, else the
/// last one.
fn before<'a>(catalog: &'a Catalog, code: &str) -> Option<&'a Entry> {
    let entries = || catalog.with_groups().filter(|entry| entry.case.is_none());
    let numbered = catalog.codes.as_ref().and_then(|template| {
        let number = template.value.number(code)?;
        let lower = entries().filter_map(|entry| {
            let other = template.value.number(&entry.code)?;
            (other < number).then_some((other, entry))
        });
        let (_, entry) = lower.max_by_key(|(other, _)| *other)?;
        Some(entry)
    });
    numbered.or_else(|| entries().max_by_key(|entry| entry.key.span))
}

/// Whether an entry is a case of the code that the new one stands behind.
fn before_is_group(catalog: &Catalog, entry: &Entry, code: &str) -> bool {
    let group = catalog.group_of(entry);
    let before = before(catalog, code);
    group
        .zip(before)
        .is_some_and(|(group, before)| std::ptr::eq(group, before))
}

/// Where the lines begin that are headers of tables. A line that begins with a bracket may also be one of
/// a text or an array.
fn headers(text: &str) -> Vec<usize> {
    let mut keys = Vec::new();
    let (table, _) = DeTable::parse_recoverable(text);
    collect(table.get_ref(), &mut keys);
    let mut headers: Vec<_> = keys.into_iter().filter_map(|at| header(text, at)).collect();
    headers.sort_unstable();
    headers.dedup();
    headers
}

fn collect(table: &DeTable<'_>, keys: &mut Vec<usize>) {
    for (key, value) in table {
        keys.push(key.span().start);
        collect_value(value.get_ref(), keys);
    }
}

fn collect_value(value: &DeValue<'_>, keys: &mut Vec<usize>) {
    match value {
        DeValue::Table(table) => collect(table, keys),
        DeValue::Array(items) => {
            for item in items {
                collect_value(item.get_ref(), keys);
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

/// The beginning of the line, if the key at `at` stands in a header.
fn header(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(start..at)?.trim_start();
    let is_name =
        |c: char| c.is_alphanumeric() || matches!(c, '[' | '.' | '"' | '\'' | '_' | '-' | ' ');
    (before.starts_with('[') && before.chars().all(is_name)).then_some(start)
}

/// Above the comments that stand directly above a line, and the empty lines above them.
fn above_comments(text: &str, line: usize) -> usize {
    let mut at = line;
    loop {
        let before = text.get(..at).unwrap_or_default();
        let Some(last) = before.strip_suffix('\n') else {
            return 0;
        };
        let start = last.rfind('\n').map_or(0, |at| at + 1);
        if !last.get(start..).is_some_and(|line| line.starts_with('#')) {
            return before.trim_end().len();
        }
        at = start;
    }
}

/// The file with a block at `at`, between empty lines, in the file's own line ends.
fn inserted(source: &Source, at: usize, block: &str) -> Changed {
    let (before, after) = source.text.split_at(at);
    let (before, after) = (before.trim_end(), after.trim_start_matches(['\r', '\n']));
    let newline = if source.text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let mut text = before.to_owned();
    if !before.is_empty() {
        text.push_str(newline);
        text.push_str(newline);
    }
    let line = text.matches('\n').count() + 1;
    text.push_str(&block.replace('\n', newline));
    if !after.trim().is_empty() {
        text.push_str(newline);
        text.push_str(after);
    }
    Changed {
        path: source.path.clone(),
        text,
        line,
    }
}
