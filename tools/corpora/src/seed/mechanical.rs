//! How each defect is made.

use unicode_normalization::UnicodeNormalization;

use super::edit::{
    Edited, edit_word, number_and_folder, shown_once, stop, with_word, without_stop, words,
};
use super::{Clean, CleanTexts};

/// Writes something else in the place of a value.
pub(super) fn instead_of_value(clean: &Clean, f: impl Fn(&str) -> String) -> Option<Edited> {
    let (placeable, name) = shown_once(clean)?;
    // What is written for the first parameter stands for no other.
    let is_first = clean.params.first().is_some_and(|(first, _)| first == name);
    let broken = clean.text.replace(&placeable, &f(name));
    Edited::of(clean, broken).filter(|_| is_first)
}

/// A value that one variant does not show.
pub(super) fn lost_in_variant(clean: &Clean, _: &CleanTexts, _: u64) -> Option<Edited> {
    let plain = clean.params.is_empty();
    let select = |text: &str, first: &str| {
        let text = without_stop(text);
        format!("{{ $n ->\n    [1] {text}{first}\n   *[other] {text} ({{ $dir }}): {{ $n }}\n}}")
    };
    let shown = " ({ $dir })";
    let (source, text) = (&clean.source, &clean.text);
    let edited = Edited::new(select(source, shown), select(text, shown), select(text, ""))?;
    plain.then_some(Edited {
        params: Some(number_and_folder()),
        ..edited
    })
}

pub(super) fn not_to_translate(clean: &Clean, _: &CleanTexts, _: u64) -> Option<Edited> {
    Some(Edited {
        source: clean.source.clone(),
        sound: None,
        broken: Some(clean.text.clone()),
        params: None,
        is_fixed: true,
    })
}

pub(super) fn not_translated(clean: &Clean, _: &CleanTexts, _: u64) -> Option<Edited> {
    Some(Edited {
        source: clean.source.clone(),
        sound: Some(clean.text.clone()),
        broken: None,
        params: None,
        is_fixed: false,
    })
}

/// The text of a language in another script.
pub(super) fn other_script(clean: &Clean, texts: &CleanTexts, chance: u64) -> Option<Edited> {
    let others = match clean.locale.as_str() {
        "ru" | "uk" | "be" | "bg" => ["el", "he"],
        "el" => ["ru", "hi"],
        "hi" => ["ar", "ru"],
        "ar" | "he" => ["hi", "ru"],
        "ja" | "zh-Hans" | "zh-Hant" => ["ru", "ko"],
        "ko" => ["ru", "ja"],
        _ => ["ru", "ja"],
    };
    let other = others.get(usize::try_from(chance % 2).ok()?)?;
    Edited::of(clean, texts.other(clean, other)?.text.clone())
}

/// The source itself, if it is a sentence.
pub(super) fn english(clean: &Clean) -> Option<Edited> {
    let words = words(&clean.source).len();
    Edited::of(clean, clean.source.clone()).filter(|_| words > 4)
}

pub(super) fn other_han(clean: &Clean, texts: &CleanTexts, _: u64) -> Option<Edited> {
    let other = if clean.locale == "zh-Hans" {
        "zh-Hant"
    } else {
        "zh-Hans"
    };
    let other = &texts.other(clean, other)?.text;
    Edited::of(clean, other.clone())
}

/// Returns a letter of another script that looks like the right one.
pub(super) fn alike_letter(clean: &Clean, chance: u64) -> Option<Edited> {
    let alike = |c: char| {
        let pairs = match clean.locale.as_str() {
            "ru" | "uk" | "be" | "bg" => [('а', 'a'), ('о', 'o'), ('е', 'e'), ('с', 'c')],
            "el" => [('ο', 'o'), ('α', 'a'), ('ν', 'v'), ('ι', 'i')],
            _ => [('a', 'а'), ('o', 'о'), ('e', 'е'), ('c', 'с')],
        };
        let mut pairs = pairs.into_iter();
        pairs.find(|&(own, _)| own == c).map(|(_, other)| other)
    };
    edit_word(clean, chance, |word| {
        let at = word.char_indices().find(|&(_, c)| alike(c).is_some())?;
        let mut edited = word.to_owned();
        let other = alike(at.1)?.to_string();
        edited.replace_range(at.0..at.0 + at.1.len_utf8(), &other);
        (word.chars().count() > 4 && at.0 > 0).then_some(edited)
    })
}

/// UTF-8 as Windows-1252 reads it, with what that does not know as Latin-1.
pub(super) fn mojibake(clean: &Clean, chance: u64) -> Option<Edited> {
    const HIGH: &str = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ";
    let read = |byte: u8| match byte {
        0x80..=0x9f => HIGH.chars().nth(usize::from(byte - 0x80)),
        _ => Some(char::from(byte)),
    };
    edit_word(clean, chance, |word| {
        let edited: Option<String> = word.bytes().map(read).collect();
        edited.filter(|edited| !edited.contains('?'))
    })
}

