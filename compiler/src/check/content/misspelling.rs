//! Words that are known misspellings, by the dictionary of the spelling checker `typos`.

use crate::check::language::Language;
use crate::check::prose::{Edge, MOST_FOUND, Passage, Run};
use crate::check::text::TextRef;
use crate::diagnostic::{Check, Diagnostic, Level, Needs, Report};

/// EB0513: a word is a known misspelling.
pub static MISSPELLING: Check = Check {
    code: "EB0513",
    name: "misspelling",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a word is a known misspelling",
    reason: "Misspellings make readers doubt the rest, and searches miss the page.",
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

/// Looks words up in a dictionary: `corrections` returns what a misspelt one should be.
pub(super) fn check(
    text_ref: &TextRef<'_>,
    passage: &Passage<'_>,
    language: Language<'_>,
    corrections: fn(&str) -> Option<&'static [&'static str]>,
    report: &mut Report,
) {
    if !LANGUAGES.into_iter().any(|known| language.is(known)) {
        return;
    }
    let runs = passage.runs.iter();
    let found = runs.flat_map(|run| {
        let words = words(run.text());
        let prose = words.filter(move |word| {
            !is_name(run.text(), word) && !JARGON.contains(word) && !is_piece(run, word)
        });
        prose.filter_map(move |word| Some((run, word, corrections(word)?)))
    });
    for (run, word, corrections) in found.take(MOST_FOUND) {
        let diagnostic = Diagnostic::new(&MISSPELLING, format!("`{word}` is a known misspelling"))
            .at(run.span_of(text_ref.file(), word), "not a word");
        report.add(match corrections {
            [] => diagnostic.help("choose another word"),
            words => diagnostic.help(format!("did you mean `{}`?", words.join("`, or `"))),
        });
    }
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

/// Words of a trade, and names, that the dictionary takes for others.
const JARGON: [&str; 5] = [
    "Automattic",
    "parms",
    "reparented",
    "unparented",
    "unparseable",
];

/// Returns whether what stands directly beside it makes a word of it: `(d)elete`, `{ $letter }nclude`.
fn is_piece(run: &Run<'_>, word: &str) -> bool {
    let text = run.text();
    let at = word.as_ptr().addr() - text.as_ptr().addr();
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + word.len()..).unwrap_or_default();
    before.ends_with([')', ']', '}', '&', '$', '%', '~'])
        || before.is_empty() && run.before != Edge::End
        || after.is_empty() && run.after != Edge::End
}

/// Returns whether a word has a capital that no sentence begins with, or that one word more has behind it.
fn is_name(text: &str, word: &str) -> bool {
    if !word.starts_with(|c: char| c.is_uppercase()) {
        return false;
    }
    let at = word.as_ptr().addr() - text.as_ptr().addr();
    let before = text.get(..at).unwrap_or_default().trim_end();
    let after = text.get(at + word.len()..).unwrap_or_default();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n']);
    let is_first_of_two = after
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
    !begins || is_first_of_two
}

/// Returns the word before `'s`. Other words with an apostrophe are two in one.
fn without_possessive(word: &str) -> Option<&str> {
    match word.split_once(['\'', '’']) {
        Some((word, "s")) => Some(word),
        Some(_) => None,
        None => Some(word),
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::check::content::dictionary::corrections;

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
