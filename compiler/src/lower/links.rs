//! `[[NAME]]` in texts to what stands for it: a link of Markdown, or the target's title where its address
//! is not known.

use std::collections::HashMap;

use crate::check::registry as checks;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::{CatalogDef, EntryDef, Field, Part, Pattern, Text};
use crate::names;
use crate::source::{Sources, Span, Spanned};

/// The entries, and after them the codes with cases, whose texts may name a link.
pub(super) type Linked = Vec<bool>;

/// What links may add to a text, and to all texts of a catalog together. A small text could otherwise
/// repeat a long title many times.
const MOST_IN_TEXT: usize = 1 << 16;
const MOST_IN_CATALOG: usize = 32 << 20;

/// Puts the links of a catalog into its explanations. Messages and titles are plain text.
pub(super) fn expand(
    catalog: &mut CatalogDef,
    linked: &Linked,
    sources: &Sources,
    report: &mut Report,
) {
    let mut room = Room {
        text: 0,
        catalog: MOST_IN_CATALOG,
        exceeded: false,
    };
    let written: Vec<HashMap<String, String>> = (0..catalog.locales.len())
        .map(|locale| in_locale(catalog, locale))
        .collect();
    let mut expand = |field: &mut Field| {
        for (locale, text) in field.texts_mut() {
            expand_text(text, &written[locale], sources, &mut room, report);
        }
    };
    expand(&mut catalog.description);
    for endpoint in &mut catalog.endpoints {
        expand(&mut endpoint.sample_note);
    }
    for note in &mut catalog.notes {
        expand(&mut note.text);
    }
    let entries = catalog.entries.iter_mut().chain(&mut catalog.parents);
    for (entry, _) in entries.zip(linked).filter(|(_, linked)| **linked) {
        explanations(entry).for_each(&mut expand);
    }
}

/// Returns whether there is in a text what begins a link.
pub(super) fn may_name_link(pattern: &Pattern) -> bool {
    let mut found = false;
    pattern.visit(&mut |part| {
        if let Part::Text { text, .. } = part {
            found |= text.contains("[[");
        }
    });
    found
}

fn explanations(entry: &mut EntryDef) -> impl Iterator<Item = &mut Field> {
    let items = entry.causes.iter_mut().chain(&mut entry.resolutions);
    [&mut entry.summary, &mut entry.description]
        .into_iter()
        .chain(items.map(|item| &mut item.field))
        .chain(entry.related.iter_mut().map(|related| &mut related.text))
        .chain(entry.params.iter_mut().map(|param| &mut param.doc))
}

/// Returns what stands for each link in a locale.
fn in_locale(catalog: &CatalogDef, locale: usize) -> HashMap<String, String> {
    let links = catalog.links.iter().map(|link| {
        let title = link.title.text(locale).or(link.title.source());
        let title = title.and_then(|text| text.pattern.as_ref());
        let title = title.map_or_else(
            || link.name.value.clone(),
            |pattern| pattern.default_text(&[]),
        );
        let written = match &link.url {
            // A parenthesis would end the address.
            Some(url) => {
                let url = url.replace('(', "%28").replace(')', "%29");
                let title = label(&title);
                format!("[{title}]({url})")
            }
            None => format!("*{title}*"),
        };
        (link.name.value.clone(), written)
    });
    links.collect()
}

/// Returns Markdown as the label of a link, which neither a bracket ends nor a code span that nothing closes.
fn label(markdown: &str) -> String {
    let mut out = String::new();
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            // One at the end would escape the bracket that ends the label.
            '\\' if rest.len() == 1 => {
                out.push('\\');
                1
            }
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            '`' => code_span(rest).unwrap_or_else(|| {
                let run = backticks(rest);
                out.push_str(&"\\`".repeat(run - 1));
                out.push('\\');
                rest = rest.get(run - 1..).unwrap_or_default();
                1
            }),
            '[' | ']' => {
                out.push('\\');
                1
            }
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(length.min(rest.len()));
        out.push_str(piece);
        rest = after;
    }
    out
}

