//! An `error` of OAuth 2.0 comes with a status that its specification does not have for it.

use super::rules::{VALUES, Value, endpoint_kinds};
use crate::diagnostic::{Check, Diagnostic, Level, Report};
use crate::model::{CatalogDef, EntryDef, OAuthDef};

/// EB0403: an OAuth 2.0 `error` has a status that the specification does not allow.
pub static OAUTH_STATUS: Check = Check {
    code: "EB0403",
    name: "oauth-status",
    level: Level::Warning,
    summary: "an OAuth 2.0 `error` has a status that the specification does not allow",
    reason: "HTTP libraries act on the status before they read the payload.",
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

pub(super) fn check(catalog: &CatalogDef, entry: &EntryDef, report: &mut Report) {
    let Some((oauth, status)) = entry.oauth.as_ref().zip(entry.status) else {
        return;
    };
    let values = || VALUES.iter().filter(|value| value.error == oauth.error);
    let kinds = endpoint_kinds(catalog, entry);
    if kinds.is_empty() {
        // It may be any endpoint's.
        one_of(entry, oauth, status, &values().collect::<Vec<_>>(), report);
    }
    for kind in kinds {
        let here: Vec<_> = values()
            .filter(|value| value.at.contains(&kind))
            .take(1)
            .collect();
        one_of(entry, oauth, status, &here, report);
    }
}

/// Reports a status that none of the values comes with.
fn one_of(entry: &EntryDef, oauth: &OAuthDef, status: u16, values: &[&Value], report: &mut Report) {
    let Some(first) = values.first() else {
        // That there is no such value is another finding.
        return;
    };
    let comes_with = |value: &&Value| value.statuses.is_empty() || value.statuses.contains(&status);
    if !values.iter().any(comes_with) {
        let allowed: Vec<_> = values
            .iter()
            .flat_map(|value| value.statuses)
            .map(u16::to_string)
            .collect();
        report.add(finding(
            entry,
            oauth,
            status,
            &allowed.join(" or "),
            first.source,
        ));
    }
}

fn finding(
    entry: &EntryDef,
    oauth: &OAuthDef,
    status: u16,
    allowed: &str,
    source: &str,
) -> Diagnostic {
    Diagnostic::new(
        &OAUTH_STATUS,
        format!("`{}` is not allowed with status {status}", oauth.error),
    )
    .at(entry.status_place(), format!("should be {allowed}"))
    .at(entry.oauth_place(), "the error")
    .help(format!("{source} prescribes status {allowed}"))
}
