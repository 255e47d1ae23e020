//! A recorded payload fits no entry of its endpoint.

use super::recorded::{Payload, ReadPayload, recorded};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report, Subject};
use crate::model::{CatalogDef, EndpointDef, OAuthDef};

/// EB0408: a recorded payload matches no entry of its endpoint.
pub static SAMPLE_MISMATCH: Check = Check {
    code: "EB0408",
    name: "sample-mismatch",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a recorded payload matches no entry of its endpoint",
    reason: "The page would show a sample that none of its errors returns.",
    fix: "Correct the payload or the entry. If the payload was really received, say so in an allow on the endpoint.",
    bad: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = '{"error": "invalid_request"}' }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
    good: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = '{"error": "invalid_grant"}' }

[error.CodeExpired]
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    catalog: &CatalogDef,
    endpoint: &EndpointDef,
    read: ReadPayload,
    report: &mut Report,
) {
    let Some(sample) = recorded(endpoint) else {
        return;
    };
    // What is not JSON is another finding.
    let Ok(payload) = read(&sample.value) else {
        return;
    };
    let name = &endpoint.name.value;
    let rows = || {
        let entries = catalog.entries_at(endpoint);
        entries.filter_map(|entry| Some((entry, entry.oauth.as_ref()?)))
    };
    if rows().next().is_none() || rows().any(|(_, oauth)| fits(&payload, oauth)) {
        return;
    }
    let diagnostic = Diagnostic::new(
        &SAMPLE_MISMATCH,
        format!("the recorded payload of `{name}` matches none of its errors"),
    )
    .at(sample.span, "no entry of this endpoint has this payload")
    .about(Subject::endpoint(catalog, endpoint));
    let same_error = rows().filter(|(_, oauth)| payload.error.as_ref() == Some(&oauth.error));
    let diagnostic = same_error
        .take(MOST_SHOWN)
        .fold(diagnostic, |diagnostic, (entry, oauth)| {
            let text = match &oauth.description {
                Some(description) => format!("`{}` says \"{description}\"", entry.key.value),
                None => format!("`{}` has no `error_description`", entry.key.value),
            };
            diagnostic.at(entry.oauth_place(), text)
        });
    report.add(diagnostic.help(
        "correct the payload or the entry; if it was really received, add `allow.sample-mismatch = \"…\"` to the endpoint",
    ));
}

/// The most entries that could have been meant.
const MOST_SHOWN: usize = 3;

fn fits(payload: &Payload, oauth: &OAuthDef) -> bool {
    let expected = oauth.description.clone().map(Some);
    payload.error.as_ref() == Some(&oauth.error) && payload.description == expected
}
