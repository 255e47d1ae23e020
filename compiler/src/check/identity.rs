//! Names that point to entries.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Remark};

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
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
