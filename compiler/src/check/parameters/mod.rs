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

use super::part::Part;
use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::source::Sources;
pub(super) use quantity::is_number;

/// `is_complete`: every file of the catalog could be read.
pub(super) fn check(part: Part<'_>, is_complete: bool, sources: &Sources, report: &mut Report) {
    let catalog = part.catalog;
    let forms: Vec<usize> = catalog.locales.iter().map(plural::forms).collect();
    for entry in part.entries().filter(|entry| entry.complete) {
        // A text that could not be read may be the one that uses a parameter.
        if is_complete {
            unused::check(entry, report);
        }
        for param in &entry.params {
            declared::check(entry, param, report);
            quantity::check(entry, param, report);
        }
        left_out::check(catalog, entry, report);
        repeated::check(catalog, entry, report);
    }
    for written in texts(part, sources) {
        let params = written.entry.map_or(&[][..], |entry| &entry.params);
        if forms[written.locale] > 1 {
            let locale = catalog.locales[written.locale].locale;
            plural::check(written, params, &locale, report);
        }
        alternatives(&written.text.tree, &mut |pattern| {
            leftover::check(written, pattern, params, report);
            quotes::check(written, pattern, params, report);
        });
    }
}
