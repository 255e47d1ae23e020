//! The page of a code in one language.

mod facts;
mod message;
mod section;

use std::collections::HashSet;

use askama::Template;
use errorbook_reference::{EntryView, Headings};

use crate::book::Page;
use crate::coverage::{Coverage, coverage};
use crate::layout::{Layout, Link};
use crate::markdown::Flow;
use crate::reader::Reader;
use crate::references::{Reference, related_links};
use crate::rendered::RenderedText;
use facts::{Ending, EndpointLink, Permalink, Status, endings, endpoints, permalink, status_of};
use section::{Note, Related, Section, notes, related, render, sections};

#[derive(Template)]
#[template(path = "entry.html", whitespace = "minimize")]
pub(crate) struct EntryPage<'s, 'a> {
    pub(crate) layout: Layout<'a>,
    /// True at the address that belongs to no language.
    pub(crate) is_permalink: bool,
    pub(crate) heads: &'static Headings,
    pub(crate) title: &'s str,
    pub(crate) code: &'s str,
    pub(crate) summary: Option<RenderedText>,
    /// The texts that the cases share.
    pub(crate) description: Option<RenderedText>,
    pub(crate) notes: Vec<Note>,
    pub(crate) related: Vec<Related>,
    pub(crate) sections: Vec<Section<'a>>,
    /// The related codes of the page and its cases, each once.
    pub(crate) beside: Vec<Link>,
    /// The level of the headings in a section.
    pub(crate) level: u8,
    pub(crate) is_undocumented: bool,
    pub(crate) ends: Vec<Ending<'a>>,
    pub(crate) status: Option<Status>,
    pub(crate) wire_errors: Vec<&'a str>,
    pub(crate) endpoints: Vec<EndpointLink>,
    pub(crate) since: Option<&'a str>,
    /// The links that every page of the catalog shows.
    pub(crate) links: Vec<Reference<'a>>,
    pub(crate) permalink: Permalink,
    pub(crate) coverage: Vec<Coverage<'a>>,
    pub(crate) edits: Vec<Link>,
    pub(crate) previous: Option<Link>,
    pub(crate) next: Option<Link>,
}

/// Returns what a page says beside its layout.
pub(crate) fn page<'s, 'a>(
    reader: &Reader<'s, 'a>,
    page: &'s Page<'a>,
    at: usize,
    layout: Layout<'a>,
    edits: Vec<Link>,
) -> EntryPage<'s, 'a> {
    let has_cases = !page.cases.is_empty();
    let all: Vec<_> = page.all().map(|entry| reader.view.entry(entry)).collect();
    let root = reader.view.entry(page.root);
    let raised: Vec<_> = page
        .entries()
        .map(|entry| reader.view.entry(entry))
        .collect();
    let turn = |at: Option<usize>| {
        let other = reader.book.pages.get(at?)?;
        Some(Link {
            href: reader.href(other, None),
            label: other.title.clone(),
        })
    };
    let mut wire_errors: Vec<&str> = raised
        .iter()
        .filter_map(|entry| Some(entry.oauth()?.error.as_str()))
        .collect();
    wire_errors.dedup();
    let defs: Vec<_> = page.all().collect();
    let coverage = coverage(reader, &defs, false, &format!("{}/", page.slug));
    EntryPage {
        is_permalink: false,
        heads: reader.headings(),
        title: &page.title,
        code: root.code(),
        summary: render(reader, &root, &root.summary, Flow::Line),
        description: has_cases
            .then(|| render(reader, &root, &root.description, Flow::Block))
            .flatten(),
        notes: if has_cases {
            notes(reader, &root)
        } else {
            Vec::new()
        },
        related: if has_cases {
            related(reader, &root)
        } else {
            Vec::new()
        },
        beside: related_codes(reader, &all),
        sections: sections(reader, page, &root),
        level: if has_cases { 3 } else { 2 },
        is_undocumented: all.iter().all(|entry| entry.texts().next().is_none()),
        ends: endings(reader, &all),
        status: status_of(page),
        wire_errors,
        endpoints: endpoints(reader, &raised),
        since: all.iter().find_map(EntryView::since),
        links: related_links(reader),
        permalink: permalink(reader, at),
        // One language needs no comparison.
        coverage: if coverage.len() > 1 {
            coverage
        } else {
            Vec::new()
        },
        edits,
        previous: turn(at.checked_sub(1)),
        next: turn(at.checked_add(1)),
        layout,
    }
}

/// Returns the codes that entries are easily confused with.
fn related_codes<'a>(reader: &Reader<'_, 'a>, entries: &[EntryView<'a>]) -> Vec<Link> {
    let mut seen = HashSet::new();
    let all = entries.iter().flat_map(|entry| related(reader, entry));
    all.filter(|one| seen.insert(one.href.clone()))
        .map(|one| Link {
            href: one.href,
            label: one.title,
        })
        .collect()
}
