//! Spaces that are too many, and those that are missing.

use std::borrow::Cow;

use crate::check::language::Language;
use crate::check::markdown::PLACEHOLDER;
use crate::check::parameters::name::words;
use crate::check::prose::{Edge, Passage, Run};
use crate::check::text::{TextRef, literal, positions};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::ParamDef;
use crate::parse::tree::Element;

/// EB0309: a text has an extra space, or lacks one.
pub static SPACING: Check = Check {
    code: "EB0309",
    name: "spacing",
    level: Level::Warning,
    fixable: true,
    needs: Needs::Review,
    summary: "a text has an extra space, or lacks one",
    reason: "Most often, it was left over from an edit.",
    fix: "Write one space between words, none before a mark, and one after it.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota  is used up ."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota is used up."
"#,
    ..Check::DEFAULT
};

pub(super) fn check(
    text_ref: TextRef<'_>,
    passage: &Passage<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    for run in &passage.runs {
        doubled(text_ref, passage, run, report);
        if language.has_spaces() {
            behind_punctuation(text_ref, run, report);
        }
        if language.parts_numbers_from_words() {
            behind_value(text_ref, passage, run, report);
        }
        at_ends(text_ref, passage, run, report);
    }
    if passage.pattern.span == text_ref.text.tree.span {
        literal_ends(text_ref, language, report);
    }
}

pub(super) fn finding(text_ref: TextRef<'_>, what: &str) -> Diagnostic {
    Diagnostic::new(
        &SPACING,
        format!("{what} in a text of {}", text_ref.owner()),
    )
}

/// Finds several spaces within a line. At its beginning they indent.
fn doubled(text_ref: TextRef<'_>, passage: &Passage<'_>, run: &Run<'_>, report: &mut Report) {
    let text = run.text();
    if !text.contains("  ") || text_ref.source_has(|source| source.contains("  ")) {
        return;
    }
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("  ")) {
        let start = from + at;
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.len() - rest.trim_start_matches(' ').len();
        from = end;
        let line_start = match text.get(..start) {
            Some("") => run.before == Edge::End || passage.begins_line(run),
            before => before.is_some_and(|before| before.ends_with('\n')),
        };
        let is_synopsis = end - start > 2
            && text
                .get(end..)
                .is_some_and(|after| after.starts_with(['[', '<']));
        let is_column = || is_synopsis || is_column(passage.line_before(run, start), end - start);
        // A string of code that begins with spaces: `'  { $file }'`.
        let is_in_string = text
            .get(..start)
            .and_then(|before| before.strip_suffix(['\'', '"', '`']))
            .is_some_and(|before| before.ends_with([' ', '(', '=', '[']));
        let is_line_end = text.get(end..).is_some_and(|after| after.starts_with('\n'));
        // Two spaces at the end of a line of Markdown break it.
        if line_start || is_line_end || is_in_string || is_column() {
            continue;
        }
        let span = run.span(text_ref.file(), start..end);
        // Typists write two between sentences.
        let is_between = text
            .get(..start)
            .is_some_and(|before| before.ends_with(['.', '!', '?', ':']));
        let found = finding(text_ref, "several spaces in a row")
            .at(span, "one is enough")
            .level(if is_between {
                Level::Info
            } else {
                SPACING.level
            })
            .help("remove all but one");
        let shown = text.get(start..end).unwrap_or_default();
        report.add(text_ref.fix(found, (span, shown), "remove all spaces but one", " "));
    }
}

/// Returns whether spaces set what follows apart in columns, as in help texts: they stand behind an option, or behind
/// one word of an indented line.
fn is_column(line: &str, spaces: usize) -> bool {
    let before = line.trim();
    let is_indented = line.starts_with([' ', '\t']);
    let is_option = before.starts_with('-') && before.len() > 1 && (is_indented || spaces > 2);
    let is_entry = is_indented && (spaces > 2 || !before.contains(' '));
    before.is_empty() || is_option || is_entry
}

/// Finds a mark without a space behind it, as in `expired.Please`.
fn behind_punctuation(text_ref: TextRef<'_>, run: &Run<'_>, report: &mut Report) {
    let mut unspaced = unspaced(run.text()).peekable();
    if unspaced.peek().is_none()
        || text_ref.source_has(|text| self::unspaced(text).next().is_some())
    {
        return;
    }
    for (at, mark) in unspaced {
        let span = run.span(text_ref.file(), at..at + 1);
        let found = finding(text_ref, &format!("no space after `{mark}`"))
            .at(span, "ends a sentence or a part of it")
            .help("write a space after it");
        let better = format!("{mark} ");
        report.add(text_ref.fix(found, (span, mark), "write a space after it", better));
    }
}

/// Returns the marks between sentences without a space behind them.
fn unspaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let places = positions(text, &['.', '!', '?', ',', ';']).into_iter();
    places.filter(move |&(at, mark)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + 1..).unwrap_or_default();
        begins_sentence(after) && ends_sentence(before, mark)
    })
}

/// Returns whether a word in small letters ends a text, and that word is none with dots in it.
fn ends_sentence(before: &str, mark: &str) -> bool {
    let least = if mark == "," || mark == ";" { 3 } else { 2 };
    let rest = before.trim_end_matches(char::is_lowercase);
    let word = before.get(rest.len()..).unwrap_or_default();
    word.chars().count() >= least && rest.chars().next_back().is_none_or(char::is_whitespace)
}

