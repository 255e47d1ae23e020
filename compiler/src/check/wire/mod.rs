//! What a client receives: values of OAuth 2.0, statuses, header fields, recorded payloads, and what
//! must not be told apart.

mod group;
mod headers;
mod oauth;
mod rows;
mod rules;
mod sample;

use crate::diagnostic::Report;
use crate::model::Catalog;

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    for endpoint in &catalog.endpoints {
        sample::check(catalog, endpoint, report);
    }
    for entry in &catalog.entries {
        oauth::check(catalog, entry, report);
        headers::check(catalog, entry, report);
    }
    rows::check(catalog, report);
    group::check(catalog, report);
}
