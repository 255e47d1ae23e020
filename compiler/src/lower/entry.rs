//! `[error.KEY]` to an entry, or to a code and its cases.

use std::collections::HashMap;

use super::allow::{allow, allow_with_texts};
use super::known_locale;
use super::parameter::params;
use super::table::{Table, Value};
use super::wire_template;
use crate::diagnostic::{Diagnostic, Report, checks, nearest, quoted};
use crate::model::{Case, Catalog, End, Entry, Field, Item, OAuth, Related, Remark, Text};
use crate::names;
use crate::source::{Span, Spanned};

/// Reads one entry, or a code with its cases.
pub(super) fn lower(value: &Value<'_>, catalog: &mut Catalog, report: &mut Report) {
    let mut own = Report::new();
    let read = read(value, catalog.groups.len(), &mut own);
    let problems = own.into_diagnostics();
    let complete = problems.is_empty();
    problems.into_iter().for_each(|problem| report.add(problem));
    match read {
        Some(Read::Entry(mut entry)) => {
            entry.complete = complete;
            push(*entry, catalog);
        }
        Some(Read::Group(mut group, cases)) => {
            group.complete = complete;
            catalog.groups.push(*group);
            for case in cases {
                let complete = case.complete && complete;
                push(Entry { complete, ..case }, catalog);
            }
        }
        None => {}
    }
}

fn push(entry: Entry, catalog: &mut Catalog) {
    if entry.retired.is_some() {
        catalog.groups.push(entry);
    } else {
        catalog.entries.push(entry);
    }
}

/// What stands below `[error.KEY]`.
enum Read {
    Entry(Box<Entry>),
    /// A code, and its cases.
    Group(Box<Entry>, Vec<Entry>),
}

/// `None` if there is nothing that could be called an entry.
fn read(value: &Value<'_>, group: usize, report: &mut Report) -> Option<Read> {
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
        let cases = cases_of(&cases, &entry, group, report);
        return Some(Read::Group(Box::new(entry), cases));
    }
    own_keys(&mut entry, &mut table, report);
    table.finish(report);
    check_remarks(&mut entry, report);
    Some(Read::Entry(Box::new(entry)))
}

fn blank(key: Spanned<String>) -> Entry {
    Entry {
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
        drift: Vec::new(),
    }
}

/// The keys that an entry has, cases or not. A case has what its code says of the status, the version,
/// the endpoints and the payload, unless it says otherwise.
fn shared_keys(entry: &mut Entry, table: &mut Table<'_>, report: &mut Report) {
    if let Some(code) = table.get("code").and_then(|value| value.shown(report)) {
        entry.code = code;
    }
    optional_keys(entry, table, report);
    entry.drift = remarks(table, "drift", report);
}

/// The keys that both a code and each of its cases may have.
fn optional_keys(entry: &mut Entry, table: &mut Table<'_>, report: &mut Report) {
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
    entry.allow = allow_with_texts(table, report);
    entry.summary = field(table, "summary", report);
    entry.description = field(table, "description", report);
}

/// The keys of what can be raised.
fn own_keys(entry: &mut Entry, table: &mut Table<'_>, report: &mut Report) {
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
    check_mended(&entry.causes, &entry.resolutions, report);
    entry.omit = remarks(table, "omit", report);
}

fn cases_of(value: &Value<'_>, of: &Entry, group: usize, report: &mut Report) -> Vec<Entry> {
    let Some(values) = value.array(report) else {
        return Vec::new();
    };
    if values.is_empty() {
        let expected = "a list of at least one case";
        return value
            .refuse(expected, "without a case", report)
            .unwrap_or_default();
    }
    let mut cases: Vec<Entry> = Vec::new();
    for value in &values {
        let mut own = Report::new();
        let read = case(value, of, group, &mut own);
        let problems = own.into_diagnostics();
        let complete = problems.is_empty();
        problems.into_iter().for_each(|problem| report.add(problem));
        cases.extend(read.map(|case| Entry { complete, ..case }));
    }
    let ids = cases
        .iter()
        .filter_map(|case| Some(&case.case.as_ref()?.id));
    check_unique(ids, report);
    cases
}

