//! ASCII punctuation in Chinese and Japanese running text.

use crate::check::language::{Language, is_cjk};
use crate::check::prose::{Edge, Passage, Run};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0308: ASCII punctuation stands in Chinese or Japanese running text.
pub static ASCII_PUNCTUATION: Check = Check {
    code: "EB0308",
    name: "ascii-punctuation",
    level: Level::Warning,
    fixable: true,
    needs: Needs::Review,
    summary: "ASCII punctuation stands in Chinese or Japanese running text",
    reason: "It is narrow and set low, and most often was carried over from the source by accident.",
    fix: "Write the full-width mark.",
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

const ASCII: [char; 8] = [',', '.', ':', ';', '!', '?', '(', ')'];

pub(super) fn check(
    text_ref: TextRef<'_>,
    passage: &Passage<'_>,
    language: Language<'_>,
    report: &mut Report,
) {
    for run in &passage.runs {
        let text = run.text();
        if text.contains(ASCII) {
            for (at, c) in text.char_indices().filter(|(_, c)| ASCII.contains(c)) {
                if stands_in_cjk(run, at, c) {
                    report.add(finding(text_ref, run, (at, c), language));
                }
            }
        }
    }
}

/// Returns whether a mark stands behind Chinese or Japanese, or before it and behind something that could be
/// a word of it: a value, or code.
fn stands_in_cjk(run: &Run<'_>, at: usize, c: char) -> bool {
    let text = run.text();
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + 1..).and_then(|after| after.chars().next());
    let cjk = |side: Option<char>| side.is_some_and(is_cjk);
    // An ellipsis, and `.` before the extension of a file.
    if c == '.'
        && (before == Some('.') || after.is_some_and(|c| c == '.' || c.is_ascii_alphanumeric()))
    {
        return false;
    }
    let behind_value = before.is_none() && run.before != Edge::End;
    let bracket_of_cjk = c == '(' && cjk(after);
    let behind_word = behind_value || before.is_some_and(|c| c.is_ascii_alphanumeric());
    cjk(before) || bracket_of_cjk || cjk(after) && behind_word
}

fn finding(
    text_ref: TextRef<'_>,
    run: &Run<'_>,
    (at, c): (usize, char),
    language: Language<'_>,
) -> Diagnostic {
    let wide = full_width(c, language);
    let span = run.span(text_ref.file(), at..at + 1);
    let found = Diagnostic::new(
        &ASCII_PUNCTUATION,
        format!(
            "an ASCII {c:?} stands in running text of {}",
            text_ref.owner()
        ),
    )
    .at(span, format!("{wide} in this language"))
    .help(format!("write {wide}"));
    text_ref.fix(
        found,
        (span, c.encode_utf8(&mut [0; 4])),
        format!("write {wide}"),
        wide,
    )
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
