//! Spaces that are too many, and those that are missing.

use crate::check::language::Language;
use crate::check::prose::{Edge, Passage, Run};
use crate::check::text::{TextRef, positions};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::ParamDef;

/// EB0309: a text has a space too many, or lacks one.
pub static SPACING: Check = Check {
    code: "EB0309",
    name: "spacing",
    level: Level::Warning,
    fixable: true,
    needs: Needs::Review,
    summary: "a text has a space too many, or lacks one",
    reason: "It was most often left over from an edit.",
    fix: "Write one space between words, none before a mark, and one behind it.",
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
        doubled(text_ref, run, report);
        before_punctuation(text_ref, run, language, report);
        if language.has_spaces() {
            behind_punctuation(text_ref, run, report);
        }
        if language.parts_numbers_from_words() {
            behind_value(text_ref, passage, run, report);
        }
        at_ends(text_ref, passage, run, report);
    }
}

fn finding(text_ref: TextRef<'_>, what: &str) -> Diagnostic {
    Diagnostic::new(
        &SPACING,
        format!("{what} in a text of {}", text_ref.owner()),
    )
}

/// Several spaces within a line. At its beginning they indent.
fn doubled(text_ref: TextRef<'_>, run: &Run<'_>, report: &mut Report) {
    let text = run.text();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("  ")) {
        let start = from + at;
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.len() - rest.trim_start_matches(' ').len();
        from = end;
        let line_start = text
            .get(..start)
            .is_some_and(|before| before.ends_with('\n'));
        let is_line_end = text.get(end..).is_some_and(|after| after.starts_with('\n'));
        // Two spaces at the end of a line of Markdown break it.
        if line_start || is_line_end || (start == 0 && run.before == Edge::End) {
            continue;
        }
        let span = run.span(text_ref.file(), start..end);
        let found = finding(text_ref, "several spaces stand in a row")
            .at(span, "one is enough")
            .help("remove all but one");
        let shown = text.get(start..end).unwrap_or_default();
        report.add(text_ref.fix(found, (span, shown), "remove all spaces but one", " "));
    }
}

/// A space before a mark that stands directly behind its word.
fn before_punctuation(
    text_ref: TextRef<'_>,
    run: &Run<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    let text = run.text();
    // French has narrow spaces there, and takes common ones for them.
    let marks: &[char] = if language.is("fr") {
        &[',', '.', ')']
    } else {
        &[
            ',', '.', ')', ';', ':', '!', '?', '、', '。', '，', '：', '！', '？', '）', '،', '؟',
        ]
    };
    for (at, _) in text.match_indices(' ') {
        let mut after = text.get(at + 1..).unwrap_or_default().chars();
        let is_mark = |c: &char| !c.is_ascii_alphanumeric() && marks.contains(c);
        let Some(mark) = after.next().filter(is_mark) else {
            continue;
        };
        let next = after.next();
        // `.env`, `:name` and ` ...` begin words.
        let ends = match next {
            None => run.after == Edge::End,
            Some(next) => next.is_whitespace() || !mark.is_ascii() || mark == ',',
        };
        if ends && !(at == 0 && run.before == Edge::End) {
            let end = at + 1 + mark.len_utf8();
            let span = run.span(text_ref.file(), at..end);
            let found = finding(text_ref, &format!("a space stands before {mark:?}"))
                .at(span, "directly behind the word")
                .help("remove the space");
            let shown = text.get(at..end).unwrap_or_default();
            report.add(text_ref.fix(found, (span, shown), "remove the space", mark));
        }
    }
}

/// `expired.Please`
fn behind_punctuation(text_ref: TextRef<'_>, run: &Run<'_>, report: &mut Report) {
    let text = run.text();
    for (at, mark) in positions(text, &['.', '!', '?', ',', ';']) {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + 1..).unwrap_or_default();
        if begins_sentence(after) && ends_sentence(before, mark) {
            let span = run.span(text_ref.file(), at..at + 1);
            let found = finding(text_ref, &format!("no space stands behind `{mark}`"))
                .at(span, "ends a part of the sentence, or all of it")
                .help("write a space behind it");
            let better = format!("{mark} ");
            report.add(text_ref.fix(found, (span, mark), "write a space behind it", better));
        }
    }
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

/// `{ $minutes }minutes`
fn behind_value(text_ref: TextRef<'_>, passage: &Passage<'_>, run: &Run<'_>, report: &mut Report) {
    let params: &[ParamDef] = text_ref.entry.map_or(&[], |entry| &entry.params);
    let name = passage.param_at(run.index.checked_sub(1));
    let is_param = params.iter().any(|param| name == Some(&param.name.value));
    let text = run.text();
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    // Shorter ones are endings (`th`) and units (`ms`).
    let is_word = word.chars().count() > 3 && word.chars().all(char::is_lowercase);
    if run.before == Edge::Placeable && is_param && is_word {
        report.add(
            finding(text_ref, "no space stands between a value and a word")
                .at(
                    run.span(text_ref.file(), 0..end),
                    "directly behind the value",
                )
                .help("write a space before it"),
        );
    }
}

/// White space that Fluent does not cut off: ideographic spaces, tabs, no-break spaces.
fn at_ends(text_ref: TextRef<'_>, passage: &Passage<'_>, run: &Run<'_>, report: &mut Report) {
    let text = run.text();
    // A variant may well begin or end with a space of its sentence.
    if passage.pattern.span != text_ref.text.tree.span {
        return;
    }
    let trimmed = text.trim_start();
    if run.before == Edge::End && trimmed.len() < text.len() && !text.starts_with([' ', '\n']) {
        report.add(
            finding(text_ref, "white space stands at the beginning")
                .at(
                    run.span(text_ref.file(), 0..text.len() - trimmed.len()),
                    "shown before the text",
                )
                .help("remove it; if it is meant, write it as a literal: `{ \" \" }`"),
        );
    }
    let trimmed = text.trim_end();
    if run.after == Edge::End && trimmed.len() < text.len() && !text.ends_with([' ', '\n']) {
        report.add(
            finding(text_ref, "white space stands at the end")
                .at(
                    run.span(text_ref.file(), trimmed.len()..text.len()),
                    "shown behind the text",
                )
                .help("remove it; if it is meant, write it as a literal: `{ \" \" }`"),
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
