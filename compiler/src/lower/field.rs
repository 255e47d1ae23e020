//! A text of the catalog file to a field.

use super::table::Table;
use crate::diagnostic::Report;
use crate::model::Field;

/// Reads the `translate` of a text that is a table.
pub(super) fn translatable(mut field: Field, table: &mut Table<'_>, report: &mut Report) -> Field {
    let translate = table.get("translate").and_then(|value| value.bool(report));
    if translate == Some(false) {
        field.keep_in_source();
    }
    field
}

/// Reads a text that may be left out.
pub(super) fn field(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    if let Some(text) = table.get(key).and_then(|value| value.text(report)) {
        field.set_source(text);
    }
    field
}

/// Reads a text that must be there.
pub(super) fn needed(table: &mut Table<'_>, key: &'static str, report: &mut Report) -> Field {
    let mut field = Field::default();
    let text = table.need(key, report);
    if let Some(text) = text.and_then(|text| text.text(report)) {
        field.set_source(text);
    }
    field
}