/// Returns whether a text begins with a word with a capital, which goes on in small letters and then ends.
fn begins_sentence(after: &str) -> bool {
    let mut chars = after.chars();
    let is_capital = chars.next().is_some_and(char::is_uppercase);
    let rest = chars.as_str().trim_start_matches(char::is_lowercase);
    is_capital && rest.starts_with(|c: char| c.is_whitespace() || ",.!?".contains(c))
}

/// Finds a value without a space behind it, as in `{ $minutes }minutes`.
fn behind_value(text_ref: TextRef<'_>, passage: &Passage<'_>, run: &Run<'_>, report: &mut Report) {
    let params: &[ParamDef] = text_ref.entry.map_or(&[], |entry| &entry.params);
    let name = passage.param_at(run.index.checked_sub(1));
    let is_param = params.iter().any(|param| name == Some(&param.name.value));
    // The bracket that opens a link touches its text.
    let mut words = name.into_iter().flat_map(words);
    if words.any(|word| matches!(word, "start" | "open" | "begin" | "prefix" | "tag")) {
        return;
    }
    let text = run.text();
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    // Shorter ones are endings (`th`) and units (`ms`).
    let is_word = word.chars().count() > 3 && word.chars().all(char::is_lowercase);
    let is_ending = |source: &str| {
        let mut behind = source.split(PLACEHOLDER).skip(1);
        behind.any(|behind| behind.starts_with(char::is_alphabetic))
    };
    if run.before == Edge::Placeable && is_param && is_word && !text_ref.source_has(is_ending) {
        report.add(
            finding(text_ref, "no space between a value and a word")
                .at(
                    run.span(text_ref.file(), 0..end),
                    "directly after the value",
                )
                .help("write a space before it"),
        );
    }
}

/// Finds a space at an end of the text that the source has not, or has and the translation has not: what joins it
/// to something else was written for the source's.
fn literal_ends(text_ref: TextRef<'_>, language: Language<'_>, report: &mut Report) {
    let Some(source) = text_ref.source else {
        return;
    };
    let starts = |text: &str| text.starts_with(char::is_whitespace);
    let ends = |text: &str| text.ends_with(char::is_whitespace);
    let [own, source] = [&text_ref.text.tree, &source.tree].map(|pattern| {
        let elements = || pattern.elements.iter();
        (says(elements(), starts), says(elements().rev(), ends))
    });
    for (name, own, source) in [("beginning", own.0, source.0), ("end", own.1, source.1)] {
        // Full-width marks bring their space with them.
        if own == source || source && !language.has_spaces() {
            continue;
        }
        let what = if own { "white space" } else { "no space" };
        let found = finding(
            text_ref,
            &format!("{what} at the {name}, unlike the source,"),
        );
        report.add(
            found
                .at(text_ref.text.span(), "the source differs")
                .help("begin and end the text like the source"),
        );
    }
}

/// Returns whether the first of elements that shows anything is a text of which something is true.
fn says<'a>(elements: impl Iterator<Item = &'a Element>, is_true: impl Fn(&str) -> bool) -> bool {
    for element in elements {
        let text = match element {
            Element::Text(text) => Some(Cow::Borrowed(text.value.as_str())),
            Element::Placeable(expression) => literal(expression).map(Cow::Owned),
        };
        match text {
            Some(text) if text.is_empty() => {}
            text => return text.is_some_and(|text| is_true(&text)),
        }
    }
    false
}

/// Finds white space at the ends that Fluent does not cut off: ideographic spaces, tabs, no-break spaces.
fn at_ends(text_ref: TextRef<'_>, passage: &Passage<'_>, run: &Run<'_>, report: &mut Report) {
    let text = run.text();
    // A variant may well begin or end with a space of its sentence; a translation is compared with its source.
    if passage.pattern.span != text_ref.text.tree.span || text_ref.source.is_some() {
        return;
    }
    let trimmed = text.trim_start();
    if run.before == Edge::End && trimmed.len() < text.len() && !text.starts_with([' ', '\n']) {
        report.add(
            finding(text_ref, "white space at the beginning")
                .at(
                    run.span(text_ref.file(), 0..text.len() - trimmed.len()),
                    "shown before the text",
                )
                .help("remove it; if it is intended, write it as a literal: `{ \" \" }`"),
        );
    }
    let trimmed = text.trim_end();
    if run.after == Edge::End && trimmed.len() < text.len() && !text.ends_with([' ', '\n']) {
        report.add(
            finding(text_ref, "white space at the end")
                .at(
                    run.span(text_ref.file(), trimmed.len()..text.len()),
                    "shown after the text",
                )
                .help("remove it; if it is intended, write it as a literal: `{ \" \" }`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{begins_sentence, ends_sentence};

    #[test]
    fn sentences_end_with_words() {
        assert!(ends_sentence("is expired", ".") && begins_sentence("Please request"));
        assert!(!ends_sentence("System", "."));
        assert!(!begins_sentence("NET framework") && !begins_sentence("exe"));
        assert!(!ends_sentence("foo.bar", "."));
        assert!(!ends_sentence("", ",") && !begins_sentence(""));
    }
}
