//! Two errors of one endpoint that a client receives as one.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Entry, OAuth};

/// What of an entry a client of an endpoint sees.
type Row<'a> = (&'a str, Option<u16>, &'a str, Option<&'a str>);

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    let meant = meant(catalog);
    let mut seen: HashMap<Row<'_>, &Entry> = HashMap::new();
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
            let grouped = |key: &str| meant.get(key);
            let is_meant = grouped(keys.0).is_some() && grouped(keys.0) == grouped(keys.1);
            if !is_meant && reported.insert(keys) {
                report.add(ambiguous(first, entry, &endpoint.value, oauth));
            }
        }
    }
}

fn row<'a>(endpoint: &'a str, entry: &Entry, oauth: &'a OAuth) -> Row<'a> {
    (
        endpoint,
        entry.status,
        &oauth.error,
        oauth.description.as_deref(),
    )
}

/// The group of entries that are not to be told apart.
fn meant(catalog: &Catalog) -> HashMap<&str, &str> {
    let groups = catalog.indistinguishable.iter();
    let members = groups.flat_map(|group| {
        let members = group.members.iter();
        members.map(move |member| (member.value.as_str(), group.name.value.as_str()))
    });
    members.collect()
}

fn ambiguous(first: &Entry, entry: &Entry, endpoint: &str, oauth: &OAuth) -> Diagnostic {
    let [one, other] = [first, entry].map(|entry| &entry.key.value);
    let diagnostic = Diagnostic::new(
        &checks::WIRE_AMBIGUOUS,
        format!("at `{endpoint}`, a client cannot tell `{other}` from `{one}`"),
    )
    .at(oauth.span, "the same status, `error` and `error_description`");
    let diagnostic = match &first.oauth {
        Some(same) => diagnostic.at(same.span, format!("as `{one}` has")),
        None => diagnostic,
    };
    diagnostic.help(format!(
        "give one of the two an `error_description` of its own, or say that it is meant: `[group.NAME]` with `members = [\"{one}\", \"{other}\"]`"
    ))
}
