//! Two files have names that differ only in case.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::source::{Sources, Span};

/// EB0015: two files have names that differ only in case.
pub static NAME_CASE: Check = Check {
    code: "EB0015",
    name: "name-case",
    level: Level::Error,
    allowable: false,
    summary: "two files have names that differ only in case",
    reason: "On macOS and Windows they are the same file, so a checkout contains only one of them.",
    fix: "Rename one of them, or merge them.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/pt-BR/app.ftl
QuotaExceeded = A cota foi usada.

==> locales/pt-br/app.ftl
QuotaExceeded = A cota acabou.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/pt-BR/app.ftl
QuotaExceeded = A cota foi usada.
"#,
    ..Check::DEFAULT
};

pub(crate) fn check(sources: &Sources, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for (file, source) in sources.iter() {
        let Some(first) = seen.insert(source.path.to_lowercase(), file) else {
            continue;
        };
        let other = &sources.get(first).path;
        // A file may stand twice in the input, which is no matter of its name.
        if *other == source.path {
            continue;
        }
        report.add(
            Diagnostic::new(
                &NAME_CASE,
                format!("`{other}` and `{}` differ only in case", source.path),
            )
            .at(Span::file_start(file), "this file")
            .at(Span::file_start(first), "and this one")
            .help("rename one of them, or merge them"),
        );
    }
}
