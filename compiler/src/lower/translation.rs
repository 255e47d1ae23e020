//! Translation files: which text belongs to which field.

use std::collections::HashMap;

use errorbook_core::Locale;

use super::entry::CATALOG_MESSAGE;
use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{
    CASE_MARK, CatalogDef, Column, DIVERGENCE, DIVERGENCE_PREFIX, EntryDef, Field, ReplacedText,
    Text,
};
use crate::parse::tree::{Attribute, Message, Name};
use crate::source::Span;

/// What the messages of a catalog's translation files are called.
pub(super) struct Ids {
    /// The positions of the entries, and behind them of the codes with cases, by their ids.
    entries: HashMap<String, usize>,
    /// The ids of what belongs to no entry.
    shared: Vec<String>,
}

impl Ids {
    pub(super) fn new(catalog: &CatalogDef) -> Self {
        let entries = catalog.with_parents().enumerate();
        Self {
            entries: entries
                .map(|(at, entry)| (entry.message_id(), at))
                .collect(),
            shared: shared_ids(catalog),
        }
    }

    /// Returns the position of the entry of an id.
    pub(super) fn entry(&self, id: &str) -> Option<usize> {
        self.entries.get(id).copied()
    }

    /// Returns the ids of entries, in any order.
    pub(super) fn of_entries(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }
}

/// Adds the messages of a translation file to the fields that they translate.
pub(super) fn attach(
    catalog: &mut CatalogDef,
    ids: &Ids,
    column: Column,
    messages: Vec<Message>,
    report: &mut Report,
) {
    let entries = catalog.entries.len();
    check_duplicates(messages.iter().map(|message| &message.id), "", report);
    for message in messages {
        let tag = catalog.locales[column.locale].locale;
        if message.id.value == CATALOG_MESSAGE {
            attach_catalog(catalog, column, message, report);
        } else if ids.shared.contains(&message.id.value) {
            attach_shared(catalog, column, message, report);
        } else if let Some(entry) =
            ids.entry(&message.id.value)
                .and_then(|at| match at.checked_sub(entries) {
                    None => catalog.entries.get_mut(at),
                    Some(at) => catalog.parents.get_mut(at),
                })
        {
            attach_entry(entry, column, tag, message, report);
        } else {
            let near = report.nearest(
                &message.id.value,
                ids.of_entries()
                    .chain(ids.shared.iter().map(String::as_str))
                    .chain([CATALOG_MESSAGE]),
            );
            report.add(
                Diagnostic::new(&checks::ORPHAN_TRANSLATION, format!("there is no entry `{}`", message.id.value))
                    .at(message.id.span, format!("not a key of `catalog/{}.toml`", catalog.name))
                    .help("remove it, or use the current key of the entry; texts shared by others are terms, `-name`")
                    .did_you_mean(near),
            );
        }
    }
}

/// Keeps the texts of a locale in the place of which messages will stand.
pub(super) fn keep_replaced(
    catalog: &mut CatalogDef,
    ids: &Ids,
    locale: usize,
    messages: &[Message],
) {
    for message in messages {
        let entry = ids.entry(&message.id.value);
        let Some(entry) = entry.and_then(|at| catalog.entries.get_mut(at)) else {
            continue;
        };
        let own = message.value.iter().map(|_| "");
        let attributes = message.attributes.iter().map(|one| one.id.value.as_str());
        let mut fields = entry.fields_by_name();
        let replaced = own.chain(attributes).filter_map(|name| {
            let text = fields.get_mut(name)?.text(locale)?.clone();
            let field = name.to_owned();
            Some(ReplacedText {
                field,
                locale,
                text,
            })
        });
        let replaced: Vec<_> = replaced.collect();
        entry.replaced.extend(replaced);
    }
}

/// So few names that comparing each with each is faster than a table.
const FEW: usize = 16;

/// Reports names that are given twice. `sigil` is what stands before them where they are given: `-`, `.`
/// or nothing.
pub(super) fn check_duplicates<'a>(
    ids: impl Iterator<Item = &'a Name> + Clone,
    sigil: &str,
    report: &mut Report,
) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for (index, id) in ids.clone().enumerate() {
        let first = if index < FEW {
            let mut before = ids.clone().take(index);
            before
                .find(|before| before.value == id.value)
                .map(|first| first.span)
        } else {
            if seen.is_empty() {
                let before = ids.clone().take(index);
                before.for_each(|id| {
                    seen.entry(&id.value).or_insert(id.span);
                });
            }
            let first = seen.get(id.value.as_str()).copied();
            seen.entry(&id.value).or_insert(id.span);
            first
        };
        if let Some(first) = first {
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
    }
}

fn attach_catalog(catalog: &mut CatalogDef, column: Column, message: Message, report: &mut Report) {
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
    let orphans = attach_attributes(message.attributes, report, |name, text, _| {
        match name {
            "title" => catalog.title.set(column, text),
            "description" => catalog.description.set(column, text),
            _ => return false,
        }
        true
    });
    let names = || vec!["title".into(), "description".into()];
    report_orphans(&orphans, "the catalog", names, report);
}

/// Returns the ids of what belongs to no entry.
fn shared_ids(catalog: &CatalogDef) -> Vec<String> {
    let endpoints = catalog.endpoints.iter();
    let endpoints = endpoints.map(|endpoint| ("endpoint", &endpoint.name));
    let notes = catalog.notes.iter().map(|note| ("note", &note.name));
    let links = catalog.links.iter().map(|link| ("link", &link.name));
    let sections = catalog.sections.iter();
    let sections = sections.map(|section| ("section", &section.name));
    endpoints
        .chain(notes)
        .chain(links)
        .chain(sections)
        .map(|(kind, name)| format!("{kind}{CASE_MARK}{}", name.value))
        .collect()
}

