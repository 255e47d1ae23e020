//! The Markdown alternate of a page, for those who read without a browser.

use errorbook_compiler::emit::markdown::{self, Ended, ParamRow, Section, Shown};
use errorbook_compiler::emit::{Found, Placeholders, Prose};
use errorbook_compiler::model::{EntryDef, Field, FieldKind, FieldRef};

use crate::book::Page;
use crate::markdown::harmless;
use crate::shown::Reader;

/// The page in Markdown.
pub(crate) fn alternate<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let mut text = section(reader, page.root, &page.title, 1, !page.cases.is_empty());
    for (anchor, case) in &page.cases {
        let title = format!("{}: {anchor}", page.title);
        text.push_str(&section(reader, case, &title, 2, false));
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn section<'a>(
    reader: &Reader<'_, 'a>,
    entry: &'a EntryDef,
    title: &str,
    level: usize,
    has_cases: bool,
) -> String {
    let field = |kind: FieldKind| {
        let field = entry.fields().find(|field| field.kind == kind)?;
        shown(reader, entry, &field)
    };
    let all = |kind: FieldKind| {
        let fields = entry.fields().filter(move |field| field.kind == kind);
        fields
            .filter_map(|field| shown(reader, entry, &field))
            .collect::<Vec<_>>()
    };
    let docs = entry
        .fields()
        .filter(|field| field.kind == FieldKind::Params);
    let params = entry.params.iter().zip(docs).map(|(param, doc)| ParamRow {
        param,
        placeholder: None,
        value: None,
        doc: shown(reader, entry, &doc),
    });
    let catalog = reader.book.catalog;
    let notes = catalog.notes_of(entry).filter_map(|note| {
        let found = reader.find(&note.text)?;
        Some((note.kind, own(reader, found)))
    });
    let endpoints = catalog.endpoints_of(entry);
    let endpoints =
        endpoints.filter_map(|endpoint| Some(own(reader, reader.find(&endpoint.title)?).text));
    Section {
        headings: reader.headings(),
        level,
        title: markdown::plain(title),
        has_cases,
        ended: Ended::of(entry, reader.headings(), |key| {
            let target = reader.book.target(key);
            target.map_or_else(
                || markdown::plain(key),
                |(page, _)| {
                    let label = markdown::plain_label(&page.title);
                    format!("[{label}](../{}/index.md)", page.slug)
                },
            )
        }),
        status: entry.status,
        summary: field(FieldKind::Summary),
        message: field(FieldKind::Message),
        description: field(FieldKind::Description),
        causes: all(FieldKind::Causes),
        resolutions: all(FieldKind::Resolutions),
        params: params.collect(),
        endpoints: endpoints.collect(),
        payload: entry.oauth.as_ref().map(|oauth| oauth.sample()),
        notes: notes.collect(),
        related: related(reader, entry),
    }
    .markdown()
}

fn related<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef) -> Vec<(String, Option<Shown>)> {
    let related = entry.related.iter();
    related
        .filter_map(|related| {
            let (page, anchor) = reader.book.target(&related.key.value)?;
            let title = match anchor {
                Some(anchor) => format!("{}: {anchor}", page.title),
                None => page.title.clone(),
            };
            let link = format!(
                "[{}](../{}/index.md)",
                markdown::plain_label(&title),
                page.slug
            );
            let text = field_of(entry, &related.text);
            Some((link, text.and_then(|field| shown(reader, entry, &field))))
        })
        .collect()
}

fn field_of<'a>(entry: &'a EntryDef, own: &'a Field) -> Option<FieldRef<'a>> {
    entry.fields().find(|field| std::ptr::eq(field.field, own))
}

fn shown<'a>(reader: &Reader<'_, 'a>, entry: &'a EntryDef, field: &FieldRef<'a>) -> Option<Shown> {
    let found = reader.find(field.field)?;
    let text = Prose::new(found.pattern, &entry.params).text(&Placeholders::Names);
    let text = match field.kind {
        FieldKind::Message => markdown::plain(&text),
        FieldKind::Summary
        | FieldKind::Description
        | FieldKind::Causes
        | FieldKind::Resolutions
        | FieldKind::Related
        | FieldKind::Params => harmless(&markdown::rich(&text)),
    };
    let divergence = reader.divergence(entry, found, &field.name());
    Some(Shown {
        text,
        lang: lang(reader, found),
        divergence: divergence.map(|divergence| markdown::plain(divergence.text)),
    })
}

fn own(reader: &Reader<'_, '_>, found: Found<'_>) -> Shown {
    let text = Prose::new(found.pattern, &[]).text(&Placeholders::Names);
    Shown {
        text: harmless(&markdown::rich(&text)),
        lang: lang(reader, found),
        divergence: None,
    }
}

fn lang(reader: &Reader<'_, '_>, found: Found<'_>) -> Option<String> {
    let foreign = found.locale != reader.locale;
    foreign.then(|| reader.book.tag(found.locale).to_owned())
}
