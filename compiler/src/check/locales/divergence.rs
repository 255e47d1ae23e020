//! Translations that the catalog says are known to say something else than the source.

use std::collections::HashMap;

use crate::check::batch::Batch;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{Divergence, EntryDef, FieldRef};

/// EB0303: a translation differs from the source on purpose.
pub static DIVERGENCE: Check = Check {
    code: "EB0303",
    name: "divergence",
    level: Level::Info,
    summary: "a translation differs from the source on purpose",
    reason: "The catalog marks it with `divergence`, so that nobody mistakes it for an error or forgets it.",
    fix: "If the text may change, translate the source again and remove the mark.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."
divergence.ja.message = "Says that the quota does not exist."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てはありません。
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

pub(super) fn check(batch: Batch<'_>, report: &mut Report) {
    for entry in batch.with_parents() {
        let mut remarks = entry.divergence.iter().peekable();
        if remarks.peek().is_none() {
            continue;
        }
        let fields: HashMap<String, FieldRef<'_>> =
            entry.fields().map(|field| (field.name(), field)).collect();
        for remark in remarks {
            let name = match remark.subject.value.as_str() {
                "message" => "",
                name => name,
            };
            let locale = batch.catalog.locale_index(&remark.locale);
            if let Some((field, locale)) = fields.get(name).zip(locale) {
                divergence(entry, remark, *field, locale, report);
            }
        }
    }
}

fn divergence(
    entry: &EntryDef,
    remark: &Divergence,
    field: FieldRef<'_>,
    locale: usize,
    report: &mut Report,
) {
    let tag = remark.locale;
    // A remark may stand before the text does.
    if let Some(text) = field.field.text(locale) {
        report.add(
            Diagnostic::new(
                &DIVERGENCE,
                format!(
                    "the {} of `{}` differs on purpose in `{tag}`",
                    field.title(),
                    entry.message_id()
                ),
            )
            .at(text.span(), entry.plain(&remark.reason, 0))
            .at(remark.subject.span, "marked here")
            .help("if the text may change, translate the source again and remove the remark"),
        );
    }
}
