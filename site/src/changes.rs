//! The changes of each version of the catalogs: a page in each language, and a feed.

use std::fmt::Write as _;

use errorbook_reference::language;
use errorbook_reference::view::EndingKind;

use crate::config::Config;
use crate::html::Html;
use crate::layout::{FEED, Layout};
use crate::plan::Plan;
use crate::reader::Reader;
use crate::search::{summarized, summary};
use crate::words::words;

use askama::Template;

#[derive(Template)]
#[template(path = "changes.html", whitespace = "minimize")]
pub(crate) struct ChangesPage<'s, 'a> {
    pub(crate) layout: Layout<'a>,
    pub(crate) releases: Vec<Release<'s>>,
}

/// A version, and what became of codes in it.
pub(crate) struct Release<'s> {
    pub(crate) version: &'s str,
    /// The day, if `errorbook.toml` names it.
    pub(crate) day: Option<&'s str>,
    pub(crate) changes: Vec<Change>,
}

impl Release<'_> {
    /// Returns the id of its heading. Different versions have different ids.
    pub(crate) fn anchor(&self) -> String {
        let mut anchor = "eb-".to_owned();
        for c in self.version.chars() {
            match c.is_alphanumeric() || matches!(c, '.' | '-' | '+') {
                true => anchor.push(c),
                false => anchor.push_str(&format!("_{:x}_", u32::from(c))),
            }
        }
        anchor
    }
}

/// The change of a code.
pub(crate) struct Change {
    kind: Kind,
    pub(crate) label: &'static str,
    pub(crate) href: String,
    pub(crate) code: String,
    pub(crate) summary: String,
    /// The language of the summary, where it is not the reader's.
    pub(crate) lang: String,
}

impl Change {
    /// Returns the class of its label.
    pub(crate) fn class(&self) -> &'static str {
        match self.kind {
            Kind::Added => "tag-ok",
            Kind::Deprecated => "tag-warn",
            Kind::Retired => "tag-bad",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Added,
    Deprecated,
    Retired,
}

/// Returns the versions that changed something, the newest first, for readers of a locale.
pub(crate) fn releases<'s>(
    plan: &'s Plan<'_>,
    config: &'s Config,
    tag: &str,
    up: &str,
) -> Vec<Release<'s>> {
    let words = words(tag);
    let mut all: Vec<Release<'s>> = Vec::new();
    for (at, book) in plan.books.iter().enumerate() {
        let Some(reader) = Reader::new(plan, at, book.serving(tag), up) else {
            continue;
        };
        for page in &book.pages {
            let said = summarized(&reader, page).filter(|said| said.tag != tag);
            let lang = said.map_or_else(String::new, |said| said.tag.to_owned());
            let root = std::iter::once((None, page.root));
            let cases = page.cases.iter();
            let cases = cases.map(|(anchor, case)| (Some(anchor.as_str()), *case));
            for (anchor, def) in root.chain(cases) {
                let entry = reader.view.entry(def);
                let added = entry.since().map(|since| (Kind::Added, words.added, since));
                let ended = entry.ending.as_ref().map(|ending| match ending.kind {
                    EndingKind::Deprecated => (Kind::Deprecated, words.is_deprecated, ending.since),
                    EndingKind::Retired => (Kind::Retired, words.is_retired, ending.since),
                });
                for (kind, label, version) in added.into_iter().chain(ended) {
                    let change = Change {
                        kind,
                        label,
                        href: reader.href(page, anchor),
                        code: anchor.map_or_else(
                            || page.title.clone(),
                            |anchor| format!("{} {anchor}", page.title),
                        ),
                        summary: summary(&reader, page),
                        lang: lang.clone(),
                    };
                    add(&mut all, config, version, change);
                }
            }
        }
    }
    for release in &mut all {
        release.changes.sort_by_key(|change| change.kind);
    }
    all.sort_by(|a, b| numbers(b.version).cmp(&numbers(a.version)));
    all
}

fn add<'s>(all: &mut Vec<Release<'s>>, config: &'s Config, version: &'s str, change: Change) {
    if let Some(known) = all.iter_mut().find(|release| release.version == version) {
        known.changes.push(change);
        return;
    }
    let mut days = config.releases.iter();
    let day = days.find(|(known, _)| known == version);
    all.push(Release {
        version,
        day: day.map(|(_, day)| day.as_str()),
        changes: vec![change],
    });
}

/// Returns the numbers of a version, by which it comes before or behind another.
fn numbers(version: &str) -> (Vec<u64>, &str) {
    let parts = version.split(|c: char| !c.is_ascii_digit());
    let numbers = parts.filter_map(|part| part.parse().ok());
    (numbers.collect(), version)
}

/// Appends a text, marked with its language where that is not the feed's.
fn push_in(list: &mut Html, text: &str, lang: Option<&str>) {
    let Some(lang) = lang else {
        return list.push_text(text);
    };
    list.push_markup("<span");
    list.push_attribute("lang", lang);
    list.push_attribute("dir", language::direction(lang));
    list.push_markup(">");
    list.push_text(text);
    list.push_markup("</span>");
}

/// Writes the versions whose days are known as Atom, in the source language.
pub(crate) fn feed(plan: &Plan<'_>, config: &Config, base: &str) -> String {
    let tag = plan.locales.first().copied().unwrap_or("en");
    let releases = releases(plan, config, tag, "");
    let dated: Vec<_> = releases
        .iter()
        .filter_map(|release| Some((release, release.day?)))
        .collect();
    let days = config.releases.iter().map(|(_, day)| day.as_str());
    let newest = days.max().unwrap_or_default();
    let label_tag = words(tag).foreign(tag);
    let unescaped = base;
    let (base, title) = (Html::text(base), Html::text(&config.title));
    let page = format!("{base}{tag}/changes.html");
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n\
         <title>{title}</title>\n<id>{base}{FEED}</id>\n<link rel=\"self\" href=\"{base}{FEED}\"/>\n<link href=\"{page}\"/>\n\
         <updated>{newest}T00:00:00Z</updated>\n<author><name>{title}</name></author>\n"
    );
    for (release, day) in dated {
        let mut list = Html::default();
        list.push_markup("<ul>");
        for change in &release.changes {
            list.push_markup("<li>");
            push_in(&mut list, change.label, label_tag);
            list.push_markup(": <a");
            let path = change
                .href
                .strip_suffix("index.html")
                .unwrap_or(&change.href);
            list.push_attribute("href", &format!("{unescaped}{path}"));
            list.push_markup(">");
            list.push_text(&change.code);
            list.push_markup("</a> ");
            let lang = (!change.lang.is_empty()).then_some(change.lang.as_str());
            push_in(&mut list, &change.summary, lang);
            list.push_markup("</li>");
        }
        list.push_markup("</ul>");
        let (version, anchor) = (Html::text(release.version), Html::text(&release.anchor()));
        let content = Html::text(&list.to_string());
        // A string takes all that is written to it.
        let _ = writeln!(
            out,
            "<entry>\n<title>{version}</title>\n<id>{page}#{anchor}</id>\n<link href=\"{page}#{anchor}\"/>\n\
             <updated>{day}T00:00:00Z</updated>\n<content type=\"html\">{content}</content>\n</entry>"
        );
    }
    out + "</feed>\n"
}