fn backticks(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Returns the length of the code span that a text begins with.
fn code_span(text: &str) -> Option<usize> {
    let fence = backticks(text);
    let mut at = fence;
    loop {
        let rest = text.get(at..)?;
        at += rest.find('`')?;
        let rest = text.get(at..)?;
        let run = backticks(rest);
        at += run;
        if run == fence {
            return Some(at);
        }
    }
}

/// How many bytes links may still add.
struct Room {
    text: usize,
    catalog: usize,
    exceeded: bool,
}

impl Room {
    /// Returns whether there is room for so many bytes more, which are then taken.
    fn take(&mut self, bytes: usize) -> bool {
        let fits = bytes <= self.text.min(self.catalog);
        if fits {
            self.text -= bytes;
            self.catalog -= bytes;
        }
        self.exceeded |= !fits;
        fits
    }
}

fn expand_text(
    text: &mut Text,
    written: &HashMap<String, String>,
    sources: &Sources,
    room: &mut Room,
    report: &mut Report,
) {
    (room.text, room.exceeded) = (MOST_IN_TEXT, false);
    let source = sources.get(text.span().file);
    let source = source.text.get(text.span().start..text.span().end);
    let mut names = Vec::new();
    if let Some(pattern) = &mut text.pattern {
        expand_pattern(pattern, written, &mut names, room);
    }
    if room.exceeded {
        text.pattern = None;
        report.add(
            Diagnostic::new(&checks::TOO_LARGE, "the links of a text expand to too much")
                .at(
                    text.span(),
                    format!(
                        "more than {} KiB, or {} MiB with all texts before",
                        MOST_IN_TEXT >> 10,
                        MOST_IN_CATALOG >> 20
                    ),
                )
                .help("use fewer links, or shorter titles"),
        );
        return;
    }
    let mut from = 0;
    for name in names {
        let mark = format!("[[{name}]]");
        let rest = source.and_then(|source| source.get(from..));
        // One that another text says stands elsewhere.
        let span = match rest.and_then(|rest| rest.find(&mark)) {
            Some(at) => {
                let start = text.span().start + from + at;
                from += at + mark.len();
                Span::new(text.span().file, start..start + mark.len())
            }
            None => text.span(),
        };
        text.add_link(Spanned::new(name, span));
    }
}

fn expand_pattern(
    pattern: &mut Pattern,
    written: &HashMap<String, String>,
    names: &mut Vec<String>,
    room: &mut Room,
) {
    for part in &mut pattern.parts {
        match part {
            Part::Text { text, .. } if text.contains("[[") => {
                *text = expand_str(text, written, names, room).into();
            }
            Part::Text { .. } => {}
            Part::Param { .. } => {}
            Part::Isolated(inner) => expand_pattern(inner, written, names, room),
            Part::Select { variants, .. } => {
                for variant in variants {
                    expand_pattern(&mut variant.pattern, written, names, room);
                }
            }
        }
    }
}

/// Replaces links by name in a text. Code spans stay as they are, and so does what has no name in the brackets.
fn expand_str(
    text: &str,
    written: &HashMap<String, String>,
    names: &mut Vec<String>,
    room: &mut Room,
) -> String {
    let mut out = String::new();
    for (index, piece) in text.split('`').enumerate() {
        if index > 0 {
            out.push('`');
        }
        if index % 2 == 1 {
            out.push_str(piece);
            continue;
        }
        let mut rest = piece;
        while let Some((before, after)) = rest.split_once("[[") {
            let Some((name, behind)) = split_name(after) else {
                out.push_str(before);
                out.push_str("[[");
                rest = after;
                continue;
            };
            out.push_str(before);
            match written.get(name) {
                Some(link) if room.take(link.len()) => out.push_str(link),
                Some(_) => return out,
                None => out.push_str(&format!("[[{name}]]")),
            }
            names.push(name.to_owned());
            rest = behind;
        }
        out.push_str(rest);
    }
    out
}

/// Splits `name]]…` behind the name's brackets. Reads no further than a name can go, so that many brackets
/// without an end are read once.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !names::is_id_char(c))?;
    let (name, rest) = text.split_at_checked(end)?;
    let behind = rest.strip_prefix("]]")?;
    (!name.is_empty()).then_some((name, behind))
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_label_ends_where_the_title_does() {
        for (title, expected) in [
            ("a [b]", "a \\[b\\]"),
            ("`a[0]` b", "`a[0]` b"),
            ("a ` b", "a \\` b"),
            ("``a` b", "\\`\\`a\\` b"),
            ("a\\` b\\", "a\\` b\\\\"),
        ] {
            assert_eq!(label(title), expected, "{title}");
        }
    }
}
