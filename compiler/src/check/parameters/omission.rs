//! The parameters that texts leave out.

use std::collections::BTreeSet;

use super::shown::{Shown, speaks_of_zero};
use crate::model::{EntryDef, FieldKind, FieldRef, Text};

/// A text that leaves a parameter out.
pub(super) struct LeftOut<'a> {
    pub(super) locale: usize,
    pub(super) text: &'a Text,
    /// Its position.
    pub(super) param: usize,
    /// Returns whether some of its variants show the parameter.
    pub(super) is_shown_elsewhere: bool,
    /// The text that shows it, where this one goes over that while a program runs.
    pub(super) replaced: Option<&'a Text>,
}

/// Returns the texts of a field that leave a parameter out. None if a text could not be compiled.
///
/// Messages are compared with each other: each is all that its readers see of the values. Explanations are
/// compared with the source. What the source shows in every variant is to be shown in every variant.
pub(super) fn left_out<'a>(field: FieldRef<'a>, entry: &'a EntryDef) -> Option<Vec<LeftOut<'a>>> {
    if entry.params.is_empty() {
        return Some(Vec::new());
    }
    let mut shown = Vec::new();
    for (locale, text) in field.field.texts() {
        let pattern = text.pattern.as_ref()?;
        let source = field
            .field
            .source()
            .and_then(|source| source.pattern.as_ref());
        // Where the source has one text for all numbers, a translation may have one for none.
        let is_compared = locale == 0 || source.is_none_or(speaks_of_zero);
        shown.push((
            locale,
            text,
            if is_compared {
                Shown::new(pattern)
            } else {
                Shown::of_something(pattern)
            },
        ));
    }
    let expected: BTreeSet<usize> = shown
        .iter()
        .filter(|(locale, ..)| *locale == 0 || field.kind == FieldKind::Message)
        .flat_map(|(.., shown)| shown.ever.iter().copied())
        .filter(|param| !only_chooses(field, *param))
        .collect();
    let always: BTreeSet<usize> = match shown.first() {
        Some((0, _, source)) => source.always.intersection(&source.ever).copied().collect(),
        Some(_) | None => BTreeSet::new(),
    };
    let mut left_out = Vec::new();
    for (locale, text, shown) in shown {
        let before = replaced(entry, field, locale);
        let shown_before = before.and_then(|before| before.pattern.as_ref());
        let shown_before = shown_before.map(Shown::new).unwrap_or_default();
        let expected = expected.union(&shown_before.ever);
        for &param in expected.filter(|param| !shown.always.contains(param)) {
            let is_shown_elsewhere = shown.ever.contains(&param);
            // A text that chooses its words by a value says something of it.
            let is_chosen_by = || {
                let pattern = text.pattern.as_ref();
                pattern.is_some_and(|pattern| pattern.params().contains(&param))
            };
            let is_always = always.contains(&param) || shown_before.always.contains(&param);
            if is_shown_elsewhere && is_always || !is_shown_elsewhere && !is_chosen_by() {
                left_out.push(LeftOut {
                    locale,
                    text,
                    param,
                    is_shown_elsewhere,
                    replaced: before.filter(|_| shown_before.ever.contains(&param)),
                });
            }
        }
    }
    Some(left_out)
}

/// Returns whether the source chooses its words by a parameter, and never shows it.
fn only_chooses(field: FieldRef<'_>, param: usize) -> bool {
    let source = field.field.source();
    let pattern = source.and_then(|source| source.pattern.as_ref());
    pattern.is_some_and(|pattern| {
        pattern.params().contains(&param) && !Shown::new(pattern).ever.contains(&param)
    })
}

/// Returns the text that another one goes over while a program runs.
fn replaced<'a>(entry: &'a EntryDef, field: FieldRef<'_>, locale: usize) -> Option<&'a Text> {
    let mut before = entry.replaced.iter().filter(|one| one.locale == locale);
    Some(&before.find(|one| one.field == field.name())?.text)
}
