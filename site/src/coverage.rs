//! How much of a page or a catalog is translated.

use errorbook_compiler::model::EntryDef;
use errorbook_reference::{CatalogView, ResolvedText};

use crate::language;
use crate::reader::Reader;

/// How much is translated into a locale.
pub(crate) struct Coverage<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: &'a str,
    pub(crate) href: String,
    /// The texts that say what their source says today.
    pub(crate) have: usize,
    pub(crate) all: usize,
}

impl Coverage<'_> {
    pub(crate) fn is_complete(&self) -> bool {
        self.have == self.all
    }

    pub(crate) fn percent(&self) -> usize {
        self.have * 100 / self.all.max(1)
    }
}

/// Counts the texts of entries in each locale of the catalog, and with `with_catalog` the catalog's own. `path` is
/// that of the page below the catalog's folder.
pub(crate) fn coverage<'a>(
    reader: &Reader<'_, 'a>,
    entries: &[&'a EntryDef],
    with_catalog: bool,
    path: &str,
) -> Vec<Coverage<'a>> {
    let count = |locale: usize| {
        let own = reader.book.own(locale);
        own.map_or((0, 0), |own| count(own, entries, with_catalog))
    };
    // The source has every text that there is.
    let (all, _) = count(0);
    let locales = 0..reader.book.catalog.locales.len();
    locales
        .map(|locale| {
            let tag = reader.book.tag(locale);
            let catalog = &reader.book.catalog.name;
            Coverage {
                tag,
                name: language::name(tag),
                href: format!("{}{tag}/{catalog}/{path}index.html", reader.up),
                have: count(locale).1,
                all,
            }
        })
        .collect()
}

/// Returns all texts, and those that are up to date.
fn count<'a>(
    own: &CatalogView<'a>,
    entries: &[&'a EntryDef],
    with_catalog: bool,
) -> (usize, usize) {
    let (mut all, mut have) = (0, 0);
    let mut add = |text: &ResolvedText<'_>| {
        all += 1;
        have += usize::from(!text.is_stale && text.divergence.is_none());
    };
    if with_catalog {
        own.texts().iter().for_each(&mut add);
    }
    for entry in entries {
        own.entry(entry).texts().for_each(|(_, text)| add(text));
    }
    (all, have)
}
