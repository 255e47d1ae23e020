//! How a new code is written beside the others.

use super::code::{free, last};
use super::{Refusal, refuse};
use crate::lock::Lock;
use crate::model::CatalogDef;

/// Refuses a code that is not written as the others of its catalog are, or that leaves a gap behind them.
pub(super) fn check(
    catalog: &CatalogDef,
    lock: &Lock,
    code: &str,
    may_leave_gap: bool,
) -> Result<(), Refusal> {
    let Some(template) = catalog.codes.as_ref().map(|codes| &codes.value) else {
        return check_case(catalog, code);
    };
    let Some(number) = template.number(code) else {
        return refuse(
            format!(
                "`{code}` is no code of the catalog `{}`, whose codes are as `{template}`",
                catalog.name
            ),
            free(catalog, lock),
        );
    };
    let gap = number.saturating_sub(last(catalog, template, lock).saturating_add(1));
    match gap {
        1.. if !may_leave_gap => refuse(
            format!("`{code}` leaves a gap of {gap} before it"),
            format!(
                "{}; to leave the gap, add `--leave-gap`",
                free(catalog, lock)
            ),
        ),
        _ => Ok(()),
    }
}

/// Refuses a key in another case than that of all others.
fn check_case(catalog: &CatalogDef, code: &str) -> Result<(), Refusal> {
    let mut keys = catalog.with_parents().map(|entry| entry.key.value.as_str());
    let Some(first) = keys.next() else {
        return Ok(());
    };
    if is_camel_case(code) || !is_camel_case(first) || !keys.all(is_camel_case) {
        return Ok(());
    }
    let words = code.split(|c: char| !c.is_alphanumeric());
    let suggested: String = words.map(capitalized).collect();
    refuse(
        format!(
            "`{code}` is not written as the keys of the catalog `{}` are, as in `{first}`",
            catalog.name
        ),
        format!("write `{}/{suggested}`", catalog.name),
    )
}

fn is_camel_case(key: &str) -> bool {
    key.starts_with(|c: char| c.is_uppercase()) && !key.contains(['_', '-'])
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}
