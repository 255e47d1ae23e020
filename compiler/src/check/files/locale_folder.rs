//! Folders of one locale under two names: `iw` and `he`.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::locales::canonical;
use crate::model::CatalogDef;
use crate::source::Span;

/// EB0002: a directory in `locales/` is not named after a known locale.
pub static LOCALE_FOLDER: Check = Check {
    code: "EB0002",
    name: "locale-folder",
    level: Level::Error,
    allowable: false,
    summary: "a directory in `locales/` is not named after a known locale",
    reason: "The name of the directory is the locale. An unknown language has no plural rules and no readers who could request it.",
    fix: "Rename the directory to the canonical BCP 47 tag: `ja`, `pt-BR`, `zh-Hant`.",
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
            .at(Span::file_start(known.file), "this file is in one of them")
            .at(Span::file_start(first.file), "this one is in the other")
            .help(format!(
                "move both to `locales/{canonical}`, the canonical name in CLDR"
            )),
        );
    }
}
