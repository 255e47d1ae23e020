//! A text leaves out a parameter that it shows in another language.

use super::omission::{LeftOut, left_out};
use super::shown::Shown;
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, FieldRef};

/// EB0207: a text omits a parameter that it shows in another language.
pub static LEFT_OUT_PARAMETER: Check = Check {
    code: "EB0207",
    name: "left-out-parameter",
    level: Level::Warning,
    summary: "a text omits a parameter that it shows in another language",
    reason: "Readers of one language learn less than others. Most often, an older text was translated.",
    fix: "Show the parameter, or say in `omit.LOCALE.NAME` why this language does not. An override at run time must show every parameter of the text that it replaces.",
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
        for left_out in left_out(field, entry).unwrap_or_default() {
            let tag = catalog.locales[left_out.locale].locale;
            let name = &entry.params[left_out.param].name.value;
            let mut omits = entry.omit.iter();
            if !omits.any(|omit| omit.locale == tag && omit.subject.value == *name) {
                let found = finding(catalog, entry, field, &left_out);
                report.add(match left_out.replaced {
                    // A file that was cut off, or is about another entry, is not put into use.
                    Some(before) => found
                        .at(before.span(), "shown in the text that it replaces")
                        .at_level(Level::Error),
                    None => found,
                });
            }
        }
    }
}

fn finding(
    catalog: &CatalogDef,
    entry: &EntryDef,
    field: FieldRef<'_>,
    left_out: &LeftOut<'_>,
) -> Diagnostic {
    let tag = catalog.locales[left_out.locale].locale;
    let name = &entry.params[left_out.param].name.value;
    let mut others = field.field.texts();
    let other = others.find(|(locale, other)| {
        let shows = |pattern| Shown::new(pattern).ever.contains(&left_out.param);
        *locale != left_out.locale && other.pattern.as_ref().is_some_and(shows)
    });
    let (place, says) = if left_out.is_shown_elsewhere {
        let says = format!("not every variant shows `${name}`");
        (" in a variant", says)
    } else {
        ("", format!("does not show `${name}`"))
    };
    let found = Diagnostic::new(
        &LEFT_OUT_PARAMETER,
        format!(
            "the {} of `{}` omits `${name}` in `{tag}`{place}",
            field.title(),
            entry.message_id()
        ),
    )
    .at(left_out.text.span(), says);
    let found = match other {
        Some((other, text)) => {
            let other = catalog.locales[other].locale;
            found.at(text.span(), format!("shown in `{other}`"))
        }
        None => found,
    };
    found.help(format!(
        "show it (`{{ ${name} }}`), or say why this locale does not: `omit.{tag}.{name} = \"…\"`"
    ))
}
