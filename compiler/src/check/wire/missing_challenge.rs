//! An error with status 401 does not say which `WWW-Authenticate` it comes with.

use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef};

/// EB0405: an error with status 401 has no `WWW-Authenticate`.
pub static MISSING_CHALLENGE: Check = Check {
    code: "EB0405",
    name: "missing-challenge",
    level: Level::Warning,
    summary: "an error with status 401 has no `WWW-Authenticate`",
    reason: "RFC 9110, section 15.5.2, requires the field. Without it, a client does not learn how to authenticate.",
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

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    if entry.status != Some(UNAUTHORIZED) || entry.challenge.is_some() {
        return;
    }
    let endpoints = catalog.endpoints_of(entry);
    let silent: Vec<_> = endpoints
        .filter(|endpoint| endpoint.challenge.is_none())
        .collect();
    if silent.is_empty() && !entry.endpoints.is_empty() {
        return;
    }
    let title = format!(
        "`{}` answers 401 without `WWW-Authenticate`",
        entry.key.value
    );
    let found = Diagnostic::new(&MISSING_CHALLENGE, title)
        .at(entry.status_place(), "does not say how to authenticate");
    let found = silent.iter().fold(found, |found, endpoint| {
        found.at(endpoint.name.span, "an endpoint without `challenge`")
    });
    report.add(found.help(
        "add the scheme, as in `wire.challenge = \"Bearer\"`, or `challenge` to the endpoint",
    ));
}
