//! `wire.oauth` against the specification of the endpoint.

use std::collections::BTreeSet;

use super::rules::{self, MEANINGS, VALUES, Value};
use crate::diagnostic::{Check, Diagnostic, Level, Report, nearest};
use crate::model::{CatalogDef, EndpointKind, EntryDef, OAuthDef};

/// EB0403: an `error` of OAuth 2.0 comes with a status that its specification does not have for it.
pub static OAUTH_STATUS: Check = Check {
    code: "EB0403",
    name: "oauth-status",
    level: Level::Warning,
    summary: "an `error` of OAuth 2.0 comes with a status that its specification does not have for it",
    reason: "HTTP libraries act on the status before anyone reads the payload.",
    fix: "Use the status that the specification prescribes.",
    bad: r#"
[error.CodeExpired]
status = 403
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
    good: r#"
[error.CodeExpired]
status = 400
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
    ..Check::DEFAULT
};

/// EB0402: an `error` of OAuth 2.0 is not the one that its specification prescribes.
pub static OAUTH_ERROR: Check = Check {
    code: "EB0402",
    name: "oauth-error",
    level: Level::Warning,
    summary: "an `error` of OAuth 2.0 is not the one that its specification prescribes",
    reason: "Clients branch on it: one that waits for `invalid_grant` to ask for a new login never does so.",
    fix: "Use the value that the specification has for the situation, or say in an allow why it stays.",
    bad: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_request", description = "The authorization code has expired." }
"#,
    good: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The authorization code has expired." }
"#,
    ..Check::DEFAULT
};

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    let Some(oauth) = &entry.oauth else {
        return;
    };
    let endpoints = catalog.endpoints_of(entry);
    let kinds: BTreeSet<_> = endpoints.filter_map(|endpoint| endpoint.kind).collect();
    if kinds.is_empty() {
        // It may be any endpoint's.
        known_somewhere(entry, oauth, report);
    }
    for kind in kinds {
        at_endpoint(entry, oauth, kind, report);
    }
}

fn known_somewhere(entry: &EntryDef, oauth: &OAuthDef, report: &mut Report) {
    let values = || VALUES.iter().filter(|value| value.error == oauth.error);
    if values().next().is_none() {
        let near = nearest(&oauth.error, VALUES.iter().map(|value| value.error));
        report.add(
            Diagnostic::new(
                &OAUTH_ERROR,
                format!("OAuth 2.0 has no `error` that is called `{}`", oauth.error),
            )
            .at(entry.oauth_place(), "in no registered specification")
            .help("register it as RFC 6749, section 8.5, says, or use a value that clients know")
            .did_you_mean(near),
        );
        return;
    }
    let may_be = |status| values().any(|value| value.statuses.contains(&status));
    let any = values().any(|value| value.statuses.is_empty());
    if let Some(status) = entry.status.filter(|&status| !any && !may_be(status)) {
        let statuses: Vec<u16> = values().flat_map(|value| value.statuses).copied().collect();
        let source = values().next().map_or("", |value| value.source);
        report.add(wrong_status(entry, oauth, status, &statuses, source));
    }
}

fn at_endpoint(entry: &EntryDef, oauth: &OAuthDef, kind: EndpointKind, report: &mut Report) {
    let mut here = VALUES.iter().filter(|value| value.at.contains(&kind));
    let Some(value) = here.clone().find(|value| value.error == oauth.error) else {
        report.add(not_allowed(entry, oauth, kind, &mut here));
        return;
    };
    let status = entry
        .status
        .filter(|status| !value.statuses.contains(status));
    if let Some(status) = status.filter(|_| !value.statuses.is_empty()) {
        report.add(wrong_status(
            entry,
            oauth,
            status,
            value.statuses,
            value.source,
        ));
    }
    let description = oauth.description.as_deref().unwrap_or_default();
    let mut meanings = MEANINGS.iter().filter(|meaning| meaning.at == kind);
    if let Some(meaning) = meanings.find(|meaning| meaning.is_said(&oauth.error, description)) {
        report.add(
            Diagnostic::new(
                &OAUTH_ERROR,
                format!(
                    "`{}` stands for something else than what its description says",
                    oauth.error
                ),
            )
            .at(
                entry.oauth_place(),
                format!("should be {}", meaning.instead),
            )
            .help(format!(
                "for {}, {} prescribes {}",
                meaning.why, meaning.source, meaning.instead
            )),
        );
    }
}

fn not_allowed<'a>(
    entry: &EntryDef,
    oauth: &OAuthDef,
    kind: EndpointKind,
    here: &mut impl Iterator<Item = &'a Value>,
) -> Diagnostic {
    let allowed: Vec<_> = here.map(|value| value.error).collect();
    let near = nearest(&oauth.error, allowed.iter().copied());
    Diagnostic::new(
        &OAUTH_ERROR,
        format!(
            "`{}` is no error of {} endpoint",
            oauth.error,
            article(kind)
        ),
    )
    .at(
        entry.oauth_place(),
        "a client of this endpoint does not expect it",
    )
    .help(format!(
        "{} and its extensions have `{}`",
        rules::source(kind),
        allowed.join("`, `")
    ))
    .did_you_mean(near)
}

fn article(kind: EndpointKind) -> String {
    let article = match kind {
        EndpointKind::Authorization | EndpointKind::Introspection => "an",
        EndpointKind::Token
        | EndpointKind::Revocation
        | EndpointKind::Device
        | EndpointKind::Resource => "a",
    };
    format!("{article} {}", kind.name())
}

fn wrong_status(
    entry: &EntryDef,
    oauth: &OAuthDef,
    status: u16,
    allowed: &[u16],
    source: &str,
) -> Diagnostic {
    let allowed: Vec<_> = allowed.iter().map(u16::to_string).collect();
    let allowed = allowed.join(" or ");
    Diagnostic::new(
        &OAUTH_STATUS,
        format!("`{}` does not come with status {status}", oauth.error),
    )
    .at(entry.status_place(), format!("should be {allowed}"))
    .at(entry.oauth_place(), "the error")
    .help(format!("{source} prescribes status {allowed}"))
}
