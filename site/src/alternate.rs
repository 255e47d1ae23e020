//! The Markdown alternate of a page, for those who read without a browser.

use errorbook_compiler::model::EntryDef;
use errorbook_reference::markdown::{Section, related_links, section};

use crate::book::Page;
use crate::reader::Reader;

/// Writes the page in Markdown.
pub(crate) fn alternate<'a>(reader: &Reader<'_, 'a>, page: &Page<'a>) -> String {
    let link = |entry: &EntryDef| {
        let (page, _) = reader.book.target(&entry.key.value)?;
        Some(format!("../{}/index.md", page.slug))
    };
    let write = |entry: &'a EntryDef, level: usize| {
        let at = Section {
            link: &link,
            ..Section::new(level)
        };
        section(&reader.view.entry(entry), at)
    };
    let mut text = write(page.root, 1);
    for (_, case) in &page.cases {
        text.push_str(&write(case, 2));
    }
    text.push_str(&related_links(&reader.view.entry(page.root)));
    text.truncate(text.trim_end().len());
    text + "\n"
}
