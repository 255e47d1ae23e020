//! The pages of a catalog: one for each code, with its cases.

pub(crate) use errorbook_compiler::model::OWN_ANCHOR;

use errorbook_compiler::model::EntryDef;
use errorbook_reference::CatalogView;
use errorbook_reference::view::Code;

/// The page of a code in one catalog: of an entry, or of a code with its cases.
pub(crate) struct Page<'a> {
    /// The folder's name, unique in the catalog whatever the case of its letters.
    pub(crate) slug: String,
    /// The name that people see: the code, with the key where entries share the code.
    pub(crate) title: String,
    /// The entry, or what the cases share.
    pub(crate) root: &'a EntryDef,
    /// The cases, with their anchors.
    pub(crate) cases: Vec<(String, &'a EntryDef)>,
}

impl<'a> Page<'a> {
    /// Yields what can be raised: the cases, or the entry itself.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &'a EntryDef> {
        let root = self.cases.is_empty().then_some(self.root);
        root.into_iter()
            .chain(self.cases.iter().map(|(_, case)| *case))
    }

    /// Yields every entry that has texts on the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'a EntryDef> {
        std::iter::once(self.root).chain(self.cases.iter().map(|(_, case)| *case))
    }
}

/// Returns the pages of a catalog: one for each code, in its order, then those that are retired.
pub(super) fn pages<'a>(view: &CatalogView<'a>) -> Vec<Page<'a>> {
    let codes = view.codes();
    let pages = codes.into_iter().map(|Code { root, cases }| {
        let cases = cases.into_iter().map(|case| {
            let anchor = case.address.fragment.clone();
            (anchor.unwrap_or_default(), case)
        });
        Page {
            slug: root.address.segment.clone(),
            title: view.title_of(root),
            root,
            cases: cases.collect(),
        }
    });
    pages.collect()
}
