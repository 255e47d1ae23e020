//! Numbers in texts, as every language writes them.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// The numbers of a source, in every way to read it.
#[derive(Default)]
pub(super) struct OfSource {
    numbers: Vec<Number>,
    /// True if it speaks of a year as of twelve months.
    has_year: bool,
}

impl OfSource {
    pub(super) fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut own = Self::default();
        for text in texts.filter(|text| has_digit(text)) {
            own.numbers.extend(numbers(&without_examples(text)));
            own.has_year |= text.contains("12 month") || text.contains("12-month");
        }
        own
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(|c| value(c).is_some())
}

/// Returns a number that only a source has, and one that only its translation has. A number that is only left out
/// may be written as a word.
pub(super) fn changed(source: &OfSource, text: &[&str]) -> Option<(String, String)> {
    let before = &source.numbers;
    if before.is_empty() {
        return None;
    }
    let after: Vec<Number> = text.iter().flat_map(|text| numbers(text)).collect();
    // Where a number is partly a word, it cannot be compared.
    let mut all = before.iter().chain(&after);
    if all.any(|number| number.is_partly_word) {
        return None;
    }
    let lost = before.iter().find(|number| !number.is_among(&after))?;
    let gained = after.iter().find(|number| !number.is_among(before))?;
    // A year has twelve months.
    let is_year = source.has_year && gained.digits() == "1" && lost.digits() == "12";
    (!is_year).then(|| (lost.shown.clone(), gained.shown.clone()))
}

/// Returns a text without examples, of which each language has its own: "(e.g. 12/31/99)". One ends with its bracket,
/// its sentence or its line.
fn without_examples(text: &str) -> Cow<'_, str> {
    let Some((before, after)) = split_example(text) else {
        return text.into();
    };
    let (mut out, mut rest) = (before.to_owned(), after);
    while let Some((before, after)) = split_example(rest) {
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    out.into()
}

/// Returns what is before the first example of a text, and what is behind it.
fn split_example(text: &str) -> Option<(&str, &str)> {
    let starts = ["e.g.", "for example", "Example:", "example:"].into_iter();
    let starts = starts.filter_map(|start| Some(text.find(start)? + start.len()));
    let (before, example) = text.split_at_checked(starts.min()?)?;
    let ends = [")", ". ", "\n"].into_iter();
    let end = ends.filter_map(|end| example.find(end)).min();
    Some((before, example.get(end.unwrap_or(example.len())..)?))
}

/// A number, a time or a date.
#[derive(Debug)]
struct Number {
    shown: String,
    /// The digits between separators.
    groups: Vec<String>,
    /// True for `10万`.
    is_partly_word: bool,
}

impl Number {
    fn new(shown: &str, next: Option<char>) -> Self {
        let mut groups = vec![String::new()];
        let mut is_time = false;
        for c in shown.chars() {
            match value(c) {
                Some(digit) => groups
                    .iter_mut()
                    .next_back()
                    .into_iter()
                    .for_each(|last| last.push(digit)),
                None => {
                    is_time |= c == ':';
                    groups.push(String::new());
                }
            }
        }
        // 11:59 in the evening is 23:59.
        if is_time
            && let Some(hour) = groups.first_mut()
            && let Ok(number) = hour.parse::<u32>()
        {
            *hour = (number % 12).to_string();
        }
        Self {
            shown: shown.to_owned(),
            groups,
            is_partly_word: next.is_some_and(|c| "万萬億亿千百만억천".contains(c)),
        }
    }

    /// Returns the digits without separators, which are others in each language.
    fn digits(&self) -> String {
        self.groups.concat()
    }

    /// Returns whether others have the same digits, or each of its groups: dates have another order.
    fn is_among(&self, others: &[Self]) -> bool {
        let is_same = |other: &Self| other.groups == self.groups || other.digits() == self.digits();
        others.iter().any(is_same) || {
            let groups: BTreeSet<&str> = others.iter().flat_map(Self::parts).collect();
            self.parts().all(|part| groups.contains(part))
        }
    }

