//! The mark that a text ends with, and a translation does not.

use super::compared::Compared;
use crate::check::language::Language;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0320: a translation lost the question mark, colon or ellipsis that its source ends with.
pub static END_MARK: Check = Check {
    code: "EB0320",
    name: "end-mark",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation lost the question mark, colon or ellipsis that its source ends with",
    reason: "A colon announces what follows, and a question is not a statement. A lost exclamation mark or ellipsis is only an info.",
    fix: "End it like the source.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "These files are missing:"

==> locales/de/app.ftl
QuotaExceeded = Diese Dateien fehlen.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "These files are missing:"

==> locales/de/app.ftl
QuotaExceeded = Diese Dateien fehlen:
"#,
    ..Check::DEFAULT
};

/// Marks at the end of a text, and what other languages have for them.
const MARKS: [(&str, &str); 4] = [
    // A dash, an equals sign, or a letter of Bengali and Hindi that looks like a colon, stands for one.
    (":", ":：:；;։፡፥៖ঃः-–—="),
    ("?", "?？؟;;՞፧‽"),
    ("…", "…⋯"),
    ("!", "!！¡՜‽"),
];

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let language = compared.language();
    let ends = |mark: &str| {
        compared
            .source
            .readings
            .iter()
            .all(|source| source.whole.trim_end().ends_with(mark))
    };
    let found = MARKS.iter().find(|(mark, _)| ends(mark));
    let Some(&(mark, others)) = found else {
        return;
    };
    // Only Greek asks with a semicolon.
    let is_other = |c: char| others.contains(c) && !(mark == "?" && c == ';' && !language.is("el"));
    // These languages ask by a word.
    let asks_by_word = ["th", "lo", "km", "my", "ja", "hy", "bo", "am"];
    if mark == "?" && asks_by_word.iter().any(|&code| language.is(code)) {
        return;
    }
    // A source without letters is no sentence.
    if !compared.source_has(|source| source.whole.contains(char::is_alphabetic)) {
        return;
    }
    // A prompt, behind which the user writes.
    let is_prompt = compared.source_has(|source| source.whole.ends_with(char::is_whitespace));
    let is_end = |text: &str| {
        // `!?` may be `?!`.
        let marks = text.trim_end_matches(|c| "?!？！؟".contains(c));
        let marks = text.get(marks.len()..).unwrap_or_default();
        text.ends_with(is_other)
            || marks.contains(is_other)
            || mark == "…" && text.ends_with("..")
            || mark == ":" && text.ends_with(instead_of_colon(language))
            || is_prompt && text.ends_with([':', '?', '>', '：', '？'])
    };
    let lost = |is_end: &dyn Fn(&str) -> bool| {
        compared.texts.iter().any(|text| {
            let text = without_closing(&text.whole);
            let before = without_last_bracket(text);
            let ends = [Some(text), before, before.and_then(without_last_bracket)];
            !ends.into_iter().flatten().any(is_end)
        })
    };
    // A question may stand before what it asks about: "Did you mean: `x`".
    let questions = |text: &str| text.matches(is_other).count();
    let is_moved = || {
        let asked = compared.source.readings.iter();
        let asked = asked.map(|source| questions(&source.whole)).max();
        let mut texts = compared.texts.iter();
        mark == "?" && texts.all(|text| Some(questions(&text.whole)) >= asked)
    };
    if lost(&is_end) && !is_moved() {
        let what = format!("does not end with `{mark}`");
        let found = compared.finding(&END_MARK, &what, "ends differently from the source");
        // A question may be said as a statement: "Perhaps it was deleted."
        let is_sentence =
            || (mark == "?" || mark == ":" && ends_sentences(language)) && !lost(&ends_sentence);
        let level = if matches!(mark, "!" | "…") || is_sentence() {
            Level::Info
        } else {
            END_MARK.level
        };
        report.add(found.level(level).help("end it like the source"));
    }
}

/// Returns whether sentences before a list or a field often end with a full stop in a language.
fn ends_sentences(language: Language<'_>) -> bool {
    language.has_full_width_punctuation() || language.is("ko")
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['。', '.', '!', '！', '।', '۔', '።'])
}

/// Returns the marks that stand for a colon: Armenian has a dot for it.
fn instead_of_colon(language: Language<'_>) -> &'static [char] {
    if ["hy", "hye", "hyw"].iter().any(|&code| language.is(code)) {
        &['.', '․', '՝', '։']
    } else {
        &[]
    }
}

/// Returns a text without what may stand behind its last mark: quotation marks, brackets, characters that nobody sees.
fn without_closing(text: &str) -> &str {
    text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
            || "\"'”’»)）」`*_".contains(c)
    })
}

/// Returns a text without a bracket at its end: `remove it? (y/n)`.
fn without_last_bracket(text: &str) -> Option<&str> {
    const MOST: usize = 24;
    let at = text.rfind(['(', '（', '['])?;
    (text.len() - at <= MOST).then(|| without_closing(text.get(..at).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::{without_closing, without_last_bracket};

    #[test]
    fn marks_stand_before_brackets() {
        assert_eq!(without_closing("വലിപ്പം:\u{200c} "), "വലിപ്പം:");
        assert_eq!(without_last_bracket("xóa không?(k/c"), Some("xóa không?"));
        assert_eq!(
            without_last_bracket("(it is a longer remark than any choice) a"),
            None
        );
    }
}
