//! The page of a code in one language.

mod facts;
mod message;
mod section;

use askama::Template;
use errorbook_compiler::emit::Headings;
use errorbook_compiler::model::FieldKind;

use crate::book::Page;
use crate::layout::{Layout, Link};
use crate::markdown::Flow;
use crate::shown::{Reader, Shown};
use facts::{
    Coverage, Ending, EndpointLink, Permalink, Status, coverage, endings, endpoints, permalink,
    status_of,
};
use section::{Note, Related, Section, notes, of_kind, related, sections};

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
