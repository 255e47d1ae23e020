//! What stays as it is in every language: code spans, codes and values of payloads.

use std::collections::{BTreeSet, HashSet};

use super::translated::{Pair, prose_of, whole_text};
use crate::check::markdown::Marks;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::CatalogDef;

/// EB0306: a translation lost or changed a code span, a code or a value of a payload.
pub static CHANGED_NAME: Check = Check {
    code: "EB0306",
    name: "changed-name",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation lost or changed a code span, a code or a value of a payload",
    reason: "Field names and values are the same in every language. A reader who looks for a translated one finds nothing.",
    fix: "Write it as in the source.",
    bad: r#"
==> catalog/app.toml
[error.GrantMissing]
summary = "No `grant_type` in the request"

==> locales/ja/app.ftl
GrantMissing =
    .summary = リクエストに`グラントタイプ`がありません
"#,
    good: r#"
==> catalog/app.toml
[error.GrantMissing]
summary = "No `grant_type` in the request"

==> locales/ja/app.ftl
GrantMissing =
    .summary = リクエストに`grant_type`がありません
"#,
    ..Check::DEFAULT
};

/// Checks a pair of texts. `names` are those of the whole catalog.
pub(super) fn check(
    catalog: &CatalogDef,
    pairs: &[Pair<'_>],
    names: &HashSet<&str>,
    read: fn(&str, bool) -> Marks,
    report: &mut Report,
) {
    // What a source says is looked up once for all its translations, which follow each other.
    for translations in pairs.chunk_by(|a, b| a.source.span() == b.source.span()) {
        let Some(first) = translations.first() else {
            continue;
        };
        let source = whole_text(first.source_pattern, first.params());
        let marks = read(&source, first.is_markdown());
        let prose = prose_of(&source, &marks);
        let of_source = spans(&marks);
        let said: BTreeSet<&str> = words(&prose).filter(|word| names.contains(word)).collect();
        for pair in translations {
            let text = whole_text(pair.pattern, pair.params());
            if source.contains('`') || text.contains('`') {
                let of_text = read(&text, pair.is_markdown());
                let of_text = spans(&of_text);
                if pair.is_markdown() {
                    code_spans(catalog, pair, [&of_source, &of_text], report);
                } else if of_text.len() == of_source.len() {
                    // In a message, a backtick may be a quotation mark as well, and what it quotes a word.
                    let only_names = |spans: &BTreeSet<&'_ str>| -> BTreeSet<String> {
                        let names = spans.iter().filter(|span| is_name(span));
                        names.map(|name| (*name).to_owned()).collect()
                    };
                    let (source, text) = (only_names(&of_source), only_names(&of_text));
                    let source = source.iter().map(String::as_str).collect();
                    let text = text.iter().map(String::as_str).collect();
                    code_spans(catalog, pair, [&source, &text], report);
                }
            }
            for name in said.iter().filter(|name| !text.contains(**name)) {
                report.add(lost(catalog, pair, name, "says the name"));
            }
        }
    }
}

/// Returns codes and payload values that are no words of a language: those with a digit, a `_`, or a capital within.
pub(super) fn names(catalog: &CatalogDef) -> HashSet<&str> {
    let entries = catalog.with_parents();
    let all = entries.flat_map(|entry| {
        let error = entry.oauth.as_ref().map(|oauth| oauth.error.as_str());
        [entry.key.value.as_str(), entry.code.as_str()]
            .into_iter()
            .chain(error)
    });
    all.filter(|name| is_no_word(name)).collect()
}

fn is_no_word(name: &str) -> bool {
    let capital_within =
        name.chars().skip(1).any(char::is_uppercase) && name.chars().any(char::is_lowercase);
    name.contains(|c: char| c.is_ascii_digit() || c == '_') || capital_within
}

/// Returns whether a code span is a name, of which no language has another.
fn is_name(span: &str) -> bool {
    is_no_word(span)
        && span
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || "_-".contains(c)))
        .filter(|word| !word.is_empty())
}

/// Compares code spans as sets: a language may well have to name a thing twice.
fn code_spans(
    catalog: &CatalogDef,
    pair: &Pair<'_>,
    [of_source, of_text]: [&BTreeSet<&str>; 2],
    report: &mut Report,
) {
    for lost_span in of_source.difference(of_text) {
        report.add(lost(catalog, pair, lost_span, "has the code"));
    }
    for added in of_text.difference(of_source) {
        // Of a code span that was changed, one finding is enough.
        if of_source.is_subset(of_text) {
            let tag = catalog.locales[pair.locale].locale;
            report.add(
                Diagnostic::new(
                    &CHANGED_NAME,
                    format!(
                        "{} has the code `{added}` in `{tag}`, but not in the source",
                        pair.what()
                    ),
                )
                .at(pair.text.span(), format!("`{added}`"))
                .at(pair.source.span(), "the source")
                .help("text in backticks is the same in every language"),
            );
        }
    }
}

fn lost(catalog: &CatalogDef, pair: &Pair<'_>, name: &str, says: &str) -> Diagnostic {
    let tag = catalog.locales[pair.locale].locale;
    Diagnostic::new(
        &CHANGED_NAME,
        format!("{} {says} `{name}`, but not in `{tag}`", pair.what()),
    )
    .at(pair.text.span(), format!("`{name}` is not here"))
    .at(pair.source.span(), "the source")
    .help("codes, names of fields and values are the same in every language: write it as in the source")
}

fn spans(marks: &Marks) -> BTreeSet<&str> {
    marks.code.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::is_no_word;

    #[test]
    fn names_that_are_words_of_a_language_are_translated() {
        for name in ["TOK001", "invalid_request", "InvalidCode", "P-101"] {
            assert!(is_no_word(name), "{name}");
        }
        for name in ["Late", "lost", "HTTP"] {
            assert!(!is_no_word(name), "{name}");
        }
    }
}
