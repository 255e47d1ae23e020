//! `[error.KEY]` to an entry, or to a code and its cases.

use super::allow::{lower_allow, lower_allow_with_texts};
use super::details::{details, source};
use super::field::{field, needed, translatable};
use super::items::{
    check_fixed, check_id, check_remarks, check_unique, divergence, items, remarks,
};
use super::parameter::params;
use super::table::{Table, Value};
use super::wire::wire;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::{
    Address, Case, CatalogDef, Divergences, End, EntryDef, EnumDef, Field, Related,
};
use crate::names;
use crate::source::Spanned;

/// Reads one entry, or a code with its cases.
pub(super) fn lower(value: &Value<'_>, catalog: &mut CatalogDef, report: &mut Report) {
    let mut own = Report::new();
    let around = Around {
        parent: catalog.parents.len(),
        enums: &catalog.enums,
    };
    let read = read(value, &around, &mut own);
    let problems = own.into_diagnostics();
    let complete = problems.is_empty();
    problems.into_iter().for_each(|problem| report.add(problem));
    match read {
        Some(Read::Entry(mut entry)) => {
            entry.complete = complete;
            push(*entry, catalog);
        }
        Some(Read::Parent(mut parent, cases)) => {
            parent.complete = complete;
            catalog.parents.push(*parent);
            for case in cases {
                let complete = case.complete && complete;
                push(EntryDef { complete, ..case }, catalog);
            }
        }
        None => {}
    }
}

fn push(entry: EntryDef, catalog: &mut CatalogDef) {
    if entry.retired.is_some() {
        catalog.parents.push(entry);
    } else {
        catalog.entries.push(entry);
    }
}

/// What an entry's own table does not say.
struct Around<'a> {
    /// The position that the code has among the parents, if it has cases.
    parent: usize,
    /// The words that parameters share.
    enums: &'a [EnumDef],
}

/// What stands below `[error.KEY]`.
enum Read {
    Entry(Box<EntryDef>),
    /// A code, and its cases.
    Parent(Box<EntryDef>, Vec<EntryDef>),
}

/// Returns `None` if there is nothing that could be called an entry.
fn read(value: &Value<'_>, around: &Around<'_>, report: &mut Report) -> Option<Read> {
    let key = value.key.clone();
    check_key(&key, report);
    let mut table = value.table(format!("entry `{}`", key.value), report)?;
    table.span = key.span;
    let mut entry = blank(key);
    shared_keys(&mut entry, &mut table, report);
    if let Some(cases) = table.get("case") {
        translate(&mut entry, &mut table, report);
        table.what = format!("entry `{}`, which has cases", entry.key.value);
        table.finish(report);
        check_remarks(&mut entry, report);
        let cases = cases_of(&cases, &entry, around, report);
        return Some(Read::Parent(Box::new(entry), cases));
    }
    own_keys(&mut entry, &mut table, around.enums, report);
    table.finish(report);
    check_remarks(&mut entry, report);
    Some(Read::Entry(Box::new(entry)))
}

fn blank(key: Spanned<String>) -> EntryDef {
    EntryDef {
        code: key.value.clone(),
        key,
        address: Address::default(),
        status: None,
        status_span: None,
        challenge: None,
        retry_after: None,
        since: None,
        deprecated: None,
        retired: None,
        severity: None,
        retryable: None,
        tags: Vec::new(),
        section: None,
        meta: Vec::new(),
        examples: Vec::new(),
        source: false,
        source_optional: false,
        from: None,
        case: None,
        oauth: None,
        oauth_span: None,
        replaced: Vec::new(),
        oauth_template: None,
        endpoints: Vec::new(),
        notes: Vec::new(),
        related: Vec::new(),
        allow: Vec::new(),
        params: Vec::new(),
        params_complete: true,
        complete: true,
        message: Field::default(),
        summary: Field::default(),
        description: Field::default(),
        causes: Vec::new(),
        resolutions: Vec::new(),
        omit: Vec::new(),
        divergence: Divergences::default(),
    }
}

/// Reads the keys that an entry has, cases or not. A case has what its code says of the status, the version,
/// the endpoints and the payload, unless it says otherwise.
fn shared_keys(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    if let Some(code) = table.get("code").and_then(|value| code(&value, report)) {
        entry.code = code;
    }
    optional_keys(entry, table, report);
    entry.divergence = Divergences::new(divergence(table, report));
}