/// Attaches the texts of an endpoint, a note or a link.
fn attach_shared(catalog: &mut CatalogDef, column: Column, message: Message, report: &mut Report) {
    let id = message.id.value;
    let Some((kind, name)) = id.split_once(CASE_MARK) else {
        return;
    };
    let mut value: Option<&mut Field> = None;
    let mut attributes: Vec<(&str, &mut Field)> = Vec::new();
    match kind {
        "endpoint" => {
            let mut endpoints = catalog.endpoints.iter_mut();
            if let Some(endpoint) = endpoints.find(|one| one.name.value == name) {
                attributes.push(("title", &mut endpoint.title));
                attributes.push(("recorded-sample", &mut endpoint.sample_note));
            }
        }
        "note" => {
            let mut notes = catalog.notes.iter_mut();
            value = notes
                .find(|one| one.name.value == name)
                .map(|note| &mut note.text);
        }
        "section" => {
            let mut sections = catalog.sections.iter_mut();
            if let Some(section) = sections.find(|one| one.name.value == name) {
                attributes.push(("title", &mut section.title));
                attributes.push(("description", &mut section.description));
            }
        }
        _ => {
            let mut links = catalog.links.iter_mut();
            if let Some(link) = links.find(|one| one.name.value == name) {
                attributes.push(("title", &mut link.title));
            }
        }
    }
    let what = format!("{kind} `{name}`");
    if let Some(text) = message.value {
        match value {
            Some(field) => set(field, column, Text::new(text), report),
            None => report.add(
                Diagnostic::new(
                    &checks::ORPHAN_TRANSLATION,
                    format!("{what} has no text of its own"),
                )
                .at(text.span, "only its attributes are texts")
                .help("write `.title = …` below it"),
            ),
        }
    }
    attributes.retain(|(_, field)| field.source().is_some());
    let names: Vec<String> = attributes
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let orphans = attach_attributes(message.attributes, report, |name, text, report| {
        let mut known = attributes.iter_mut();
        let Some((_, field)) = known.find(|(known, _)| *known == name) else {
            return false;
        };
        set(field, column, text, report);
        true
    });
    report_orphans(&orphans, &what, || names, report);
}

fn attach_entry(
    entry: &mut EntryDef,
    column: Column,
    tag: Locale,
    message: Message,
    report: &mut Report,
) {
    if let Some(value) = message.value {
        if entry.message.source().is_none() {
            report.add(
                Diagnostic::new(
                    &checks::ORPHAN_TRANSLATION,
                    format!("entry `{}` has no message to translate", entry.message_id()),
                )
                .at(value.span, format!("a message in `{tag}` only"))
                .at(entry.key.span, "the entry")
                .help("remove it, or give the entry a `message`"),
            );
        } else {
            set(&mut entry.message, column, Text::new(value), report);
        }
    }
    let mut divergence = std::mem::take(&mut entry.divergence);
    let mut fields = entry.fields_by_name();
    let orphans = attach_attributes(message.attributes, report, |name, text, report| {
        if name == DIVERGENCE || name.starts_with(DIVERGENCE_PREFIX) {
            let remark = divergence.remark_mut(&tag, name);
            return remark
                .map(|field| set(field, column, text, report))
                .is_some();
        }
        // The empty name is the message's, which is no attribute.
        match fields.get_mut(name).filter(|_| !name.is_empty()) {
            Some(field) if field.source().is_some() => set(field, column, text, report),
            _ => return false,
        }
        true
    });
    entry.divergence = divergence;
    let names = || {
        let translatable = entry
            .fields()
            .filter(|field| field.field.source().is_some() && field.field.is_translatable());
        let names = translatable.map(|field| field.name());
        names.filter(|name| !name.is_empty()).collect()
    };
    if !orphans.is_empty() {
        let what = format!("entry `{}`", entry.message_id());
        report_orphans(&orphans, &what, names, report);
    }
}

/// Gives a field its text in a locale, unless it stays in the source language.
fn set(field: &mut Field, column: Column, text: Text, report: &mut Report) {
    if field.is_translatable() {
        field.set(column, text);
        return;
    }
    let mut found = Diagnostic::new(
        &checks::ORPHAN_TRANSLATION,
        "a text that stays in the source language is translated",
    )
    .at(text.span(), "nobody would see it");
    if let Some(source) = field.source() {
        found = found.at(source.span(), "this text has `translate = false`");
    }
    report.add(found.help("remove it, or remove `translate = false`"));
}

/// Adds attributes to the fields that they translate; returns the names of those that translate none,
/// which is what `set` says.
fn attach_attributes(
    attributes: Vec<Attribute>,
    report: &mut Report,
    mut set: impl FnMut(&str, Text, &mut Report) -> bool,
) -> Vec<Name> {
    let mut orphans = Vec::new();
    check_duplicates(
        attributes.iter().map(|attribute| &attribute.id),
        ".",
        report,
    );
    for attribute in attributes {
        if !set(&attribute.id.value, Text::new(attribute.value), report) {
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
        [] => "it has no translatable field".to_owned(),
        dotted => format!("translatable fields: {}", super::table::list(dotted)),
    };
    for id in orphans {
        let near = report.nearest(&id.value, names.iter().map(String::as_str));
        let near = near.map(|near| format!(".{near}"));
        let help = match id.value.as_str() {
            "message" => "the message itself comes after the `=`",
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
