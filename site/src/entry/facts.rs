//! What stands beside the text of a page: its end, status, endpoints, address and translations.

use errorbook::payload::reason_phrase;

use crate::book::Page;
use crate::html::Html;
use crate::language;
use crate::layout::Link;
use crate::markdown::Flow;
use crate::shown::{Foreign, Reader, Shown};

/// That an entry is not to be used any more, or gone.
pub(crate) struct Ending<'a> {
    /// The id of the case, if it is one.
    pub(crate) case: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) since: &'a str,
    pub(crate) reason: &'a str,
    /// The language of the reason, where the source's is not the page's.
    pub(crate) lang: Option<Foreign<'a>>,
    pub(crate) successor: Option<Link>,
}

impl Ending<'_> {
    /// The attributes of the reason's element.
    pub(crate) fn attributes(&self) -> Html {
        let mut html = Html::default();
        if let Some(lang) = &self.lang {
            html.push_attribute("lang", lang.tag);
            html.push_attribute("dir", lang.dir);
        }
        html
    }
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

pub(super) fn endings<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Ending<'a>> {
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
        endings.push(Ending {
            case: entry.case.as_ref().map_or("", |case| &case.id.value),
            kind,
            label,
            since: &end.since,
            reason: &end.reason,
            lang: (reader.locale != 0).then(|| reader.foreign(0)),
            successor,
        });
    }
    endings
}

/// The status, if all that is on the page has the same.
pub(super) fn status_of(page: &Page<'_>) -> Option<Status> {
    let mut statuses = page.entries().map(|entry| entry.status);
    let first = statuses.next()??;
    statuses
        .all(|status| status == Some(first))
        .then(|| Status {
            code: first,
            class: first / 100,
            reason: reason_phrase(first).unwrap_or_default(),
        })
}

pub(super) fn permalink(reader: &Reader<'_, '_>, page: usize) -> Permalink {
    let slug = reader.plan.permalink(reader.book_at, page);
    Permalink {
        href: format!("{}{slug}/index.html", reader.up),
        shown: format!("/{slug}/"),
    }
}

pub(super) fn endpoints<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<EndpointLink<'a>> {
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
        let href = reader.book.endpoint_href(name);
        let title = reader.own(&endpoint.title, Flow::Line);
        if let Some((href, title)) = href.zip(title) {
            let href = format!("../{href}");
            links.push(EndpointLink { href, title });
        }
    }
    links
}

pub(super) fn coverage<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> Vec<Coverage<'a>> {
    let catalog = reader.book.catalog;
    if catalog.locales.len() < 2 {
        return Vec::new();
    }
    let fields: Vec<_> = page
        .all()
        .flat_map(|entry| entry.fields().map(move |field| (entry, field)))
        .filter(|(_, field)| field.field.texts().next().is_some())
        .collect();
    let one = |locale: usize| {
        let tag = reader.book.tag(locale);
        let have = fields
            .iter()
            .filter(|(entry, field)| {
                reader.is_current(locale, Some(*entry), field.field, &field.name())
            })
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
