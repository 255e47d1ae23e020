//! A sentence without its full stop among sentences that have one.

use std::collections::{BTreeMap, HashSet};

use crate::check::batch::batches;
use crate::check::text::{TextRef, texts};
use crate::diagnostic::{Check, Diagnostic, Fix, Level, Needs, Report};
use crate::model::{CatalogDef, FieldKind, Part, Pattern, Text};
use crate::source::{Sources, Span};

/// EB0506: a text ends without a full stop, but nearly all others of its kind have one.
pub static FINAL_STOP: Check = Check {
    code: "EB0506",
    name: "final-stop",
    level: Level::Info,
    fixable: true,
    needs: Needs::Review,
    summary: "a text ends without a full stop, but nearly all others of its kind have one",
    reason: "Inconsistent endings look careless, and hide a text that was cut off.",
    fix: "End it like the others of its kind in this language.",
    bad: r#"
[error.A]
message = "The quota is used up"

[error.B]
message = "The requests come too fast."

[error.C]
message = "The queue is full."

[error.D]
message = "The service is being maintained."

[error.E]
message = "The job takes too long."
"#,
    good: r#"
[error.A]
message = "The quota is used up."

[error.B]
message = "The requests come too fast."

[error.C]
message = "The queue is full."

[error.D]
message = "The service is being maintained."

[error.E]
message = "The job takes too long."
"#,
    ..Check::DEFAULT
};

/// How a text ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Stop,
    None,
    /// With what may be anything.
    Open,
}

/// How the texts of a kind and a locale end.
#[derive(Default)]
struct Ends<'a> {
    stops: usize,
    /// Without a stop, as their sources.
    as_source: usize,
    without: Vec<TextRef<'a>>,
}

/// So many texts of a kind that end with a stop stand against each that does not.
const RATIO: usize = 4;

pub(crate) fn check(catalog: &CatalogDef, sources: &Sources, report: &mut Report) {
    let mut ends: BTreeMap<(FieldKind, usize), Ends<'_>> = BTreeMap::new();
    // Sources whose translations have no stop, because they have none.
    let mut followed = HashSet::new();
    for text_ref in batches(catalog).flat_map(|batch| texts(batch, sources)) {
        let Some((kind, pattern)) = text_ref.kind.zip(text_ref.text.pattern.as_ref()) else {
            continue;
        };
        let ends = ends.entry((kind, text_ref.locale)).or_default();
        match end(&pattern.parts) {
            End::Stop => ends.stops += 1,
            End::None if ends_as_source(&text_ref) => {
                followed.extend(text_ref.source.map(Text::span));
                ends.as_source += 1;
            }
            End::None => ends.without.push(text_ref),
            End::Open => {}
        }
    }
    for ((kind, locale), ends) in ends {
        let Ends { stops, without, .. } = ends;
        if (without.len() + ends.as_source) * RATIO > stops {
            continue;
        }
        let tag = catalog.locales[locale].locale;
        for text_ref in without {
            let stop = stop(tag.as_str());
            let name = FieldKind::ALL.iter().find(|(_, other)| *other == kind);
            let name = name.map_or("texts", |(name, _)| *name);
            let diagnostic = Diagnostic::new(
                &FINAL_STOP,
                format!("a text ends without a full stop, but {stops} others in `{tag}` have one"),
            )
            .at(
                text_ref.text.span(),
                format!("others among `{name}` end with `{stop}`"),
            )
            .help("end it like the others");
            let fix = fix(&text_ref, stop, sources);
            report.add(
                match fix.filter(|_| !followed.contains(&text_ref.text.span())) {
                    Some(fix) => diagnostic.fix(fix),
                    None => diagnostic,
                },
            );
        }
    }
}

/// Returns whether a text was translated from one that has no stop either.
fn ends_as_source(text_ref: &TextRef<'_>) -> bool {
    let source = text_ref.source.and_then(|source| source.pattern.as_ref());
    source.is_some_and(|pattern| end(&pattern.parts) == End::None)
}