fn case(value: &Value<'_>, of: &Entry, group: usize, report: &mut Report) -> Option<Entry> {
    let mut table = value.table(format!("a case of `{}`", of.key.value), report)?;
    let id = table.need("id", report).and_then(|id| id.string(report));
    let mut entry = Entry {
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
    entry.drift = remarks(&mut table, "drift", report);
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
        group,
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
            let allow = allow(&mut table, report);
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

/// The longest time after which a client may try again, in seconds: a year.
const MOST_RETRY_AFTER: u32 = 366 * 24 * 60 * 60;

/// `wire`: what the payload and its header fields say.
fn wire(entry: &mut Entry, table: &mut Table<'_>, report: &mut Report) {
    let wire = table
        .get("wire")
        .and_then(|wire| wire.table("`wire`", report));
    let Some(mut wire) = wire else {
        return;
    };
    let table = wire
        .get("oauth")
        .and_then(|value| value.table("`wire.oauth`", report));
    if let Some((oauth, template, span)) = table.and_then(|table| oauth(table, report)) {
        (entry.oauth, entry.oauth_span) = (Some(oauth), Some(span));
        entry.oauth_template = template;
    }
    if let Some(value) = wire.get("challenge") {
        entry.challenge = challenge(&value, report);
    }
    if let Some(value) = wire.get("retry-after") {
        entry.retry_after = value.integer(0..=MOST_RETRY_AFTER, report);
    }
    wire.finish(report);
}

/// RFC 9110, section 11.6.1: a scheme, perhaps with parameters. It is a header field's value.
pub(super) fn challenge(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let text = value.shown(report)?;
    let scheme = text.split(' ').next().unwrap_or_default();
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if let Some(c) = text.chars().find(|c| !matches!(c, ' '..='~')) {
        let found = format!("has the character {c:?}");
        return value.refuse("a value of `WWW-Authenticate`, in ASCII", &found, report);
    }
    if !scheme.chars().all(is_token) || scheme.is_empty() {
        return value.refuse(
            "a value of `WWW-Authenticate`, as in `\"Basic\"`",
            "begins with no scheme",
            report,
        );
    }
    Some(text)
}

/// `wire.oauth`, its description if it shows parameters, and where its error is written.
fn oauth(mut oauth: Table<'_>, report: &mut Report) -> Option<(OAuth, Option<Text>, Span)> {
    let error = oauth.need("error", report);
    let span = error.as_ref().map(|error| error.span);
    let error = error.and_then(|error| oauth_text(&error, report));
    let description = oauth.need("description", report);
    oauth.finish(report);
    let description = match description {
        Some(value) if value.is_bool(false) => (None, None),
        Some(value) if value.is_bool(true) => {
            return value.refuse(
                "a string, or `false` if the payload has none",
                "`true`",
                report,
            );
        }
        Some(value) => {
            let text = oauth_text(&value, report)?;
            let (shown, template) = wire_template::read(&value, &text, report)?;
            (Some(shown), template)
        }
        None => return None,
    };
    let (description, template) = description;
    let error = error?;
    Some((OAuth { error, description }, template, span?))
}

/// RFC 6749, section 5.2: %x20-21 / %x23-5B / %x5D-7E, at least one of them.
fn oauth_text(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let text = value.string(report)?.value;
    let key = &value.key.value;
    if text.is_empty() {
        report.add(
            Diagnostic::new(&checks::EMPTY_TEXT, format!("`{key}` is empty"))
                .at(value.span, "nothing to send")
                .help("`description = false` says that the payload has none"),
        );
        return None;
    }
    let is_allowed = |c: char| matches!(c, ' '..='!' | '#'..='[' | ']'..='~');
    if let Some(c) = text.chars().find(|&c| !is_allowed(c)) {
        report.add(
            Diagnostic::new(
                &checks::WIRE_VALUE,
                format!("`{key}` of a payload of OAuth 2.0 has the character {c:?}"),
            )
            .at(value.span, "RFC 6749, section 5.2, does not allow it")
            .help("use the printable characters of ASCII but for `\"` and `\\`"),
        );
        return None;
    }
    Some(text)
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
        field.set(0, text);
    }
    field
}

/// The same, of a text that must be there.
pub(super) fn needed(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    let text = table.need(key, report);
    if let Some(text) = text.and_then(|text| text.text(report)) {
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
    let field = needed(&mut table, "text", report);
    let mends = if key == "resolutions" {
        table
            .get("for")
            .and_then(|value| value.strings(report))
            .unwrap_or_default()
    } else {
        Vec::new()
    };
    let allow = allow(&mut table, report);
    table.finish(report);
    let id = id?;
    check_id(&id, report);
    Some(Item {
        id,
        field,
        mends,
        allow,
    })
}

/// An id is part of a name in translation files.
pub(super) fn check_id(id: &Spanned<String>, report: &mut Report) {
    if names::is_id(&id.value) {
        return;
    }
    report.add(
        Diagnostic::new(
            &checks::ID_NAME,
            format!("{} cannot be an id", quoted(&id.value)),
        )
        .at(id.span, "part of a name in translation files")
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
                    .help("name `message`, `summary`, `description`, `cause-ID`, `resolution-ID`, `related-KEY` or `param-NAME`"),
            );
        }
    }
    entry.drift = drift;
}
