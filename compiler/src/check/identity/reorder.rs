//! Puts the tables of numbered entries in the order of their codes, and leaves all the rest where it is.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Fix;
use crate::model::{CatalogDef, CodeTemplate, EntryDef};
use crate::parse::toml_tables::{above_comments, end_of_tables, headers, keys};
use crate::source::{Sources, Span};

/// Some tables that follow each other, with the empty lines and comments above them.
struct Block<'a> {
    /// The entry whose tables they are.
    entry: Option<&'a str>,
    start: usize,
    end: usize,
}

/// Returns the fix, unless an entry is written in a way that is better left to a person: inline, in tables
/// apart from each other, or at the very beginning of the file.
pub(super) fn fix(catalog: &CatalogDef, template: &CodeTemplate, sources: &Sources) -> Option<Fix> {
    let text = &sources.get(catalog.file).text;
    let blocks = blocks(text);
    let names: Vec<_> = blocks.iter().filter_map(|block| block.entry).collect();
    let unique: HashSet<_> = names.iter().collect();
    if unique.len() < names.len() {
        return None;
    }
    let entries = catalog.with_parents().filter(|entry| entry.case.is_none());
    let numbered = entries.filter_map(|entry| Some((key(entry), template.number(&entry.code)?)));
    let numbers: HashMap<&str, u64> = numbered.collect();
    let number = |block: &&Block<'_>| numbers.get(block.entry?).copied();
    let places: Vec<&Block<'_>> = blocks.iter().filter(|b| number(b).is_some()).collect();
    if places.len() < numbers.len() {
        return None;
    }
    let mut sorted = places.clone();
    sorted.sort_by_key(number);
    let pairs: Vec<_> = places.iter().zip(&sorted).collect();
    let is_moved = |(place, block): &(&&Block<'_>, &&Block<'_>)| place.start != block.start;
    let (first, last) = (
        pairs.iter().position(is_moved)?,
        pairs.iter().rposition(is_moved)?,
    );
    let pairs = pairs.get(first..=last)?;
    let (from, to) = (places.get(first)?.start, places.get(last)?.end);
    let mut moved = String::new();
    let mut at = from;
    for (place, block) in pairs {
        moved.push_str(text.get(at..place.start)?);
        let content = text.get(block.start..block.end)?;
        if !content.starts_with(['\n', '\r']) {
            return None;
        }
        moved.push_str(content);
        at = place.end;
    }
    let span = Span::new(catalog.file, from..to);
    Some(Fix::new("put the entries in order", span, moved))
}

fn key(entry: &EntryDef) -> &str {
    &entry.key.value
}

/// Returns the tables of a file. Those of an entry that follow each other are one block.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let headers = headers(text);
    let starts: Vec<_> = headers.iter().map(|&at| above_comments(text, at)).collect();
    let ends = starts.iter().skip(1).copied();
    let ends = ends.chain([end_of_tables(text)]);
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for ((&header, &start), end) in headers.iter().zip(&starts).zip(ends) {
        let entry = match keys(text, header).as_deref() {
            Some(["error", key, ..]) => Some(*key),
            Some(_) | None => None,
        };
        match blocks.last_mut() {
            Some(block) if entry.is_some() && block.entry == entry => block.end = end,
            Some(_) | None => blocks.push(Block { entry, start, end }),
        }
    }
    blocks
}