/// Reads `code`: what people see.
fn code(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let code = value.shown(report)?;
    // An empty one has been reported.
    if names::is_code(&code) || code.trim().is_empty() {
        return Some(code);
    }
    let expected = "letters and digits, optionally separated by `.`, `_`, `:`, `/` or `-`";
    let found = match code.as_str() {
        code if code.contains("..") || code.contains("//") => "reads like a path".to_owned(),
        code => match code
            .chars()
            .find(|c| !c.is_ascii_alphanumeric() && !"._:/-".contains(*c))
        {
            Some(c) => format!("has the character {c:?}"),
            None => "begins or ends with a mark".to_owned(),
        },
    };
    value.refuse(expected, &found, report)
}

/// Reads the keys that both a code and each of its cases may have.
fn optional_keys(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    let status = table
        .get("status")
        .and_then(|value| Some((value.integer(100..=599, report)?, value.span)))
        .and_then(|(n, span)| Some((u16::try_from(n).ok()?, span)));
    if let Some((status, span)) = status {
        (entry.status, entry.status_span) = (Some(status), Some(span));
    }
    let since = table.get("since").and_then(|value| value.shown(report));
    entry.since = since.or(entry.since.take());
    wire(entry, table, report);
    if let Some(endpoints) = names(table, "endpoints", report) {
        entry.endpoints = endpoints;
    }
    details(entry, table, report);
    entry.notes = names(table, "notes", report).unwrap_or_default();
    entry.related = related(table, report);
    entry.allow = lower_allow_with_texts(table, report);
    entry.summary = field(table, "summary", report);
    entry.description = field(table, "description", report);
}

/// Reads the keys of what can be raised.
fn own_keys(entry: &mut EntryDef, table: &mut Table<'_>, enums: &[EnumDef], report: &mut Report) {
    source(entry, table, report);
    entry.deprecated = end(table, "deprecated", report);
    entry.retired = end(table, "retired", report);
    (entry.params, entry.params_complete) = params(table, entry.source, enums, report);
    entry.message = field(table, "message", report);
    entry.causes = items(table, "causes", report);
    entry.resolutions = items(table, "resolutions", report);
    check_fixed(&entry.causes, &entry.resolutions, report);
    entry.omit = remarks(table, "omit", report);
    translate(entry, table, report);
}

fn cases_of(
    value: &Value<'_>,
    of: &EntryDef,
    around: &Around<'_>,
    report: &mut Report,
) -> Vec<EntryDef> {
    let Some(values) = value.array(report) else {
        return Vec::new();
    };
    if values.is_empty() {
        let expected = "a list of at least one case";
        return value
            .refuse(expected, "without a case", report)
            .unwrap_or_default();
    }
    let mut cases: Vec<EntryDef> = Vec::new();
    for value in &values {
        let mut own = Report::new();
        let read = case(value, of, around, &mut own);
        let problems = own.into_diagnostics();
        let complete = problems.is_empty();
        problems.into_iter().for_each(|problem| report.add(problem));
        cases.extend(read.map(|case| EntryDef { complete, ..case }));
    }
    let ids = cases
        .iter()
        .filter_map(|case| Some(&case.case.as_ref()?.id));
    check_unique(ids, report);
    cases
}

