//! Parameters that one language shows and another leaves out.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{CatalogDef, EntryDef, FieldKind, FieldRef, Remark, Text};

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
        &checks::LEFT_OUT_PARAMETER,
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
        &checks::NEEDLESS_OMIT,
        format!(
            "no text of `{}` in `{tag}` leaves out `${name}`",
            entry.message_id()
        ),
    )
    .at(omit.subject.span, "omits nothing")
    .help("remove it: what it explains is no longer so")
}
