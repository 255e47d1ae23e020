//! What a client receives: values of OAuth 2.0, statuses, header fields, recorded payloads, and what
//! must not be told apart.

pub(super) mod distinguishable;
pub(super) mod headers;
pub(super) mod oauth;
#[cfg(feature = "review")]
mod payload;
mod rules;
pub(super) mod sample;
pub(super) mod wire_ambiguous;
pub(super) mod wire_value;

use crate::diagnostic::Report;
use crate::model::CatalogDef;

/// Runs the checks that compare the entries of a catalog.
pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for entry in &catalog.entries {
        oauth::check(catalog, entry, report);
        headers::check(catalog, entry, report);
    }
    wire_ambiguous::check(catalog, report);
    distinguishable::check(catalog, report);
}

/// Runs the checks that read recorded payloads.
#[cfg(feature = "review")]
pub(super) fn of_samples(catalog: &CatalogDef, report: &mut Report) {
    for endpoint in &catalog.endpoints {
        sample::check(catalog, endpoint, payload::read, report);
    }
}
