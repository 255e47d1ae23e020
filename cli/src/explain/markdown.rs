//! An explanation as Markdown, in the layout of the documentation's pages.

use errorbook_compiler::emit::markdown::{ParamRow, Section, Shown as Written, plain, rich_cell};
use errorbook_compiler::emit::{Headings, headings};
use errorbook_compiler::model::Param;

use super::text::brief;
use crate::shown::{EntryTexts, Shown};

/// All that is known of an entry, after a note if there is one.
pub(super) fn page(entry: &EntryTexts<'_>, note: Option<String>) -> String {
    let words = headings(&entry.locale());
    let section = section(entry, words).markdown();
    let section = section.trim_end();
    match note {
        Some(note) => format!("> {note}\n\n{section}\n"),
        None => format!("{section}\n"),
    }
}

/// The entries that share a code, and how each is named.
pub(super) fn choices(entries: &[EntryTexts<'_>]) -> String {
    let lines = entries.iter().map(|entry| {
        let text = entry.summary().or_else(|| entry.message());
        let text = text.map_or_else(String::new, |shown| rich_cell(&shown.text));
        format!("- `{}`: {text}\n", entry.found.name())
    });
    lines.collect()
}

fn section<'a>(entry: &'a EntryTexts<'_>, headings: &'static Headings) -> Section<'a> {
    let found = entry.found;
    let written = |shown| written(entry, shown);
    let all = |shown: Vec<Shown>| shown.into_iter().map(written).collect();
    let params = found.model.params.iter().enumerate();
    let related = found.model.related.iter();
    let related = related.filter_map(|key| found.catalog.model.entry(&key.value));
    Section {
        headings,
        level: 1,
        title: plain(&found.model.code),
        status: found.model.status,
        summary: entry.summary().map(written),
        message: entry.message().map(written),
        description: entry.description().map(written),
        causes: all(entry.causes()),
        resolutions: all(entry.resolutions()),
        params: params.map(|(at, param)| row(entry, at, param)).collect(),
        related: related.map(|related| plain(&related.code)).collect(),
    }
}

fn row<'a>(entry: &EntryTexts<'_>, index: usize, param: &'a Param) -> ParamRow<'a> {
    let value = entry.arguments.value(index);
    ParamRow {
        param,
        placeholder: None,
        value: value.map(|value| brief(value, param)),
        doc: entry.param_doc(index).map(|doc| written(entry, doc)),
    }
}

fn written(entry: &EntryTexts<'_>, shown: Shown) -> Written {
    let lang = entry.foreign(&shown).map(str::to_owned);
    Written {
        text: shown.text,
        lang,
        drift: shown.drift.as_deref().map(plain),
    }
}
