//! A recorded payload is not JSON.

use super::recorded::{ReadPayload, recorded};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report, Subject};
use crate::model::{CatalogDef, EndpointDef};

/// EB0407: a recorded payload is not JSON.
pub static SAMPLE_JSON: Check = Check {
    code: "EB0407",
    name: "sample-json",
    level: Level::Error,
    needs: Needs::Review,
    summary: "a recorded payload is not JSON",
    reason: "Readers copy it into tests, where it fails.",
    fix: "Write the payload as it was received.",
    bad: r#"
[endpoint.token]
title = "Token endpoint"
recorded-sample = { payload = "{'error': 'invalid_grant'}" }

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
    if let Err(error) = read(&sample.value) {
        let name = &endpoint.name.value;
        let title = format!("the recorded payload of `{name}` is not JSON");
        report.add(
            Diagnostic::new(&SAMPLE_JSON, title)
                .at(sample.span, error)
                .about(Subject::endpoint(catalog, endpoint))
                .help("write it as it was received"),
        );
    }
}
