//! Translations that are the source's own words.

use super::script::Script;
use super::translated::{Pair, prose_of, whole_text};
use crate::check::markdown::Marks;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::CatalogDef;

/// EB0304: a translation is the same text as the source.
pub static IDENTICAL_TO_SOURCE: Check = Check {
    code: "EB0304",
    name: "identical-to-source",
    level: Level::Info,
    needs: Needs::Review,
    summary: "a translation is the same text as the source",
    reason: "It counts as translated, but nobody has translated it.",
    fix: "Translate it, or leave it out. It then falls back and counts as missing.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/ja/app.ftl
QuotaExceeded = The quota is used up.
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

pub(super) fn check(
    catalog: &CatalogDef,
    pairs: &[Pair<'_>],
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    let source = catalog.source_locale();
    for pair in pairs {
        let locale = catalog.locales[pair.locale].locale;
        // British English has most of its words from English.
        if locale.language() == source.language() || pair.pattern != pair.source_pattern {
            continue;
        }
        let text = whole_text(pair.pattern, pair.params());
        let is_latin = Script::of_locale(&locale).is_none_or(|own| own.contains(&Script::Latin));
        if !has_words(&prose_of(&text, &read(&text, pair.is_markdown())), is_latin) {
            continue;
        }
        report.add(
            Diagnostic::new(
                &IDENTICAL_TO_SOURCE,
                format!("{} is the same in `{locale}` as in the source", pair.what()),
            )
            .at(pair.text.span(), "not translated?")
            .at(pair.source.span(), "the source")
            .help("translate it, or leave it out: it then falls back to the source and counts as missing"),
        );
    }
}

/// Returns whether a text has words that languages do not share. Names are written with capitals or digits; one
/// word alone (`Status`, `Token`) is often the same. `is_latin`: the language is written in Latin letters, as the source.
/// In others, one small word is enough between several that are not.
fn has_words(text: &str, is_latin: bool) -> bool {
    const SEVERAL: usize = 5;
    let words = || text.split(|c: char| c.is_whitespace() || "/,.;:()".contains(c));
    let common = words().filter(|word| {
        word.chars().count() > 1
            && !word.starts_with('{')
            && word
                .chars()
                .all(|c| c.is_lowercase() || !c.is_ascii() && c.is_alphabetic())
    });
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    match common.count() {
        0 => false,
        1 => !is_latin && words().filter(is_word).count() >= SEVERAL,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn names_are_the_same_in_every_language() {
        for text in [
            "",
            "OAuth 2.0",
            "NetSuite",
            "{id}: {name}",
            "Token error",
            "42 %",
            "URL RFC 6749",
        ] {
            assert!(!has_words(text, true) && !has_words(text, false), "{text}");
        }
        for text in ["The token is expired.", "期限切れ 失効"] {
            assert!(has_words(text, true), "{text}");
        }
        let names = "Boolean (Either True, False or None)";
        assert!(has_words(names, false) && !has_words(names, true));
    }
}
