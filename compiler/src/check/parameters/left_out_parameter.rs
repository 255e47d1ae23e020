//! Parameters that one language shows and another leaves out.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, FieldKind, FieldRef, Remark, Text};

/// EB0208: an `omit` explains what is not so: no text of the locale leaves the parameter out.
pub static NEEDLESS_OMIT: Check = Check {
    code: "EB0208",
    name: "needless-omit",
    level: Level::Warning,
    summary: "an `omit` explains what is not so: no text of the locale leaves the parameter out",
    reason: "A reason that no longer holds hides the next mistake.",
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
    let mut omits: Vec<_> = entry.omit.iter().map(|omit| (omit, false)).collect();
    let mut known = true;
    for field in entry.fields() {
        let Some(left_out) = left_out(field, entry) else {
            known = false;
            continue;
        };
        for (locale, text, param) in left_out {
            let tag = catalog.locales[locale].locale;
            let name = &entry.params[param].name.value;
            let omit = omits
                .iter_mut()
                .find(|(omit, _)| omit.locale == tag && omit.subject.value == *name);
            match omit {
                Some((_, used)) => *used = true,
                None => report.add(finding(catalog, entry, field, (locale, text), param)),
            }
        }
    }
    for (omit, used) in omits {
        if let Some(locale) = catalog.locale_index(&omit.locale)
            && known
            && !used
            && catalog.locales[locale].complete
            && entry
                .params
                .iter()
                .any(|param| param.name.value == omit.subject.value)
        {
            report.add(needless(entry, omit));
        }
    }
}

/// The texts of a field that leave a parameter out, each with the parameter's position. None if a text
/// could not be compiled.
///
/// Messages are compared with each other: each is all that its readers see of the values. Explanations are
/// compared with the source.
fn left_out<'a>(field: FieldRef<'a>, entry: &EntryDef) -> Option<Vec<(usize, &'a Text, usize)>> {
    if entry.params.is_empty() {
        return Some(Vec::new());
    }
    let mut used = Vec::new();
    for (locale, text) in field.field.texts() {
        used.push((locale, text, text.pattern.as_ref()?.params()));
    }
    let expected: BTreeSet<usize> = used
        .iter()
        .filter(|(locale, ..)| *locale == 0 || field.kind == FieldKind::Message)
        .flat_map(|(.., params)| params.iter().copied())
        .collect();
    let mut left_out = Vec::new();
    for (locale, text, params) in used {
        left_out.extend(
            expected
                .difference(&params)
                .map(|&param| (locale, text, param)),
        );
    }
    Some(left_out)
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

fn needless(entry: &EntryDef, omit: &Remark) -> Diagnostic {
    let (tag, name) = (omit.locale, &omit.subject.value);
    Diagnostic::new(
        &NEEDLESS_OMIT,
        format!(
            "no text of `{}` in `{tag}` leaves out `${name}`",
            entry.message_id()
        ),
    )
    .at(omit.subject.span, "omits nothing")
    .help("remove it: what it explains is no longer so")
}
