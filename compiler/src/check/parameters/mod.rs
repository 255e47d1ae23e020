//! Parameters: how they are declared, and what texts make of them.

pub(super) mod absent_value;
mod bare_name;
pub(super) mod left_out_parameter;
pub(super) mod missing_unit;
pub(super) mod name;
pub(super) mod needless_omit;
pub(super) mod number_without_plural;
mod omission;
pub(super) mod parameter_name;
pub(super) mod parameter_type;
pub(super) mod placeholder_leftover;
pub(super) mod positional_placeholder;
pub(super) mod quote_damage;
mod range;
pub(super) mod repeated_parameter;
pub(super) mod secret_name;
pub(super) mod secret_shown;
mod shown;
pub(super) mod typed_as_string;
pub(super) mod unbounded_parameter;
pub(super) mod undocumented_parameter;
pub(super) mod unknown_parameter;
pub(super) mod unused_parameter;
pub(super) mod without_effect;

use super::batch::Batch;
use super::text::{alternatives, texts};
use crate::diagnostic::Report;
use crate::source::Sources;
pub(super) use missing_unit::is_number;

/// Checks the parameters of a batch. `is_complete`: every file of the catalog could be read.
pub(super) fn check(batch: Batch<'_>, is_complete: bool, sources: &Sources, report: &mut Report) {
    let catalog = batch.catalog;
    let forms: Vec<usize> = catalog
        .locales
        .iter()
        .map(number_without_plural::forms)
        .collect();
    for entry in batch.entries().filter(|entry| entry.complete) {
        // A text that could not be read may be the one that uses a parameter.
        if is_complete {
            unused_parameter::check(entry, report);
        }
        for param in &entry.params {
            undocumented_parameter::check(entry, param, report);
            typed_as_string::check(entry, param, report);
            secret_name::check(entry, param, report);
            unbounded_parameter::check(entry, param, report);
            without_effect::check(param, report);
            missing_unit::check(entry, param, report);
        }
        absent_value::check_wire(entry, report);
        left_out_parameter::check(catalog, entry, report);
        needless_omit::check(catalog, entry, report);
        repeated_parameter::check(catalog, entry, report);
    }
    for text_ref in texts(batch, sources) {
        let params = text_ref.entry.map_or(&[][..], |entry| &entry.params);
        absent_value::check(text_ref, params, report);
        if forms[text_ref.locale] > 1 {
            let locale = catalog.locales[text_ref.locale].locale;
            number_without_plural::check(text_ref, params, &locale, report);
        }
        alternatives(&text_ref.text.tree, &mut |pattern| {
            quote_damage::check(text_ref, pattern, params, report);
        });
    }
}
