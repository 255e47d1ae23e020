//! What a client receives: values of OAuth 2.0, statuses, header fields, recorded payloads, and what
//! must not be told apart.

mod headers;
mod indistinguishable;
mod oauth;
mod rows;
mod rules;
mod sample;

use crate::diagnostic::Report;
use crate::model::CatalogDef;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for endpoint in &catalog.endpoints {
        sample::check(catalog, endpoint, report);
    }
    for entry in &catalog.entries {
        oauth::check(catalog, entry, report);
        headers::check(catalog, entry, report);
    }
    rows::check(catalog, report);
    indistinguishable::check(catalog, report);
}
