//! Stems of English words, and the words that say nothing.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Words of which a sentence is made, and those that any text about errors has.
pub(crate) const STOP_WORDS: &str = " a able about after again all also always am an and any anymore anyone are as at be because been before being both but \
by can cannot cant could did do does doesnt doing dont during each error for from get gets got had happen happened happening happens has have hello hi \
how i if in into is isnt it its just keep keeps kept let make makes made me mean means message my need needed needs never no nor not now of on one only or other our out over own \
please quite really s same says say see seem seems shall she should so some still such suddenly t thank thanks than that the their them then there these they this \
those through to today too tried tries try trying unable under until up us very was we well were what want wanted wants when where which while who whom why will with \
without work worked working works would yet you your mine help fix problem issue code \
status http ";

/// The same where no spaces stand between words.
pub(crate) const STOP_PARTS: [&str; 6] = ["エラー", "問題", "発生", "原因", "対処", "方法"];

pub(super) fn is_stop_word(word: &str) -> bool {
    static KNOWN: OnceLock<HashSet<&str>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| STOP_WORDS.split_ascii_whitespace().collect());
    known.contains(word)
}

/// Returns what the forms of an English word have in common. Other words stay as they are.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let word = without_plural(word);
    let word = without_ending(&word);
    let word = without_derivation(word);
    let word = word
        .strip_suffix('e')
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word);
    let short = word.strip_suffix(['y', 'i']).filter(|stem| stem.len() > 3);
    short.unwrap_or(word).to_owned()
}

fn without_plural(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for ending in ["sses", "xes", "ches", "shes"] {
        if word.ends_with(ending) {
            return word.get(..word.len() - 2).unwrap_or(word).to_owned();
        }
    }
    let kept = ["ss", "us", "is"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let stem = word.strip_suffix('s').filter(|_| !kept);
    stem.unwrap_or(word).to_owned()
}

/// Takes away `-ing`, `-ed` and `-ly`, and one of two equal letters before them.
fn without_ending(word: &str) -> &str {
    let has_vowel = |stem: &str| stem.len() > 2 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let stem = ["ing", "ed", "ly"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| has_vowel(stem)));
    let Some(stem) = stem else { return word };
    match stem.as_bytes() {
        [.., a, b] if a == b && !matches!(a, b'l' | b's' | b'z') => {
            stem.get(..stem.len() - 1).unwrap_or(stem)
        }
        _ => stem,
    }
}

fn without_derivation(word: &str) -> &str {
    let stem = [
        "ations", "ation", "ators", "ator", "ate", "at", "ions", "ion", "ment", "ity", "able",
        "ible", "er", "or",
    ]
    .iter()
    .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 4));
    stem.unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{is_stop_word, stem};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["expire", "expired", "expires", "expiring", "expiry"][..],
            &["log", "logging", "logs", "logged"],
            &["authentication", "authenticate", "authenticating"],
            &["refresh", "refreshing", "refreshed"],
            &["certificate", "certificates"],
            &["retry", "retries", "retrying"],
            &["valid", "validity"],
            &["mismatched", "mismatch", "mismatches"],
            &["algorithm", "algorithms"],
            &["fail", "failed", "fails", "failing"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{stems:?}");
        }
        assert_ne!(stem("token"), stem("taken"));
        assert_eq!(stem("größe"), "größe");
        assert!(is_stop_word("the") && !is_stop_word("token"));
    }
}
