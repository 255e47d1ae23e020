//! ASCII punctuation in Chinese and Japanese running text.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::batch::batches;
use crate::check::language::{Language, is_cjk};
use crate::check::markdown::{Marks, PLACEHOLDER};
use crate::check::prose::{Passage, passages};
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

/// Marks that have a full-width form, and brackets, which are looked at in pairs.
const MARKS: [char; 6] = [',', '.', ':', ';', '!', '?'];

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
            for (mark, ascii) in reading.marks().into_iter().chain(reading.pairs()) {
                if let Some([place]) = ascii.as_deref()
                    && is_syntax(&text_ref, &passage.text, mark, place)
                {
                    continue;
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

/// Returns whether a mark stands between two words without a space, as it does in the source: `yes,no`.
fn is_syntax(text_ref: &TextRef<'_>, text: &str, mark: char, place: &Range<usize>) -> bool {
    let after = text.get(place.end..).and_then(|after| after.chars().next());
    let is_close = place.len() == 1 && after.is_some_and(|c| !c.is_whitespace());
    if is_close && mark == '.' {
        // `section.name`, and no `e.g.`.
        return text_ref.source_has(|source| {
            let mut words = source.split(|c: char| !(c.is_alphabetic() || c == '.'));
            words.any(|word| {
                let mut parts = word.trim_matches('.').split('.');
                parts.clone().count() > 1 && parts.all(|part| part.chars().count() > 2)
            })
        });
    }
    is_close
        && matches!(mark, ',' | ':' | ';')
        && text_ref.source_has(|source| {
            let chars: Vec<char> = source.chars().collect();
            chars.windows(3).any(|chars| match chars {
                [before, c, after] => {
                    *c == mark
                        && before.is_alphanumeric()
                        && after.is_alphanumeric()
                        && !(before.is_numeric() && after.is_numeric())
                }
                _ => false,
            })
        })
}

/// The places of a mark in a locale.
#[derive(Default)]
struct Found<'a> {
    wide: usize,
    /// Of brackets, both.
    ascii: Vec<(TextRef<'a>, Vec<Span>)>,
}

/// A mark with the places where it stands in ASCII; of brackets, both, with the spaces around them. None for
/// one that is full-width.
type Seen = (char, Option<Vec<Range<usize>>>);

/// The characters of a passage that are prose.
struct Reading {
    chars: Vec<(usize, char)>,
}

impl Reading {
    fn new(passage: &Passage<'_>) -> Self {
        let mut skipped = passage.marks.not_prose.iter().peekable();
        let mut chars = Vec::new();
        for (at, c) in passage.text.char_indices() {
            while skipped.next_if(|range| range.end <= at).is_some() {}
            let is_code = skipped.peek().is_some_and(|range| range.contains(&at));
            chars.push((at, if is_code { PLACEHOLDER } else { c }));
        }
        Self { chars }
    }

    fn at(&self, index: Option<usize>) -> Option<char> {
        self.chars.get(index?).map(|&(_, c)| c)
    }

    fn marks(&self) -> Vec<Seen> {
        let mut seen = Vec::new();
        for (index, &(at, c)) in self.chars.iter().enumerate() {
            if let Some(mark) = narrow(c) {
                seen.push((mark, None));
            } else if MARKS.contains(&c) && self.is_of_cjk(index, c) {
                // The space behind it is part of the full-width mark.
                let spaces = self.chars.iter().skip(index + 1);
                let spaces = spaces.take_while(|(_, c)| *c == ' ').count();
                let place = at..at + 1 + spaces;
                seen.push((c, Some(std::iter::once(place).collect())));
            }
        }
        seen
    }

    /// Returns whether a mark stands behind Chinese or Japanese, or before it and behind a word in ASCII that does.
    fn is_of_cjk(&self, index: usize, c: char) -> bool {
        let before = self.at(index.checked_sub(1));
        let after = self.at(Some(index + 1));
        // Beside its full-width form, one of the two is too many.
        if [before, after]
            .into_iter()
            .flatten()
            .any(|side| narrow(side) == Some(c))
        {
            return false;
        }
        // An ellipsis, and `.` before the extension of a file.
        if c == '.'
            && (before == Some('.') || after.is_some_and(|c| c == '.' || c.is_ascii_alphanumeric()))
        {
            return false;
        }
        let mut word = self.chars.iter().take(index).rev();
        let mut word = word.by_ref().map(|&(_, c)| c);
        let is_value = |c: char| c == PLACEHOLDER || c.is_ascii_alphanumeric();
        let before_word = word.find(|&c| !is_value(c));
        before.is_some_and(is_cjk)
            || after.is_some_and(|c| is_cjk(c) && c.is_alphanumeric())
                && before.is_some_and(is_value)
                && before_word.is_none_or(|before| before != c && !"/-_@".contains(before))
    }

    /// Brackets in pairs. What stands in those of code is neither Chinese nor Japanese.
    fn pairs(&self) -> Vec<Seen> {
        let mut seen = Vec::new();
        let mut open = Vec::new();
        for (index, &(_, c)) in self.chars.iter().enumerate() {
            match c {
                '（' => seen.push(('(', None)),
                '(' => open.push(index),
                ')' => {
                    if let Some(start) = open.pop()
                        && self.is_pair_of_cjk(start, index)
                    {
                        seen.push(('(', Some(vec![self.widened(start), self.widened(index)])));
                    }
                }
                _ => {}
            }
        }
        seen
    }

    fn is_pair_of_cjk(&self, start: usize, end: usize) -> bool {
        let inner = self.chars.get(start + 1..end).unwrap_or_default();
        // What is nested is looked at by itself.
        let says_cjk =
            |chars: &[(usize, char)]| chars.iter().any(|&(_, c)| is_cjk(c) && c.is_alphanumeric());
        let is_letter = |side: Option<char>| side.is_some_and(|c| is_cjk(c) && c.is_alphanumeric());
        let is_simple = !inner.iter().any(|&(_, c)| c == '(');
        // A synopsis: `(<file> | <folder>)`, `%(align:…)`.
        let before = self.at(start.checked_sub(1));
        let is_syntax = inner.iter().any(|&(_, c)| c == '|')
            || before.is_some_and(|c| "%$@".contains(c))
            || matches!(
                (inner.first(), inner.last()),
                (Some((_, '<')), Some((_, '>')))
            );
        is_simple && !is_syntax && (says_cjk(inner) || is_letter(self.at(start.checked_sub(1))))
    }

    /// Returns a bracket with the one space outside of it, which its full-width form has in itself.
    fn widened(&self, index: usize) -> Range<usize> {
        let Some(&(at, c)) = self.chars.get(index) else {
            return 0..0;
        };
        let is_space = |index: Option<usize>| self.at(index) == Some(' ');
        if c == '(' && is_space(index.checked_sub(1)) && index > 1 {
            at - 1..at + 1
        } else if c == ')' && is_space(Some(index + 1)) && index + 2 < self.chars.len() {
            at..at + 2
        } else {
            at..at + 1
        }
    }
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

/// Returns the mark in ASCII that a full-width one stands for.
fn narrow(c: char) -> Option<char> {
    Some(match c {
        '、' | '，' => ',',
        '。' | '．' => '.',
        '：' => ':',
        '；' => ';',
        '！' => '!',
        '？' => '?',
        _ => return None,
    })
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
