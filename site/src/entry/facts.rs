//! Facts beside the text of a page: its end, status, endpoints and address.

use errorbook::payload::reason_phrase;
use errorbook_reference::EntryView;
use errorbook_reference::view::EndingKind;

use crate::book::Page;
use crate::layout::Link;
use crate::markdown::Flow;
use crate::reader::Reader;
use crate::rendered::{RenderedRemark, RenderedText};

/// That an entry is not to be used any more, or gone.
pub(crate) struct Ending<'a> {
    /// The id of the case, if it is one.
    pub(crate) case: &'a str,
    pub(crate) kind: &'static str,
    pub(crate) label: &'static str,
    pub(crate) since: &'a str,
    pub(crate) reason: RenderedRemark,
    pub(crate) successor: Option<Link>,
}

pub(crate) struct Status {
    pub(crate) code: u16,
    pub(crate) class: u16,
    pub(crate) reason: &'static str,
}

pub(crate) struct EndpointLink {
    pub(crate) href: String,
    pub(crate) title: RenderedText,
}

pub(crate) struct Permalink {
    pub(crate) href: String,
    pub(crate) shown: String,
}

/// Says of each entry of a page that has an end what it is.
pub(super) fn endings<'a>(reader: &Reader<'_, 'a>, entries: &[EntryView<'a>]) -> Vec<Ending<'a>> {
    let words = reader.words();
    let endings = entries.iter();
    let endings = endings.filter_map(|entry| {
        let ending = entry.ending.as_ref()?;
        let (kind, label) = match ending.kind {
            EndingKind::Retired => ("retired", words.retired),
            EndingKind::Deprecated => ("warning", words.deprecated),
        };
        let successor = ending.replaced_by.and_then(|key| {
            let (page, anchor) = reader.book.target(key)?;
            Some(Link {
                href: reader.href(page, anchor),
                label: page.title.clone(),
            })
        });
        Some(Ending {
            case: entry.case().unwrap_or_default(),
            kind,
            label,
            since: ending.since,
            reason: reader.remark(&ending.reason),
            successor,
        })
    });
    endings.collect()
}

/// Returns the status, if all that is on the page has the same.
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

/// Returns the address that belongs to no language.
pub(super) fn permalink(reader: &Reader<'_, '_>, page: usize) -> Permalink {
    let slug = reader.plan.permalink(reader.book_at, page);
    Permalink {
        href: format!("{}{slug}/index.html", reader.up),
        shown: format!("/{slug}/"),
    }
}

/// Returns links to the tables of the endpoints that the entries come from.
pub(super) fn endpoints<'a>(
    reader: &Reader<'_, 'a>,
    entries: &[EntryView<'a>],
) -> Vec<EndpointLink> {
    let mut seen = Vec::new();
    let mut links = Vec::new();
    for endpoint in entries.iter().flat_map(|entry| &entry.endpoints) {
        let name = endpoint.name();
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let href = reader.book.endpoint_href(name);
        let title = endpoint.title.as_ref();
        let title = title.map(|title| reader.own(title, Flow::Line));
        if let Some((href, title)) = href.zip(title) {
            let folder = reader.folder();
            let href = format!("{folder}{href}");
            links.push(EndpointLink { href, title });
        }
    }
    links
}
