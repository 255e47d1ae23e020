//! Folders of one locale under two names: `iw` and `he`.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::locales::canonical;
use crate::model::CatalogDef;
use crate::source::Span;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, known) in catalog.locales.iter().enumerate() {
        let Some(canonical) = canonical(&known.locale) else {
            continue;
        };
        let Some(&first) = seen.get(&canonical) else {
            seen.insert(canonical, index);
            continue;
        };
        let first = &catalog.locales[first];
        report.add(
            Diagnostic::new(
                &checks::LOCALE_FOLDER,
                format!(
                    "`{}` and `{}` are the same locale",
                    first.locale, known.locale
                ),
            )
            .at(Span::file_start(known.file), "this file is in the one")
            .at(Span::file_start(first.file), "this in the other")
            .help(format!(
                "put both into `locales/{canonical}`, which is what CLDR calls it"
            )),
        );
    }
}
