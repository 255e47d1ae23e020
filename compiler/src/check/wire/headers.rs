//! Header fields that go with a status.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0406: an error with status 503 does not say which `Retry-After` it comes with.
pub static MISSING_RETRY_AFTER: Check = Check {
    code: "EB0406",
    name: "missing-retry-after",
    level: Level::Info,
    summary: "an error with status 503 does not say which `Retry-After` it comes with",
    reason: "Clients that are not told when to come back do so at once, when the service can bear it least.",
    fix: "Add the seconds as `wire.retry-after`.",
    bad: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
"#,
    good: r#"
[error.Maintenance]
status = 503
message = "The service is being maintained."
wire.retry-after = 120
"#,
    ..Check::DEFAULT
};

/// EB0405: an error with status 401 does not say which `WWW-Authenticate` it comes with.
pub static MISSING_CHALLENGE: Check = Check {
    code: "EB0405",
    name: "missing-challenge",
    level: Level::Warning,
    summary: "an error with status 401 does not say which `WWW-Authenticate` it comes with",
    reason: "RFC 9110, section 15.5.2, requires the field: without it, a client does not learn how to authenticate.",
    fix: "Add `wire.challenge` to the entry, or `challenge` to its endpoints.",
    bad: r#"
[error.LoginRequired]
status = 401
message = "Log in first."
"#,
    good: r#"
[error.LoginRequired]
status = 401
message = "Log in first."
wire.challenge = "Bearer"
"#,
    ..Check::DEFAULT
};

const UNAUTHORIZED: u16 = 401;
const SERVICE_UNAVAILABLE: u16 = 503;

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    let span = entry.status_place();
    if entry.status == Some(UNAUTHORIZED) && entry.challenge.is_none() {
        let silent: Vec<_> = catalog
            .endpoints_of(entry)
            .filter(|endpoint| endpoint.challenge.is_none())
            .collect();
        if entry.endpoints.is_empty() || !silent.is_empty() {
            let diagnostic = Diagnostic::new(
                &MISSING_CHALLENGE,
                format!(
                    "`{}` answers 401 without `WWW-Authenticate`",
                    entry.key.value
                ),
            )
            .at(span, "does not say how to authenticate");
            let diagnostic = silent.iter().fold(diagnostic, |diagnostic, endpoint| {
                diagnostic.at(endpoint.name.span, "an endpoint without `challenge`")
            });
            report.add(diagnostic.help(
                "add the scheme, as in `wire.challenge = \"Bearer\"`, or `challenge` to the endpoint",
            ));
        }
    }
    if entry.status == Some(SERVICE_UNAVAILABLE) && entry.retry_after.is_none() {
        report.add(
            Diagnostic::new(
                &MISSING_RETRY_AFTER,
                format!("`{}` answers 503 without `Retry-After`", entry.key.value),
            )
            .at(span, "does not say when to try again")
            .help("add the seconds, as in `wire.retry-after = 30`"),
        );
    }
}
