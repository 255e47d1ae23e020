//! Which catalog is meant, and which code of it is free.

use super::{Refusal, refuse};
use crate::lock::Lock;
use crate::model::{CatalogDef, CodeTemplate};

/// Returns the catalog that is meant, and the code in it.
pub(super) fn choose<'a>(
    catalogs: &'a [CatalogDef],
    lock: &Lock,
    wanted: Option<&str>,
) -> Result<(&'a CatalogDef, String), Refusal> {
    let numbered = catalogs
        .iter()
        .filter_map(|catalog| Some((catalog, &catalog.codes.as_ref()?.value)));
    let numbered: Vec<_> = numbered.collect();
    let Some(wanted) = wanted else {
        return match numbered[..] {
            [(catalog, template)] => Ok((catalog, next(catalog, template, lock))),
            [] => refuse(
                "no catalog says what its codes look like",
                "write `codes = \"APP###\"` into `[catalog]`, or name the new code",
            ),
            _ => refuse(
                "there are several catalogs with numbered codes",
                which(catalogs),
            ),
        };
    };
    if let Some((catalog, key)) = wanted.split_once('/') {
        let mut named = catalogs.iter();
        return match named.find(|known| known.name == catalog) {
            Some(catalog) => Ok((catalog, key.to_owned())),
            None => refuse(format!("there is no catalog `{catalog}`"), which(catalogs)),
        };
    }
    for (catalog, template) in &numbered {
        if template.number(wanted).is_some() {
            return Ok((catalog, wanted.to_owned()));
        }
        if template.prefix() == wanted || catalog.name == wanted {
            return Ok((catalog, next(catalog, template, lock)));
        }
    }
    match catalogs {
        [catalog] if catalog.codes.is_none() => Ok((catalog, wanted.to_owned())),
        [catalog] => refuse(
            format!("`{wanted}` is no code of the catalog `{}`", catalog.name),
            free(catalog, lock),
        ),
        _ => refuse(
            format!("there is no telling which catalog `{wanted}` belongs to"),
            format!("write `CATALOG/{wanted}`; {}", which(catalogs)),
        ),
    }
}

fn which(catalogs: &[CatalogDef]) -> String {
    let names: Vec<_> = catalogs
        .iter()
        .map(|catalog| match &catalog.codes {
            Some(template) => format!("`{}` ({})", catalog.name, template.value),
            None => format!("`{}`", catalog.name),
        })
        .collect();
    format!("the catalogs are {}", names.join(", "))
}

/// Returns the code behind the last one that ever was.
pub(super) fn next(catalog: &CatalogDef, template: &CodeTemplate, lock: &Lock) -> String {
    template.code(last(catalog, template, lock).saturating_add(1))
}

/// Returns the highest number that ever was.
pub(super) fn last(catalog: &CatalogDef, template: &CodeTemplate, lock: &Lock) -> u64 {
    let known = catalog.with_parents().map(|entry| entry.code.as_str());
    let promised = lock
        .promises
        .iter()
        .filter(|(name, _)| name.catalog == catalog.name);
    let promised =
        promised.map(|(name, promise)| promise.code.as_deref().unwrap_or(name.key.as_str()));
    let numbers = known
        .chain(promised)
        .filter_map(|code| template.number(code));
    numbers.max().unwrap_or(0)
}

/// Returns what to do where a code is not to be had.
pub(super) fn free(catalog: &CatalogDef, lock: &Lock) -> String {
    match &catalog.codes {
        Some(template) => {
            format!(
                "the next free code is `{}`",
                next(catalog, &template.value, lock)
            )
        }
        None => "choose another one".to_owned(),
    }
}

pub(super) fn check_free(catalog: &CatalogDef, lock: &Lock, code: &str) -> Result<(), Refusal> {
    let key = code.replace('-', "_");
    let is_taken = |known: &str, known_code: &str| known == key || known_code == code;
    let mut entries = catalog.with_parents();
    if let Some(entry) = entries.find(|entry| is_taken(&entry.key.value, &entry.code)) {
        return match &entry.retired {
            Some(end) => refuse(
                format!(
                    "`{code}` was retired in {} and is never free again",
                    end.since
                ),
                free(catalog, lock),
            ),
            None => refuse(
                format!("`{code}` is in the catalog `{}` already", catalog.name),
                free(catalog, lock),
            ),
        };
    }
    let mut promises = lock.promises.iter();
    let promised = promises.find(|(name, promise)| {
        let known = promise.code.as_deref().unwrap_or(&name.key);
        name.catalog == catalog.name && is_taken(&name.key, known)
    });
    match promised {
        Some((_, promise)) => refuse(
            match promise.retired.as_deref() {
                Some("") | None => format!("`{code}` was released once and is never free again"),
                Some(since) => format!("`{code}` was retired in {since} and is never free again"),
            },
            free(catalog, lock),
        ),
        None => Ok(()),
    }
}
