//! The terms of a text, by which it is found. `assets/search.js` has the same rules for what is asked.
//!
//! A language that puts spaces between words is found by words and their beginnings; one that does
//! not, by pairs of neighbouring characters, of which any part of a sentence is made.

use unicode_normalization::UnicodeNormalization as _;

/// Scripts that are written without spaces between words, and Hangul, whose words carry particles.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f // Myanmar
        | 0x1100..=0x11ff // Hangul
        | 0x1780..=0x17ff // Khmer
        | 0x2e80..=0x2fdf | 0x3005..=0x3007 | 0x3040..=0x318f | 0x31f0..=0x31ff | 0x3400..=0x9fff
        | 0xac00..=0xd7ff
        | 0xf900..=0xfaff
        | 0x20000..=0x3ffff)
}

/// Returns hiragana as the katakana of the same sound: who searches may not know how a word is written.
fn as_katakana(c: char) -> char {
    match c {
        '\u{3041}'..='\u{3096}' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Calls `f` with every term of a text.
pub(crate) fn terms(text: &str, mut f: impl FnMut(&str)) {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut word = String::new();
    let mut run: Vec<char> = Vec::new();
    for c in folded.chars().map(as_katakana) {
        if is_unspaced(c) {
            end_word(&mut word, &mut f);
            run.push(c);
        } else {
            end_run(&mut run, &mut f);
            if c.is_alphanumeric() {
                word.push(c);
            } else {
                end_word(&mut word, &mut f);
            }
        }
    }
    end_word(&mut word, &mut f);
    end_run(&mut run, &mut f);
}

fn end_word(word: &mut String, f: &mut impl FnMut(&str)) {
    if !word.is_empty() {
        f(word);
        word.clear();
    }
}

/// Calls `f` with the pairs, and the last character, which no pair begins with.
fn end_run(run: &mut Vec<char>, f: &mut impl FnMut(&str)) {
    for pair in run.windows(2) {
        f(&pair.iter().collect::<String>());
    }
    if let Some(last) = run.last() {
        f(last.encode_utf8(&mut [0; 4]));
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms_of(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        terms(text, |term| all.push(term.to_owned()));
        all
    }

    #[test]
    fn words_are_split_and_folded() {
        let cases: [(&str, &[&str]); 8] = [
            ("The token's 2 IDs", &["the", "token", "s", "2", "ids"]),
            ("invalid_request", &["invalid", "request"]),
            ("ＴＯＫ００１", &["tok001"]),
            ("Straße ÉTÉ", &["straße", "été"]),
            ("トークン", &["トー", "ーク", "クン", "ン"]),
            ("有効なID", &["有効", "効ナ", "ナ", "id"]),
            ("とーくん", &["トー", "ーク", "クン", "ン"]),
            ("ﾄｰｸﾝ。", &["トー", "ーク", "クン", "ン"]),
        ];
        for (text, expected) in cases {
            assert_eq!(terms_of(text), expected, "{text}");
        }
        assert!(terms_of("").is_empty());
        assert!(terms_of("!?。、").is_empty());
    }
}
