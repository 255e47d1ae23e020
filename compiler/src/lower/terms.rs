//! Terms that the catalogs of a locale share.

use std::collections::{BTreeMap, HashSet};

use errorbook_core::Locale;

use super::read::{Read, Translation};
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{CatalogDef, Term, Text};
use crate::parse::tree::Message;
use crate::source::FileId;

/// The terms of a locale's file of terms.
pub(super) struct SharedTerms {
    file: FileId,
    pub(super) terms: Vec<Message>,
    /// The messages that they refer to.
    pub(super) references: Vec<String>,
    /// True if the file could be read as a whole.
    pub(super) complete: bool,
}

/// Returns the terms that all catalogs of a locale share.
pub(super) fn terms(
    files: &BTreeMap<Locale, FileId>,
    read: &mut Read,
    report: &mut Report,
) -> BTreeMap<Locale, SharedTerms> {
    let mut terms = BTreeMap::new();
    for (&locale, &file) in files {
        let Translation {
            resource, complete, ..
        } = read.translation(file, report);
        for message in &resource.messages {
            report.add(
                Diagnostic::new(
                    &checks::ORPHAN_TRANSLATION,
                    format!("`{}` is a message, not a term", message.id.value),
                )
                .at(message.id.span, "this file contains only terms")
                .help(format!(
                    "a term's name begins with `-`: `-{}`",
                    message.id.value
                )),
            );
        }
        let shared = SharedTerms {
            file,
            terms: resource.terms,
            references: resource.references,
            complete,
        };
        terms.insert(locale, shared);
    }
    terms
}

/// Returns the texts of terms in a locale, which are checked where they stand.
pub(super) fn texts_of_terms(terms: &[Message], locale: usize) -> impl Iterator<Item = Term> {
    terms.iter().flat_map(move |term| {
        let name = format!("-{}", term.id.value);
        let attributes = term.attributes.iter();
        let attributes = attributes.map(|attribute| {
            let name = format!("-{}.{}", term.id.value, attribute.id.value);
            (name, &attribute.value)
        });
        let value = term.value.as_ref().map(|value| (name, value));
        value
            .into_iter()
            .chain(attributes)
            .map(move |(name, tree)| Term {
                name,
                locale,
                text: Text::new(tree.clone()),
            })
    })
}

/// Gives a catalog the terms that it shares with others, where none of these has them yet, so that they are
/// checked once.
pub(super) fn share_terms(
    catalog: &mut CatalogDef,
    terms: &[BTreeMap<Locale, SharedTerms>],
    checked: &mut HashSet<FileId>,
) {
    for (index, known) in catalog.locales.iter().enumerate() {
        for shared in terms.iter().filter_map(|terms| terms.get(&known.locale)) {
            catalog.shared_terms.push((shared.file, index));
            if checked.insert(shared.file) {
                catalog.terms.extend(texts_of_terms(&shared.terms, index));
            }
        }
    }
}
