//! Header fields that go with a status.

use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{CatalogDef, EntryDef};

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
                &checks::MISSING_CHALLENGE,
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
                &checks::MISSING_RETRY_AFTER,
                format!("`{}` answers 503 without `Retry-After`", entry.key.value),
            )
            .at(span, "does not say when to try again")
            .help("add the seconds, as in `wire.retry-after = 30`"),
        );
    }
}