/// Another character in the place of a letter that is none of ASCII, or the last of a word.
pub(super) fn with_letter(clean: &Clean, chance: u64, other: char) -> Option<Edited> {
    edit_word(clean, chance, |word| {
        let at = word.char_indices().find(|(_, c)| !c.is_ascii())?;
        let mut edited = word.to_owned();
        edited.replace_range(at.0..at.0 + at.1.len_utf8(), &other.to_string());
        Some(edited)
    })
}

/// A question mark for each letter of a word.
pub(super) fn questions(clean: &Clean, chance: u64) -> Option<Edited> {
    edit_word(clean, chance, |word| {
        let is_long = word.chars().count() > 2 && !word.is_ascii();
        is_long.then(|| word.chars().map(|_| '?').collect())
    })
}

pub(super) fn doubled_word(clean: &Clean, chance: u64) -> Option<Edited> {
    edit_word(clean, chance, |word| {
        let is_apart = |word: &str| {
            let mut words = clean.text.split_whitespace();
            words.any(|other| other.trim_matches(['.', ',', '(', ')']) == word)
        };
        (word.chars().count() > 4 && is_apart(word)).then(|| format!("{word} {word}"))
    })
}

/// A space more between two words.
pub(super) fn two_spaces(clean: &Clean) -> Option<Edited> {
    let words = words(&clean.text).into_iter();
    let mut ends = words.map(|word| word.end);
    let end = ends.find(|&end| {
        let rest = clean.text.get(end..).unwrap_or_default();
        rest.strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    })?;
    let mut text = clean.text.clone();
    text.insert(end, ' ');
    Edited::of(clean, text)
}

pub(super) fn doubled_stop(clean: &Clean) -> Option<Edited> {
    let stop = stop(&clean.text)?;
    let is_one = clean
        .text
        .strip_suffix(stop)?
        .ends_with(char::is_alphabetic);
    Edited::of(clean, format!("{}{stop}", clean.text)).filter(|_| is_one)
}

/// A bracket too few or too many.
pub(super) fn bracket(clean: &Clean, wrong: &str, right: &str) -> Option<Edited> {
    Edited::behind(clean, &format!(" (X{right}"), &format!(" (X{wrong}"))
}

/// Quotation marks around a value.
pub(super) fn quoted(clean: &Clean, right: [&str; 2], wrong: [&str; 2]) -> Option<Edited> {
    let (placeable, _) = shown_once(clean)?;
    let quote = |text: &str, [open, close]: [&str; 2]| {
        text.replace(&placeable, &format!("{open}{placeable}{close}"))
    };
    // Around the value, nothing is quoted yet.
    let is_free = |text: &str| {
        let is_word = |c: char| c.is_whitespace();
        let (before, after) = text.split_once(&placeable).unwrap_or_default();
        before.ends_with(is_word)
            && after.starts_with(is_word)
            && !text.contains(['\'', '’', '"', '„', '“', '”', '«', '»', '‘'])
    };
    let is_free = is_free(&clean.source) && is_free(&clean.text);
    let edited = Edited::new(
        quote(&clean.source, right),
        quote(&clean.text, right),
        quote(&clean.text, wrong),
    );
    edited.filter(|_| is_free)
}

pub(super) fn space_before_stop(clean: &Clean) -> Option<Edited> {
    let stop = stop(&clean.text)?;
    let text = without_stop(&clean.text);
    Edited::of(clean, format!("{text} {stop}")).filter(|_| text.ends_with(char::is_alphabetic))
}

/// A mark at the end of the source that the translation has not.
pub(super) fn lost_end(clean: &Clean, mark: char) -> Option<Edited> {
    let own = match (clean.locale.as_str(), mark) {
        ("ja" | "zh-Hans" | "zh-Hant", '?') => '？',
        ("ja" | "zh-Hans" | "zh-Hant", ':') => '：',
        ("ja" | "zh-Hans" | "zh-Hant", '!') => '！',
        ("ar", '?') => '؟',
        ("el", '?') => ';',
        _ => mark,
    };
    stop(&clean.source)?;
    stop(&clean.text)?;
    let (source, text) = (without_stop(&clean.source), without_stop(&clean.text));
    let is_word = source.ends_with(char::is_alphabetic) && text.ends_with(char::is_alphabetic);
    let space = if clean.locale == "fr" && mark != '…' {
        "\u{a0}"
    } else {
        ""
    };
    let edited = Edited::new(
        format!("{source}{mark}"),
        format!("{text}{space}{own}"),
        clean.text.clone(),
    );
    edited.filter(|_| is_word && !clean.text.ends_with(".."))
}

/// Returns a character within a word.
pub(super) fn in_word(clean: &Clean, chance: u64, what: &str) -> Option<Edited> {
    edit_word(clean, chance, |word| {
        let (at, _) = word.char_indices().nth(2)?;
        let mut edited = word.to_owned();
        edited.insert_str(at, what);
        Some(edited)
    })
}

/// Returns a word in the decomposed form, where that is another.
pub(super) fn decomposed(clean: &Clean, chance: u64) -> Option<Edited> {
    let text = with_word(&clean.text, chance, |word| {
        let is_composed = word.nfc().eq(word.chars());
        is_composed.then(|| word.nfd().collect())
    })?;
    Edited::of(clean, text)
}
