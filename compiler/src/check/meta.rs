//! Open data: that `[catalog.meta]` knows it, and that its values are of the types given there.

use errorbook_core::ParamType;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{CatalogDef, MetaDef, MetaEntry, MetaValue};
use crate::values;

pub(super) fn check(catalog: &CatalogDef, report: &mut Report) {
    for entry in catalog.with_parents() {
        let parent = catalog.parent_of(entry);
        for meta in &entry.meta {
            // What a case has from its code has been said of the code.
            let is_inherited = parent.is_some_and(|parent| {
                let mut known = parent.meta.iter();
                known.any(|known| known.span == meta.span)
            });
            if !is_inherited {
                check_value(catalog, meta, report);
            }
        }
    }
}

fn check_value(catalog: &CatalogDef, meta: &MetaEntry, report: &mut Report) {
    let name = &meta.name.value;
    let known = || catalog.meta.iter().map(|def| def.name.value.as_str());
    let Some(def) = catalog.meta.iter().find(|def| def.name.value == *name) else {
        let near = report.nearest(name, known());
        report.add(
            Diagnostic::new(
                &checks::UNKNOWN_REFERENCE,
                format!("there is no open data called `{name}`"),
            )
            .at(meta.name.span, "not in `[catalog.meta]`")
            .help(format!(
                "write `{name} = \"string\"` into `[catalog.meta]`, with the type of its values"
            ))
            .did_you_mean(near),
        );
        return;
    };
    if !has_type(def, &meta.value) {
        report.add(
            Diagnostic::new(
                &checks::WRONG_TYPE,
                format!("`{name}` must be of the type `{}`", def.kind.name()),
            )
            .at(meta.span, "another type, or out of range")
            .at(def.name.span, "the type is given here")
            .help(format!("give a value as in `{}`", values::sample(def.kind))),
        );
    }
}

/// Returns whether a value is of a type. What TOML has no type for is written as a string.
fn has_type(def: &MetaDef, value: &MetaValue) -> bool {
    let is_right = match value {
        MetaValue::Bool(_) => def.kind == ParamType::Bool,
        MetaValue::Integer(_) => def.kind.is_number(),
        MetaValue::Float(_) => matches!(def.kind, ParamType::F64 | ParamType::Percent),
        MetaValue::Text(_) => def.kind != ParamType::Bool && !def.kind.is_number(),
    };
    is_right && values::is_of(def.kind, &value.to_string())
}
