//! Folders of one locale under two names: `iw` and `he`.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::locales::canonical;
use crate::model::CatalogDef;
use crate::source::Span;

/// EB0002: a folder under `locales/` is not named by a locale that is known.
pub static LOCALE_FOLDER: Check = Check {
    code: "EB0002",
    name: "locale-folder",
    level: Level::Error,
    allowable: false,
    summary: "a folder under `locales/` is not named by a locale that is known",
    reason: "The folder's name is the locale. Without a known language there are no plural rules and no reader who could ask for it.",
    fix: "Rename the folder to the canonical BCP 47 tag: `ja`, `pt-BR`, `zh-Hant`.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/jp/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    ..Check::DEFAULT
};

pub(crate) fn check(catalog: &CatalogDef, report: &mut Report) {
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
                &LOCALE_FOLDER,
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
