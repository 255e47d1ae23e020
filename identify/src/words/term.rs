//! The terms of a text: stems of words, and pairs of characters where no spaces stand between words.

use unicode_normalization::UnicodeNormalization as _;

use super::stem::{is_stop_word, stem};
use crate::text::is_unspaced;

/// A run of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// A word, in lower case.
    Word(String),
    /// Characters without spaces between words, in one form.
    Chars(Vec<char>),
    /// What no phrase goes over.
    Break,
}

/// Returns the runs of a text.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    let mut all = Vec::new();
    let mut word = String::new();
    let mut chars: Vec<char> = Vec::new();
    let mut before = ' ';
    for c in text.nfkc() {
        if is_unspaced(c) && c.is_alphanumeric() || c == 'ー' {
            end_word(&mut word, &mut all);
            chars.extend(kana(c));
        } else {
            if !chars.is_empty() {
                all.push(Run::Chars(std::mem::take(&mut chars)));
            }
            // Names in code are words put together: `grant_type`, `RedirectUri`.
            if c.is_uppercase() && before.is_lowercase() {
                end_word(&mut word, &mut all);
            }
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            } else if c != '\'' && c != '’' || word.is_empty() {
                end_word(&mut word, &mut all);
                if !(c.is_whitespace() || "-_/".contains(c)) && all.last() != Some(&Run::Break) {
                    all.push(Run::Break);
                }
            } else {
                word.push('\'');
            }
        }
        before = c;
    }
    end_word(&mut word, &mut all);
    if !chars.is_empty() {
        all.push(Run::Chars(chars));
    }
    all
}

fn end_word(word: &mut String, all: &mut Vec<Run>) {
    let text = word.trim_matches('\'');
    let text = text.strip_suffix("'s").unwrap_or(text);
    if !text.is_empty() {
        all.push(Run::Word(text.replace('\'', "")));
    }
    word.clear();
}

/// Returns the kana that stands for all spellings of a sound: katakana, large, without a long vowel.
fn kana(c: char) -> Option<char> {
    let c = match c {
        '\u{3041}'..='\u{3096}' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    };
    match c {
        'ー' => None,
        'ァ' => Some('ア'),
        'ィ' => Some('イ'),
        'ゥ' => Some('ウ'),
        'ェ' => Some('エ'),
        'ォ' => Some('オ'),
        'ッ' => Some('ツ'),
        'ャ' => Some('ヤ'),
        'ュ' => Some('ユ'),
        'ョ' => Some('ヨ'),
        'ヴ' => Some('ブ'),
        'ヂ' => Some('ジ'),
        'ヅ' => Some('ズ'),
        _ => Some(c),
    }
}

/// Returns the characters of a text in the form of [`Run::Chars`].
pub(crate) fn folded(text: &str) -> Vec<char> {
    text.nfkc().filter_map(kana).collect()
}

/// Returns the stem of a word, unless it is one that says nothing.
pub(crate) fn word_term(word: &str) -> Option<String> {
    let is_digit = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_digit());
    (!is_digit && !is_stop_word(word)).then(|| stem(word))
}

/// Returns how much a pair of characters says beside others: endings and particles are kana.
pub(crate) fn pair_share(pair: &[char]) -> f32 {
    let is_kanji =
        |c: &char| matches!(u32::from(*c), 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff);
    match pair.iter().filter(|c| is_kanji(c)).count() {
        0 => 0.35,
        1 => 0.3,
        _ => 1.0,
    }
}
