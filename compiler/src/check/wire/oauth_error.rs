//! An `error` of OAuth 2.0 is not the one that its specification prescribes.

use super::rules::{self, MEANINGS, VALUES, Value, endpoint_kinds};
use crate::diagnostic::{Check, Diagnostic, Level, Report, nearest};
use crate::model::{CatalogDef, EndpointKind, EntryDef, OAuthDef};

/// EB0402: an OAuth 2.0 `error` is not the one that the specification prescribes.
pub static OAUTH_ERROR: Check = Check {
    code: "EB0402",
    name: "oauth-error",
    level: Level::Warning,
    summary: "an OAuth 2.0 `error` is not the one that the specification prescribes",
    reason: "Clients depend on it: a client that waits for `invalid_grant` never asks for a new login.",
    fix: "Use the value that the specification prescribes, or say in an allow why it stays.",
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
    let kinds = endpoint_kinds(catalog, entry);
    if kinds.is_empty() {
        // It may be any endpoint's.
        known_somewhere(entry, oauth, report);
    }
    for kind in kinds {
        at_endpoint(entry, oauth, kind, report);
    }
}

fn known_somewhere(entry: &EntryDef, oauth: &OAuthDef, report: &mut Report) {
    if !VALUES.iter().any(|value| value.error == oauth.error) {
        let near = nearest(&oauth.error, VALUES.iter().map(|value| value.error));
        report.add(
            Diagnostic::new(
                &OAUTH_ERROR,
                format!("OAuth 2.0 has no `error` called `{}`", oauth.error),
            )
            .at(entry.oauth_place(), "in no registered specification")
            .help("register it by RFC 6749, section 8.5, or use a value that clients know")
            .did_you_mean(near),
        );
    }
}

fn at_endpoint(entry: &EntryDef, oauth: &OAuthDef, kind: EndpointKind, report: &mut Report) {
    let mut here = VALUES.iter().filter(|value| value.at.contains(&kind));
    if !here.clone().any(|value| value.error == oauth.error) {
        report.add(not_allowed(entry, oauth, kind, &mut here));
        return;
    }
    let description = oauth.description.as_deref().unwrap_or_default();
    let mut meanings = MEANINGS.iter().filter(|meaning| meaning.at == kind);
    if let Some(meaning) = meanings.find(|meaning| meaning.is_said(&oauth.error, description)) {
        report.add(
            Diagnostic::new(
                &OAUTH_ERROR,
                format!("`{}` does not match its description", oauth.error),
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
            "`{}` is not an error of {} endpoint",
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
