//! Words that are known misspellings, by the dictionary of the spelling checker `typos`.

#![cfg_attr(
    not(feature = "review"),
    allow(
        dead_code,
        unused_imports,
        reason = "without the feature, only the row is used"
    )
)]

#[cfg(feature = "review")]
use unicase::UniCase;

use super::{MOST_FOUND, Written};
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};
use crate::model::CatalogDef;
use crate::source::Sources;

/// EB0513: a word is a known misspelling.
pub static MISSPELLING: Check = Check {
    code: "EB0513",
    name: "misspelling",
    level: Level::Warning,
    needs: Needs::Words,
    summary: "a word is a known misspelling",
    reason: "It makes readers doubt the rest, and searches miss the page.",
    fix: "Correct the word; if it is a name, put it in a code span.",
    bad: r#"
[error.QuotaExceeded]
message = "The quota was exceded."
"#,
    good: r#"
[error.QuotaExceeded]
message = "The quota was exceeded."
"#,
    ..Check::DEFAULT
};

/// English, and languages whose words in ASCII are most often English ones.
const LANGUAGES: [&str; 4] = ["en", "ja", "ko", "zh"];

#[cfg(feature = "review")]
pub(super) fn check(
    catalog: &CatalogDef,
    written: &Written<'_>,
    sources: &Sources,
    report: &mut Report,
) {
    let tag = catalog.locales[written.locale].locale;
    let language = tag.as_str().split('-').next().unwrap_or_default();
    if !LANGUAGES.contains(&language) {
        return;
    }
    let mut found = Vec::new();
    written.prose(|piece, _| {
        found.extend(words(piece).filter_map(|word| Some((word, corrections(word)?))));
    });
    for (word, corrections) in found.into_iter().take(MOST_FOUND) {
        let diagnostic = Diagnostic::new(&MISSPELLING, format!("`{word}` is a known misspelling"))
            .at(written.place(word, sources), "not a word");
        report.add(match corrections {
            [] => diagnostic.help("choose another word"),
            words => diagnostic.help(format!("did you mean `{}`?", words.join("`, or `"))),
        });
    }
}

#[cfg(feature = "review")]
fn corrections(word: &str) -> Option<&'static [&'static str]> {
    typos_dict::WORD.find(&UniCase::new(word)).copied()
}

/// Words as prose has them: names of code, files and hosts are left out, and acronyms.
fn words(piece: &str) -> impl Iterator<Item = &str> {
    // Shorter ones are misspellings of too much.
    const LEAST: usize = 3;
    // `café` is a word, of which the dictionary knows nothing; Japanese stands beside words without a space.
    let is_foreign = |c: char| matches!(c, '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}');
    let is_letter = move |c: char| c.is_ascii_alphanumeric() || is_foreign(c);
    let is_outside = move |c: char| {
        !is_letter(c) && !matches!(c, '_' | '.' | '/' | ':' | '@' | '-' | '\'' | '’')
    };
    let chunks = piece.split(is_outside);
    let chunks = chunks.map(|chunk| chunk.trim_matches(['.', ':', '/', '-', '\'', '’']));
    let is_of_name = |c: char| matches!(c, '_' | '/' | ':' | '@' | '.' | '0'..='9');
    let prose = chunks.filter(move |chunk| !chunk.contains(|c| is_of_name(c) || is_foreign(c)));
    prose
        .flat_map(|chunk| chunk.split('-'))
        .filter_map(without_possessive)
        .filter(|word| word.len() >= LEAST)
        .filter(|word| !word.chars().skip(1).any(|c| c.is_ascii_uppercase()))
}

/// The word before `'s`. Other words with an apostrophe are two in one.
fn without_possessive(word: &str) -> Option<&str> {
    match word.split_once(['\'', '’']) {
        Some((word, "s")) => Some(word),
        Some(_) => None,
        None => Some(word),
    }
}

#[cfg(test)]
mod tests {
    use super::{corrections, words};

    #[test]
    fn names_are_not_words() {
        let text = "The `x` RESTlets' download_id at api.example.com/recieve (file recieve.rs), re-sent: don't, ID.";
        let found: Vec<_> = words(text).collect();
        assert_eq!(found, ["The", "file", "sent"]);
    }

    #[test]
    fn a_word_with_foreign_letters_is_none() {
        let found: Vec<_> = words("a café in cafe\u{301} Zürich、APIkeyを使う。").collect();
        assert_eq!(found, Vec::<&str>::new());
        let found: Vec<_> = words("tokenを使う。naïve users").collect();
        assert_eq!(found, ["token", "users"]);
    }

    #[test]
    fn misspellings_are_corrected() {
        assert_eq!(corrections("Recieve"), Some(&["receive"][..]));
        assert_eq!(corrections("receive"), None);
    }
}
