//! The page of a catalog in one file: an overview and a section for each entry.

use errorbook_compiler::model::{Columns, EntryDef};

use super::anchors::{self, Slugs, Target};
use super::overview::Overview;
use super::section::{Section, heading, section};
use crate::page::Page;
use crate::view::{CatalogView, Code, PlaceholderStyle};

/// Writes the page `LOCALE/CATALOG.md` of a catalog in the locale of its reader.
#[must_use]
pub fn page(catalog: &CatalogView<'_>, style: PlaceholderStyle) -> Page {
    let words = catalog.headings();
    let overview = Overview {
        catalog,
        style,
        has_sections: true,
    };
    let mut text = format!(
        "# {}\n\n{}## {}\n\n{}\n## {}\n\n",
        overview.title(),
        overview.description(),
        words.overview,
        overview.tables(),
        words.details
    );
    let mut targets = Vec::new();
    for code in catalog.codes() {
        targets.extend(code_targets(catalog, &code, 3));
        let is_summarized = catalog.columns() == Columns::Messages;
        text.push_str(&code_section(catalog, &code, 3, is_summarized, style));
    }
    text.push_str(&overview.links());
    text.truncate(text.trim_end().len());
    let fragments = anchors::fragments(&text, &targets, Slugs::GitHub);
    let address = |key: &str| fragments.get(key).map(|fragment| format!("#{fragment}"));
    Page {
        path: format!("{}/{}.md", catalog.locale(), catalog.def().path_name()),
        content: anchors::resolve(&text, address) + "\n",
    }
}

/// Writes the entries of a catalog as tables: those over the sections of its page, which link to nothing here.
#[must_use]
pub fn list(catalog: &CatalogView<'_>) -> String {
    let overview = Overview {
        catalog,
        style: PlaceholderStyle::Names,
        has_sections: false,
    };
    match catalog.listed().next() {
        Some(_) => format!("## {}\n\n{}", overview.title(), overview.tables()),
        None => String::new(),
    }
}

/// Returns the sections of a code and of its cases, as links may lead to them.
pub(super) fn code_targets(
    catalog: &CatalogView<'_>,
    code: &Code<'_>,
    level: usize,
) -> Vec<Target> {
    let target = |entry: &EntryDef, level: usize| {
        let title = catalog.title_of(entry);
        Target {
            key: entry.key.value.clone(),
            line: heading(level, &title),
            title,
        }
    };
    let cases = code.cases.iter().map(|case| target(case, level + 1));
    std::iter::once(target(code.root, level))
        .chain(cases)
        .collect()
}

/// Writes the section of a code, and those of its cases. Links are marks. If `is_summarized`, a table of the page
/// has the summaries of what can be raised.
pub(super) fn code_section<'a>(
    catalog: &CatalogView<'a>,
    code: &Code<'a>,
    level: usize,
    is_summarized: bool,
    style: PlaceholderStyle,
) -> String {
    let link = |entry: &EntryDef| Some(anchors::mark(&entry.key.value));
    let write = |entry: &'a EntryDef, level: usize, with_summary: bool| {
        let at = Section {
            with_summary,
            style,
            link: &link,
            ..Section::new(level)
        };
        section(&catalog.entry(entry), at)
    };
    let with_summary = !is_summarized || !code.cases.is_empty();
    let mut out = write(code.root, level, with_summary);
    for case in &code.cases {
        out.push_str(&write(case, level + 1, !is_summarized));
    }
    out
}
