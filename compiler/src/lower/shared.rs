//! `[endpoint.NAME]`, `[note.NAME]`, `[link.NAME]` and `[section.NAME]`: what entries and texts name.

use errorbook_core::NoteKind;

use super::allow::lower_allow;
use super::field::{field, needed, translatable};
use super::items::{check_id, check_unique};
use super::table::{Table, Value, list};
use super::wire::challenge;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report, is_unprintable, nearest};
use crate::model::{
    CodePattern, EndpointDef, EndpointKind, Field, Indistinguishable, Link, NoteDef, SectionDef,
};
use crate::source::Spanned;

/// Reads the tables below `[KIND]`, in the order of the file.
pub(super) fn lower<T>(
    catalog: &mut Table<'_>,
    kind: &'static str,
    read: impl Fn(&Value<'_>, Table<'_>, &mut Report) -> T,
    report: &mut Report,
) -> Vec<T> {
    let of_kind = catalog
        .get(kind)
        .and_then(|value| value.table(format!("`[{kind}]`"), report));
    let Some(of_kind) = of_kind else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for value in of_kind.all() {
        check_id(&value.key, report);
        let what = format!("{kind} `{}`", value.key.value);
        if let Some(mut table) = value.table(what, report) {
            table.span = value.key.span;
            all.push(read(&value, table, report));
        }
    }
    all
}

pub(super) fn endpoint(
    value: &Value<'_>,
    mut table: Table<'_>,
    report: &mut Report,
) -> EndpointDef {
    let title = needed(&mut table, "title", report);
    let mut endpoint = EndpointDef {
        name: value.key.clone(),
        title,
        kind: table
            .get("kind")
            .and_then(|kind| endpoint_kind(&kind, report)),
        challenge: table
            .get("challenge")
            .and_then(|value| challenge(&value, report)),
        recorded_sample: None,
        sample_note: Field::default(),
        allow: lower_allow(&mut table, report),
    };
    let sample = table
        .get("recorded-sample")
        .and_then(|value| value.table("`recorded-sample`", report));
    if let Some(mut sample) = sample {
        endpoint.recorded_sample = sample
            .need("payload", report)
            .and_then(|payload| Some(Spanned::new(payload.shown(report)?, payload.span)));
        endpoint.sample_note = field(&mut sample, "note", report);
        sample.finish(report);
    }
    table.finish(report);
    endpoint
}

fn endpoint_kind(value: &Value<'_>, report: &mut Report) -> Option<EndpointKind> {
    let name = value.string(report)?;
    let known = EndpointKind::ALL.map(EndpointKind::name);
    let mut kinds = EndpointKind::ALL.into_iter();
    let found = kinds.find(|kind| kind.name() == name.value);
    if found.is_none() {
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("OAuth 2.0 has no kind of endpoint called `{}`", name.value),
            )
            .at(name.span, "not a kind of endpoint")
            .help(format!("the kinds are {}", list(&known)))
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}

/// Returns `[indistinguishable.NAME]`
pub(super) fn indistinguishable(
    value: &Value<'_>,
    mut table: Table<'_>,
    report: &mut Report,
) -> Indistinguishable {
    let members = table
        .need("members", report)
        .and_then(|members| members.strings(report));
    let members = members.unwrap_or_default();
    check_unique(members.iter(), report);
    table.finish(report);
    Indistinguishable {
        name: value.key.clone(),
        members,
    }
}

pub(super) fn note(value: &Value<'_>, mut table: Table<'_>, report: &mut Report) -> NoteDef {
    let kind = table
        .get("kind")
        .and_then(|kind| note_kind(&kind, report))
        .unwrap_or(NoteKind::Note);
    let text = needed(&mut table, "text", report);
    let note = NoteDef {
        name: value.key.clone(),
        kind,
        text: translatable(text, &mut table, report),
        allow: lower_allow(&mut table, report),
    };
    table.finish(report);
    note
}

fn note_kind(value: &Value<'_>, report: &mut Report) -> Option<NoteKind> {
    let name = value.string(report)?;
    let known = NoteKind::ALL.map(NoteKind::name);
    let found = NoteKind::ALL
        .into_iter()
        .find(|kind| kind.name() == name.value);
    if found.is_none() {
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("there is no kind of note called `{}`", name.value),
            )
            .at(name.span, "not a kind of note")
            .help(format!("the kinds are {}", list(&known)))
            .did_you_mean(nearest(&name.value, known)),
        );
    }
    found
}

pub(super) fn link(value: &Value<'_>, mut table: Table<'_>, report: &mut Report) -> Link {
    let title = needed(&mut table, "title", report);
    let unknown = table
        .get("unknown")
        .and_then(|unknown| unknown.bool(report));
    let url = match (unknown, table.get("url")) {
        (Some(true), Some(url)) => {
            report.add(
                Diagnostic::new(
                    &checks::WRONG_TYPE,
                    format!(
                        "link `{}` has both an address and `unknown = true`",
                        value.key.value
                    ),
                )
                .at(url.key.span, "the address")
                .help("remove one of the two"),
            );
            None
        }
        (Some(true), None) => None,
        (_, Some(url)) => address(&url, report),
        (_, None) => {
            report.add(
                Diagnostic::new(
                    &checks::MISSING_KEY,
                    format!("link `{}` has no address", value.key.value),
                )
                .at(value.key.span, "has no address")
                .help("add `url = \"https://…\"`, or `unknown = true` if the address is not known"),
            );
            None
        }
    };
    let title = translatable(title, &mut table, report);
    let allow = lower_allow(&mut table, report);
    table.finish(report);
    Link {
        name: value.key.clone(),
        title,
        url,
        allow,
    }
}

/// Reads `[section.NAME]`.
pub(super) fn section(value: &Value<'_>, mut table: Table<'_>, report: &mut Report) -> SectionDef {
    let section = SectionDef {
        name: value.key.clone(),
        title: needed(&mut table, "title", report),
        description: field(&mut table, "description", report),
        codes: table
            .get("codes")
            .and_then(|value| code_pattern(&value, report)),
        allow: lower_allow(&mut table, report),
    };
    table.finish(report);
    section
}

fn code_pattern(value: &Value<'_>, report: &mut Report) -> Option<Spanned<CodePattern>> {
    let text = value.string(report)?;
    match text.value.parse() {
        Ok(pattern) => Some(Spanned::new(pattern, text.span)),
        Err(_) => value.refuse(
            "a code with a `#` for each variable digit, as in `22###`",
            "not a pattern of codes",
            report,
        ),
    }
}

/// Returns a URL that can stand in a link of Markdown.
fn address(value: &Value<'_>, report: &mut Report) -> Option<String> {
    let url = value.shown(report)?;
    let is_bad = |c: char| c.is_whitespace() || is_unprintable(c) || "<>\"\\^`{|}".contains(c);
    let scheme = ["https://", "http://"];
    let host = scheme.iter().find_map(|scheme| url.strip_prefix(scheme));
    let expected = "a URL that begins with `https://` or `http://`";
    if url.is_empty() || host.is_some_and(|host| !host.is_empty() && !url.contains(is_bad)) {
        return Some(url);
    }
    match url.chars().find(|&c| is_bad(c)) {
        Some(c) => value.refuse(
            expected,
            &format!("has the character {c:?}, which is not allowed in a URL"),
            report,
        ),
        None => value.refuse(expected, "has another beginning", report),
    }
}
