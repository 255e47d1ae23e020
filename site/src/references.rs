//! The links that a catalog names.

use errorbook_reference::view::LinkView;

use crate::markdown::Flow;
use crate::reader::Reader;
use crate::rendered::RenderedText;

/// A target that texts of the catalog name.
pub(crate) struct Reference<'a> {
    pub(crate) href: Option<&'a str>,
    pub(crate) title: RenderedText,
}

/// Returns the links that texts of the catalog name.
pub(crate) fn links<'a>(reader: &Reader<'_, 'a>) -> Vec<Reference<'a>> {
    references(reader, reader.view.links())
}

/// Returns the links that every page of the catalog shows.
pub(crate) fn related_links<'a>(reader: &Reader<'_, 'a>) -> Vec<Reference<'a>> {
    references(reader, reader.view.related_links())
}

fn references<'a>(reader: &Reader<'_, 'a>, links: Vec<LinkView<'a>>) -> Vec<Reference<'a>> {
    links
        .into_iter()
        .filter_map(|link| {
            Some(Reference {
                href: link.url,
                title: reader.own(&link.title?, Flow::Line),
            })
        })
        .collect()
}
