//! Parameters: how they are declared, and what texts make of them.

pub(super) mod declared;
pub(super) mod left_out_parameter;
pub(super) mod missing_unit;
mod name;
pub(super) mod number_without_plural;
pub(super) mod parameter_name;
pub(super) mod parameter_type;
pub(super) mod placeholder_leftover;
pub(super) mod positional_placeholder;
pub(super) mod quote_damage;
pub(super) mod repeated_parameter;
pub(super) mod secret_shown;
pub(super) mod unknown_parameter;
pub(super) mod unused_parameter;
pub(super) mod without_effect;

use super::part::Part;
use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::source::Sources;
pub(super) use missing_unit::is_number;

/// `is_complete`: every file of the catalog could be read.
pub(super) fn check(part: Part<'_>, is_complete: bool, sources: &Sources, report: &mut Report) {
    let catalog = part.catalog;
    let forms: Vec<usize> = catalog
        .locales
        .iter()
        .map(number_without_plural::forms)
        .collect();
    for entry in part.entries().filter(|entry| entry.complete) {
        // A text that could not be read may be the one that uses a parameter.
        if is_complete {
            unused_parameter::check(entry, report);
        }
        for param in &entry.params {
            declared::check(entry, param, report);
            without_effect::check(param, report);
            missing_unit::check(entry, param, report);
        }
        left_out_parameter::check(catalog, entry, report);
        repeated_parameter::check(catalog, entry, report);
    }
    for written in texts(part, sources) {
        let params = written.entry.map_or(&[][..], |entry| &entry.params);
        if forms[written.locale] > 1 {
            let locale = catalog.locales[written.locale].locale;
            number_without_plural::check(written, params, &locale, report);
        }
        alternatives(&written.text.tree, &mut |pattern| {
            quote_damage::check(written, pattern, params, report);
        });
    }
}
