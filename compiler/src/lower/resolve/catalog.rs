//! Every text of a catalog.

use std::collections::BTreeMap;

use errorbook_core::Locale;

use super::scope::Scope;
use super::{CATALOG, Owner, Resolver};
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::lower::translation::SharedTerms;
use crate::model::{Catalog, Entry, Pattern};

/// Resolves every text of a catalog. `scopes` are those of its locales, in their order; of
/// `shared_terms`, those that come first go over the others.
pub(in crate::lower) fn resolve(
    catalog: &mut Catalog,
    mut scopes: Vec<Scope>,
    shared_terms: &[BTreeMap<Locale, SharedTerms>],
    report: &mut Report,
) {
    for (index, scope) in scopes.iter_mut().enumerate() {
        let locale = catalog.locales[index].locale;
        for shared in shared_terms.iter().filter_map(|shared| shared.get(&locale)) {
            scope.add_terms(&shared.terms, report);
            scope.complete &= shared.complete;
        }
        scope.add_messages(catalog, index);
        scope.check(report);
    }
    for field in catalog.own_fields_mut() {
        for (locale, text) in field.texts_mut() {
            let owner = Owner {
                what: CATALOG,
                params: &[],
                params_complete: true,
            };
            text.pattern = Resolver::run(&scopes[locale], owner, &text.tree, report);
        }
    }
    let locale = catalog.source_locale();
    for entry in &mut catalog.entries {
        resolve_wire(entry, locale, report);
    }
    let mut size = 0;
    for entry in catalog.entries.iter_mut().chain(&mut catalog.groups) {
        resolve_entry(entry, &scopes, &mut size, report);
        if size > MOST_CATALOG_BYTES {
            let limit = MOST_CATALOG_BYTES >> 20;
            let title = format!(
                "the texts of the catalog `{}` expand to more than {limit} MiB",
                catalog.name
            );
            report.add(
                Diagnostic::new(&checks::TOO_LARGE, title)
                    .at(
                        entry.key.span,
                        "too large from here on, with all references inlined",
                    )
                    .help("refer to shorter texts"),
            );
            return;
        }
    }
}

/// Resolves the text that a payload shows parameters in. It refers to nothing.
fn resolve_wire(entry: &mut Entry, locale: Locale, report: &mut Report) {
    let Some(text) = &mut entry.oauth_template else {
        return;
    };
    let owner = Owner {
        what: &format!("entry `{}`", entry.key.value),
        params: &entry.params,
        params_complete: entry.params_complete,
    };
    text.pattern = Resolver::run(&Scope::new(locale, true), owner, &text.tree, report);
}

/// What a catalog's patterns may take up together: ten times as much as 10,000 entries in ten
/// locales. A small file could otherwise repeat a large text in every field of every locale.
const MOST_CATALOG_BYTES: usize = 256 << 20;

/// Resolves the texts of an entry, as long as `size` is within the limit.
fn resolve_entry(entry: &mut Entry, scopes: &[Scope], size: &mut usize, report: &mut Report) {
    let what = format!("entry `{}`", entry.key.value);
    let names: Vec<_> = entry.fields().map(|field| field.name()).collect();
    // The parameters are lent to the resolver while the texts, their docs' included, are written.
    let mut patterns = Vec::new();
    for field in entry.fields() {
        for (locale, text) in field.field.texts() {
            if *size > MOST_CATALOG_BYTES {
                return;
            }
            let owner = Owner {
                what: &what,
                params: &entry.params,
                params_complete: entry.params_complete,
            };
            let pattern = Resolver::run(&scopes[locale], owner, &text.tree, report);
            *size += pattern.as_ref().map_or(0, Pattern::size);
            patterns.push(pattern);
        }
    }
    let mut patterns = patterns.into_iter();
    for name in names {
        let Some(field) = entry.field_mut(&name) else {
            continue;
        };
        for (_, text) in field.texts_mut() {
            text.pattern = patterns.next().flatten();
        }
    }
}
