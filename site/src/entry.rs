//! The page of a code in one language.

use askama::Template;
use errorbook_compiler::emit::{Headings, Placeholders, Prose};
use errorbook_compiler::model::{
    self, Entry, Field, FieldKind, FieldRef, Key, Param, Part, Pattern, SelectKind,
};
use errorbook_core::NoteKind;

use crate::book::{OWN_ANCHOR, Page};
use crate::html::Html;
use crate::layout::{Layout, Link};
use crate::markdown::{self, Flow};
use crate::sample::{Sample, sample};
use crate::shown::{Reader, Shown};
use crate::{language, status};

#[derive(Template)]
#[template(path = "entry.html", whitespace = "minimize")]
pub(crate) struct EntryPage<'s, 'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) heads: &'static Headings,
    pub(crate) title: &'s str,
    pub(crate) code: &'s str,
    pub(crate) summary: Option<Shown<'a>>,
    /// What the cases share.
    pub(crate) description: Option<Shown<'a>>,
    pub(crate) notes: Vec<Note<'a>>,
    pub(crate) related: Vec<Related<'a>>,
    pub(crate) sections: Vec<Section<'a>>,
    /// The level of the headings in a section.
    pub(crate) level: u8,
    pub(crate) is_undocumented: bool,
    pub(crate) ends: Vec<Ending<'a>>,
    pub(crate) status: Option<Status>,
    pub(crate) wire_errors: Vec<&'a str>,
    pub(crate) endpoints: Vec<EndpointLink<'a>>,
    pub(crate) since: Option<&'a str>,
    pub(crate) permalink: Permalink,
    pub(crate) coverage: Vec<Coverage<'a>>,
    pub(crate) edits: Vec<Link>,
    pub(crate) previous: Option<Link>,
    pub(crate) next: Option<Link>,
}

/// That an entry is not to be used any more, or gone.
pub(crate) struct Ending<'a> {
    /// The id of the case, if it is one.
    pub(crate) case: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) since: &'a str,
    pub(crate) reason: &'a str,
    /// The attributes of the reason, which is written in the source language.
    pub(crate) attributes: Html,
    pub(crate) successor: Option<Link>,
}

pub(crate) struct Status {
    pub(crate) code: u16,
    pub(crate) class: u16,
    pub(crate) reason: &'static str,
}

pub(crate) struct EndpointLink<'a> {
    pub(crate) href: String,
    pub(crate) title: Shown<'a>,
}

pub(crate) struct Permalink {
    pub(crate) href: String,
    pub(crate) shown: String,
}

/// How much of a page is translated.
pub(crate) struct Coverage<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) href: String,
    pub(crate) have: usize,
    pub(crate) all: usize,
    pub(crate) complete: bool,
}

/// An entry on its page: alone, or as a case.
pub(crate) struct Section<'a> {
    pub(crate) is_case: bool,
    pub(crate) id: &'a str,
    pub(crate) anchor: String,
    pub(crate) summary: Option<Shown<'a>>,
    pub(crate) message: Option<Message<'a>>,
    pub(crate) description: Option<Shown<'a>>,
    pub(crate) causes: Vec<Cause<'a>>,
    pub(crate) steps: Vec<Step<'a>>,
    pub(crate) notes: Vec<Note<'a>>,
    pub(crate) params: Vec<ParamRow<'a>>,
    pub(crate) samples: Vec<Sample<'a>>,
    pub(crate) related: Vec<Related<'a>>,
}

pub(crate) struct Message<'a> {
    pub(crate) shown: Shown<'a>,
    /// The text with the parameters' names in braces.
    pub(crate) template: String,
    /// The source text beside a translation.
    pub(crate) original: Option<Original<'a>>,
    /// What the message says for certain values.
    pub(crate) forms: Vec<Form>,
}

pub(crate) struct Original<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) html: Html,
    pub(crate) template: String,
}

pub(crate) struct Form {
    pub(crate) when: String,
    pub(crate) html: Html,
}

pub(crate) struct Cause<'a> {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: Shown<'a>,
}

pub(crate) struct Step<'a> {
    pub(crate) text: Shown<'a>,
    pub(crate) all_causes: bool,
    pub(crate) mends: Vec<Mended>,
}

pub(crate) struct Mended {
    pub(crate) anchor: String,
    pub(crate) mark: String,
    pub(crate) text: String,
}

