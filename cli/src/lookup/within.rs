//! A code or a status with words around it, as people copy it: `Error code: TOK005.`, `HTTP 401`.

use errorbook_reference::CompiledCatalog;
use errorbook_reference::text::MatchedBy;

use super::{CatalogEntry, Matches, entries, named, retired};

/// The most words that are looked through. More are a message, for `identify`.
const MOST_WORDS: usize = 8;

/// Returns the entries of the only code among some words, else those of the only status.
pub(super) fn find<'a>(catalogs: &'a [CompiledCatalog<'a>], typed: &str) -> Option<Matches<'a>> {
    let words: Vec<_> = words(typed).collect();
    if words.len() < 2 || words.len() > MOST_WORDS {
        return None;
    }
    let is_code = |word: &&&str| is_code(catalogs, word);
    let mut codes: Vec<_> = words.iter().filter(is_code).collect();
    codes.dedup();
    if let [code] = codes[..] {
        return named(catalogs, code);
    }
    let is_status =
        |word: &&&str| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut statuses = words.iter().filter(is_status);
    match (codes.is_empty(), statuses.next(), statuses.next()) {
        (true, Some(status), None) if says_status(typed, status) => {
            named(catalogs, status).filter(|found| found.by == MatchedBy::Status)
        }
        _ => None,
    }
}

/// Returns the words without what stands before and after them.
fn words(typed: &str) -> impl Iterator<Item = &str> {
    let words =
        typed.split(|c: char| c.is_whitespace() || ",;()[]{}<>\"'`「」『』（）：".contains(c));
    let words = words.map(|word| word.trim_matches(|c: char| ".:!?。#*".contains(c)));
    words.filter(|word| !word.is_empty())
}

/// Returns whether a word is a code, or a key as it is written. Without a digit, any word may be a key in other letters.
fn is_code(catalogs: &[CompiledCatalog<'_>], word: &str) -> bool {
    let has_digit =
        word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic);
    let is_named = |found: CatalogEntry<'_>| {
        let mut names = [found.model.code.as_str(), found.model.key.value.as_str()].into_iter();
        names.any(|name| name == word || has_digit && name.eq_ignore_ascii_case(word))
    };
    let all = catalogs.iter().flat_map(entries);
    all.chain(catalogs.iter().flat_map(retired)).any(is_named)
}

/// Returns whether a number among words is a status: it comes first, or after `HTTP` or `status`.
fn says_status(typed: &str, status: &str) -> bool {
    let lower = typed.to_ascii_lowercase();
    let typed = typed.trim_start();
    typed.starts_with(status) || lower.contains("http") || lower.contains("status")
}

#[cfg(test)]
mod tests {
    use super::{says_status, words};

    #[test]
    fn what_stands_around_words_is_none_of_them() {
        let found = |typed| words(typed).collect::<Vec<_>>();
        assert_eq!(found("Error code: TOK005."), ["Error", "code", "TOK005"]);
        assert_eq!(found("「TOK005」。"), ["TOK005"]);
        assert_eq!(found("(#TOK005) [x/1]!"), ["TOK005", "x/1"]);
        assert!(found(" .. ").is_empty());
    }

    #[test]
    fn a_number_is_a_status_where_that_is_said() {
        assert!(says_status("HTTP 401", "401") && says_status("400 Bad Request", "400"));
        assert!(says_status("status: 503", "503") && !says_status("I waited 300 s", "300"));
    }
}
