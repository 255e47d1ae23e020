//! An explanation in Markdown, in the layout of the documentation's pages.

use super::escape::{escape_url, plain_inline};
use super::links::is_allowed;
use super::section::{Section, section};
use super::text::{Kind, TextWriter};
use crate::view::{EntryView, Placeholders};

/// Writes the links that every page of the catalog shows, as a block of its own.
#[must_use]
pub fn related_links(entry: &EntryView<'_>) -> String {
    let words = entry.headings();
    let writer = TextWriter {
        headings: words,
        placeholders: &Placeholders::Names,
    };
    let links = entry.links.iter().map(|link| {
        let title = link.title.as_ref();
        let title = title.map_or_else(|| plain_inline(link.name), |text| writer.inline(text));
        match link.url.filter(|url| is_allowed(url)) {
            Some(url) => format!("[{title}]({})", escape_url(url)),
            None => title,
        }
    });
    let links: Vec<_> = links.collect();
    match links.is_empty() {
        true => String::new(),
        false => {
            let label = words.punctuation.bold_label(words.links);
            format!("{label}{}\n\n", words.punctuation.listed(links))
        }
    }
}

/// Writes an entry, or a code with its cases.
#[must_use]
pub fn cases(code: &EntryView<'_>, cases: &[EntryView<'_>]) -> String {
    let mut out = section(code, Section::new(1)).trim_end().to_owned() + "\n";
    for case in cases {
        let section = section(case, Section::new(2));
        out.push_str(&format!("\n{}\n", section.trim_end()));
    }
    let links = related_links(code);
    if !links.is_empty() {
        out.push_str(&format!("\n{}\n", links.trim_end()));
    }
    out
}

/// Writes entries of which any may be meant, each with its name. `with_payload`: with what its payload says.
#[must_use]
pub fn choices(entries: &[EntryView<'_>], with_payload: bool) -> String {
    let lines = entries.iter().map(|entry| {
        let writer = TextWriter {
            headings: entry.headings(),
            placeholders: &Placeholders::Names,
        };
        let summary = entry
            .summary
            .as_ref()
            .map(|text| writer.cell(text, Kind::Rich));
        let message = || {
            entry
                .message
                .as_ref()
                .map(|text| writer.cell(text, Kind::Plain))
        };
        let text = summary.or_else(message).unwrap_or_default();
        let description = entry.oauth().and_then(|oauth| oauth.description.as_deref());
        let description = description.filter(|_| with_payload);
        let description =
            description.map_or_else(String::new, |text| format!(": {}", plain_inline(text)));
        format!(
            "- `{}/{}`: {text}{description}\n",
            entry.catalog(),
            entry.key()
        )
    });
    lines.collect()
}