pub(crate) struct Note<'a> {
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) text: Shown<'a>,
}

pub(crate) struct ParamRow<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) words: &'a [String],
    pub(crate) unit: Option<&'a str>,
    pub(crate) max_chars: Option<u32>,
    pub(crate) example: Option<&'a str>,
    pub(crate) untrusted: bool,
    pub(crate) secret: bool,
    pub(crate) doc: Option<Shown<'a>>,
}

pub(crate) struct Related<'a> {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) text: Option<Shown<'a>>,
    pub(crate) summary: Option<Shown<'a>>,
}

/// What a page says beside its layout.
pub(crate) fn page<'s, 'a>(
    reader: &Reader<'s, 'a>,
    page: &'s Page<'a>,
    at: usize,
    layout: Layout<'a>,
    edits: Vec<Link>,
) -> EntryPage<'s, 'a> {
    let has_cases = !page.cases.is_empty();
    let root = page.root;
    let beside = |at: Option<usize>| {
        let other = reader.book.pages.get(at?)?;
        Some(Link {
            href: reader.href(other, None),
            label: other.title.clone(),
        })
    };
    let sections: Vec<_> = sections(reader, page);
    let mut wire_errors: Vec<&str> = page
        .entries()
        .filter_map(|entry| Some(entry.oauth.as_ref()?.error.as_str()))
        .collect();
    wire_errors.dedup();
    let is_undocumented = page.all().all(|entry| {
        let mut fields = entry.fields();
        !fields.any(|field| reader.find(field.field).is_some())
    });
    EntryPage {
        heads: reader.headings(),
        title: &page.title,
        code: &root.code,
        summary: of_kind(reader, root, FieldKind::Summary, Flow::Line),
        description: has_cases
            .then(|| of_kind(reader, root, FieldKind::Description, Flow::Block))
            .flatten(),
        notes: if has_cases {
            notes(reader, root)
        } else {
            Vec::new()
        },
        related: if has_cases {
            related(reader, root)
        } else {
            Vec::new()
        },
        sections,
        level: if has_cases { 3 } else { 2 },
        is_undocumented,
        ends: endings(reader, page),
        status: status_of(page),
        wire_errors,
        endpoints: endpoints(reader, page),
        since: page.all().find_map(|entry| entry.since.as_deref()),
        permalink: permalink(reader, at),
        coverage: coverage(reader, page),
        edits,
        previous: beside(at.checked_sub(1)),
        next: beside(at.checked_add(1)),
        layout,
    }
}

fn endings<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Ending<'a>> {
    let words = reader.words();
    let mut endings = Vec::new();
    for entry in page.all() {
        let retired = entry
            .retired
            .as_ref()
            .map(|end| ("retired", words.retired, end));
        let deprecated = entry.deprecated.as_ref();
        let deprecated = deprecated.map(|end| ("warning", words.deprecated, end));
        let Some((kind, label, end)) = retired.or(deprecated) else {
            continue;
        };
        let successor = end.replaced_by.as_ref().and_then(|key| {
            let (page, anchor) = reader.book.target(&key.value)?;
            Some(Link {
                href: reader.href(page, anchor),
                label: page.title.clone(),
            })
        });
        let mut attributes = Html::default();
        if reader.locale != 0 {
            let tag = reader.book.tag(0);
            attributes.push_attribute("lang", tag);
            attributes.push_attribute("dir", language::direction(tag));
        }
        endings.push(Ending {
            case: entry.case.as_ref().map_or("", |case| &case.id.value),
            kind,
            label,
            since: &end.since,
            reason: &end.reason,
            attributes,
            successor,
        });
    }
    endings
}

/// The status, if all that is on the page has the same.
fn status_of(page: &Page<'_>) -> Option<Status> {
    let mut statuses = page.entries().map(|entry| entry.status);
    let first = statuses.next()??;
    statuses
        .all(|status| status == Some(first))
        .then(|| Status {
            code: first,
            class: first / 100,
            reason: status::reason(first),
        })
}

fn permalink(reader: &Reader<'_, '_>, page: usize) -> Permalink {
    let slug = reader.plan.permalink(reader.book_at, page);
    Permalink {
        href: format!("{}{slug}/index.html", reader.up),
        shown: format!("/{slug}/"),
    }
}

/// The name of an endpoint's table on the overview.
pub(crate) fn endpoint_anchor(name: &str) -> String {
    format!("{OWN_ANCHOR}endpoint-{name}")
}

