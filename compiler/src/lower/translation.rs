//! Translation files: which text belongs to which field.

use std::collections::{BTreeMap, HashMap};

use errorbook_core::Locale;

use super::entry::CATALOG_MESSAGE;
use crate::diagnostic::{Diagnostic, Report, checks, nearest};
use crate::model::{Catalog, Entry, Text};
use crate::parse::ftl::{self, Attribute, Message, Name};
use crate::source::{FileId, Sources, Span};

/// The terms that all catalogs of a locale share.
pub(super) fn terms(
    files: &BTreeMap<Locale, FileId>,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<Locale, Vec<Message>> {
    let mut terms = BTreeMap::new();
    for (&locale, &file) in files {
        let resource = ftl::parse(file, sources.get(file), report);
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
        terms.insert(locale, resource.terms);
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
        check_duplicate(&message.id, &mut seen, report);
        let tag = catalog.locales[locale].locale;
        if message.id.value == CATALOG_MESSAGE {
            attach_catalog(catalog, locale, message, report);
        } else if let Some(entry) = positions
            .get(&message.id.value)
            .and_then(|&at| catalog.entries.get_mut(at))
        {
            attach_entry(entry, locale, tag, message, report);
        } else {
            let near = nearest(&message.id.value, positions.keys().map(String::as_str));
            report.add(
                Diagnostic::new(&checks::ORPHAN_TRANSLATION, format!("there is no entry `{}`", message.id.value))
                    .at(message.id.span, format!("not a key of `catalog/{}.toml`", catalog.name))
                    .help("remove it, or give it the key that the entry has now; a text that others share is a term, `-name`")
                    .did_you_mean(near),
            );
        }
    }
}

fn check_duplicate(id: &Name, seen: &mut HashMap<String, Span>, report: &mut Report) {
    if let Some(&first) = seen.get(&id.value) {
        report.add(
            Diagnostic::new(
                &checks::DUPLICATE_ID,
                format!("`{}` is given twice", id.value),
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
    attach_attributes(message.attributes, report, |name, text| match name {
        "title" => Ok(catalog.title.set(locale, text)),
        "description" => Ok(catalog.description.set(locale, text)),
        _ => Err(Unknown {
            what: "the catalog".into(),
            names: vec!["title".into(), "description".into()],
        }),
    });
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
    attach_attributes(message.attributes, report, |name, text| {
        // The empty name is the message's, which is no attribute.
        match entry
            .field_mut(name)
            .filter(|field| !name.is_empty() && field.source().is_some())
        {
            Some(field) => Ok(field.set(locale, text)),
            None => Err(Unknown::of(entry)),
        }
    });
}

/// A field that is not there, and those that are.
struct Unknown {
    what: String,
    names: Vec<String>,
}

impl Unknown {
    fn of(entry: &Entry) -> Self {
        let translatable = entry
            .fields()
            .filter(|field| field.field.source().is_some());
        let names = translatable
            .map(|field| field.name())
            .filter(|name| !name.is_empty())
            .collect();
        Self {
            what: format!("entry `{}`", entry.key.value),
            names,
        }
    }
}

fn attach_attributes(
    attributes: Vec<Attribute>,
    report: &mut Report,
    mut set: impl FnMut(&str, Text) -> Result<(), Unknown>,
) {
    let mut seen = HashMap::new();
    for attribute in attributes {
        check_duplicate(&attribute.id, &mut seen, report);
        if let Err(unknown) = set(&attribute.id.value, Text::new(attribute.value)) {
            report.add(orphan(&attribute.id, &unknown));
        }
    }
}

fn orphan(id: &Name, unknown: &Unknown) -> Diagnostic {
    let names: Vec<_> = unknown
        .names
        .iter()
        .map(|name| format!(".{name}"))
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let near =
        nearest(&id.value, unknown.names.iter().map(String::as_str)).map(|near| format!(".{near}"));
    let help = match names.as_slice() {
        [] => "the entry has no field that could be translated".to_owned(),
        names => format!("what can be translated is {}", super::table::list(names)),
    };
    Diagnostic::new(
        &checks::ORPHAN_TRANSLATION,
        format!("{} has no field `.{}`", unknown.what, id.value),
    )
    .at(id.span, "translates nothing")
    .help(help)
    .did_you_mean(near.as_deref())
}