fn case(
    value: &Value<'_>,
    of: &EntryDef,
    around: &Around<'_>,
    report: &mut Report,
) -> Option<EntryDef> {
    let mut table = value.table(format!("a case of `{}`", of.key.value), report)?;
    let id = table.need("id", report).and_then(|id| id.string(report));
    let mut entry = EntryDef {
        code: of.code.clone(),
        status: of.status,
        status_span: of.status_span,
        challenge: of.challenge.clone(),
        retry_after: of.retry_after,
        since: of.since.clone(),
        oauth: of.oauth.clone(),
        oauth_span: of.oauth_span,
        replaced: Vec::new(),
        oauth_template: of.oauth_template.clone(),
        severity: of.severity,
        retryable: of.retryable,
        tags: of.tags.clone(),
        section: of.section.clone(),
        meta: of.meta.clone(),
        endpoints: of.endpoints.clone(),
        ..blank(of.key.clone())
    };
    optional_keys(&mut entry, &mut table, report);
    entry.divergence = Divergences::new(divergence(&mut table, report));
    own_keys(&mut entry, &mut table, around.enums, report);
    table.finish(report);
    check_remarks(&mut entry, report);
    let id = id?;
    check_id(&id, report);
    if names::is_id(&id.value) && !names::is_rust_identifier(&names::case_ident(&id.value)) {
        report.add(
            Diagnostic::new(
                &checks::KEY_NAME,
                format!(
                    "{} cannot be the name of a Rust function",
                    quoted(&id.value)
                ),
            )
            .at(id.span, "the case is raised by this name")
            .help("begin with a letter, continue with letters, digits, `-` and `_`, and avoid keywords"),
        );
    }
    entry.key = Spanned::new(names::case_key(&of.key.value, &id.value), id.span);
    entry.case = Some(Case {
        parent: around.parent,
        of: of.key.value.clone(),
        id,
    });
    Some(entry)
}

/// Reads names of what stands elsewhere in the catalog. None of them twice.
fn names(
    table: &mut Table<'_>,
    key: &'static str,
    report: &mut Report,
) -> Option<Vec<Spanned<String>>> {
    let names = table.get(key)?.strings(report)?;
    check_unique(names.iter(), report);
    Some(names)
}

/// Reads keys of other entries, alone or with a text that says how they differ.
fn related(table: &mut Table<'_>, report: &mut Report) -> Vec<Related> {
    let values = table.get("related").and_then(|value| value.array(report));
    let values = values.unwrap_or_default();
    let related: Vec<_> = values
        .iter()
        .filter_map(|value| {
            if !value.is_table() {
                return Some(Related {
                    key: value.string(report)?,
                    text: Field::default(),
                    allow: Vec::new(),
                });
            }
            let mut table = value.table("an item of `related`", report)?;
            let key = table.need("key", report).and_then(|key| key.string(report));
            let text = needed(&mut table, "text", report);
            let text = translatable(text, &mut table, report);
            let allow = lower_allow(&mut table, report);
            table.finish(report);
            Some(Related {
                key: key?,
                text,
                allow,
            })
        })
        .collect();
    check_unique(related.iter().map(|related| &related.key), report);
    related
}

/// Reads `deprecated` or `retired`: since when, why, and what is used instead.
fn end(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Option<End> {
    let mut end = table.get(key)?.table(format!("`{key}`"), report)?;
    let since = end.need("since", report);
    let since = since.and_then(|value| value.shown(report));
    let reason = needed(&mut end, "reason", report);
    let replaced_by = end
        .get("replaced-by")
        .and_then(|value| value.string(report));
    end.finish(report);
    reason.source()?;
    Some(End {
        since: since?,
        reason,
        replaced_by,
    })
}

/// Names that a translation file uses for something else than an entry.
const TAKEN: [&str; 5] = [CATALOG_MESSAGE, "endpoint", "link", "note", "section"];

/// The message with the catalog's own texts.
pub(super) const CATALOG_MESSAGE: &str = "catalog";

fn check_key(key: &Spanned<String>, report: &mut Report) {
    if names::is_key(&key.value) && !TAKEN.contains(&key.value.as_str()) {
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
            "begin with a letter, continue with letters, digits and `_`, and avoid keywords, \
             and none of `ALL`, `catalog`, `endpoint`, `link`, `note` and `section`",
        )
        .help("the visible code can be something else: write it as `code = \"…\"`"),
    );
}

/// Reads `translate`, which keeps all of an entry's texts in the source language, or some of them:
/// `translate.summary = false`.
fn translate(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    let Some(value) = table.get("translate") else {
        return;
    };
    if !value.is_table() {
        if value.bool(report) == Some(false) {
            entry.fields_mut().for_each(Field::keep_in_source);
        }
        return;
    }
    let Some(mut texts) = value.table("`translate`", report) else {
        return;
    };
    for (name, field) in [
        ("message", &mut entry.message),
        ("summary", &mut entry.summary),
        ("description", &mut entry.description),
    ] {
        let keeps = texts.get(name).and_then(|value| value.bool(report)) == Some(false);
        if keeps {
            field.keep_in_source();
        }
    }
    texts.finish(report);
}
