//! Where something new goes in a file whose comments and layout are its author's.

use std::collections::HashSet;

use super::Changed;
use crate::model::{CatalogDef, EntryDef};
use crate::parse::toml_tables::{above_comments, headers};
use crate::source::{SourceFile, Sources};

/// Returns the catalog file with `entry`, behind the entry that comes before it.
pub(super) fn insert_entry(
    catalog: &CatalogDef,
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

/// Returns a translation file with `stub`, behind the texts of the entry that comes before it.
pub(super) fn insert_stub(
    catalog: &CatalogDef,
    locale: usize,
    sources: &Sources,
    code: &str,
    stub: &str,
) -> Changed {
    let file = catalog.locales[locale].file;
    let source = sources.get(file);
    if let Some(written) = written(source, stub) {
        return written;
    }
    let last = before(catalog, code).map_or(usize::MAX, |before| before.key.span.start);
    let texts = catalog
        .with_parents()
        .filter(|entry| entry.key.span.start <= last || before_is_group(catalog, entry, code))
        .flat_map(EntryDef::fields)
        .filter_map(|field| field.field.text(locale))
        .filter(|text| text.span().file == file);
    let end = texts.map(|text| text.span().end).max();
    let at = end.map_or(source.text.len(), |end| {
        let rest = source.text.get(end..).unwrap_or_default();
        let ids = catalog.with_parents();
        let ids = ids.filter(|entry| entry.key.span.start <= last);
        behind_stubs(
            &source.text,
            end + rest.find('\n').unwrap_or(rest.len()),
            &ids.map(EntryDef::message_id).collect(),
        )
    });
    inserted(source, at, stub)
}

/// Returns a translation file with the stub of a message in the place of the one that it has. `None` if it has none, or
/// this one.
pub(super) fn replace_stub(
    catalog: &CatalogDef,
    locale: usize,
    sources: &Sources,
    id: &str,
    stub: &str,
) -> Option<Changed> {
    let source = sources.get(catalog.locales[locale].file);
    if written(source, stub).is_some() {
        return None;
    }
    let text = source.text.as_str();
    let begins = |line: &str| {
        let rest = line
            .strip_prefix("# ")
            .and_then(|line| line.strip_prefix(id));
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let mut start = 0;
    let mut lines = text.split_inclusive('\n');
    let found = lines.find(|line| {
        let is_found = begins(line);
        start += if is_found { 0 } else { line.len() };
        is_found
    });
    let first = found?;
    // The lines of its attributes.
    let rest = lines.take_while(|line| line.starts_with("#  "));
    let end = start + first.len() + rest.map(str::len).sum::<usize>();
    let stub = stub.replace('\n', newline(source));
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    Some(Changed {
        path: source.path.clone(),
        text: format!("{before}{stub}{after}"),
        line: before.matches('\n').count() + 1,
        is_required: false,
    })
}

/// Returns the place behind the stubs that follow, which are comments until they are filled in, as far as they are of
/// these messages.
fn behind_stubs(text: &str, at: usize, ids: &HashSet<String>) -> usize {
    let mut behind = at;
    loop {
        let rest = text.get(behind..).unwrap_or_default();
        let stub = rest.trim_start();
        let id = stub
            .strip_prefix("# ")
            .and_then(|line| line.split_once(" ="));
        if !id.is_some_and(|(id, _)| ids.contains(id)) {
            return behind;
        }
        let lines = stub.split_inclusive('\n');
        let length: usize = lines
            .take_while(|line| line.starts_with('#'))
            .map(str::len)
            .sum();
        let start = behind + (rest.len() - stub.len());
        let end = text.get(..start + length).unwrap_or_default();
        behind = end.trim_end().len();
    }
}

/// Returns the entry that a new one of this code stands behind: the one with the next lower number, else the
/// last one.
fn before<'a>(catalog: &'a CatalogDef, code: &str) -> Option<&'a EntryDef> {
    let entries = || catalog.with_parents().filter(|entry| entry.case.is_none());
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

/// Returns whether an entry is a case of the code that the new one stands behind.
fn before_is_group(catalog: &CatalogDef, entry: &EntryDef, code: &str) -> bool {
    let parent = catalog.parent_of(entry);
    let before = before(catalog, code);
    parent
        .zip(before)
        .is_some_and(|(parent, before)| std::ptr::eq(parent, before))
}

/// Returns the file as it is, if it has the stub. A run that was interrupted before it wrote the catalog has
/// left it.
fn written(source: &SourceFile, stub: &str) -> Option<Changed> {
    let stub = stub.replace('\n', newline(source));
    let mut places = source.text.match_indices(&stub).map(|(at, _)| at);
    let before = |at: usize| source.text.get(..at).unwrap_or_default();
    let at = places.find(|&at| at == 0 || before(at).ends_with('\n'))?;
    Some(Changed {
        path: source.path.clone(),
        text: source.text.to_string(),
        line: before(at).matches('\n').count() + 1,
        is_required: false,
    })
}

fn newline(source: &SourceFile) -> &'static str {
    if source.text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    }
}

/// Returns the file with a block at `at`, between empty lines, in the file's own line ends.
fn inserted(source: &SourceFile, at: usize, block: &str) -> Changed {
    let (before, after) = source.text.split_at(at);
    let (before, after) = (before.trim_end(), after.trim_start_matches(['\r', '\n']));
    let newline = newline(source);
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
        is_required: false,
    }
}
