//! An id is given twice.

use std::collections::HashMap;

use errorbook_core::ParamType;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};
use crate::names::{enum_name, error_name, pascal_case};
use crate::source::Span;

/// EB0101: an id is given twice.
pub static DUPLICATE_ID: Check = Check {
    code: "EB0101",
    name: "duplicate-id",
    level: Level::Error,
    allowable: false,
    summary: "an id is given twice",
    reason: "A reference could mean only one of the two.",
    fix: "Give one of the two another name, or remove it.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "busy", text = "A loop repeats a request." },
]
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
causes = [
  { id = "busy", text = "Many requests came at once." },
  { id = "loop", text = "A loop repeats a request." },
]
"#,
    ..Check::DEFAULT
};

/// Finds keys and names of types that the catalog makes twice. Ids and names that are written twice are found
/// where they are read.
pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    enum_names(catalog, report);
    case_keys(catalog, report);
}

/// Finds keys of cases that are those of other entries: a case's key is made of its code's and its own id.
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
                    &DUPLICATE_ID,
                    format!("the key `{key}` of this case is taken"),
                )
                .at(
                    entry.key.span,
                    "the key consists of the code's key and this id",
                )
                .at(*first, "the first one")
                .help("give the case another id"),
            );
        }
        seen.entry(key).or_insert(entry.key.span);
    }
}

/// Returns whether another case of the same code has the same id.
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

/// Finds names of enums that are taken. The enums of parameters stand beside each other in the catalog's module, and
/// beside its own types.
fn enum_names(catalog: &CatalogDef, report: &mut Report) {
    let own = ["Error".to_owned(), "Code".to_owned(), error_name(catalog)];
    let mut seen: HashMap<String, Span> = HashMap::new();
    for shared in &catalog.enums {
        let name = pascal_case(&shared.name.value);
        let first = seen.get(&name);
        if first.is_some() || own.contains(&name) {
            let title = format!("the name `{name}` of this enum is taken");
            let found = Diagnostic::new(&DUPLICATE_ID, title);
            let found = found.at(shared.name.span, "becomes a type next to the others");
            let found = first
                .iter()
                .fold(found, |found, first| found.at(**first, "the first one"));
            report.add(found.help("give it another name"));
        }
        seen.entry(name).or_insert(shared.name.span);
    }
    for entry in &catalog.entries {
        for param in entry
            .params
            .iter()
            .filter(|param| param.kind == ParamType::Enum && param.shared_enum.is_none())
        {
            let name = enum_name(entry, param);
            let diagnostic = Diagnostic::new(
                &DUPLICATE_ID,
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
