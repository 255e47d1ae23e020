//! `[error.KEY]` to an entry.

use std::collections::HashMap;

use super::known_locale;
use super::table::{Table, Value};
use super::value;
use crate::diagnostic::{Diagnostic, Report, checks, nearest, quoted};
use crate::model::{Entry, Field, Item, Param, Remark};
use crate::names;
use crate::source::{Span, Spanned};

/// Reads one entry. `None` if there is nothing that could be called one.
pub(super) fn lower(entry: &Value<'_>, report: &mut Report) -> Option<Entry> {
    let mut own = Report::new();
    let mut entry = read(entry, &mut own);
    let problems = own.into_diagnostics();
    if let Some(entry) = &mut entry {
        entry.complete = problems.is_empty();
    }
    problems.into_iter().for_each(|problem| report.add(problem));
    entry
}

fn read(entry: &Value<'_>, report: &mut Report) -> Option<Entry> {
    let key = entry.key.clone();
    check_key(&key, report);
    let mut table = entry.table(format!("entry `{}`", key.value), report)?;
    table.span = key.span;
    let source = table
        .get("source")
        .and_then(|value| value.bool(report))
        .unwrap_or(false);
    let (params, params_complete) = params(&mut table, source, report);
    let causes = items(&mut table, "causes", report);
    let resolutions = items(&mut table, "resolutions", report);
    check_mended(&causes, &resolutions, report);
    let mut entry = Entry {
        code: table
            .get("code")
            .and_then(|value| value.shown(report))
            .unwrap_or_else(|| key.value.clone()),
        status: table
            .get("status")
            .and_then(|value| value.integer(100..=599, report))
            .and_then(|n| u16::try_from(n).ok()),
        since: table.get("since").and_then(|value| value.shown(report)),
        source,
        related: table
            .get("related")
            .and_then(|value| value.strings(report))
            .unwrap_or_default(),
        params,
        params_complete,
        complete: true,
        message: field(&mut table, "message", report),
        summary: field(&mut table, "summary", report),
        description: field(&mut table, "description", report),
        causes,
        resolutions,
        omit: remarks(&mut table, "omit", report),
        drift: remarks(&mut table, "drift", report),
        key,
    };
    table.finish(report);
    check_remarks(&mut entry, report);
    Some(entry)
}

/// Names that a translation file uses for something else than an entry.
pub(super) const CATALOG_MESSAGE: &str = "catalog";

fn check_key(key: &Spanned<String>, report: &mut Report) {
    if names::is_key(&key.value) && key.value != CATALOG_MESSAGE {
        return;
    }
    report.add(
        Diagnostic::new(
            &checks::KEY_NAME,
            format!(
                "{} cannot be the name of a Rust variant",
                quoted(&key.value)
            ),
        )
        .at(key.span, "the key becomes a variant")
        .help(
            "begin with a letter and go on with letters, digits and `_`; no keyword, not `catalog` or `ALL`",
        )
        .help("what people see may be anything: write it as `code = \"…\"`"),
    );
}

fn field(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    if let Some(text) = table.get(key).and_then(|value| value.text(report)) {
        field.set(0, text);
    }
    field
}

/// Causes or resolutions: an array of tables with `id` and `text`.
fn items(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Vec<Item> {
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
    let text = table.need("text", report);
    let mut field = Field::default();
    if let Some(text) = text.and_then(|text| text.text(report)) {
        field.set(0, text);
    }
    let mends = if key == "resolutions" {
        table
            .get("for")
            .and_then(|value| value.strings(report))
            .unwrap_or_default()
    } else {
        Vec::new()
    };
    table.finish(report);
    let id = id?;
    if !names::is_id(&id.value) {
        report.add(
            Diagnostic::new(
                &checks::ID_NAME,
                format!("{} cannot be an id", quoted(&id.value)),
            )
            .at(id.span, "part of an attribute's name in translation files")
            .help("use letters, digits, `-` and `_`, as in `too-far`"),
        );
    }
    Some(Item { id, field, mends })
}

fn check_unique<'a>(ids: impl Iterator<Item = &'a Spanned<String>>, report: &mut Report) {
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
                .help("give one of the two another name"),
            );
        }
        seen.entry(&id.value).or_insert(id.span);
    }
}

fn check_mended(causes: &[Item], resolutions: &[Item], report: &mut Report) {
    for mended in resolutions.iter().flat_map(|resolution| &resolution.mends) {
        let ids = || causes.iter().map(|cause| cause.id.value.as_str());
        if !ids().any(|id| id == mended.value) {
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no cause `{}`", mended.value),
                )
                .at(mended.span, "mends a cause that this entry does not have")
                .help("name the id of one of the entry's `causes`")
                .did_you_mean(nearest(&mended.value, ids())),
            );
        }
    }
}

