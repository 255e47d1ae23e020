//! Ways to change a text.

use std::ops::Range;

use errorbook_core::ParamType;

use super::Clean;

/// A text with a defect, beside the same without.
#[derive(Debug)]
pub struct Edited {
    /// The source.
    pub source: String,
    /// The translation without the defect; None where there is to be none.
    pub sound: Option<String>,
    /// The translation with it; None where it is not there at all.
    pub broken: Option<String>,
    /// Other parameters than those of the clean text.
    pub params: Option<Vec<(String, ParamType)>>,
    /// True if the entry says that it is not to be translated.
    pub is_fixed: bool,
}

impl Edited {
    /// Makes the defect of an edit of the translation alone.
    pub(super) fn of(clean: &Clean, broken: String) -> Option<Self> {
        let (source, sound) = (clean.source.clone(), clean.text.clone());
        Self::new(source, sound, broken)
    }

    /// Makes the defect of a source and its translation, with and without.
    pub(super) fn new(source: String, sound: String, broken: String) -> Option<Self> {
        (sound != broken).then_some(Self {
            source,
            sound: Some(sound),
            broken: Some(broken),
            params: None,
            is_fixed: false,
        })
    }

    /// The defect of a piece that follows both texts in brackets, and is another in the translation.
    pub(super) fn piece(clean: &Clean, right: &str, wrong: &str) -> Option<Self> {
        Self::behind(clean, &format!(" ({right})"), &format!(" ({wrong})"))
    }

    /// The defect of what follows both texts, and is another in the translation.
    pub(super) fn behind(clean: &Clean, right: &str, wrong: &str) -> Option<Self> {
        let (source, text) = (&clean.source, &clean.text);
        let add = |text: &str, piece: &str| format!("{text}{piece}");
        Self::new(add(source, right), add(text, right), add(text, wrong))
    }
}

/// Returns one of several by chance.
pub(super) fn one_of<T>(all: &[T], chance: u64) -> Option<&T> {
    let count = u64::try_from(all.len()).ok()?;
    let at = chance.checked_rem(count)?;
    all.get(usize::try_from(at).ok()?)
}

/// Returns the words of a text, parameters aside.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut depth = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        depth += i32::from(c == '{') - i32::from(c == '}');
        let is_letter = depth == 0 && (c.is_alphabetic() || is_mark(c));
        match start {
            None if is_letter => start = Some(at),
            Some(from) if !is_letter => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Replaces a word by what `f` makes of it: one that it makes something of, by chance.
pub(super) fn with_word(
    text: &str,
    chance: u64,
    f: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let words = words(text).into_iter();
    let edits: Vec<_> = words
        .filter_map(|range| {
            let word = text.get(range.clone())?;
            let edited = f(word)?;
            (edited != word).then_some((range, edited))
        })
        .collect();
    let (range, edited) = one_of(&edits, chance)?;
    let mut text = text.to_owned();
    text.replace_range(range.clone(), edited);
    Some(text)
}

/// Returns how a text ends, if it is a stop.
pub(super) fn stop(text: &str) -> Option<char> {
    text.chars().next_back().filter(|c| ".。।".contains(*c))
}

/// Returns the first parameter that both texts show plainly and only once: how it is written, and its name.
pub(super) fn shown_once(clean: &Clean) -> Option<(String, &str)> {
    let mut params = clean.params.iter();
    params.find_map(|(name, _)| {
        let placeable = format!("{{ ${name} }}");
        let is_once = |text: &str| text.matches(&placeable).count() == 1;
        (is_once(&clean.source) && is_once(&clean.text)).then_some((placeable, name.as_str()))
    })
}

/// The parameters of a number and a folder.
pub(super) fn number_and_folder() -> Vec<(String, ParamType)> {
    vec![
        ("n".to_owned(), ParamType::U32),
        ("dir".to_owned(), ParamType::String),
    ]
}

/// Makes a stop of the end of a text, or of nothing.
pub(super) fn without_stop(text: &str) -> &str {
    stop(text).map_or(text, |stop| text.trim_end_matches(stop))
}

/// Changes a word by chance.
pub(super) fn edit_word(
    clean: &Clean,
    chance: u64,
    f: impl Fn(&str) -> Option<String>,
) -> Option<Edited> {
    Edited::of(clean, with_word(&clean.text, chance, f)?)
}
