//! `from`: errors that are made from another one alone.

use std::collections::HashMap;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::CatalogDef;
use crate::source::Span;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for entry in &catalog.entries {
        let Some(from) = &entry.from else {
            continue;
        };
        if let Some(param) = entry.params.first() {
            let title = format!(
                "`{}` cannot be made from `{}` alone, because it has parameters",
                entry.key.value, from.value
            );
            report.add(
                Diagnostic::new(&checks::WRONG_TYPE, title)
                    .at(from.span, "has no values for them")
                    .at(param.name.span, "a parameter")
                    .help("remove `from`, and pass the values where the error is constructed"),
            );
        }
        match seen.get(from.value.as_str()) {
            Some(first) => report.add(
                Diagnostic::new(
                    &checks::DUPLICATE_ID,
                    format!("two entries are made from `{}`", from.value),
                )
                .at(from.span, "this one comes second")
                .at(*first, "the first one")
                .help("remove one of them: Rust could not tell which is meant"),
            ),
            None => {
                seen.insert(&from.value, from.span);
            }
        }
    }
}