fn endpoints<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<EndpointLink<'a>> {
    let mut seen = Vec::new();
    let mut links = Vec::new();
    for endpoint in page
        .entries()
        .flat_map(|entry| reader.book.catalog.endpoints_of(entry))
    {
        let name = endpoint.name.value.as_str();
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        if let Some(title) = reader.own(&endpoint.title, Flow::Line) {
            let href = format!("../index.html#{}", endpoint_anchor(name));
            links.push(EndpointLink { href, title });
        }
    }
    links
}

fn coverage<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Coverage<'a>> {
    let catalog = reader.book.catalog;
    if catalog.locales.len() < 2 {
        return Vec::new();
    }
    let fields: Vec<_> = page
        .all()
        .flat_map(Entry::fields)
        .filter(|field| field.field.texts().next().is_some())
        .collect();
    let one = |locale: usize| {
        let tag = reader.book.tag(locale);
        let have = fields
            .iter()
            .filter(|field| field.field.text(locale).is_some())
            .count();
        Coverage {
            tag,
            name: language::name(tag),
            href: format!(
                "{}{tag}/{}/{}/index.html",
                reader.up, catalog.name, page.slug
            ),
            have,
            all: fields.len(),
            complete: have == fields.len(),
        }
    };
    (0..catalog.locales.len()).map(one).collect()
}

fn sections<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Section<'a>> {
    if page.cases.is_empty() {
        return vec![section(reader, page.root, None)];
    }
    let cases = page.cases.iter();
    cases
        .map(|(anchor, case)| section(reader, case, Some(anchor)))
        .collect()
}

fn section<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry, case: Option<&str>) -> Section<'a> {
    let scope = case.map_or_else(String::new, |anchor| format!("{anchor}-"));
    let causes = causes(reader, entry, &scope);
    Section {
        is_case: case.is_some(),
        id: entry.case.as_ref().map_or("", |case| &case.id.value),
        anchor: case.unwrap_or_default().to_owned(),
        summary: case.and_then(|_| of_kind(reader, entry, FieldKind::Summary, Flow::Line)),
        message: message(reader, entry),
        description: of_kind(reader, entry, FieldKind::Description, Flow::Block),
        steps: steps(reader, entry, &causes),
        causes,
        notes: notes(reader, entry),
        params: params(reader, entry),
        samples: sample(reader, entry).into_iter().collect(),
        related: related(reader, entry),
    }
}

fn of_kind<'a>(
    reader: &Reader<'_, 'a>,
    entry: &'a Entry,
    kind: FieldKind,
    flow: Flow,
) -> Option<Shown<'a>> {
    let field = entry.fields().find(|field| field.kind == kind)?;
    reader.rich(entry, &field, flow)
}

/// The field that an item's text is, with its name.
fn field_of<'a>(entry: &'a Entry, own: &'a Field) -> Option<FieldRef<'a>> {
    entry.fields().find(|field| std::ptr::eq(field.field, own))
}

fn message<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry) -> Option<Message<'a>> {
    let (found, shown) = reader.message(entry)?;
    let source = entry.message.source().filter(|_| found.locale != 0);
    let original = source
        .and_then(|text| text.pattern.as_ref())
        .map(|pattern| {
            let tag = reader.book.tag(0);
            Original {
                tag,
                name: language::name(tag),
                dir: language::direction(tag),
                html: markdown::plain(pattern, &entry.params),
                template: template(pattern, &entry.params),
            }
        });
    Some(Message {
        template: template(found.pattern, &entry.params),
        forms: forms(found.pattern, &entry.params),
        shown,
        original,
    })
}

fn template(pattern: &Pattern, params: &[Param]) -> String {
    Prose::new(pattern, params).text(&Placeholders::Names)
}

/// What a message says by the value of a parameter, if it chooses by one, beside its default.
fn forms(pattern: &Pattern, params: &[Param]) -> Vec<Form> {
    let mut forms = Vec::new();
    for (at, part) in pattern.parts.iter().enumerate() {
        let Part::Select {
            selector,
            variants,
            default,
            isolate,
        } = part
        else {
            continue;
        };
        let name = params
            .get(selector.param)
            .map_or("", |param| &param.name.value);
        for (index, variant) in variants.iter().enumerate() {
            if index == *default {
                continue;
            }
            let mut chosen = pattern.clone();
            if let Some(part) = chosen.parts.get_mut(at) {
                *part = Part::Select {
                    selector: *selector,
                    variants: variants.clone(),
                    default: index,
                    isolate: *isolate,
                };
            }
            forms.push(Form {
                when: condition(name, selector.kind, &variant.key),
                html: markdown::plain(&chosen, params),
            });
        }
    }
    forms
}

