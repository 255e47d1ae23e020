//! A sentence without its full stop among sentences that have one.

use std::collections::BTreeMap;

use super::{Written, texts};
use crate::diagnostic::{Diagnostic, Report, checks};
use crate::model::{Catalog, FieldKind, Part, Pattern};

/// How a text ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Stop,
    None,
    /// With a value, which may be anything.
    Open,
}

/// So many texts of a kind that end with a stop stand against each that does not.
const RATIO: usize = 4;

pub(super) fn check(catalog: &Catalog, report: &mut Report) {
    let mut ends: BTreeMap<(FieldKind, usize), (usize, Vec<Written<'_>>)> = BTreeMap::new();
    for written in texts(catalog) {
        let Some((_, field)) = written.of else {
            continue;
        };
        let (stops, without) = ends.entry((field.kind, written.locale)).or_default();
        match end(written.pattern) {
            End::Stop => *stops += 1,
            End::None => without.push(written),
            End::Open => {}
        }
    }
    for ((kind, locale), (stops, without)) in ends {
        if without.len() * RATIO > stops {
            continue;
        }
        let tag = catalog.locales[locale].locale;
        for written in without {
            let (name, _) = FieldKind::ALL
                .into_iter()
                .find(|(_, other)| *other == kind)
                .unwrap_or(("texts", kind));
            report.add(
                Diagnostic::new(
                    &checks::FINAL_STOP,
                    format!("a text ends without a full stop, where {stops} others of `{tag}` have one"),
                )
                .at(
                    written.text.span,
                    format!("others among `{name}` end with `{}`", stop(tag.as_str(), written.pattern)),
                )
                .help("end it as the others do"),
            );
        }
    }
}

/// The full stop that a text would end with.
pub(super) fn stop(tag: &str, pattern: &Pattern) -> &'static str {
    let is_wide = last(pattern).is_some_and(|c| matches!(c, '\u{3000}'..='\u{9fff}'));
    match tag.split('-').next() {
        Some("ja" | "zh") => "。",
        Some("hi" | "bn" | "mr" | "ne") => "।",
        Some("ur") => "۔",
        _ if is_wide => "。",
        _ => ".",
    }
}

fn end(pattern: &Pattern) -> End {
    match pattern.parts.last() {
        None => End::Open,
        Some(Part::Text { text, .. }) => end_of_text(text),
        Some(Part::Param { .. }) => End::Open,
        Some(Part::Isolated(inner)) => end(inner),
        Some(Part::Select {
            variants, default, ..
        }) => variants.get(*default).map_or(End::Open, |variant| end(&variant.pattern)),
    }
}

fn end_of_text(text: &str) -> End {
    let text = text.trim_end();
    // An item of a list is often a word.
    let last_line = text.lines().last().unwrap_or_default().trim_start();
    if last_line.starts_with(['-', '*', '+']) && last_line.get(1..2) == Some(" ") {
        return End::Open;
    }
    // What closes a sentence stands behind its full stop, or before it.
    let closing = [')', ']', '*', '_', '`', '"', '\'', '”', '’', '»', '」', '』', '）'];
    match text.trim_end_matches(closing).chars().last() {
        None => End::Open,
        Some(c) if ".!?…:;。！？：．।؟۔".contains(c) => End::Stop,
        Some(_) => End::None,
    }
}

fn last(pattern: &Pattern) -> Option<char> {
    match pattern.parts.last()? {
        Part::Text { text, .. } => text.chars().last(),
        Part::Param { .. } | Part::Isolated(_) | Part::Select { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{End, end_of_text};

    #[test]
    fn ends_are_seen_behind_what_closes() {
        for text in ["A.", "A (b.)", "*A.*", "「あ。」", "Really?", "As follows:", "See [a](b)."] {
            assert!(end_of_text(text) == End::Stop, "{text}");
        }
        for text in ["A", "A (b)", "あ", "See [a](b)"] {
            assert!(end_of_text(text) == End::None, "{text}");
        }
        for text in ["One of:\n- a\n- b", "", ")"] {
            assert!(end_of_text(text) == End::Open, "{text}");
        }
    }
}
