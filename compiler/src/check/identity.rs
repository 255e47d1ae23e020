//! Names that point to entries.

use crate::diagnostic::{Diagnostic, Report, checks, nearest};
use crate::model::Catalog;

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    for entry in &catalog.entries {
        for related in &entry.related {
            if catalog.entry(&related.value).is_some() {
                continue;
            }
            let near = nearest(
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
