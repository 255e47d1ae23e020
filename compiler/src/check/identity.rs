//! Names that point to entries, and names that must not meet.

mod codes;
mod lifecycle;
mod related;
mod versions;

use std::collections::{HashMap, HashSet};

use errorbook_core::ParamType;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{CatalogDef, EntryDef, Remark};
use crate::names::{enum_name, error_name};
use crate::source::Span;

pub(super) use codes::check as across;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    related::check(catalog, report);
    lifecycle::check(catalog, report);
    versions::check(catalog, report);
    enum_names(catalog, report);
    case_keys(catalog, report);
    let keys: HashSet<&str> = catalog
        .with_parents()
        .map(|entry| entry.key.value.as_str())
        .collect();
    for entry in catalog.with_parents() {
        for remark in entry.omit.iter().chain(&entry.divergence) {
            if catalog.locale_index(&remark.locale).is_none() {
                report.add(unknown_locale(catalog, remark));
            }
        }
        let ends = [&entry.deprecated, &entry.retired].into_iter().flatten();
        for other in ends.filter_map(|end| end.replaced_by.as_ref()) {
            if !keys.contains(other.value.as_str()) {
                let title = format!("there is no entry `{}`", other.value);
                let near = report.nearest(&other.value, keys.iter().copied());
                report.add(
                    Diagnostic::new(&checks::UNKNOWN_REFERENCE, title)
                        .at(other.span, format!("in the place of `{}`", entry.key.value))
                        .help("name an entry's key")
                        .did_you_mean(near),
                );
            }
        }
        for related in &entry.related {
            let related = &related.key;
            if keys.contains(related.value.as_str()) {
                continue;
            }
            let near = report.nearest(
                &related.value,
                catalog.with_parents().map(|entry| entry.key.value.as_str()),
            );
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no entry `{}`", related.value),
                )
                .at(
                    related.span,
                    format!("related to `{}`, but not in this catalog", entry.key.value),
                )
                .help("name an entry's key")
                .did_you_mean(near),
            );
        }
    }
}

/// A case's key is made of its code's and its own id, and must not be that of another entry.
fn case_keys(catalog: &CatalogDef, report: &mut Report) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let (cases, others): (Vec<_>, Vec<_>) = catalog
        .with_parents()
        .partition(|entry| entry.case.is_some());
    for entry in others.into_iter().chain(cases) {
        let key = entry.key.value.as_str();
        // The same id twice in a code has been reported.
        let first = seen.get(key).filter(|_| entry.case.is_some());
        if let Some(first) = first
            && !is_repeated(catalog, entry)
        {
            report.add(
                Diagnostic::new(
                    &checks::DUPLICATE_ID,
                    format!("the key `{key}` of this case is taken"),
                )
                .at(entry.key.span, "the key is made of the code's and this id")
                .at(*first, "the first one")
                .help("give the case another id"),
            );
        }
        seen.entry(key).or_insert(entry.key.span);
    }
}

/// Whether another case of the same code has the same id.
fn is_repeated(catalog: &CatalogDef, entry: &EntryDef) -> bool {
    let id = |entry: &EntryDef| {
        let case = entry.case.as_ref()?;
        Some((case.parent, case.id.value.clone()))
    };
    let same = catalog
        .entries
        .iter()
        .filter(|other| id(other) == id(entry));
    same.count() > 1
}

/// A remark about the texts of a locale that has none.
fn unknown_locale(catalog: &CatalogDef, remark: &Remark) -> Diagnostic {
    let tag = remark.locale;
    Diagnostic::new(
        &checks::UNKNOWN_REFERENCE,
        format!("catalog `{}` has no texts in `{tag}`", catalog.name),
    )
    .at(remark.subject.span, format!("a remark about `{tag}`"))
    .help(format!(
        "remove it, or write `locales/{tag}/{}.ftl`",
        catalog.name
    ))
}

/// The enums of parameters stand beside each other in the catalog's module, and beside its own types.
fn enum_names(catalog: &CatalogDef, report: &mut Report) {
    let own = ["Error".to_owned(), "Code".to_owned(), error_name(catalog)];
    let mut seen: HashMap<String, Span> = HashMap::new();
    for entry in &catalog.entries {
        for param in entry
            .params
            .iter()
            .filter(|param| param.kind == ParamType::Enum)
        {
            let name = enum_name(entry, param);
            let diagnostic = Diagnostic::new(
                &checks::DUPLICATE_ID,
                format!("the name `{name}` of this parameter's enum is taken"),
            )
            .at(
                param.name.span,
                "its enum is named by the entry and the parameter",
            )
            .help("rename the parameter");
            match seen.get(&name) {
                // The same parameter twice has been reported.
                Some(first)
                    if entry.params.iter().all(|other| {
                        other.name.span == param.name.span || other.name.value != param.name.value
                    }) =>
                {
                    report.add(diagnostic.at(*first, "the first one"))
                }
                None if own.contains(&name) => report.add(diagnostic),
                Some(_) | None => {}
            }
            seen.entry(name).or_insert(param.name.span);
        }
    }
}
