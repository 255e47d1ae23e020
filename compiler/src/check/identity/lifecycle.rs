//! `replaced-by`, and entries that lead to one that is no more.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{CatalogDef, EntryDef};
use crate::source::Spanned;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let entries: HashMap<&str, &EntryDef> = catalog
        .with_parents()
        .map(|entry| (entry.key.value.as_str(), entry))
        .collect();
    let mut cleared: HashSet<&str> = HashSet::new();
    for entry in catalog.with_parents() {
        if let Some(next) = in_a_circle(entry, &entries, &mut cleared) {
            report.add(circle(entry, next));
        } else if let Some(next) = replacement(entry) {
            recomfixed(entry, next, &entries, "in the place of", report);
        }
        // One that is no more may speak of others that are no more.
        if entry.retired.is_none() {
            for related in &entry.related {
                recomfixed(entry, &related.key, &entries, "related to", report);
            }
        }
    }
}

fn replacement(entry: &EntryDef) -> Option<&Spanned<String>> {
    let ends = [&entry.retired, &entry.deprecated].into_iter().flatten();
    ends.filter_map(|end| end.replaced_by.as_ref()).next()
}

/// The first replacement, if following them leads back to the entry. `cleared` are those that end.
fn in_a_circle<'a>(
    entry: &'a EntryDef,
    entries: &HashMap<&str, &'a EntryDef>,
    cleared: &mut HashSet<&'a str>,
) -> Option<&'a Spanned<String>> {
    let mut path: HashSet<&str> = HashSet::new();
    let mut at = entry;
    loop {
        if cleared.contains(at.key.value.as_str()) {
            cleared.extend(path);
            return None;
        }
        path.insert(&at.key.value);
        let next = replacement(at).and_then(|next| entries.get(next.value.as_str()));
        let Some(&next) = next else {
            cleared.extend(path);
            return None;
        };
        if path.contains(next.key.value.as_str()) {
            // One that leads into a circle is not in it: those that are will be reported.
            cleared.extend(path);
            return replacement(entry).filter(|_| next.key.value == entry.key.value);
        }
        at = next;
    }
}

fn circle(entry: &EntryDef, next: &Spanned<String>) -> Diagnostic {
    let key = &entry.key.value;
    Diagnostic::new(
        &checks::REPLACEMENT_CYCLE,
        format!("the replacements of `{key}` lead back to it"),
    )
    .at(next.span, "leads in a circle")
    .help("name the entry that is used now")
}

fn recomfixed(
    entry: &EntryDef,
    name: &Spanned<String>,
    entries: &HashMap<&str, &EntryDef>,
    how: &str,
    report: &mut Report,
) {
    // One that points nowhere has been reported.
    let Some(other) = entries.get(name.value.as_str()) else {
        return;
    };
    let (state, end) = match (&other.retired, &other.deprecated) {
        (Some(end), _) => ("retired", end),
        (None, Some(end)) => ("deprecated", end),
        (None, None) => return,
    };
    // What replaces an entry points back to it.
    if how == "related to" && replacement(other).is_some_and(|next| next.value == entry.key.value) {
        return;
    }
    let diagnostic = Diagnostic::new(
        &checks::RECOMMENDS_RETIRED,
        format!(
            "`{}` leads to `{}`, which is {state}",
            entry.key.value, name.value
        ),
    )
    .at(name.span, format!("{how} `{}`", entry.key.value))
    .at(other.key.span, format!("{state} since {}", end.since));
    report.add(match replacement(other) {
        Some(next) => diagnostic.help(format!("name `{}`, which is used now", next.value)),
        None => diagnostic.help("name an entry that is in use, or remove it"),
    });
}
