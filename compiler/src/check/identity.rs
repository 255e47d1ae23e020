//! Names that point to entries, and names that must not meet.

use std::collections::{HashMap, HashSet};

use errorbook_core::ParamType;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Remark};
use crate::names::{enum_name, error_name};
use crate::source::Span;

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    enum_names(catalog, report);
    let keys: HashSet<&str> = catalog
        .entries
        .iter()
        .map(|entry| entry.key.value.as_str())
        .collect();
    for entry in &catalog.entries {
        for remark in entry.omit.iter().chain(&entry.drift) {
            if catalog.locale_index(&remark.locale).is_none() {
                report.add(unknown_locale(catalog, remark));
            }
        }
        for related in &entry.related {
            if keys.contains(related.value.as_str()) {
                continue;
            }
            let near = report.nearest(
                &related.value,
                catalog.entries.iter().map(|entry| entry.key.value.as_str()),
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

/// A remark about the texts of a locale that has none.
fn unknown_locale(catalog: &Catalog, remark: &Remark) -> Diagnostic {
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
fn enum_names(catalog: &Catalog, report: &mut Report) {
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
