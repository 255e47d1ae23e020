//! A word, or a stop, that stands twice.

use super::compared::Compared;
use super::script::is_alphabetic;
use crate::diagnostic::{Check, Level, Needs, Report};

/// EB0318: a translation repeats a word or a mark.
pub static DOUBLED_WORD: Check = Check {
    code: "EB0318",
    name: "doubled-word",
    level: Level::Warning,
    needs: Needs::Review,
    summary: "a translation repeats a word or a mark",
    reason: "Most often, it was left over from an edit.",
    fix: "Write it once.",
    bad: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/de/app.ftl
QuotaExceeded = Das Kontingent ist ist verbraucht.
"#,
    good: r#"
==> catalog/app.toml
[error.QuotaExceeded]
message = "The quota is used up."

==> locales/de/app.ftl
QuotaExceeded = Das Kontingent ist verbraucht.
"#,
    ..Check::DEFAULT
};

pub(super) fn check(compared: &Compared<'_, '_>, report: &mut Report) {
    let language = compared.language();
    let mut texts = compared.texts.iter();
    let doubled = texts.find_map(|text| {
        let word = || {
            let asks = language.has_spaces() && language.never_reduplicates();
            let word = asks.then(|| doubled_word(&text.prose)).flatten();
            word.filter(|word| !language.doubles(&word.to_lowercase()))
        };
        doubled_stop(&text.prose).or_else(word)
    });
    if let Some(doubled) = doubled
        && !compared.source_has(|source| {
            doubled_word(&source.whole).is_some()
                || doubled_in_columns(&source.whole)
                || doubled_stop(&source.prose).is_some()
                || says_again(&source.whole)
        })
    {
        let what = format!("has `{doubled}` twice");
        let found = compared.finding(&DOUBLED_WORD, &what, "stands twice");
        report.add(found.help("write it once"));
    }
}

/// Words that are doubled in a right sentence: "ce que nous nous demandons".
const MEANT: [&str; 16] = [
    "nous", "vous", "die", "der", "das", "sie", "that", "had", "dat", "zijn", "ze", "se", "det",
    "som", "nie", "si",
];

/// What may stand before the first of two words, and behind the second.
const OPENING: [char; 11] = ['(', '[', '<', '"', '\'', '`', '“', '„', '«', '¿', '¡'];
const CLOSING: [char; 15] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '“', '»', '…',
];

/// Returns whether a character is a letter, or a mark on one as Indian scripts have them.
fn is_part_of_word(c: char) -> bool {
    is_alphabetic(c)
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

fn doubled_word(text: &str) -> Option<String> {
    let mut words = text.split(' ');
    let mut last = words.next()?;
    for word in words {
        let first = last.trim_start_matches(OPENING);
        // `<path> <path>` is the name of a thing twice.
        let first = first.strip_suffix('>').unwrap_or(first);
        let word = if last.ends_with('>') {
            word.trim_start_matches('<')
        } else {
            word
        };
        let second = word.trim_end_matches(CLOSING);
        if is_same_but_for_case(first, second)
            && second.chars().count() > 1
            && second.chars().all(is_part_of_word)
            && is_capital(first) == is_capital(second)
            && !MEANT.contains(&second.to_lowercase().as_str())
        {
            return Some(second.to_owned());
        }
        last = word;
    }
    None
}

/// Compares two words without a copy of them: nearly all differ in their first letter.
fn is_same_but_for_case(one: &str, other: &str) -> bool {
    let own = one.chars().flat_map(char::to_lowercase);
    own.eq(other.chars().flat_map(char::to_lowercase))
}

/// Returns whether a word stands on both sides of the space between two columns: `discard CHAR  CHAR is …`.
fn doubled_in_columns(text: &str) -> bool {
    text.match_indices("  ").any(|(at, spaces)| {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        let after = after.get(spaces.len()..).unwrap_or_default();
        let last = before.split_whitespace().next_back();
        last.is_some() && last == after.split_whitespace().next()
    })
}

/// Returns whether all letters of a word are capitals, as in the name of a value: "a valor VALOR".
fn is_capital(word: &str) -> bool {
    !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase)
}

/// Returns whether a text says a word again behind a small one, as in "side by side", for which other languages
/// double it.
fn says_again(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).any(|words| match words {
        [a, between, b] => {
            let b = b.trim_end_matches(CLOSING);
            a.eq_ignore_ascii_case(b)
                && a.len() > 2
                && a.contains(char::is_alphabetic)
                && matches!(*between, "by" | "and" | "to" | "after")
        }
        _ => false,
    })
}

/// Stops that are one too many, one behind the other.
const DOUBLED: [(char, char); 10] = [
    ('。', '。'),
    ('।', '।'),
    ('۔', '۔'),
    ('。', '.'),
    ('.', '。'),
    ('、', '、'),
    ('，', '，'),
    (',', ','),
    ('،', '،'),
    ('.', '.'),
];

/// Returns whether a character may be the second of [`DOUBLED`].
fn is_stop(c: char) -> bool {
    matches!(c, '.' | ',' | '。' | '।' | '۔' | '、' | '，' | '،')
}

/// Returns two stops at the end of a sentence, which are no ellipsis.
fn doubled_stop(text: &str) -> Option<String> {
    let mut last = [None, None];
    for (at, c) in text.char_indices() {
        let [before, stop] = last;
        if is_stop(c)
            && let (Some(before), Some(stop)) = (before, stop)
            && DOUBLED.contains(&(stop, c))
            && char::is_alphanumeric(before)
        {
            let after = text.get(at..).and_then(|rest| rest.chars().nth(1));
            let is_ascii = stop == c && c.is_ascii();
            let ends = after.is_none_or(|after| after.is_whitespace() || !is_ascii);
            // Typists open a quotation by two commas.
            let may_quote = c == ',' && (text.starts_with(",,") || text.contains(" ,,"));
            if after != Some(c) && ends && !may_quote {
                return Some(stop.to_string());
            }
        }
        last = [stop, Some(c)];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DOUBLED, doubled_in_columns, doubled_stop, doubled_word, is_stop, says_again};

    #[test]
    fn names_of_values_follow_words() {
        for text in ["une valeur VALEUR", "Typ TYP", "PIN pin"] {
            assert_eq!(doubled_word(text), None, "{text}");
        }
        assert!(doubled_word("Die die Datei").is_none() && doubled_word("Le le").is_some());
        assert!(doubled_word("diff <path> <path>").is_some() && doubled_word("PIN PIN").is_some());
        assert!(doubled_in_columns("* discard CHAR  CHAR will toggle"));
        assert!(!doubled_in_columns("* discard CHAR  will  toggle CHAR"));
        assert!(says_again("View side by side.") && !says_again("the file and a file"));
        // Two values are no word.
        assert!(!says_again("changed from \u{e000} to \u{e000}."));
        assert!(
            doubled_stop(",,wyłącznik,, do").is_none()
                && doubled_stop("hodnotu,, určete").is_some()
        );
    }

    #[test]
    fn words_and_stops_stand_twice() {
        for text in ["the the file", "файл файл", "a (the the b)", "so so."] {
            assert!(doubled_word(text).is_some(), "{text}");
        }
        for text in [
            "ce que nous nous demandons",
            "a a",
            "the file, file",
            "12 12",
        ] {
            assert_eq!(doubled_word(text), None, "{text}");
        }
        assert!(DOUBLED.iter().all(|&(_, second)| is_stop(second)));
        assert!(doubled_stop("終わり。。").is_some() && doubled_stop("Ende..").is_some());
        assert!(doubled_stop("Ende...").is_none() && doubled_stop("../a").is_none());
    }
}