/// The parameters, and whether these are all.
fn params(table: &mut Table<'_>, has_source: bool, report: &mut Report) -> (Vec<Param>, bool) {
    let Some(value) = table.get("params") else {
        return (Vec::new(), true);
    };
    let Some(values) = value.array(report) else {
        return (Vec::new(), false);
    };
    let params: Vec<_> = values
        .iter()
        .filter_map(|value| param(value, report))
        .collect();
    check_unique(params.iter().map(|param| &param.name), report);
    for param in params
        .iter()
        .filter(|param| has_source && param.name.value == "source")
    {
        report.add(
            Diagnostic::new(
                &checks::PARAMETER_NAME,
                "the entry has `source = true`, so no parameter can be called `source`",
            )
            .at(param.name.span, "taken by the error that caused this one")
            .help("rename the parameter"),
        );
    }
    let complete = params.len() == values.len();
    (params, complete)
}

fn param(value: &Value<'_>, report: &mut Report) -> Option<Param> {
    let mut table = value.table("a parameter", report)?;
    let name = table
        .need("name", report)
        .and_then(|name| name.string(report));
    let kind = table
        .need("type", report)
        .and_then(|kind| value::param_type(&kind, report));
    let example = table.get("example");
    let param = |name: Spanned<String>,
                 (kind, words): (_, Vec<String>),
                 table: &mut Table<'_>,
                 report: &mut Report| Param {
        name,
        kind,
        words,
        unit: table.get("unit").and_then(|unit| unit.shown(report)),
        example: None,
        doc: field(table, "doc", report),
        max_chars: table
            .get("max-chars")
            .and_then(|max| max.integer(1..=1_000_000, report)),
        untrusted: table
            .get("untrusted")
            .and_then(|flag| flag.bool(report))
            .unwrap_or(false),
        secret: table
            .get("secret")
            .and_then(|flag| flag.bool(report))
            .unwrap_or(false),
    };
    let Some((name, kind)) = name.zip(kind) else {
        // What is wrong has been said; the other keys are known all the same.
        for key in ["unit", "doc", "max-chars", "untrusted", "secret"] {
            let _known = table.get(key);
        }
        table.finish(report);
        return None;
    };
    let mut param = param(name, kind, &mut table, report);
    table.finish(report);
    check_param(&param, report);
    param.example = example.and_then(|example| value::example(&example, &param, report));
    Some(param)
}

fn check_param(param: &Param, report: &mut Report) {
    if !names::is_rust_identifier(&param.name.value) {
        report.add(
            Diagnostic::new(
                &checks::PARAMETER_NAME,
                format!(
                    "{} cannot be the name of a Rust field",
                    quoted(&param.name.value)
                ),
            )
            .at(param.name.span, "the parameter becomes a field")
            .help("begin with a letter and go on with letters, digits and `_`; no keyword"),
        );
    }
}

/// `omit` or `drift`: for each locale, what it is about and why.
fn remarks(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Some(locales) = table
        .get(key)
        .and_then(|value| value.table(format!("`{key}`"), report))
    else {
        return remarks;
    };
    for of_locale in locales.all() {
        let locale = known_locale(&of_locale.key, report);
        let Some(subjects) = of_locale.table(format!("`{key}.{}`", of_locale.key.value), report)
        else {
            continue;
        };
        for subject in subjects.all() {
            let reason = subject.shown(report);
            if let Some((locale, reason)) = locale.zip(reason) {
                remarks.push(Remark {
                    locale,
                    subject: subject.key,
                    reason,
                });
            }
        }
    }
    remarks
}

/// What `omit` and `drift` speak of must be there.
fn check_remarks(entry: &mut Entry, report: &mut Report) {
    let params = || entry.params.iter().map(|param| param.name.value.as_str());
    for omit in &entry.omit {
        if !params().any(|name| name == omit.subject.value) {
            report.add(
                Diagnostic::new(
                    &checks::UNKNOWN_REFERENCE,
                    format!("there is no parameter `{}`", omit.subject.value),
                )
                .at(
                    omit.subject.span,
                    "left out, but not a parameter of this entry",
                )
                .help("name one of the entry's `params`")
                .did_you_mean(nearest(&omit.subject.value, params())),
            );
        }
    }
    let drift = std::mem::take(&mut entry.drift);
    for remark in &drift {
        let name = if remark.subject.value == "message" {
            ""
        } else {
            remark.subject.value.as_str()
        };
        if entry.field_mut(name).is_none() {
            report.add(
                Diagnostic::new(&checks::UNKNOWN_REFERENCE, format!("there is no field `{}`", remark.subject.value))
                    .at(remark.subject.span, "not a field of this entry")
                    .help("name `message`, `summary`, `description`, `cause-ID`, `resolution-ID` or `param-NAME`"),
            );
        }
    }
    entry.drift = drift;
}
