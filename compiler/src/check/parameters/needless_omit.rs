//! An `omit` explains what is not so.

use std::collections::HashSet;

use super::omission::left_out;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, Remark};

/// EB0208: an `omit` explains nothing: no text in the locale omits the parameter.
pub static NEEDLESS_OMIT: Check = Check {
    code: "EB0208",
    name: "needless-omit",
    level: Level::Warning,
    summary: "an `omit` explains nothing: no text in the locale omits the parameter",
    reason: "A reason that no longer applies hides the next mistake.",
    fix: "Remove the `omit`.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
omit.ja.limit = "The Japanese page beside it shows the number."

==> locales/ja/app.ftl
QuotaExceeded = { $limit }件の割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]

==> locales/ja/app.ftl
QuotaExceeded = { $limit }件の割り当てを使い切りました。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    if entry.omit.is_empty() {
        return;
    }
    let mut all = HashSet::new();
    for field in entry.fields() {
        // A text that could not be compiled may be the one.
        let Some(left_out) = left_out(field, entry) else {
            return;
        };
        all.extend(left_out.iter().map(|text| (text.locale, text.param)));
    }
    for omit in &entry.omit {
        let mut params = entry.params.iter();
        let param = params.position(|param| param.name.value == omit.subject.value);
        let place = catalog.locale_index(&omit.locale).zip(param);
        if let Some((locale, param)) = place
            && catalog.locales[locale].complete
            && !all.contains(&(locale, param))
        {
            report.add(finding(entry, omit));
        }
    }
}

fn finding(entry: &EntryDef, omit: &Remark) -> Diagnostic {
    let (tag, name) = (omit.locale, &omit.subject.value);
    Diagnostic::new(
        &NEEDLESS_OMIT,
        format!(
            "no text of `{}` in `{tag}` omits `${name}`",
            entry.message_id()
        ),
    )
    .at(omit.subject.span, "has no effect")
    .help("remove it")
}
