//! Parameters: how they are declared, and what texts make of them.

mod declared;
mod left_out;
mod leftover;
mod name;
mod plural;
mod quantity;
mod quotes;
mod repeated;
mod unused;

use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::model::Catalog;
use crate::source::Sources;
pub(super) use quantity::is_number;

pub(super) fn check(catalog: &Catalog, sources: &Sources, report: &mut Report) {
    unused::check(catalog, report);
    for entry in catalog.entries.iter().filter(|entry| entry.complete) {
        for param in &entry.params {
            declared::check(entry, param, report);
            quantity::check(entry, param, report);
        }
        left_out::check(catalog, entry, report);
        repeated::check(catalog, entry, report);
    }
    for written in texts(catalog, sources) {
        let params = written.entry.map_or(&[][..], |entry| &entry.params);
        let locale = catalog.locales[written.locale].locale;
        plural::check(written, params, &locale, report);
        alternatives(&written.text.tree, &mut |pattern| {
            leftover::check(written, pattern, params, report);
            quotes::check(written, pattern, params, report);
        });
    }
}
