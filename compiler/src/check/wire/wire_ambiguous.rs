//! Two errors of one endpoint that a client receives as one.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Check, Diagnostic, Level, Report, Subject};
use crate::model::{CatalogDef, EntryDef, OAuthDef};

/// EB0404: a client cannot tell two errors of an endpoint apart.
pub static WIRE_AMBIGUOUS: Check = Check {
    code: "EB0404",
    name: "wire-ambiguous",
    level: Level::Info,
    summary: "a client cannot tell two errors of an endpoint apart",
    reason: "They have the same status, `error` and `error_description`. Only the log knows which one occurred.",
    fix: "Give one of them another description. If this is intended, make them members of an `[indistinguishable.NAME]` group.",
    bad: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }

[error.CodeUsed]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = false }
"#,
    good: r#"
[endpoint.token]
title = "Token endpoint"
kind = "token"

[error.CodeExpired]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The code has expired." }

[error.CodeUsed]
status = 400
endpoints = ["token"]
wire.oauth = { error = "invalid_grant", description = "The code was used before." }
"#,
    ..Check::DEFAULT
};

/// What of an entry a client of an endpoint sees.
type Row<'a> = (&'a str, Option<u16>, &'a str, Option<&'a str>);

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    let mut seen: HashMap<Row<'_>, &EntryDef> = HashMap::new();
    let mut reported = HashSet::new();
    for entry in &catalog.entries {
        let Some(oauth) = &entry.oauth else {
            continue;
        };
        for endpoint in &entry.endpoints {
            let row = row(&endpoint.value, entry, oauth);
            let Some(first) = seen.get(&row) else {
                seen.insert(row, entry);
                continue;
            };
            let keys = (first.key.value.as_str(), entry.key.value.as_str());
            if reported.insert(keys) && !catalog.are_indistinguishable(first, entry) {
                let diagnostic = ambiguous(first, entry, &endpoint.value);
                let subjects = [entry, first].map(|entry| Subject::entry(catalog, entry));
                let [this, other] = subjects;
                report.add(diagnostic.about(this).about(other));
            }
        }
    }
}

fn row<'a>(endpoint: &'a str, entry: &EntryDef, oauth: &'a OAuthDef) -> Row<'a> {
    (
        endpoint,
        entry.status,
        &oauth.error,
        oauth.description.as_deref(),
    )
}

fn ambiguous(first: &EntryDef, entry: &EntryDef, endpoint: &str) -> Diagnostic {
    let [one, other] = [first, entry].map(|entry| &entry.key.value);
    let diagnostic = Diagnostic::new(
        &WIRE_AMBIGUOUS,
        format!("at `{endpoint}`, a client cannot tell `{other}` from `{one}`"),
    )
    .at(
        entry.oauth_place(),
        "the same status, `error` and `error_description`",
    );
    let diagnostic = diagnostic.at(first.oauth_place(), format!("as `{one}` has"));
    diagnostic.help(format!(
        "give one of the two an `error_description` of its own, or say that it is meant: `[indistinguishable.NAME]` with `members = [\"{one}\", \"{other}\"]`"
    ))
}
