//! Counts of the translated texts of a page or a catalog.

use std::borrow::Cow;

use errorbook_compiler::model::EntryDef;
use errorbook_reference::{CatalogView, ResolvedText};

use crate::reader::Reader;
use errorbook_reference::language;

/// A count of the texts that are translated into a locale.
pub(crate) struct Coverage<'a> {
    pub(crate) tag: &'a str,
    pub(crate) name: Cow<'a, str>,
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
        own.map_or_else(Count::default, |own| count(own, entries, with_catalog))
    };
    // The source has every text that there is.
    let source = count(0);
    let locales = 0..reader.book.catalog.locales.len();
    locales
        .map(|locale| {
            let tag = reader.book.tag(locale);
            let catalog = &reader.book.path_name;
            Coverage {
                tag,
                name: language::name(tag),
                href: format!("{}{tag}/{catalog}/{path}index.html", reader.up),
                have: count(locale).have,
                all: if locale == 0 {
                    source.all
                } else {
                    source.translatable
                },
            }
        })
        .collect()
}

/// Texts, counted.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    translatable: usize,
    /// Those that may be translated, or are the source, and are up to date.
    have: usize,
}

fn count<'a>(own: &CatalogView<'a>, entries: &[&'a EntryDef], with_catalog: bool) -> Count {
    let mut count = Count::default();
    let mut add = |text: &ResolvedText<'_>| {
        count.all += 1;
        count.translatable += usize::from(text.is_translatable);
        count.have += usize::from(!text.is_stale && text.divergence.is_none());
    };
    if with_catalog {
        own.texts().iter().for_each(&mut add);
    }
    for entry in entries {
        own.entry(entry).texts().for_each(|(_, text)| add(text));
    }
    count
}
