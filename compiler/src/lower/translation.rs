//! Translation files: which text belongs to which field.

use std::collections::{BTreeMap, HashMap};

use errorbook_core::Locale;

use super::entry::CATALOG_MESSAGE;
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, Entry, Text};
use crate::parse::ftl::{Attribute, Message, Name};
use crate::source::{FileId, Sources, Span};

/// The terms of a locale's file of terms.
pub(super) struct SharedTerms {
    pub(super) terms: Vec<Message>,
    /// Whether the file could be read as a whole.
    pub(super) complete: bool,
}

/// The terms that all catalogs of a locale share.
pub(super) fn terms(
    files: &BTreeMap<Locale, FileId>,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<Locale, SharedTerms> {
    let mut terms = BTreeMap::new();
    for (&locale, &file) in files {
        let (resource, complete) = super::parse_translation(file, sources, report);
        for message in &resource.messages {
            report.add(
                Diagnostic::new(
                    &checks::ORPHAN_TRANSLATION,
                    format!("`{}` is a message, not a term", message.id.value),
                )
                .at(message.id.span, "this file holds terms only")
                .help(format!(
                    "a term's name begins with `-`: `-{}`",
                    message.id.value
                )),
            );
        }
        let shared = SharedTerms {
            terms: resource.terms,
            complete,
        };
        terms.insert(locale, shared);
    }
    terms
}

/// Adds the messages of a translation file to the fields that they translate.
pub(super) fn attach(
    catalog: &mut Catalog,
    locale: usize,
    messages: Vec<Message>,
    report: &mut Report,
) {
    let positions: HashMap<String, usize> = catalog
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.key.value.clone(), at))
        .collect();
    let mut seen: HashMap<String, Span> = HashMap::new();
    for message in messages {
        check_duplicate(&message.id, "", &mut seen, report);
        let tag = catalog.locales[locale].locale;
        if message.id.value == CATALOG_MESSAGE {
            attach_catalog(catalog, locale, message, report);
        } else if let Some(entry) = positions
            .get(&message.id.value)
            .and_then(|&at| catalog.entries.get_mut(at))
        {
            attach_entry(entry, locale, tag, message, report);
        } else {
            let near = report.nearest(
                &message.id.value,
                positions
                    .keys()
                    .map(String::as_str)
                    .chain([CATALOG_MESSAGE]),
            );
            report.add(
                Diagnostic::new(&checks::ORPHAN_TRANSLATION, format!("there is no entry `{}`", message.id.value))
                    .at(message.id.span, format!("not a key of `catalog/{}.toml`", catalog.name))
                    .help("remove it, or give it the key that the entry has now; a text that others share is a term, `-name`")
                    .did_you_mean(near),
            );
        }
    }
}

/// `sigil` is what stands before the name where it is given: `-`, `.` or nothing.
pub(super) fn check_duplicate(
    id: &Name,
    sigil: &str,
    seen: &mut HashMap<String, Span>,
    report: &mut Report,
) {
    if let Some(&first) = seen.get(&id.value) {
        report.add(
            Diagnostic::new(
                &checks::DUPLICATE_ID,
                format!("`{sigil}{}` is given twice", id.value),
            )
            .at(id.span, "this one comes second")
            .at(first, "the first one")
            .help("remove one of the two"),
        );
    }
    seen.entry(id.value.clone()).or_insert(id.span);
}

fn attach_catalog(catalog: &mut Catalog, locale: usize, message: Message, report: &mut Report) {
    if let Some(value) = &message.value {
        report.add(
            Diagnostic::new(
                &checks::ORPHAN_TRANSLATION,
                "`catalog` has no text of its own",
            )
            .at(value.span, "a catalog has a title and a description")
            .help("write `.title = …` and `.description = …` below it"),
        );
    }
    let orphans = attach_attributes(message.attributes, report, |name, text| {
        match name {
            "title" => catalog.title.set(locale, text),
            "description" => catalog.description.set(locale, text),
            _ => return false,
        }
        true
    });
    let names = || vec!["title".into(), "description".into()];
    report_orphans(&orphans, "the catalog", names, report);
}

fn attach_entry(
    entry: &mut Entry,
    locale: usize,
    tag: Locale,
    message: Message,
    report: &mut Report,
) {
    if let Some(value) = message.value {
        if entry.message.source().is_none() {
            report.add(
                Diagnostic::new(
                    &checks::ORPHAN_TRANSLATION,
                    format!("entry `{}` has no message to translate", entry.key.value),
                )
                .at(value.span, format!("a message in `{tag}` only"))
                .at(entry.key.span, "the entry")
                .help("remove it, or give the entry a `message`"),
            );
        } else {
            entry.message.set(locale, Text::new(value));
        }
    }
    let orphans = attach_attributes(message.attributes, report, |name, text| {
        // The empty name is the message's, which is no attribute.
        match entry.field_mut(name).filter(|_| !name.is_empty()) {
            Some(field) if field.source().is_some() => field.set(locale, text),
            _ => return false,
        }
        true
    });
    let names = || {
        let translatable = entry
            .fields()
            .filter(|field| field.field.source().is_some());
        let names = translatable.map(|field| field.name());
        names.filter(|name| !name.is_empty()).collect()
    };
    let what = format!("entry `{}`", entry.key.value);
    report_orphans(&orphans, &what, names, report);
}

/// Adds attributes to the fields that they translate; returns the names of those that translate none,
/// which is what `set` says.
fn attach_attributes(
    attributes: Vec<Attribute>,
    report: &mut Report,
    mut set: impl FnMut(&str, Text) -> bool,
) -> Vec<Name> {
    let mut seen = HashMap::new();
    let mut orphans = Vec::new();
    for attribute in attributes {
        check_duplicate(&attribute.id, ".", &mut seen, report);
        if !set(&attribute.id.value, Text::new(attribute.value)) {
            orphans.push(attribute.id);
        }
    }
    orphans
}

/// Reports attributes that translate nothing. `names` are those of what could be translated.
fn report_orphans(
    orphans: &[Name],
    what: &str,
    names: impl FnOnce() -> Vec<String>,
    report: &mut Report,
) {
    if orphans.is_empty() {
        return;
    }
    let names = names();
    let dotted: Vec<_> = names.iter().map(|name| format!(".{name}")).collect();
    let dotted: Vec<_> = dotted.iter().map(String::as_str).collect();
    let help = match dotted.as_slice() {
        [] => "it has no field that could be translated".to_owned(),
        dotted => format!("what can be translated is {}", super::table::list(dotted)),
    };
    for id in orphans {
        let near = report.nearest(&id.value, names.iter().map(String::as_str));
        let near = near.map(|near| format!(".{near}"));
        let help = match id.value.as_str() {
            "message" => "the message itself stands behind the `=`",
            _ => &help,
        };
        report.add(
            Diagnostic::new(
                &checks::ORPHAN_TRANSLATION,
                format!("{what} has no field `.{}`", id.value),
            )
            .at(id.span, "translates nothing")
            .help(help)
            .did_you_mean(near.as_deref()),
        );
    }
}
