//! Every text of a catalog.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use errorbook_core::Locale;

use super::scope::Scope;
use super::{CATALOG, Owner, Resolver};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::lower::links::{self, Linked};
use crate::lower::terms::SharedTerms;
use crate::lower::translation::Ids;
use crate::model::{CatalogDef, EntryDef, Field};
use crate::parallel::Threads;

/// Resolves every text of a catalog. `scopes` are those of its locales, in their order; of
/// `shared_terms`, those that come first go over the others.
pub(in crate::lower) fn resolve(
    catalog: &mut CatalogDef,
    ids: &Arc<Ids>,
    mut scopes: Vec<Scope>,
    shared_terms: &[BTreeMap<Locale, SharedTerms>],
    threads: Threads,
    report: &mut Report,
) -> Linked {
    for (index, scope) in scopes.iter_mut().enumerate() {
        let locale = catalog.locales[index].locale;
        for shared in shared_terms.iter().filter_map(|shared| shared.get(&locale)) {
            scope.add_terms(&shared.terms, report);
            scope.refer_to(shared.references.iter().cloned());
            scope.complete &= shared.complete;
        }
        scope.add_messages(catalog, ids, index);
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
    let scope = Scope::new(locale, catalog.plural_like.rules(&locale), true);
    for entry in &mut catalog.entries {
        resolve_wire(entry, &scope, report);
    }
    match side_by_side(catalog, &scopes, threads, report) {
        Some(parts) => {
            let (linked, found): (Vec<Linked>, Vec<Report>) = parts.into_iter().unzip();
            found.into_iter().for_each(|found| report.append(found));
            linked.concat()
        }
        None => in_a_row(catalog, &scopes, report),
    }
}

/// How many entries a thread resolves at a time.
const ENTRIES: usize = 64;

/// Resolves the entries on several threads. `None` if their texts are too large together: where the limit
/// is passed depends on what is before.
fn side_by_side(
    catalog: &mut CatalogDef,
    scopes: &[Scope],
    threads: Threads,
    report: &Report,
) -> Option<Vec<(Linked, Report)>> {
    let entries = catalog.entries.chunks_mut(ENTRIES);
    let parents = catalog.parents.chunks_mut(ENTRIES);
    let parts: Vec<&mut [EntryDef]> = entries.chain(parents).collect();
    let count = parts.len();
    let (limit, most) = (report.limit(), most_bytes(report));
    let together = AtomicUsize::new(0);
    let is_too_much = |size: usize| size > most;
    let done = threads.map(parts, |entries: &mut [EntryDef]| {
        let (mut linked, mut found) = (Linked::new(), Report::of_part(count, limit));
        for entry in entries {
            let mut size = 0;
            linked.push(resolve_entry(entry, scopes, most, &mut size, &mut found));
            if is_too_much(size + together.fetch_add(size, Ordering::Relaxed)) {
                break;
            }
        }
        (linked, found)
    });
    if is_too_much(together.into_inner()) {
        done.into_iter().for_each(|(_, found)| found.discard());
        return None;
    }
    Some(done)
}

/// Resolves the entries in their order, up to the one that is too much.
fn in_a_row(catalog: &mut CatalogDef, scopes: &[Scope], report: &mut Report) -> Linked {
    let most = most_bytes(report);
    let mut linked = Linked::new();
    let mut size = 0;
    let mut entries = catalog.entries.iter_mut().chain(&mut catalog.parents);
    for entry in entries.by_ref() {
        forget(entry);
        linked.push(resolve_entry(entry, scopes, most, &mut size, report));
        if size > most {
            let title = format!(
                "the texts of the catalog `{}` expand to more than {} MiB",
                catalog.name,
                most >> 20
            );
            report.add(
                Diagnostic::new(&checks::TOO_LARGE, title)
                    .at(
                        entry.key.span,
                        "too large from here on with all references expanded",
                    )
                    .help("refer to shorter texts"),
            );
            break;
        }
    }
    entries.for_each(forget);
    linked
}

/// Takes away what an entry's texts compile to.
fn forget(entry: &mut EntryDef) {
    let fields = entry.fields_mut();
    for (_, text) in fields.flat_map(Field::texts_mut) {
        text.pattern = None;
    }
}

/// Resolves the text that a payload shows parameters in. It refers to nothing.
fn resolve_wire(entry: &mut EntryDef, scope: &Scope, report: &mut Report) {
    let Some(text) = &mut entry.oauth_template else {
        return;
    };
    let owner = Owner {
        what: &format!("entry `{}`", entry.key.value),
        params: &entry.params,
        params_complete: entry.params_complete,
    };
    text.pattern = Resolver::run(scope, owner, &text.tree, report);
}

/// What a catalog's patterns may take up together: ten times as much as 10,000 entries in ten
/// locales. A small file could otherwise repeat a large text in every field of every locale.
const MOST_CATALOG_BYTES: usize = 256 << 20;

/// The same where nobody reviewed the files, and a program runs meanwhile.
const MOST_UNREVIEWED_BYTES: usize = 64 << 20;

fn most_bytes(report: &Report) -> usize {
    match report.limit() {
        Some(_) => MOST_UNREVIEWED_BYTES,
        None => MOST_CATALOG_BYTES,
    }
}

/// Resolves the texts of an entry, as long as `size` is at most `most`. Returns whether one may name a link.
fn resolve_entry(
    entry: &mut EntryDef,
    scopes: &[Scope],
    most: usize,
    size: &mut usize,
    report: &mut Report,
) -> bool {
    let what = format!("entry `{}`", entry.key.value);
    // The parameters are lent to the resolver while the texts, their docs' included, are written.
    let mut patterns = Vec::new();
    let mut is_linked = false;
    'all: for field in entry.fields() {
        for (locale, text) in field.field.texts() {
            if *size > most {
                break 'all;
            }
            let owner = Owner {
                what: &what,
                params: &entry.params,
                params_complete: entry.params_complete,
            };
            let pattern = Resolver::run(&scopes[locale], owner, &text.tree, report);
            if let Some(pattern) = &pattern {
                *size += pattern.size();
                is_linked |= links::may_name_link(pattern);
            }
            patterns.push(pattern);
        }
    }
    let replaced = entry.replaced.iter().map(|replaced| {
        let owner = Owner {
            what: &what,
            params: &entry.params,
            params_complete: entry.params_complete,
        };
        // It was built into a program. What is wrong with it now is so with a text that it refers to.
        let mut own = Report::new();
        let tree = &replaced.text.tree;
        let pattern = Resolver::run(&scopes[replaced.locale], owner, tree, &mut own);
        own.discard();
        pattern
    });
    let replaced: Vec<_> = replaced.collect();
    for (before, pattern) in entry.replaced.iter_mut().zip(replaced) {
        before.text.pattern = pattern;
    }
    let mut patterns = patterns.into_iter();
    let texts = entry.fields_mut().flat_map(Field::texts_mut);
    for (_, text) in texts {
        text.pattern = patterns.next().flatten();
    }
    is_linked
}
