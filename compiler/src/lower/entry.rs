//! `[error.KEY]` to an entry, or to a code and its cases.

use super::allow::{lower_allow, lower_allow_with_texts};
use super::items::{check_fixed, check_id, check_remarks, check_unique, items, remarks};
use super::parameter::params;
use super::table::{Table, Value};
use super::wire::wire;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, quoted};
use crate::model::{Case, CatalogDef, End, EntryDef, Field, Related};
use crate::names;
use crate::source::Spanned;

/// Reads one entry, or a code with its cases.
pub(super) fn lower(value: &Value<'_>, catalog: &mut CatalogDef, report: &mut Report) {
    let mut own = Report::new();
    let read = read(value, catalog.parents.len(), &mut own);
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

/// What stands below `[error.KEY]`.
enum Read {
    Entry(Box<EntryDef>),
    /// A code, and its cases.
    Parent(Box<EntryDef>, Vec<EntryDef>),
}

/// `None` if there is nothing that could be called an entry.
fn read(value: &Value<'_>, parent: usize, report: &mut Report) -> Option<Read> {
    let key = value.key.clone();
    check_key(&key, report);
    let mut table = value.table(format!("entry `{}`", key.value), report)?;
    table.span = key.span;
    let mut entry = blank(key);
    shared_keys(&mut entry, &mut table, report);
    if let Some(cases) = table.get("case") {
        table.what = format!("entry `{}`, which has cases", entry.key.value);
        table.finish(report);
        check_remarks(&mut entry, report);
        let cases = cases_of(&cases, &entry, parent, report);
        return Some(Read::Parent(Box::new(entry), cases));
    }
    own_keys(&mut entry, &mut table, report);
    table.finish(report);
    check_remarks(&mut entry, report);
    Some(Read::Entry(Box::new(entry)))
}

fn blank(key: Spanned<String>) -> EntryDef {
    EntryDef {
        code: key.value.clone(),
        key,
        status: None,
        status_span: None,
        challenge: None,
        retry_after: None,
        since: None,
        deprecated: None,
        retired: None,
        source: false,
        case: None,
        oauth: None,
        oauth_span: None,
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
        divergence: Vec::new(),
    }
}

/// The keys that an entry has, cases or not. A case has what its code says of the status, the version,
/// the endpoints and the payload, unless it says otherwise.
fn shared_keys(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    if let Some(code) = table.get("code").and_then(|value| value.shown(report)) {
        entry.code = code;
    }
    optional_keys(entry, table, report);
    entry.divergence = remarks(table, "divergence", report);
}

/// The keys that both a code and each of its cases may have.
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
    entry.notes = names(table, "notes", report).unwrap_or_default();
    entry.related = related(table, report);
    entry.allow = lower_allow_with_texts(table, report);
    entry.summary = field(table, "summary", report);
    entry.description = field(table, "description", report);
}

/// The keys of what can be raised.
fn own_keys(entry: &mut EntryDef, table: &mut Table<'_>, report: &mut Report) {
    entry.source = table
        .get("source")
        .and_then(|value| value.bool(report))
        .unwrap_or(false);
    entry.deprecated = end(table, "deprecated", report);
    entry.retired = end(table, "retired", report);
    (entry.params, entry.params_complete) = params(table, entry.source, report);
    entry.message = field(table, "message", report);
    entry.causes = items(table, "causes", report);
    entry.resolutions = items(table, "resolutions", report);
    check_fixed(&entry.causes, &entry.resolutions, report);
    entry.omit = remarks(table, "omit", report);
}

fn cases_of(value: &Value<'_>, of: &EntryDef, parent: usize, report: &mut Report) -> Vec<EntryDef> {
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
        let read = case(value, of, parent, &mut own);
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

fn case(value: &Value<'_>, of: &EntryDef, parent: usize, report: &mut Report) -> Option<EntryDef> {
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
        oauth_template: of.oauth_template.clone(),
        endpoints: of.endpoints.clone(),
        ..blank(of.key.clone())
    };
    optional_keys(&mut entry, &mut table, report);
    entry.divergence = remarks(&mut table, "divergence", report);
    own_keys(&mut entry, &mut table, report);
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
            .help("begin with a letter and go on with letters, digits, `-` and `_`; no keyword"),
        );
    }
    entry.key = Spanned::new(names::case_key(&of.key.value, &id.value), id.span);
    entry.case = Some(Case {
        parent,
        of: of.key.value.clone(),
        id,
    });
    Some(entry)
}

/// Names of what stands elsewhere in the catalog. None of them twice.
fn names(
    table: &mut Table<'_>,
    key: &'static str,
    report: &mut Report,
) -> Option<Vec<Spanned<String>>> {
    let names = table.get(key)?.strings(report)?;
    check_unique(names.iter(), report);
    Some(names)
}

/// Keys of other entries, alone or with a text that says how they differ.
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

/// `deprecated` or `retired`: since when, why, and what is used instead.
fn end(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Option<End> {
    let mut end = table.get(key)?.table(format!("`{key}`"), report)?;
    let mut text = |name| end.need(name, report).and_then(|value| value.shown(report));
    let (since, reason) = (text("since"), text("reason"));
    let replaced_by = end
        .get("replaced-by")
        .and_then(|value| value.string(report));
    end.finish(report);
    Some(End {
        since: since?,
        reason: reason?,
        replaced_by,
    })
}

/// Names that a translation file uses for something else than an entry.
const TAKEN: [&str; 4] = [CATALOG_MESSAGE, "endpoint", "link", "note"];

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
            "begin with a letter and go on with letters, digits and `_`; no keyword, \
             and none of `ALL`, `catalog`, `endpoint`, `link` and `note`",
        )
        .help("what people see may be anything: write it as `code = \"…\"`"),
    );
}

pub(super) fn field(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    if let Some(text) = table.get(key).and_then(|value| value.text(report)) {
        field.set_source(text);
    }
    field
}

/// The same, of a text that must be there.
pub(super) fn needed(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    let text = table.need(key, report);
    if let Some(text) = text.and_then(|text| text.text(report)) {
        field.set_source(text);
    }
    field
}
