//! The parameters that texts leave out.

use std::collections::BTreeSet;

use crate::model::{EntryDef, FieldKind, FieldRef, Text};

/// Returns the texts of a field that leave a parameter out, each with the parameter's position. None if a text
/// could not be compiled.
///
/// Messages are compared with each other: each is all that its readers see of the values. Explanations are
/// compared with the source.
pub(super) fn left_out<'a>(
    field: FieldRef<'a>,
    entry: &EntryDef,
) -> Option<Vec<(usize, &'a Text, usize)>> {
    if entry.params.is_empty() {
        return Some(Vec::new());
    }
    let mut used = Vec::new();
    for (locale, text) in field.field.texts() {
        used.push((locale, text, text.pattern.as_ref()?.params()));
    }
    let expected: BTreeSet<usize> = used
        .iter()
        .filter(|(locale, ..)| *locale == 0 || field.kind == FieldKind::Message)
        .flat_map(|(.., params)| params.iter().copied())
        .collect();
    let mut left_out = Vec::new();
    for (locale, text, params) in used {
        left_out.extend(
            expected
                .difference(&params)
                .map(|&param| (locale, text, param)),
        );
    }
    Some(left_out)
}