    fn parts(&self) -> impl Iterator<Item = &str> {
        let groups = self.groups.iter();
        groups.map(|group| match group.trim_start_matches('0') {
            "" => "0",
            digits => digits,
        })
    }
}

/// Finds the numbers of a text that are no part of a name.
fn numbers(text: &str) -> Vec<Number> {
    // From the character before the first digit on, which tells whether that is part of a name.
    let Some(first) = text.find(|c| value(c).is_some()) else {
        return Vec::new();
    };
    let (before, rest) = text.split_at_checked(first).unwrap_or_default();
    let chars: Vec<char> = before
        .chars()
        .next_back()
        .into_iter()
        .chain(rest.chars())
        .collect();
    let at = |index: usize| chars.get(index).copied();
    let is_digit = |index: usize| at(index).is_some_and(|c| value(c).is_some());
    let mut numbers = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        if !is_digit(start) {
            start += 1;
            continue;
        }
        let mut end = start;
        while is_digit(end)
            || is_separator(at(end)) && is_digit(end + 1) && !is_space(at(end))
            || is_space(at(end)) && (1..4).all(|next| is_digit(end + next)) && !is_digit(end + 4)
        {
            end += 1;
        }
        let before = start.checked_sub(1).and_then(at);
        // `+49` is the number of a country.
        let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.+".contains(c);
        let is_name = before.is_some_and(is_part)
            || at(end).is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
        if !is_name {
            let shown: String = chars.get(start..end).unwrap_or_default().iter().collect();
            numbers.push(Number::new(&shown, at(end)));
        }
        start = end;
    }
    numbers
}

fn is_separator(c: Option<char>) -> bool {
    c.is_some_and(|c| ".,:'’٫٬".contains(c))
}

fn is_space(c: Option<char>) -> bool {
    c.is_some_and(|c| " \u{a0}\u{202f}\u{2009}".contains(c))
}

/// Returns the digit of any script as ASCII has it.
fn value(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    // Most texts that are not ASCII have letters outside of these blocks.
    if !matches!(c, '\u{660}'..='\u{1819}' | '０'..='９') {
        return None;
    }
    let zeros = [
        '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐', '０',
    ];
    zeros.iter().find_map(|&zero| {
        let value = u32::from(c)
            .checked_sub(u32::from(zero))
            .filter(|&value| value < 10)?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use super::{OfSource, changed};

    fn is_changed(source: &str, text: &str) -> bool {
        changed(&OfSource::new([source].into_iter()), &[text]).is_some()
    }

    #[test]
    fn the_same_number_is_written_in_many_ways() {
        for (source, text) in [
            ("in 24 hours", "٢٤"),
            ("in 24 hours", "２４時間以内"),
            ("10,000 in 1.5 seconds", "10\u{202f}000 en 1,5 s"),
            ("100,000", "1,00,000"),
            ("1,234,567", "1.234.567"),
            ("on 12/31/2024 at 11:59 PM", "31.12.2024 um 23:59"),
            ("at 09:05", "9:05"),
            ("UTF-16, v12, ES2015 and 7", "UTF-8"),
            ("10,000 files", "1万件"),
            ("two of 10", "10, davon 2"),
            ("12 files", "zwölf Dateien"),
            ("in the last 12 months", "지난 1년"),
            ("a date (e.g., 12/31/99)", "dátum (például 2006-01-12)"),
            (
                "a day (e.g., Sunday)\na date (e.g., Mar  3 23:05:25 2005)",
                "dag (t.ex. söndag)\ndatum (t.ex. 5 okt 2005 22.02.05)",
            ),
            ("with its code, +1", "mit der Vorwahl +49"),
        ] {
            assert!(!is_changed(source, text), "{source} {text}");
        }
    }

    #[test]
    fn other_numbers_are_told() {
        for (source, text) in [
            ("24", "42"),
            ("404", "403"),
            ("a path. Example: a. (90)", "Pfad. Beispiel: a. (9)"),
            ("3.14", "3,41"),
            ("1,024", "1.042"),
            ("90", "9"),
            ("(9)", "(8)"),
            ("at 11:59", "um 11:58"),
        ] {
            assert!(is_changed(source, text), "{source} {text}");
        }
    }
}
