//! An explanation as Markdown, in the layout of the documentation's pages.

use errorbook_compiler::emit::markdown::{
    Ended, ParamRow, Section, Shown as Written, plain, plain_inline, rich_cell,
};
use errorbook_compiler::emit::{Headings, headings};
use errorbook_compiler::model::ParamDef;

use super::text::brief;
use crate::lookup::By;
use crate::shown::{EntryTexts, Shown};

/// All that is known of an entry, after a note if there is one.
pub(super) fn page(entry: &EntryTexts<'_>, note: Option<String>) -> String {
    let words = headings(&entry.locale());
    let section = section(entry, words, 1).markdown();
    let section = section.trim_end();
    match note {
        Some(note) => format!("> {note}\n\n{section}\n"),
        None => format!("{section}\n"),
    }
}

/// A code with its cases.
pub(super) fn cases(
    parent: &EntryTexts<'_>,
    cases: &[EntryTexts<'_>],
    note: Option<String>,
) -> String {
    let mut out = page(parent, note);
    for case in cases {
        let section = section(case, headings(&case.locale()), 2).markdown();
        out.push_str(&format!("\n{}\n", section.trim_end()));
    }
    out
}

/// The entries that share a code, and how each is named.
pub(super) fn choices(entries: &[EntryTexts<'_>], by: By) -> String {
    let lines = entries.iter().map(|entry| {
        let text = entry.summary().or_else(|| entry.message());
        let text = text.map_or_else(String::new, |shown| rich_cell(&shown.text));
        let oauth = entry.found.model.oauth.as_ref();
        let description = oauth.and_then(|oauth| oauth.description.as_deref());
        let description = description.filter(|_| by == By::Wire);
        let description =
            description.map_or_else(String::new, |text| format!(": {}", plain_inline(text)));
        format!("- `{}`: {text}{description}\n", entry.found.name())
    });
    lines.collect()
}

fn section<'a>(
    entry: &'a EntryTexts<'_>,
    headings: &'static Headings,
    level: usize,
) -> Section<'a> {
    let found = entry.found;
    let written = |shown| written(entry, shown);
    let all = |shown: Vec<Shown>| shown.into_iter().map(written).collect();
    let params = found.model.params.iter().enumerate();
    let related = found.model.related.iter().enumerate();
    let related = related.filter_map(|(index, related)| {
        let other = found.catalog.model.entry(&related.key.value)?;
        Some((plain(&other.code), entry.related(index).map(written)))
    });
    let endpoints = entry.endpoints().into_iter();
    let notes = entry.notes().into_iter();
    let title = match &found.model.case {
        Some(case) => format!("{}: {}", found.model.code, case.id.value),
        None => found.model.code.clone(),
    };
    Section {
        headings,
        level,
        title: plain(&title),
        has_cases: found.catalog.model.cases(found.model).next().is_some(),
        ended: Ended::of(found.model, entry.locale_index(), headings, |key| {
            let other = found.catalog.model.entry(key);
            plain(other.map_or(key, |other| &other.code))
        }),
        status: found.model.status,
        summary: entry.summary().map(written),
        message: entry.message().map(written),
        description: entry.description().map(written),
        causes: all(entry.causes()),
        resolutions: all(entry.resolutions()),
        params: params.map(|(at, param)| row(entry, at, param)).collect(),
        endpoints: endpoints.map(|(_, title)| entry.marked(&title)).collect(),
        payload: found.model.oauth.as_ref().map(|oauth| oauth.sample()),
        notes: notes.map(|(kind, note)| (kind, written(note))).collect(),
        related: related.collect(),
    }
}

fn row<'a>(entry: &EntryTexts<'_>, index: usize, param: &'a ParamDef) -> ParamRow<'a> {
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
        divergence: shown.divergence.as_deref().map(plain),
    }
}
