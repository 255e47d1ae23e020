//! ASCII punctuation in Chinese and Japanese running text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cjk_marks::{MARKS, Reading};
use crate::check::batch::batches;
use crate::check::language::Language;
use crate::check::markdown::Marks;
use crate::check::prose::passages;
use crate::check::text::{TextRef, texts};
use crate::diagnostic::{Check, Diagnostic, Fix, Level, Needs, Report};
use crate::model::CatalogDef;
use crate::source::{Sources, Span};

/// EB0308: Chinese or Japanese running text contains ASCII punctuation.
pub static ASCII_PUNCTUATION: Check = Check {
    code: "EB0308",
    name: "ascii-punctuation",
    level: Level::Warning,
    fixable: true,
    needs: Needs::Review,
    summary: "Chinese or Japanese running text contains ASCII punctuation",
    reason: "ASCII marks are narrow and low, and most often were copied from the source text by accident.",
    fix: "Write the full-width mark. Nothing is reported if most marks of the catalog in this language are ASCII. With too few marks to tell, only a full stop is a warning.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = 割り当てを使い切りました。
"#,
    ..Check::DEFAULT
};

/// So many full-width marks stand against each in ASCII, from this many in all on. Of fewer, the rule of the
/// language counts.
const RATIO: usize = 4;
const FEWEST: usize = 10;

pub(crate) fn check(
    catalog: &CatalogDef,
    sources: &Sources,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    let is_asked =
        |locale: usize| Language::new(&catalog.locales[locale].locale).has_full_width_punctuation();
    if !(0..catalog.locales.len()).any(is_asked) {
        return;
    }
    let mut found: BTreeMap<(usize, char), Found<'_>> = BTreeMap::new();
    let texts = batches(catalog).flat_map(|batch| texts(batch, sources));
    for text_ref in texts.filter(|text_ref| is_asked(text_ref.locale)) {
        for passage in passages(&text_ref, read) {
            let reading = Reading::new(&passage);
            let mut inside: BTreeMap<char, usize> = BTreeMap::new();
            let has_word = |word: &str| text_ref.source_has(|source| source.contains(word));
            let marks = reading.marks(has_word).into_iter();
            for (mark, ascii) in marks.chain(reading.pairs()) {
                if let Some([place]) = ascii.as_deref()
                    && is_inside(&passage.text, place)
                {
                    let left = inside
                        .entry(mark)
                        .or_insert_with(|| inside_source(&text_ref, &passage.text, mark));
                    if *left > 0 {
                        *left -= 1;
                        continue;
                    }
                }
                let found = found.entry((text_ref.locale, mark)).or_default();
                match ascii {
                    Some(places) => {
                        let spans = places
                            .iter()
                            .map(|place| passage.span(text_ref.file(), place));
                        found.ascii.push((text_ref, spans.collect()));
                    }
                    None => found.wide += 1,
                }
            }
        }
    }
    for ((locale, mark), found) in found {
        let language = Language::new(&catalog.locales[locale].locale);
        let ascii = found.ascii.len();
        let has_way = ascii + found.wide >= FEWEST;
        if has_way && ascii * RATIO > found.wide {
            continue;
        }
        // Without a way of the catalog's own, only a stop is surely wrong; others of these marks are set narrow by
        // many.
        let level = if has_way || mark == '.' {
            ASCII_PUNCTUATION.level
        } else {
            Level::Info
        };
        for (text_ref, spans) in found.ascii {
            report.add(finding(text_ref, &spans, mark, language, sources).level(level));
        }
    }
}

/// Returns whether a mark stands between two characters without a space.
fn is_inside(text: &str, place: &Range<usize>) -> bool {
    let after = text.get(place.end..).and_then(|after| after.chars().next());
    place.len() == 1 && after.is_some_and(|c| !c.is_whitespace())
}

/// Returns how often a mark stands inside words of the source that are written otherwise in a text: a translation of
/// `section.name` or `yes,no` has the mark, too. Those that it has as they are, such as `example.com`, say nothing
/// of its other marks.
fn inside_source(text_ref: &TextRef<'_>, text: &str, mark: char) -> usize {
    let mut most = 0;
    text_ref.each_source(|source| {
        let words = source.split(|c: char| c.is_whitespace() || "()[]{}<>\"'`“”".contains(c));
        let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let words = words.filter(|word| !text.contains(word));
        most = most.max(words.map(|word| marks_inside(word, mark)).sum());
    });
    most
}

fn marks_inside(word: &str, mark: char) -> usize {
    let parts: Vec<&str> = word.split(mark).collect();
    let is_part = |part: &str| match mark {
        // No `e.g.`.
        '.' => part.chars().count() > 2,
        ',' | ':' | ';' => !part.is_empty(),
        _ => false,
    };
    let is_number = |part: &str| part.chars().all(char::is_numeric);
    let pairs = parts.windows(2).filter(|pair| {
        pair.iter().all(|part| is_part(part)) && !pair.iter().all(|part| is_number(part))
    });
    pairs.count()
}

/// The places of a mark in a locale.
#[derive(Default)]
struct Found<'a> {
    wide: usize,
    /// Of brackets, both.
    ascii: Vec<(TextRef<'a>, Vec<Span>)>,
}

fn finding(
    text_ref: TextRef<'_>,
    spans: &[Span],
    mark: char,
    language: Language<'_>,
    sources: &Sources,
) -> Diagnostic {
    let wide = full_width(mark, language);
    let title = format!(
        "running text of {} contains an ASCII {mark:?}",
        text_ref.owner()
    );
    let place = spans.first().copied().unwrap_or(text_ref.text.span());
    let mut found = Diagnostic::new(&ASCII_PUNCTUATION, title)
        .at(place, format!("{wide} in this language"))
        .help(format!("write {wide}"));
    let mut fix: Option<Fix> = None;
    for &span in spans {
        let written = sources.text(span);
        let Some(c) = written
            .trim_matches(' ')
            .chars()
            .next()
            .filter(|c| MARKS.contains(c) || "()".contains(*c))
        else {
            return found;
        };
        if written.trim_matches(' ').len() != 1 {
            return found;
        }
        let wide = full_width(c, language);
        fix = Some(match fix {
            Some(fix) => fix.and(span, wide),
            None => Fix::new(format!("write {wide}"), span, wide),
        });
    }
    if let Some(fix) = fix {
        found = found.fix(fix);
    }
    found
}

fn full_width(c: char, language: Language<'_>) -> char {
    match c {
        ',' if language.is("ja") => '、',
        ',' => '，',
        '.' => '。',
        ':' => '：',
        ';' => '；',
        '!' => '！',
        '?' => '？',
        '(' => '（',
        ')' => '）',
        other => other,
    }
}
