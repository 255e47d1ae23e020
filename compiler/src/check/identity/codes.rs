//! Codes that are the same, or that people take for the same.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{CatalogDef, EntryDef};

/// A code and who has it.
struct Owner<'a> {
    catalog: &'a CatalogDef,
    entry: &'a EntryDef,
}

/// Looks at all catalogs together: people look a code up without saying in which.
pub(in crate::check) fn check(catalogs: &[CatalogDef], report: &mut Report) {
    let mut same: HashMap<&str, Owner<'_>> = HashMap::new();
    let mut alike: HashMap<String, Owner<'_>> = HashMap::new();
    for catalog in catalogs {
        // Cases share their code on purpose.
        for entry in catalog.with_parents().filter(|entry| entry.case.is_none()) {
            let owner = || Owner { catalog, entry };
            if let Some(first) = same.get(entry.code.as_str()) {
                let is_same_catalog = first.catalog.name == catalog.name;
                if !is_same_catalog || !catalog.are_indistinguishable(first.entry, entry) {
                    report.add(twice(first, &owner()));
                }
                continue;
            }
            same.insert(&entry.code, owner());
            let folded = folded(&entry.code);
            if let Some(first) = alike.get(&folded) {
                report.add(similar(first, &owner()));
            } else {
                alike.insert(folded, owner());
            }
        }
    }
}

/// What of a code people and file systems tell apart.
fn folded(code: &str) -> String {
    code.to_lowercase().replace(['_', '-'], "")
}

fn twice(first: &Owner<'_>, other: &Owner<'_>) -> Diagnostic {
    let code = &other.entry.code;
    let is_other_catalog = first.catalog.name != other.catalog.name;
    let diagnostic = if is_other_catalog {
        let title = format!(
            "the code `{code}` is in the catalogs `{}` and `{}`",
            first.catalog.name, other.catalog.name
        );
        Diagnostic::new(&checks::SHARED_CODE, title)
            .help("begin the codes of each catalog with letters of its own")
    } else {
        Diagnostic::new(
            &checks::DUPLICATE_CODE,
            format!("the code `{code}` is given twice"),
        )
        .help("give one of the two another code, or make them cases of one: `[[error.KEY.case]]`")
    };
    diagnostic
        .at(other.entry.key.span, format!("its code is `{code}`"))
        .at(first.entry.key.span, "the first one")
}

fn similar(first: &Owner<'_>, other: &Owner<'_>) -> Diagnostic {
    let (code, before) = (&other.entry.code, &first.entry.code);
    Diagnostic::new(
        &checks::SIMILAR_CODE,
        format!("the codes `{code}` and `{before}` differ only in case, or in `-` and `_`"),
    )
    .at(other.entry.key.span, format!("its code is `{code}`"))
    .at(first.entry.key.span, format!("its code is `{before}`"))
    .help("choose codes that can be told apart when they are spoken, and as names of files")
}