fn condition(name: &str, kind: SelectKind, key: &Key) -> String {
    match (kind, key) {
        (_, Key::Text(text)) => format!("{name} = {text}"),
        (_, Key::Number(number)) => format!("{name} = {number}"),
        (SelectKind::Ordinal, Key::Category(category)) => {
            format!("{name}: {} (ordinal)", category.as_str())
        }
        (SelectKind::Cardinal | SelectKind::Text, Key::Category(category)) => {
            format!("{name}: {}", category.as_str())
        }
    }
}

/// `A`, `B`, … and behind `Z` numbers: causes are in no order, and letters do not look like one.
fn mark(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26);
    letter.map_or_else(
        || (at + 1).to_string(),
        |at| char::from(b'A' + at).to_string(),
    )
}

fn causes<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry, scope: &str) -> Vec<Cause<'a>> {
    let causes = entry.causes.iter().enumerate();
    causes
        .filter_map(|(at, cause)| {
            let field = field_of(entry, &cause.field)?;
            Some(Cause {
                anchor: format!("{OWN_ANCHOR}{scope}cause-{}", cause.id.value),
                mark: mark(at),
                text: reader.rich(entry, &field, Flow::Block)?,
            })
        })
        .collect()
}

fn steps<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry, causes: &[Cause<'a>]) -> Vec<Step<'a>> {
    let mended = |resolution: &model::Item| -> Vec<Mended> {
        let all = entry.causes.iter().zip(causes);
        let named = |id: &str| resolution.mends.iter().any(|mended| mended.value == id);
        all.filter(|(cause, _)| named(&cause.id.value))
            .map(|(cause, shown)| Mended {
                anchor: shown.anchor.clone(),
                mark: shown.mark.clone(),
                text: reader.words_of(entry, &cause.field).unwrap_or_default(),
            })
            .collect()
    };
    let resolutions = entry.resolutions.iter();
    resolutions
        .filter_map(|resolution| {
            let field = field_of(entry, &resolution.field)?;
            let mends = mended(resolution);
            Some(Step {
                text: reader.rich(entry, &field, Flow::Block)?,
                all_causes: mends.len() > 1 && mends.len() == causes.len(),
                // That the only step mends the only cause says nothing.
                mends: if causes.len() > 1 { mends } else { Vec::new() },
            })
        })
        .collect()
}

fn notes<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry) -> Vec<Note<'a>> {
    let heads = reader.headings();
    let notes = reader.book.catalog.notes_of(entry);
    notes
        .filter_map(|note| {
            let (kind, label) = match note.kind {
                NoteKind::Note => ("info", heads.note),
                NoteKind::Warning => ("warning", heads.warning),
            };
            let text = reader.own(&note.text, Flow::Block)?;
            Some(Note { kind, label, text })
        })
        .collect()
}

fn params<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry) -> Vec<ParamRow<'a>> {
    let params = entry.params.iter();
    params
        .map(|param| ParamRow {
            name: &param.name.value,
            kind: param.kind.name(),
            words: &param.words,
            unit: param.unit.as_deref(),
            max_chars: param.max_chars,
            example: param.example.as_deref(),
            untrusted: param.untrusted,
            secret: param.secret,
            doc: field_of(entry, &param.doc)
                .and_then(|field| reader.rich(entry, &field, Flow::Line)),
        })
        .collect()
}

fn related<'a>(reader: &Reader<'_, 'a>, entry: &'a Entry) -> Vec<Related<'a>> {
    let related = entry.related.iter();
    related
        .filter_map(|related| {
            let (page, anchor) = reader.book.target(&related.key.value)?;
            let case = anchor.map_or_else(String::new, |anchor| format!(": {anchor}"));
            let field = field_of(entry, &related.text);
            let text = field.and_then(|field| reader.rich(entry, &field, Flow::Block));
            Some(Related {
                href: reader.href(page, anchor),
                title: format!("{}{case}", page.title),
                summary: of_kind(reader, page.root, FieldKind::Summary, Flow::Line),
                text,
            })
        })
        .collect()
}
