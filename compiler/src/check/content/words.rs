//! Texts as words, for comparing them.

use crate::model::{Part, Pattern};

/// Returns the text of the default variants, without parameters.
pub(super) fn plain(pattern: &Pattern) -> String {
    let mut text = String::new();
    push(pattern, &mut text);
    text
}

fn push(pattern: &Pattern, out: &mut String) {
    for part in &pattern.parts {
        match part {
            Part::Text { text, .. } => out.push_str(text),
            Part::Param { .. } => out.push('\u{fffc}'),
            Part::Isolated(inner) => push(inner, out),
            Part::Select {
                variants, default, ..
            } => {
                if let Some(variant) = variants.get(*default) {
                    push(&variant.pattern, out);
                }
            }
        }
    }
}

/// Returns the words in lower case. In scripts without spaces, each character is one.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() && !is_without_spaces(c) {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() || c == '\u{fffc}' {
            words.push(c.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Returns whether a character is of Chinese, Japanese or Thai writing, which has no spaces between words.
fn is_without_spaces(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns the words of a name as code writes it: `InvalidClient`, `invalid_client`.
pub(super) fn of_name(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before_lower = false;
    let chars: Vec<char> = name.chars().collect();
    for (index, &c) in chars.iter().enumerate() {
        if !c.is_alphabetic() {
            before_lower = false;
            words.push(String::new());
            continue;
        }
        let next_lower = chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        let begins = c.is_uppercase() && (before_lower || next_lower);
        if begins || words.is_empty() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        before_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns a word without its endings, roughly: enough to see that `signature validation` and `invalid
/// signature` speak of the same.
pub(super) fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 16] = [
        "ations", "ation", "ions", "ion", "ness", "ings", "ing", "ities", "ity", "ies", "ed", "es",
        "s", "al", "e", "y",
    ];
    const LEAST: usize = 4;
    let negated = ["invalid", "incorrect", "unsupported", "unknown"];
    let word = if negated.contains(&word) {
        word.strip_prefix("in")
            .or(word.strip_prefix("un"))
            .unwrap_or(word)
    } else {
        word
    };
    let endings = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending));
    endings
        .into_iter()
        .find(|stem| stem.len() >= LEAST)
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{of_name, stem, words};

    #[test]
    fn names_are_words() {
        assert_eq!(of_name("InvalidClientID"), ["invalid", "client", "id"]);
        assert_eq!(of_name("HTTPError_no2"), ["http", "error", "no"]);
        assert_eq!(of_name("TOK001"), ["tok"]);
        assert_eq!(of_name(""), [""; 0]);
    }

    #[test]
    fn stems_meet() {
        assert_eq!(stem("invalid"), stem("validation"));
        assert_eq!(stem("expired"), stem("expires"));
        assert_ne!(stem("token"), stem("taken"));
    }

    #[test]
    fn words_of_every_script() {
        assert_eq!(words("A token, the 2nd!"), ["a", "token", "the", "2nd"]);
        assert_eq!(words("鍵がない ID"), ["鍵", "が", "な", "い", "id"]);
    }
}
