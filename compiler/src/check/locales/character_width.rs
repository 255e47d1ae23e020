//! Half-width katakana, and full-width Latin letters.

use super::compared::Compared;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0317: a translation has half-width katakana, or full-width Latin letters.
pub static CHARACTER_WIDTH: Check = Check {
    code: "EB0317",
    name: "character-width",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation has half-width katakana, or full-width Latin letters",
    reason: "Searches for the usual characters do not find them.",
    fix: "Write katakana in full width, and Latin letters in half width.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The file is missing."

==> locales/ja/app.ftl
QuotaExceeded = ﾌｧｲﾙがありません。
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The file is missing."

==> locales/ja/app.ftl
QuotaExceeded = ファイルがありません。
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let is_odd = |c: char| matches!(c, '\u{ff66}'..='\u{ff9f}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}');
    let mut texts = compared.texts.iter();
    let word = texts.find_map(|text| {
        let word = text.prose.get(text.prose.find(is_odd)?..)?;
        word.split(|c| !is_odd(c)).next()
    });
    if let Some(word) = word
        && !compared.source_has(|source| source.prose.contains(is_odd))
    {
        let what = format!("has `{word}`");
        let found = compared.finding(&CHARACTER_WIDTH, &what, "unusual width");
        report.add(found.help("write katakana in full width, and Latin letters in half width"));
    }
}
