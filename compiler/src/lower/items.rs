//! Causes, resolutions and remarks: the lists within an entry.

use std::collections::{HashMap, HashSet};

use super::allow::lower_allow;
use super::field::{needed, translatable};
use super::locale::canonical;
use super::table::{Table, Value};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::{Divergence, EntryDef, Field, Item, Remark};
use crate::names;
use crate::source::{Span, Spanned};
use errorbook_core::Locale;

/// Reads causes or resolutions: an array of tables with `id` and `text`.
pub(super) fn items(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Vec<Item> {
    let Some(values) = table.get(key).and_then(|value| value.array(report)) else {
        return Vec::new();
    };
    let items: Vec<_> = values
        .iter()
        .filter_map(|value| item(value, key, report))
        .collect();
    check_unique(items.iter().map(|item| &item.id), report);
    items
}

fn item(value: &Value<'_>, key: &'static str, report: &mut Report) -> Option<Item> {
    let mut table = value.table(format!("an item of `{key}`"), report)?;
    let id = table.need("id", report).and_then(|id| id.string(report));
    let field = needed(&mut table, "text", report);
    let field = translatable(field, &mut table, report);
    let fixes = if key == "resolutions" {
        table
            .get("for")
            .and_then(|value| value.strings(report))
            .unwrap_or_default()
    } else {
        Vec::new()
    };
    let allow = lower_allow(&mut table, report);
    table.finish(report);
    let id = id?;
    check_id(&id, report);
    Some(Item {
        id,
        field,
        fixes,
        allow,
    })
}

/// Checks an id, which is part of a name in translation files.
pub(super) fn check_id(id: &Spanned<String>, report: &mut Report) {
    if names::is_id(&id.value) {
        return;
    }
    report.add(
        Diagnostic::new(
            &checks::ID_NAME,
            format!("{} cannot be an id", quoted(&id.value)),
        )
        .at(id.span, "used as part of a name in translation files")
        .help("use letters, digits, `-` and `_`, as in `too-far`"),
    );
}

pub(super) fn check_unique<'a>(
    ids: impl Iterator<Item = &'a Spanned<String>>,
    report: &mut Report,
) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for id in ids {
        if let Some(&first) = seen.get(id.value.as_str()) {
            report.add(
                Diagnostic::new(
                    &checks::DUPLICATE_ID,
                    format!("`{}` is given twice", id.value),
                )
                .at(id.span, "this one comes second")
                .at(first, "the first one")
                .help("rename one of them"),
            );
        }
        seen.entry(&id.value).or_insert(id.span);
    }
}

pub(super) fn check_fixed(causes: &[Item], resolutions: &[Item], report: &mut Report) {
    for fixed in resolutions.iter().flat_map(|resolution| &resolution.fixes) {
        let ids = || causes.iter().map(|cause| cause.id.value.as_str());
        if !ids().any(|id| id == fixed.value) {
            let near = report.nearest(&fixed.value, ids());
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no cause `{}`", fixed.value),
                )
                .at(fixed.span, "fixes a cause that this entry does not have")
                .help("name the id of one of the entry's `causes`")
                .did_you_mean(near),
            );
        }
    }
}

/// Reads `omit`: for each locale, the parameters and why.
pub(super) fn remarks(
    table: &mut Table<'_>,
    key: &'static str,
    report: &mut Report,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    each_remark(table, key, report, |locale, value, report| {
        let reason = value.shown(report);
        if let Some((locale, reason)) = locale.zip(reason) {
            remarks.push(Remark {
                locale,
                subject: value.key,
                reason,
            });
        }
    });
    remarks
}

/// Reads `divergence`: for each locale, the texts and how they differ.
pub(super) fn divergence(table: &mut Table<'_>, report: &mut Report) -> Vec<Divergence> {
    let mut remarks = Vec::new();
    each_remark(table, "divergence", report, |locale, value, report| {
        let text = value.text(report);
        if let Some((locale, text)) = locale.zip(text) {
            let mut reason = Field::default();
            reason.set_source(text);
            remarks.push(Divergence {
                locale,
                subject: value.key,
                reason,
            });
        }
    });
    remarks
}

fn each_remark<'a>(
    table: &mut Table<'a>,
    key: &'static str,
    report: &mut Report,
    mut read: impl FnMut(Option<Locale>, Value<'a>, &mut Report),
) {
    let locales = table
        .get(key)
        .and_then(|value| value.table(format!("`{key}`"), report));
    for of_locale in locales.map_or_else(Vec::new, |locales| locales.all()) {
        let locale = canonical(&of_locale.key, report);
        let what = format!("`{key}.{}`", of_locale.key.value);
        let subjects = of_locale.table(what, report);
        for subject in subjects.map_or_else(Vec::new, |subjects| subjects.all()) {
            read(locale, subject, report);
        }
    }
}

/// Checks that what `omit` and `divergence` speak of is there.
pub(super) fn check_remarks(entry: &mut EntryDef, report: &mut Report) {
    let params: HashSet<&str> = (entry.params.iter())
        .map(|param| param.name.value.as_str())
        .collect();
    for omit in &entry.omit {
        if !params.contains(omit.subject.value.as_str()) {
            let names = entry.params.iter().map(|param| param.name.value.as_str());
            let near = report.nearest(&omit.subject.value, names);
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no parameter `{}`", omit.subject.value),
                )
                .at(omit.subject.span, "not a parameter of this entry")
                .help("name one of the entry's `params`")
                .did_you_mean(near),
            );
        }
    }
    let divergence = std::mem::take(&mut entry.divergence);
    let mut fields = entry.fields_by_name();
    for remark in &divergence {
        let name = if remark.subject.value == "message" {
            ""
        } else {
            remark.subject.value.as_str()
        };
        if fields.get_mut(name).is_none() {
            report.add(
                Diagnostic::new(&checks::UNKNOWN_REFERENCE, format!("there is no field `{}`", remark.subject.value))
                    .at(remark.subject.span, "not a field of this entry")
                    .help("name `message`, `summary`, `description`, `cause-ID`, `resolution-ID`, `related-KEY` or `param-NAME`"),
            );
        }
    }
    entry.divergence = divergence;
}
