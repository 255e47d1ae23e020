//! The mark that a text ends with, and a translation does not.

use super::compared::Compared;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0320: a translation lost the question mark, colon or ellipsis that its source ends with.
pub static END_MARK: Check = Check {
    code: "EB0320",
    name: "end-mark",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation lost the question mark, colon or ellipsis that its source ends with",
    reason: "What follows belongs to a colon, and a question is no statement. A lost exclamation mark or ellipsis is only worth knowing.",
    fix: "End it as the source ends.",
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
    // A dash, or a letter of Bengali and Hindi that looks like a colon, stands for one.
    (":", ":：:；;։፡፥៖ঃः-–—"),
    ("?", "?？؟;;՞፧"),
    ("…", "…⋯"),
    ("!", "!！¡՜"),
];

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let language = compared.language();
    let ends = |mark: &str| {
        compared
            .source
            .iter()
            .all(|source| source.whole.trim_end().ends_with(mark))
    };
    let found = MARKS.iter().find(|(mark, _)| ends(mark));
    let Some(&(mark, others)) = found else {
        return;
    };
    // These languages ask by a word.
    let asks_by_word = ["th", "lo", "km", "my", "ja", "hy", "bo", "am"];
    if mark == "?" && asks_by_word.iter().any(|&code| language.is(code)) {
        return;
    }
    let mut texts = compared.texts.iter();
    let is_lost = texts.any(|text| {
        let closing = ['"', '\'', '”', '’', '»', ')', '）', '」', '`', '*', '_'];
        let text = text.whole.trim_end().trim_end_matches(closing).trim_end();
        let is_dots = mark == "…" && text.ends_with("..");
        !is_dots && !text.ends_with(|c| others.contains(c))
    });
    if is_lost {
        let what = format!("does not end with `{mark}`");
        let found = compared.finding(&END_MARK, &what, "ends otherwise than the source");
        let level = if matches!(mark, "!" | "…") {
            Level::Info
        } else {
            END_MARK.level
        };
        report.add(found.level(level).help("end it as the source ends"));
    }
}
