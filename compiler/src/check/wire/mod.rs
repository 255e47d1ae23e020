//! What a client receives: values of OAuth 2.0, statuses, header fields, recorded payloads, and what
//! must not be told apart.

pub(super) mod distinguishable;
pub(super) mod missing_challenge;
pub(super) mod missing_retry_after;
pub(super) mod oauth_error;
pub(super) mod oauth_status;
#[cfg(feature = "review")]
mod payload;
mod recorded;
mod rules;
pub(super) mod sample_json;
pub(super) mod sample_mismatch;
pub(super) mod wire_ambiguous;
pub(super) mod wire_value;

use crate::diagnostic::Report;
use crate::model::CatalogDef;

/// Runs the checks that compare the entries of a catalog.
pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for entry in &catalog.entries {
        oauth_error::check(catalog, entry, report);
        oauth_status::check(catalog, entry, report);
        missing_challenge::check(catalog, entry, report);
        missing_retry_after::check(entry, report);
    }
    wire_ambiguous::check(catalog, report);
    distinguishable::check(catalog, report);
}

/// Runs the checks that read recorded payloads.
#[cfg(feature = "review")]
pub(super) fn of_samples(catalog: &CatalogDef, report: &mut Report) {
    for endpoint in &catalog.endpoints {
        sample_json::check(catalog, endpoint, payload::read, report);
        sample_mismatch::check(catalog, endpoint, payload::read, report);
    }
}