/// Returns the full stop of a language.
fn stop(tag: &str) -> &'static str {
    match tag.split('-').next() {
        Some("ja" | "zh") => "。",
        Some("hi" | "bn" | "mr" | "ne") => "।",
        Some("ur") => "۔",
        Some(_) | None => ".",
    }
}

/// Puts the stop behind the last character of the text, where it is written there and not in what the
/// text refers to.
fn fix(text_ref: &TextRef<'_>, stop: &str, sources: &Sources) -> Option<Fix> {
    let span = text_ref.text.span();
    let written_text = sources.text(span);
    let delimiter = delimiter(written_text);
    let source = written_text.strip_suffix(delimiter)?.trim_end();
    let pattern = text_ref.text.pattern.as_ref()?;
    if ends_with_address(pattern) {
        return None;
    }
    let ends_as_written = match pattern.parts.last()? {
        Part::Text { text, .. } => {
            let last = text.trim_end().chars().last()?;
            !last.is_ascii_punctuation() && source.ends_with(last)
        }
        Part::Param { .. } => source.ends_with('}'),
        Part::Isolated(_) | Part::Select { .. } => false,
    };
    let at = span.start + source.len();
    ends_as_written.then(|| {
        Fix::new(
            format!("end it with `{stop}`"),
            Span::new(span.file, at..at),
            stop,
        )
    })
}

/// Returns whether an address stands at the end, which a stop would become part of.
fn ends_with_address(pattern: &Pattern) -> bool {
    let mut parts = pattern.parts.iter().rev();
    // The parts of an address have no spaces between them.
    let ends_it = |part: &&Part| matches!(part, Part::Text { text, .. } if text.contains("://") || text.contains(char::is_whitespace));
    let last = parts.find(ends_it);
    last.is_some_and(|part| match part {
        Part::Text { text, .. } => {
            let word = text.trim_end().rsplit(char::is_whitespace).next();
            word.is_some_and(|word| word.contains("://"))
        }
        Part::Param { .. } | Part::Isolated(_) | Part::Select { .. } => false,
    })
}

/// Returns the quotes of a text in TOML; nothing in a translation file.
fn delimiter(source: &str) -> &'static str {
    let quotes = ["\"\"\"", "'''", "\"", "'"];
    let is_quoted = |quotes: &&str| source.starts_with(quotes) && source.ends_with(quotes);
    quotes.into_iter().find(is_quoted).unwrap_or("")
}

fn end(parts: &[Part]) -> End {
    match parts {
        [] => End::Open,
        [.., Part::Text { text, .. }] => end_of_text(text),
        // What is quoted at the end may bring its own.
        [.., Part::Text { text, .. }, Part::Param { .. }]
            if text.trim_end().ends_with([':', '：']) =>
        {
            End::Open
        }
        [.., Part::Param { .. }] => End::None,
        [.., Part::Isolated(inner)] => end(&inner.parts),
        [
            ..,
            Part::Select {
                variants, default, ..
            },
        ] => variants
            .get(*default)
            .map_or(End::Open, |variant| end(&variant.pattern.parts)),
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
    let closing = [
        ')', ']', '*', '_', '`', '"', '\'', '”', '’', '»', '」', '』', '）',
    ];
    match text.trim_end_matches(closing).chars().last() {
        None => End::Open,
        Some(c) if ".!?…:;。！？：．।؟۔".contains(c) => End::Stop,
        Some(_) => End::None,
    }
}

#[cfg(test)]
mod tests {
    use super::{End, end_of_text};

    #[test]
    fn ends_are_seen_behind_what_closes() {
        for text in [
            "A.",
            "A (b.)",
            "*A.*",
            "「あ。」",
            "Really?",
            "As follows:",
            "See [a](b).",
        ] {
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
