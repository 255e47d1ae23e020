//! A text leaves out a parameter that it shows in another language.

use super::omission::left_out;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, FieldRef, Text};

/// EB0207: a text leaves out a parameter that it shows in another language.
pub static LEFT_OUT_PARAMETER: Check = Check {
    code: "EB0207",
    name: "left-out-parameter",
    level: Level::Warning,
    summary: "a text leaves out a parameter that it shows in another language",
    reason: "Readers of one language learn less than those of another; most often, the translation was made from an older text.",
    fix: "Show the parameter, or say in `omit.LOCALE.NAME` why this language does not.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota of { $limit } is used up."
params = [{ name = "limit", type = "u32", unit = "request" }]
omit.ja.limit = "The Japanese page beside it shows the number."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    for field in entry.fields() {
        for (locale, text, param) in left_out(field, entry).unwrap_or_default() {
            let tag = catalog.locales[locale].locale;
            let name = &entry.params[param].name.value;
            let mut omits = entry.omit.iter();
            if !omits.any(|omit| omit.locale == tag && omit.subject.value == *name) {
                report.add(finding(catalog, entry, field, (locale, text), param));
            }
        }
    }
}

fn finding(
    catalog: &CatalogDef,
    entry: &EntryDef,
    field: FieldRef<'_>,
    (locale, text): (usize, &Text),
    param: usize,
) -> Diagnostic {
    let tag = catalog.locales[locale].locale;
    let name = &entry.params[param].name.value;
    let mut others = field.field.texts();
    let other = others.find(|(_, other)| {
        let pattern = other.pattern.as_ref();
        pattern.is_some_and(|pattern| pattern.params().contains(&param))
    });
    let found = Diagnostic::new(
        &LEFT_OUT_PARAMETER,
        format!(
            "the {} of `{}` leaves out `${name}` in `{tag}`",
            field.title(),
            entry.message_id()
        ),
    )
    .at(text.span(), format!("says nothing of `${name}`"));
    let found = match other {
        Some((other, text)) => {
            let other = catalog.locales[other].locale;
            found.at(text.span(), format!("shown in `{other}`"))
        }
        None => found,
    };
    found.help(format!(
        "show it: `{{ ${name} }}`; or say why this locale does not: `omit.{tag}.{name} = \"…\"`"
    ))
}
